/** Lines that keep their way while others are led round them: what they cost to cross, and which of them are near. */
import type { Rect } from '../figure/figure.ts';
import type { Axis } from './axes.ts';
import { type Cells, cellsOf, within } from './cells.ts';
import { SIDES } from './grid.ts';
import { axisOf, type Line, type Piece, placeOf, spanOf } from './lines.ts';
import { SAME } from './order.ts';
import type { Route, RouteEdge } from './routing.ts';
import type { Scene } from './scene.ts';
import { COST, type LinkCost } from './search.ts';

export interface Kept {
  /** Its place among the edges of the whole request. */
  readonly at: number;
  readonly edge: RouteEdge;
  readonly route: Route;
}

export interface StandingLines {
  readonly pieces: readonly Piece[];
  readonly cells: Cells;
  readonly beside: LinkCost;
  /** By `4 × box + side`: lines on it. */
  readonly crowd: Uint16Array;
}

/** @param bundleOf the number of a bundle's key, -1 if no line that is led has it */
export function standingLines(
  scene: Scene,
  area: Rect,
  kept: readonly Kept[],
  bundleOf: (key: string | undefined) => number,
): StandingLines {
  const pieces = kept.flatMap((some) => piecesIn(scene, some, area, bundleOf));
  const sides = {
    near: [new Float64Array(pieces.length), new Float64Array(pieces.length)] as const,
    far: [new Float64Array(pieces.length), new Float64Array(pieces.length)] as const,
  };
  pieces.forEach((piece, at) => {
    const [low, high] = spanOf(piece);
    const place = placeOf(piece);
    sides.near[piece.axis][at] = low;
    sides.far[piece.axis][at] = high;
    const across = piece.axis === 0 ? 1 : 0;
    sides.near[across][at] = place;
    sides.far[across][at] = place;
  });
  const { x, y, width, height } = area;
  const cells = cellsOf(
    pieces.map((_, at) => at),
    [x, y, x + width, y + height],
    { near: [...sides.near], far: [...sides.far] },
  );
  return { pieces, cells, beside: besideOf(scene, pieces, cells), crowd: crowdOf(scene, kept) };
}

function piecesIn(
  scene: Scene,
  { at, edge, route }: Kept,
  { x, y, width, height }: Rect,
  bundleOf: (key: string | undefined) => number,
): Piece[] {
  const { points } = route;
  let line: Line | undefined;
  const found: Piece[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [a, b] = [points[index], points[index + 1]];
    if (a === undefined || b === undefined) continue;
    if (Math.max(a[0], b[0]) < x || Math.min(a[0], b[0]) > x + width) continue;
    if (Math.max(a[1], b[1]) < y || Math.min(a[1], b[1]) > y + height) continue;
    line ??= {
      edge: -1 - at,
      from: { box: scene.index.get(edge.from) ?? -2 - 2 * at, side: sideOf(route, 0) },
      to: { box: scene.index.get(edge.to) ?? -3 - 2 * at, side: sideOf(route, 1) },
      bundle: bundleOf(edge.bundle),
      points: points.map(([px, py]) => [px, py]),
      through: [],
      stands: true,
    };
    found.push({ line, index, axis: axisOf(line, index) });
  }
  return found;
}

const sideOf = ({ sides }: Route, end: 0 | 1): number => SIDES.indexOf(sides[end]);

function crowdOf(scene: Scene, kept: readonly Kept[]): Uint16Array {
  const crowd = new Uint16Array(4 * scene.boxes.length);
  for (const { edge, route } of kept)
    for (const [id, end] of [
      [edge.from, 0],
      [edge.to, 1],
    ] as const) {
      const box = scene.index.get(id);
      if (box === undefined) continue;
      const key = 4 * box + sideOf(route, end);
      crowd[key] = (crowd[key] ?? 0) + 1;
    }
  return crowd;
}

function besideOf(scene: Scene, pieces: readonly Piece[], cells: Cells): LinkCost {
  const { gap } = scene;
  const reach = 0.75 * gap;
  const { near, far } = cells.sides;
  /** By piece: the run that saw it last. */
  const seen = new Int32Array(pieces.length);
  let run = 0;
  return (axis, place, low, high, bundle) => {
    run += 1;
    let cost = 0;
    let along = false;
    const across: Axis = axis === 0 ? 1 : 0;
    const meet = (item: number): void => {
      if (seen[item] === run) return;
      seen[item] = run;
      const piece = pieces[item];
      if (piece === undefined) return;
      const same = bundle >= 0 && piece.line.bundle === bundle;
      if (piece.axis !== axis) {
        if (same) return;
        const at = near[axis][item] ?? 0;
        if (at <= low || at > high) return;
        if ((near[across][item] ?? 0) < place && (far[across][item] ?? 0) > place)
          cost += COST.crossing * gap;
        return;
      }
      const shared = Math.min(high, far[axis][item] ?? 0) - Math.max(low, near[axis][item] ?? 0);
      if (shared <= 0.01) return;
      if (!same) cost += 0.5 * COST.shared * gap + 0.1 * shared;
      else if (Math.abs((near[across][item] ?? 0) - place) <= SAME) along = true;
    };
    if (axis === 0) within(cells, low, place - reach, high, place + reach, meet);
    else within(cells, place - reach, low, place + reach, high, meet);
    return along ? -(1 - COST.bundled) * (high - low) : cost;
  };
}

/** Pieces that stand within a rectangle. */
export function standingWithin({ pieces, cells }: StandingLines, rect: Rect): Set<Piece> {
  const found = new Set<Piece>();
  within(cells, rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, (item) => {
    const piece = pieces[item];
    if (piece !== undefined) found.add(piece);
  });
  return found;
}

/** Edges of standing lines that a line lies on for a stretch, other than those of its bundle. */
export function laidOn({ pieces, cells }: StandingLines, line: Line): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index + 1 < line.points.length; index += 1) {
    const own: Piece = { line, index, axis: axisOf(line, index) };
    const [low, high] = spanOf(own);
    const place = placeOf(own);
    const { axis } = own;
    const meet = (item: number): void => {
      const piece = pieces[item];
      if (piece === undefined || piece.axis !== axis) return;
      if (line.bundle >= 0 && piece.line.bundle === line.bundle) return;
      const [from, to] = spanOf(piece);
      if (Math.abs(placeOf(piece) - place) > TOUCH) return;
      if (Math.min(to, high) - Math.max(from, low) > TOUCH) found.add(-1 - piece.line.edge);
    };
    if (axis === 0) within(cells, low, place - TOUCH, high, place + TOUCH, meet);
    else within(cells, place - TOUCH, low, place + TOUCH, high, meet);
  }
  return found;
}

/** mm; nearer, lines are one. */
const TOUCH = 0.01;
