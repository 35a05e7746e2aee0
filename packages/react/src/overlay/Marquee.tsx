/** The rectangle being drawn to select what is inside it, and what that is so far. */
import type { FigureCanvasProps } from '../figure-canvas/props.ts';
import { useHand } from '../gestures/handStore.ts';
import { boxesInside } from '../gestures/selecting.ts';
import { placed } from './Outlines.tsx';

export function Marquee(props: Pick<FigureCanvasProps, 'figure' | 'arrange'>) {
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind !== 'marquee') return null;
  const { from, to } = gesture;
  return (
    <>
      {boxesInside(props, gesture).map(({ id, box }) => (
        <div key={id} className="khung-outline khung-outline-hover" style={placed(box)} />
      ))}
      <div
        className="khung-marquee"
        style={placed({
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        })}
      />
    </>
  );
}
