/** How tangled lines are on their lattice: how often they cross, before each has a track of its own. */
import type { Pieces } from './pieces.ts';

/**
 * Crossings of pieces that run across with those that run down; where one turns off on the line of the
 * other it may be passed or not, so it counts for half. Quadratic in pieces, with little in the loop.
 */
export function crossingsOn({ all }: Pieces): number {
  const down = all.filter(({ axis }) => axis === 'down');
  let twice = 0;
  for (const { axis, at, lo, hi } of all) {
    if (axis === 'down') continue;
    for (const other of down) {
      if (other.at < lo || other.at > hi || at < other.lo || at > other.hi) continue;
      const within = other.at > lo && other.at < hi;
      const passed = at > other.lo && at < other.hi;
      twice += within && passed ? 2 : within || passed ? 1 : 0;
    }
  }
  return twice / 2;
}
