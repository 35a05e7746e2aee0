/** The lines of a figure under the hand: which one is at a point, where along it, and how bends are kept in order. */
import type { DrawnEdge, Figure, Point as FigurePoint, Rect } from '@khung/diagram';
import { contains, type Point } from './hit.ts';

/** A place that a line is led through; it stays with the box at one of its ends. Absolute mm. */
export interface Bend extends Point {
  readonly of: 'from' | 'to';
}

/**
 * The topmost line within reach of a point, or whose label is there.
 * @param reach mm
 */
export function edgeAt(figure: Figure, point: Point, reach: number): DrawnEdge | undefined {
  const labelled = figure.edges.findLast(
    ({ labelBox }) => labelBox !== undefined && contains(labelBox, point),
  );
  if (labelled) return labelled;
  let best: DrawnEdge | undefined;
  let least = reach;
  for (const edge of figure.edges) {
    const { apart } = nearestOn(edge.points, point);
    if (apart <= least) [best, least] = [edge, apart];
  }
  return best;
}

/** Where a line comes closest to a point: how far off, and after which share of its length (0 to 1). */
export function nearestOn(
  points: readonly FigurePoint[],
  { x, y }: Point,
): { readonly apart: number; readonly share: number; readonly at: Point } {
  let best = { apart: Number.POSITIVE_INFINITY, along: 0, at: { x, y } };
  let length = 0;
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (a === undefined) continue;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const square = dx * dx + dy * dy;
    const t = square === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / square;
    const part = Math.max(0, Math.min(1, t));
    const at = { x: a[0] + dx * part, y: a[1] + dy * part };
    const apart = Math.hypot(x - at.x, y - at.y);
    const long = Math.sqrt(square);
    if (apart < best.apart) best = { apart, along: length + long * part, at };
    length += long;
  }
  return { apart: best.apart, share: length === 0 ? 0 : best.along / length, at: best.at };
}

/** The place on a line after a share of its length. */
export function pointOn(points: readonly FigurePoint[], share: number): Point {
  const pieces = points.slice(1).flatMap((b, index) => {
    const a = points[index];
    return a === undefined ? [] : [{ a, b, long: Math.hypot(b[0] - a[0], b[1] - a[1]) }];
  });
  let left = pieces.reduce((sum, { long }) => sum + long, 0) * share;
  for (const { a, b, long } of pieces) {
    if (left <= long) {
      const part = long === 0 ? 0 : left / long;
      return { x: a[0] + (b[0] - a[0]) * part, y: a[1] + (b[1] - a[1]) * part };
    }
    left -= long;
  }
  const [x, y] = points.at(-1) ?? [0, 0];
  return { x, y };
}

/** Where a line can be taken hold of to bend it: the middles of its longer pieces. */
export function holdsOf({ points }: DrawnEdge, least: number): Point[] {
  return points.slice(1).flatMap(([x, y], index): Point[] => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const long = Math.hypot(x - fromX, y - fromY);
    return long < least ? [] : [{ x: (x + fromX) / 2, y: (y + fromY) / 2 }];
  });
}

/** The bends with one more, between those before and after it on the line. @returns also its place among them */
export function withBend(
  edge: DrawnEdge,
  bends: readonly Bend[],
  at: Point,
): { readonly bends: readonly Bend[]; readonly index: number } {
  const { share } = nearestOn(edge.points, at);
  const shares = bends.map((bend) => nearestOn(edge.points, bend).share);
  const index = shares.filter((one) => one <= share).length;
  const bend: Bend = { ...at, of: share < 0.5 ? 'from' : 'to' };
  return { bends: [...bends.slice(0, index), bend, ...bends.slice(index)], index };
}

export const centreOf = ({ x, y, width, height }: Rect): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});
