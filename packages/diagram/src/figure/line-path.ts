/** A line as a path: corners rounded, and left out where something else has the place. */
import type { PathCommand, Point } from './figure.ts';

/** A stretch of a line, in mm along it. */
export type Stretch = readonly [from: number, to: number];

/** mm; also the radius asked for at corners of 90°. */
const RADIUS = 0.6;
/** mm; a shorter piece between two gaps would be a speck. */
const SPECK = 0.25;
/** Of a quarter circle as a curve. */
const ROUND = 0.5523;

/** The line between `from` and `to`, mm along it, without the gaps. */
export function linePath(
  points: readonly Point[],
  {
    from,
    to,
    gaps,
  }: { readonly from: number; readonly to: number; readonly gaps: Iterable<Stretch> },
): PathCommand[] {
  const sorted = [...gaps].sort((a, b) => a[0] - b[0]);
  const commands: PathCommand[] = [];
  let at = from;
  for (const [begin, end] of sorted) {
    if (end <= at || begin >= to) continue;
    if (begin - at > SPECK) commands.push(...rounded(between(points, at, begin)));
    at = Math.max(at, end);
  }
  if (to - at > (commands.length === 0 ? 1e-6 : SPECK)) {
    commands.push(...rounded(between(points, at, to)));
  }
  return commands;
}

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index += 1) {
    sum += distance(points[index - 1], points[index]);
  }
  return sum;
}

/** The point so far along the line, and which way the line goes there. */
export function pointAt(
  points: readonly Point[],
  along: number,
): { readonly at: Point; readonly way: Point } {
  let left = along;
  let way: Point = [1, 0];
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1];
    const b = points[index];
    if (a === undefined || b === undefined) break;
    const length = distance(a, b);
    if (length < 1e-9) continue;
    way = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    if (left <= length) return { at: [a[0] + way[0] * left, a[1] + way[1] * left], way };
    left -= length;
  }
  return { at: points.at(-1) ?? [0, 0], way };
}

function between(points: readonly Point[], from: number, to: number): Point[] {
  const piece: Point[] = [pointAt(points, from).at];
  let along = 0;
  for (let index = 1; index < points.length - 1; index += 1) {
    along += distance(points[index - 1], points[index]);
    const corner = points[index];
    if (corner !== undefined && along > from + 1e-6 && along < to - 1e-6) piece.push(corner);
  }
  piece.push(pointAt(points, to).at);
  return piece;
}

function rounded(points: readonly Point[]): PathCommand[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const commands: PathCommand[] = [['M', ...first]];
  for (let index = 1; index < points.length - 1; index += 1) {
    const before = points[index - 1];
    const corner = points[index];
    const after = points[index + 1];
    if (before === undefined || corner === undefined || after === undefined) continue;
    const room = Math.min(distance(before, corner), distance(corner, after)) / 2;
    const radius = Math.min(RADIUS, room);
    if (radius < 0.05) {
      commands.push(['L', ...corner]);
      continue;
    }
    const into = towards(corner, before, radius);
    const out = towards(corner, after, radius);
    const left = towards(corner, before, radius * (1 - ROUND));
    const right = towards(corner, after, radius * (1 - ROUND));
    commands.push(['L', ...into], ['C', ...left, ...right, ...out]);
  }
  commands.push(['L', ...last]);
  return commands;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) / length) * by, from[1] + ((to[1] - from[1]) / length) * by];
}

const distance = (a: Point | undefined, b: Point | undefined): number =>
  a === undefined || b === undefined ? 0 : Math.hypot(b[0] - a[0], b[1] - a[1]);
