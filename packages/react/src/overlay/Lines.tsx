/** The line that the hand is at or that is taken: drawn again in the accent, with the places to bend it. */
import type { DrawnEdge, Figure, Point as FigurePoint } from '@khung/diagram';
import { type Arrange, type FigureCanvasProps, PX_PER_MM } from '../figure-canvas/props.ts';
import { useZoom } from '../figure-canvas/useZoom.ts';
import type { Box } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import type { Point } from '../geometry/hit.ts';
import { type Bend, centreOf, holdsOf, pointOn } from '../geometry/lines.ts';
import { bendsOf, millimetres } from '../gestures/arranging.ts';
import type { Gesture } from '../gestures/gesture.ts';
import { useHand } from '../gestures/handStore.ts';

type LinesProps = Pick<FigureCanvasProps, 'figure' | 'picked'> & {
  readonly arrange: Arrange | undefined;
};

/** Shorter pieces have no place to take hold of. CSS px */
const LEAST_PIECE = 26;

export function Lines({ figure, picked = [], arrange }: LinesProps) {
  const zoom = useZoom();
  const gesture = useHand((hand) => hand.gesture);
  const hover = useHand((hand) => (hand.gesture.kind === 'idle' ? hand.line : undefined));
  if (figure.edges.length === 0) return null;
  const taken = figure.edges.filter(({ id }) => picked.includes(id));
  return (
    <svg className="khung-lines" aria-hidden="true">
      {hover && !taken.includes(hover) && <Line points={hover.points} kind="hover" zoom={zoom} />}
      {gesture.kind === 'bend' && <Bending figure={figure} gesture={gesture} zoom={zoom} />}
      {gesture.kind === 'slide' && <Sliding gesture={gesture} zoom={zoom} />}
      {gesture.kind === 'idle' &&
        taken.map((edge) => (
          <Taken key={edge.id} edge={edge} bends={bendsOf(arrange, edge)} zoom={zoom}>
            {arrange !== undefined && arrange.readOnly === undefined}
          </Taken>
        ))}
    </svg>
  );
}

interface LineProps {
  readonly points: readonly FigurePoint[];
  readonly kind: 'hover' | 'taken' | 'rubber';
  readonly zoom: number;
}

function Line({ points, kind, zoom }: LineProps) {
  const way = points.map(([x, y]) => `${x * PX_PER_MM} ${y * PX_PER_MM}`).join('L');
  return (
    <path
      className={`khung-line-${kind}`}
      d={`M${way}`}
      strokeWidth={(kind === 'rubber' ? 1.5 : 2.5) / zoom}
    />
  );
}

interface TakenProps {
  readonly edge: DrawnEdge;
  readonly bends: readonly Bend[];
  readonly zoom: number;
  /** May it be bent? */
  readonly children: boolean;
}

function Taken({ edge, bends, zoom, children: bendable }: TakenProps) {
  const least = millimetres(LEAST_PIECE, zoom);
  const holds = holdsOf(edge, least).filter(
    ({ x, y }) => !bends.some((bend) => Math.hypot(bend.x - x, bend.y - y) < least / 2),
  );
  return (
    <>
      <Line points={edge.points} kind="taken" zoom={zoom} />
      {bendable &&
        holds.map(({ x, y }) => (
          <Dot key={`${x} ${y}`} at={{ x, y }} className="khung-hold" zoom={zoom} />
        ))}
      {bendable &&
        bends.map((bend) => (
          <Dot key={`${bend.x} ${bend.y}`} at={bend} className="khung-bend" zoom={zoom} />
        ))}
    </>
  );
}

function Dot({ at, className, zoom }: { at: Point; className: string; zoom: number }) {
  const size = className === 'khung-bend' ? 5 : 4;
  return (
    <circle
      className={className}
      cx={at.x * PX_PER_MM}
      cy={at.y * PX_PER_MM}
      r={size / zoom}
      strokeWidth={1.5 / zoom}
    />
  );
}

/** The way that is asked for, from end to end through the bends; how it is led is drawn when the hand lets go. */
function Bending(props: {
  figure: Figure;
  gesture: Extract<Gesture, { kind: 'bend' }>;
  zoom: number;
}) {
  const { edge, bends, index } = props.gesture;
  const { boxById } = indexOf(props.figure);
  const middle = (box: Box | undefined): FigurePoint[] => {
    if (!box) return [];
    const { x, y } = centreOf(box.box);
    return [[x, y]];
  };
  const points = [
    ...(edge.points[0] ? [edge.points[0]] : middle(boxById.get(edge.from))),
    ...bends.map(({ x, y }): FigurePoint => [x, y]),
    ...(edge.points.at(-1) ? [edge.points.at(-1) ?? [0, 0]] : middle(boxById.get(edge.to))),
  ].filter((point): point is FigurePoint => Array.isArray(point));
  const here = bends[index];
  return (
    <>
      <Line points={edge.points} kind="taken" zoom={props.zoom} />
      <Line points={squared(points)} kind="rubber" zoom={props.zoom} />
      {here && <Dot at={here} className="khung-bend" zoom={props.zoom} />}
    </>
  );
}

/** Square pieces from point to point: lying first where the way is longer than it is high. */
function squared(points: readonly FigurePoint[]): FigurePoint[] {
  return points.flatMap((point, index): FigurePoint[] => {
    const before = points[index - 1];
    if (before === undefined) return [point];
    const lying = Math.abs(point[0] - before[0]) >= Math.abs(point[1] - before[1]);
    return [lying ? [point[0], before[1]] : [before[0], point[1]], point];
  });
}

function Sliding(props: { gesture: Extract<Gesture, { kind: 'slide' }>; zoom: number }) {
  const { edge, share } = props.gesture;
  const at = pointOn(edge.points, share);
  const { width = 6, height = 3 } = edge.labelBox ?? {};
  return (
    <>
      <Line points={edge.points} kind="taken" zoom={props.zoom} />
      <rect
        className="khung-sliding"
        x={(at.x - width / 2) * PX_PER_MM}
        y={(at.y - height / 2) * PX_PER_MM}
        width={width * PX_PER_MM}
        height={height * PX_PER_MM}
        strokeWidth={1.5 / props.zoom}
      />
    </>
  );
}
