/** The rectangle being drawn to select what is inside it. */
import { useHand } from '../gestures/handStore.ts';
import { placed } from './Outlines.tsx';

export function Marquee() {
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind !== 'marquee') return null;
  const { from, to } = gesture;
  return (
    <div
      className="khung-marquee"
      style={placed({
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      })}
    />
  );
}
