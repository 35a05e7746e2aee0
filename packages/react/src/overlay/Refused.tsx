/** The box under the hand that may not take what is dragged. */
import { useHand } from '../gestures/handStore.ts';
import { placed } from './Outlines.tsx';

export function Refused() {
  const over = useHand(({ gesture }) => (gesture.kind === 'move' ? gesture.over : undefined));
  if (over === undefined) return null;
  return <div className="khung-outline khung-outline-no-aim" style={placed(over.box)} />;
}
