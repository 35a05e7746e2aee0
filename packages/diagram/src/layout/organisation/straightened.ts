/** A line without needless points. */
import type { Point } from '../../figure/figure.ts';

/** Without points that stand on the way between their neighbours. */
export function straightened(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const point of points) {
    const last = out.at(-1);
    if (last !== undefined && same(last[0], point[0]) && same(last[1], point[1])) continue;
    const before = out.at(-2);
    if (last !== undefined && before !== undefined) {
      const upright = same(before[0], last[0]) && same(last[0], point[0]);
      const lying = same(before[1], last[1]) && same(last[1], point[1]);
      if (upright || lying) out.pop();
    }
    out.push(point);
  }
  return out;
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
