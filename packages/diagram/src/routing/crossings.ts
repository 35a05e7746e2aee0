/** Where lines cross, and how many bends and how much length they have: for jumps in drawings, and for measuring. */
import type { Point } from '../figure/figure.ts';

/** What has points: routes, or the edges of a figure. */
export interface Led {
  readonly id: string;
  readonly points: readonly Point[];
}

export interface Crossing {
  readonly at: Point;
  /** The one that lies level there, and the upright one. */
  readonly level: string;
  readonly upright: string;
}

/** Points where the inside of a level piece meets that of an upright one of another line, from left to right. */
export function crossingsOf(lines: Iterable<Led>): Crossing[] {
  const levels: Stretch[] = [];
  const uprights: Stretch[] = [];
  for (const line of lines)
    for (let index = 1; index < line.points.length; index += 1) {
      const [a, b] = [line.points[index - 1], line.points[index]];
      if (a === undefined || b === undefined) continue;
      const level = Math.abs(a[1] - b[1]) <= Math.abs(a[0] - b[0]);
      const [from, to, at] = level ? [a[0], b[0], a[1]] : [a[1], b[1], a[0]];
      const stretch = { id: line.id, at, low: Math.min(from, to), high: Math.max(from, to) };
      (level ? levels : uprights).push(stretch);
    }
  uprights.sort((a, b) => a.at - b.at);
  const found: Crossing[] = [];
  for (const level of levels) {
    for (let index = firstAfter(uprights, level.low); index < uprights.length; index += 1) {
      const upright = uprights[index];
      if (upright === undefined || upright.at >= level.high - SLACK) break;
      if (level.at <= upright.low + SLACK || level.at >= upright.high - SLACK) continue;
      if (level.id === upright.id) continue;
      found.push({ at: [upright.at, level.at], level: level.id, upright: upright.id });
    }
  }
  return found.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

interface Stretch {
  readonly id: string;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** mm */
const SLACK = 1e-6;

function firstAfter(sorted: readonly Stretch[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) <= value + SLACK) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const bendsOf = ({ points }: Pick<Led, 'points'>): number => Math.max(0, points.length - 2);

/** mm, along level and upright pieces. */
export function lengthOf({ points }: Pick<Led, 'points'>): number {
  return points.slice(1).reduce((sum, [x, y], index) => {
    const from = points[index] ?? [x, y];
    return sum + Math.abs(x - from[0]) + Math.abs(y - from[1]);
  }, 0);
}
