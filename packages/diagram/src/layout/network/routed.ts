/** The ways of all lines among boxes in a good order: found once, whatever the size of type. */
import type { Cells } from './cells.ts';
import type { Net } from './net.ts';
import type { NetworkOptions } from './options.ts';
import type { OrderStart } from './order.ts';
import type { Planner } from './plan.ts';
import { bundlesOf } from './ways/bundles.ts';
import { type Fabric, fabricOf } from './ways/fabric.ts';
import { findWays } from './ways/find.ts';
import { latticeOf } from './ways/lattice.ts';
import { piecesOf } from './ways/pieces.ts';
import { crossingsOn } from './ways/tangle.ts';

export interface Routed {
  readonly cells: Cells;
  readonly fabric: Fabric;
}

/** By the number of cells along a band or layer, and of rows in a shelf. */
export function routedOnce(
  net: Net,
  options: NetworkOptions,
  planner: Planner,
): (lane: number, highest: number) => Routed {
  const known = new Map<string, Routed>();
  return (lane, highest) => {
    const key = `${lane}/${highest}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let made = routedIn(net, options, planner, planner.ordered(lane, highest));
    const lines = net.edges.length;
    const times =
      planner.settled || lines > FEW_LINES
        ? 0
        : Math.min(STARTS.length, Math.floor(LINES_LED / lines));
    let least = times > 1 ? WORTH * tangleOf(made) : 0;
    const take = (cells: Cells): void => {
      if (least === 0) return;
      const other = routedIn(net, options, planner, cells);
      const tangle = tangleOf(other);
      if (tangle >= least) return;
      least = tangle;
      made = other;
    };
    if (least > 0) {
      for (const start of STARTS.slice(0, times)) take(planner.ordered(lane, highest, start));
      for (let turn = 1; turn <= times; turn += 1)
        take(planner.varied(lane, highest, made.cells, turn));
    }
    known.set(key, made);
    return made;
  };
}

/**
 * Orders are looked for from several starts, then near the best: so often at most, and for so many lines
 * in all. Large networks have one start.
 */
const STARTS: readonly OrderStart[] = [
  { from: 'model', upwards: false, crossing: 4 },
  { from: 'end', upwards: false, crossing: 1.5 },
  { from: 'model', upwards: true, crossing: 3 },
  { from: 'end', upwards: true, crossing: 0.5 },
  { from: 1, upwards: false, crossing: 4 },
  { from: 2, upwards: true, crossing: 1.5 },
];
const LINES_LED = 900;
const FEW_LINES = 200;
/** The usual order stays where another is better by less: one more box then seldom changes everything. */
const WORTH = 0.94;

/** Crossings, and bends that count for little. */
function tangleOf({ fabric }: Routed): number {
  const crossings = crossingsOn(fabric.pieces);
  return crossings === 0 ? 0 : crossings + 0.02 * fabric.pieces.all.length;
}

/** The ways of all lines among boxes in this order. */
function routedIn(net: Net, options: NetworkOptions, planner: Planner, cells: Cells): Routed {
  const lattice = latticeOf(
    net,
    cells,
    (item) => options.banded && (net.items[item]?.parent ?? -1) < 0,
  );
  const bundles = bundlesOf(net, (item) =>
    Math.max(cells.width[item] ?? 1, cells.height[item] ?? 1),
  );
  const ways = findWays(net, lattice, {
    upright: !planner.lying,
    worded: (edge) => (net.edges[edge]?.edge.labels.length ?? 0) > 0,
    bundle: bundles.hubOf,
  });
  const ends = net.edges.map(({ from, to }, index) => ({
    from,
    to,
    net: bundles.net[index] ?? index,
  }));
  return { cells, fabric: fabricOf(lattice, ways, piecesOf(ways, ends, lattice)) };
}
