/** The handle on the side of a box that the hand is near, and the line while connecting. */
import type { Rect } from '@khung/diagram';
import { PX_PER_MM } from '../figure-canvas/props.ts';
import { useZoom } from '../figure-canvas/useZoom.ts';
import type { Point } from '../geometry/hit.ts';
import type { Side } from '../gestures/gesture.ts';
import { useHand } from '../gestures/handStore.ts';

/** Boxes smaller than this on screen get no handle: it would cover them. CSS px. */
const ROOM = 22;

export function Connector({ enabled, label }: { enabled: boolean; label: string }) {
  const zoom = useZoom();
  const hover = useHand((hand) => (hand.gesture.kind === 'idle' ? hand.hover : undefined));
  const side = useHand((hand) => hand.side);
  if (!enabled || !hover) return null;
  const { box } = hover;
  const room = (mm: number) => mm * PX_PER_MM * zoom >= ROOM;
  if (!room(box.width)) return null;
  // A flat box has it at its end, where it covers no words.
  const where = room(box.height) || side === 'left' ? side : 'right';
  const { x, y } = middleOf(box, where);
  return (
    <div
      className="khung-connector"
      data-connector={where}
      title={label}
      style={{
        transform: `translate(${x * PX_PER_MM}px, ${y * PX_PER_MM}px) scale(${1 / zoom})`,
      }}
    >
      <span />
    </div>
  );
}

export function ConnectLine() {
  const zoom = useZoom();
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind !== 'connect' && gesture.kind !== 'choose') return null;
  const { from, to } = gesture;
  const end = to ? centre(to.box) : gesture.kind === 'connect' ? gesture.at : centre(from.box);
  const start = borderTowards(from.box, end);
  const tip = to ? borderTowards(to.box, start) : end;
  const px = (value: number) => value * PX_PER_MM;
  return (
    <svg className="khung-line" aria-hidden="true">
      <path d={`M${px(start.x)} ${px(start.y)}L${px(tip.x)} ${px(tip.y)}`} strokeWidth={2 / zoom} />
      <circle cx={px(start.x)} cy={px(start.y)} r={3.5 / zoom} />
      <circle cx={px(tip.x)} cy={px(tip.y)} r={3.5 / zoom} />
    </svg>
  );
}

function middleOf({ x, y, width, height }: Rect, side: Side): Point {
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 };
    case 'right':
      return { x: x + width, y: y + height / 2 };
    case 'top':
      return { x: x + width / 2, y };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
  }
}

function centre({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the straight line from a box's middle leaves the box. */
function borderTowards(box: Rect, to: Point): Point {
  const from = centre(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const scale = Math.min(
    dx === 0 ? 1 : box.width / 2 / Math.abs(dx),
    dy === 0 ? 1 : box.height / 2 / Math.abs(dy),
    1,
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}
