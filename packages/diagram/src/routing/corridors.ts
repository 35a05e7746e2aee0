/** How far a piece of a line may be shifted before it meets a box, a border or a title. */
import { type Axis, other } from './axes.ts';
import { along, nearest } from './cells.ts';
import { cornerOf } from './grid.ts';
import { endsOf, type Piece, placeOf, spanOf } from './lines.ts';
import { isBox, ROOT, reach, type Scene } from './scene.ts';

export interface Corridor {
  low: number;
  high: number;
  /** It is limited there by the corners of a side, which it need not keep off. */
  lowCorner: boolean;
  highCorner: boolean;
  /** The same, nearer to corners: where lines would else lie on each other. */
  lowest: number;
  highest: number;
}

export function corridorOf(scene: Scene, piece: Piece): Corridor {
  const { axis } = piece;
  const [from, to] = spanOf(piece);
  const [low, high] = reach(scene, ROOT, other(axis));
  const corridor = { low, high, lowCorner: false, highCorner: false, lowest: low, highest: high };
  narrow(scene, ROOT, axis, placeOf(piece), from, to, corridor, 0);
  corridor.lowest = corridor.low;
  corridor.highest = corridor.high;
  for (const end of endsOf(piece)) {
    const side = other(axis);
    const margin = cornerOf(scene, end.box, side);
    const first = (scene.sides.near[side][end.box] ?? 0) + margin;
    const last = (scene.sides.far[side][end.box] ?? 0) - margin;
    corridor.lowest = Math.max(corridor.lowest, first - NEARER * margin);
    corridor.highest = Math.min(corridor.highest, last + NEARER * margin);
    if (first >= corridor.low) {
      corridor.low = first;
      corridor.lowCorner = true;
    }
    if (last <= corridor.high) {
      corridor.high = last;
      corridor.highCorner = true;
    }
  }
  return corridor;
}

/** Share of the room at a corner that may be given up. */
const NEARER = 0.7;

/** Rounding, mm: what only touches the ends of a piece is not beside it. */
const SLACK = 1e-6;

function narrow(
  scene: Scene,
  at: number,
  axis: Axis,
  place: number,
  from: number,
  to: number,
  corridor: Corridor,
  depth: number,
): void {
  const region = scene.regions[at];
  if (region === undefined || depth > 40) return;
  const { cells } = region;
  const across = other(axis);
  const [first, last] = [from + SLACK, to - SLACK];
  if (last <= first) return;
  const near = scene.sides.near[across];
  const far = scene.sides.far[across];
  const below = nearest(cells, across, false, place + SLACK, first, last, -1);
  if (below >= 0) corridor.low = Math.max(corridor.low, Math.min(far[below] ?? 0, place));
  const above = nearest(cells, across, true, place - SLACK, first, last, -1);
  if (above >= 0) corridor.high = Math.min(corridor.high, Math.max(near[above] ?? 0, place));
  along(cells, axis, place, first, last, (item) => {
    if (!isBox(scene, item)) return;
    const low = near[item] ?? 0;
    const high = far[item] ?? 0;
    if (high <= place + SLACK || low >= place - SLACK) return;
    corridor.low = Math.max(corridor.low, low);
    corridor.high = Math.min(corridor.high, high);
    const begin = Math.max(from, scene.sides.near[axis][item] ?? 0);
    const end = Math.min(to, scene.sides.far[axis][item] ?? 0);
    narrow(scene, item + 1, axis, place, begin, end, corridor, depth + 1);
  });
}
