/** How far a piece of a line may be shifted before it meets a box, a border or a title. */
import { cornerOf } from './grid.ts';
import { endsOf, type Piece, placeOf, spanOf } from './lines.ts';
import { between, isBox, ROOT, type Scene } from './scene.ts';
import { type Axis, along, other, reach } from './tracks.ts';

export interface Corridor {
  low: number;
  high: number;
  /** It is limited there by the corners of a side, which it need not keep off. */
  lowCorner: boolean;
  highCorner: boolean;
}

export function corridorOf(scene: Scene, piece: Piece): Corridor {
  const { axis } = piece;
  const [from, to] = spanOf(piece);
  const [low, high] = reach(scene, ROOT, other(axis));
  const corridor = { low, high, lowCorner: false, highCorner: false };
  narrow(scene, ROOT, axis, placeOf(piece), from, to, corridor, 0);
  for (const end of endsOf(piece)) {
    const side = other(axis);
    const { near, far } = along(scene, side);
    const margin = cornerOf(scene, end.box, side);
    const first = (near[end.box] ?? 0) + margin;
    const last = (far[end.box] ?? 0) - margin;
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
  const length = along(scene, axis);
  const beside = along(scene, other(axis));
  between(axis === 0 ? region.columns : region.rows, from, to, (item) => {
    const near = length.near[item] ?? 0;
    const far = length.far[item] ?? 0;
    if (near >= to - SLACK || far <= from + SLACK) return;
    const low = beside.near[item] ?? 0;
    const high = beside.far[item] ?? 0;
    if (high <= place + SLACK) corridor.low = Math.max(corridor.low, Math.min(high, place));
    else if (low >= place - SLACK) corridor.high = Math.min(corridor.high, Math.max(low, place));
    else if (isBox(scene, item)) {
      corridor.low = Math.max(corridor.low, low);
      corridor.high = Math.min(corridor.high, high);
      narrow(
        scene,
        item + 1,
        axis,
        place,
        Math.max(from, near),
        Math.min(to, far),
        corridor,
        depth + 1,
      );
    }
  });
}
