/** Which part of a straight piece lies in a rectangle. */
import type { Point, Rect } from './figure.ts';

/** From which to which share of the piece from `a` to `b` it is in the box; the second is less where it is not. */
export function shareWithin(a: Point, b: Point, { x, y, width, height }: Rect): [number, number] {
  let enter = 0;
  let leave = 1;
  for (const [from, to, low, high] of [
    [a[0], b[0], x, x + width],
    [a[1], b[1], y, y + height],
  ] as const) {
    const step = to - from;
    if (Math.abs(step) < 1e-9) {
      if (from < low || from > high) return [1, 0];
      continue;
    }
    const [one, other] = [(low - from) / step, (high - from) / step];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return [enter, leave];
}

/** mm of the line that lie in the box. */
export function lengthWithin(points: readonly Point[], box: Rect): number {
  let sum = 0;
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1];
    const b = points[index];
    if (a === undefined || b === undefined) continue;
    const [enter, leave] = shareWithin(a, b, box);
    if (leave > enter) sum += (leave - enter) * Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return sum;
}
