/** Thin lines that show with what a moved box is aligned. */
import { PX_PER_MM } from '../figure-canvas/props.ts';
import { useHand } from '../gestures/handStore.ts';

export function Guides({ zoom }: { zoom: number }) {
  const guides = useHand((hand) =>
    hand.gesture.kind === 'move' || hand.gesture.kind === 'resize' ? hand.gesture.guides : NONE,
  );
  if (guides.length === 0) return null;
  return (
    <svg className="khung-guides" aria-hidden="true">
      {guides.map(({ upright, at, from, to }) => {
        const [x1, y1, x2, y2] = upright ? [at, from, at, to] : [from, at, to, at];
        return (
          <line
            key={`${upright} ${at}`}
            x1={x1 * PX_PER_MM}
            y1={y1 * PX_PER_MM}
            x2={x2 * PX_PER_MM}
            y2={y2 * PX_PER_MM}
            strokeWidth={1 / zoom}
          />
        );
      })}
    </svg>
  );
}

const NONE: never[] = [];
