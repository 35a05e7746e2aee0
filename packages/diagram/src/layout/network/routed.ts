/** The ways of all lines among boxes in a good order: found once, whatever the size of type. */
import type { Cells } from './cells.ts';
import type { Net } from './net.ts';
import type { NetworkOptions } from './options.ts';
import type { Planner } from './plan.ts';
import { bundlesOf } from './ways/bundles.ts';
import { type Fabric, fabricOf } from './ways/fabric.ts';
import { findWays } from './ways/find.ts';
import { latticeOf } from './ways/lattice.ts';
import { piecesOf } from './ways/pieces.ts';

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
    const cells = planner.ordered(lane, highest);
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
    const made: Routed = { cells, fabric: fabricOf(lattice, ways, piecesOf(ways, ends, lattice)) };
    known.set(key, made);
    return made;
  };
}
