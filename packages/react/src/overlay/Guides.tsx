/** Thin lines that show with what a moved box is aligned, and bars in gaps that are equal, with their millimetres. */
import { PX_PER_MM } from '../figure-canvas/props.ts';
import { useZoom } from '../figure-canvas/useZoom.ts';
import type { Guide } from '../geometry/guide.ts';
import { useHand } from '../gestures/handStore.ts';

interface GuidesProps {
  /** How much smaller the figure is than the view counts. */
  readonly scale: number;
}

export function Guides({ scale }: GuidesProps) {
  const zoom = useZoom();
  const guides = useHand((hand) =>
    hand.gesture.kind === 'move' || hand.gesture.kind === 'resize' ? hand.gesture.guides : NONE,
  );
  if (guides.length === 0) return null;
  return (
    <svg className="khung-guides" aria-hidden="true">
      {[...byPlace(guides)].map(([key, guide]) => {
        const { upright, at, from, to, gap } = guide;
        if (gap !== undefined) return <Bar key={key} guide={guide} zoom={zoom} mm={gap / scale} />;
        return <Straight key={key} upright={upright} at={at} from={from} to={to} />;
      })}
    </svg>
  );
}

const NONE: never[] = [];

/** Each once: two neighbours may tell of the same gap. */
const byPlace = (guides: readonly Guide[]): Map<string, Guide> =>
  new Map(
    guides.map((guide) => {
      const { upright, at, from, to, gap } = guide;
      return [[upright, at, from, to, gap].join(' '), guide] as const;
    }),
  );

function Straight({ upright, at, from, to }: Guide) {
  const [x1, y1, x2, y2] = (upright ? [at, from, at, to] : [from, at, to, at]).map(
    (mm) => mm * PX_PER_MM,
  );
  return <line x1={x1} y1={y1} x2={x2} y2={y2} />;
}

/** CSS px */
const CAP = 4;
/** Shorter bars on screen go without their number. CSS px */
const ROOM = 20;

function Bar({ guide, zoom, mm }: { guide: Guide; zoom: number; mm: number }) {
  const { upright, at, from, to } = guide;
  const cap = CAP / (zoom * PX_PER_MM);
  const ends = [from, to].map((end) => (
    <Straight key={end} upright={!upright} at={end} from={at - cap} to={at + cap} />
  ));
  const middle = (from + to) / 2;
  const [x = 0, y = 0] = (upright ? [at, middle] : [middle, at]).map((one) => one * PX_PER_MM);
  const words = String(Math.round(mm * 10) / 10);
  const wide = words.length * 6.2 + 8;
  const [left, top] = upright ? [8, -8] : [-wide / 2, 8];
  return (
    <>
      <Straight upright={upright} at={at} from={from} to={to} />
      {ends}
      {(to - from) * PX_PER_MM * zoom >= ROOM && (
        <g transform={`translate(${x} ${y}) scale(${1 / zoom})`}>
          <rect x={left} y={top} width={wide} height={16} rx={4} />
          <text x={left + wide / 2} y={top + 12}>
            {words}
          </text>
        </g>
      )}
    </>
  );
}
