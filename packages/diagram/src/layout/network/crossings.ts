/** Counts where lines would cross if they went straight from middle to middle. */
import type { Cells } from './cells.ts';
import { centreX, centreY, type Ends } from './pull.ts';

/** Straight lines as flat lists. */
export interface Straights {
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
}

export function straightsOf(cells: Cells, ends: Ends): Straights {
  const count = ends.from.length;
  const straights = {
    x1: new Float64Array(count),
    y1: new Float64Array(count),
    x2: new Float64Array(count),
    y2: new Float64Array(count),
  };
  for (let edge = 0; edge < count; edge += 1) setStraight(straights, cells, ends, edge);
  return straights;
}

/** Always from the upper end to the lower. */
function setStraight(straights: Straights, cells: Cells, ends: Ends, edge: number): void {
  const from = ends.from[edge] ?? 0;
  const to = ends.to[edge] ?? 0;
  const [fromY, toY] = [centreY(cells, from), centreY(cells, to)];
  const [top, bottom] = fromY <= toY ? [from, to] : [to, from];
  straights.x1[edge] = centreX(cells, top);
  straights.y1[edge] = Math.min(fromY, toY);
  straights.x2[edge] = centreX(cells, bottom);
  straights.y2[edge] = Math.max(fromY, toY);
}

/** How many lines cross this one; lines with an end in common do not. */
function crossingsAt(straights: Straights, ends: Ends, edge: number): number {
  const { x1, y1, x2, y2 } = straights;
  const { from, to } = ends;
  const ax = x1[edge] as number;
  const ay = y1[edge] as number;
  const bx = x2[edge] as number;
  const by = y2[edge] as number;
  const dx = bx - ax;
  const dy = by - ay;
  const left = Math.min(ax, bx);
  const right = Math.max(ax, bx);
  const a = from[edge] as number;
  const b = to[edge] as number;
  let count = 0;
  for (let other = 0; other < x1.length; other += 1) {
    const cy = y1[other] as number;
    const ey = y2[other] as number;
    if (cy > by || ey < ay) continue;
    const cx = x1[other] as number;
    const ex = x2[other] as number;
    if ((cx < left && ex < left) || (cx > right && ex > right)) continue;
    const c = from[other] as number;
    const e = to[other] as number;
    if (c === a || c === b || e === a || e === b) continue;
    const c1 = dx * (cy - ay) - dy * (cx - ax);
    const c2 = dx * (ey - ay) - dy * (ex - ax);
    if (c1 * c2 >= 0) continue;
    const ox = ex - cx;
    const oy = ey - cy;
    const c3 = ox * (ay - cy) - oy * (ax - cx);
    const c4 = ox * (by - cy) - oy * (bx - cx);
    if (c3 * c4 < 0) count += 1;
  }
  return count;
}

/** All crossings. Quadratic in lines, with little in the loop. */
export function crossingsIn(straights: Straights, ends: Ends): number {
  let twice = 0;
  for (let edge = 0; edge < ends.from.length; edge += 1)
    twice += crossingsAt(straights, ends, edge);
  return twice / 2;
}
