/**
 * Finds the way of every line over the lattice: short, with few bends and crossings, where not many run
 * already. Which track of its gap it takes is decided later.
 */
import type { Net } from '../net.ts';
import { bundleTrees } from './bundle-trees.ts';
import { Costs, leastCost } from './costs.ts';
import type { Lattice } from './lattice.ts';
import { WaySearch } from './search.ts';
import { NO_WAY, reversed, type Way } from './way.ts';

export interface FindOptions {
  /** Boxes are left and reached above and below rather than at their sides, or the other way round. */
  readonly upright: boolean;
  /** Whether a line has words. */
  readonly worded: (edge: number) => boolean;
  /** Lines with one key share the way near the box `hub`. */
  readonly bundle: (edge: number) => { readonly hub: number; readonly key: number } | undefined;
}

/** Short ones first; then, where there are not many, all once more, now that they know of each other. */
export function findWays(net: Net, lattice: Lattice, options: FindOptions): readonly Way[] {
  const { edges } = net;
  const costs = new Costs(net, lattice, options.upright);
  const find = finder(net, lattice, costs, options);
  const order = edges.map((_, edge) => edge);
  const reach = edges.map((_, edge) => reachOf(net, lattice, edge));
  order.sort((a, b) => (reach[a] ?? 0) - (reach[b] ?? 0) || a - b);
  const ways: Way[] = edges.map(() => NO_WAY);
  const lead = (edge: number): void => {
    const way = find(edge);
    ways[edge] = way;
    costs.use(edge, way, 1);
  };
  for (const edge of order) lead(edge);
  const again = edges.length > MANY ? 0 : edges.length > FEW ? AGAIN : AGAIN_OF_FEW;
  for (let round = 0; round < again; round += 1) {
    for (const edge of order) {
      if (options.bundle(edge) !== undefined) continue;
      costs.use(edge, ways[edge] ?? NO_WAY, -1);
      lead(edge);
    }
  }
  return ways;
}

/** With more lines none is led twice. */
const MANY = 2000;
const AGAIN = 1;
/** With few lines. */
const AGAIN_OF_FEW = 2;
const FEW = 200;

/** How far apart the ends of an edge are, as a line would pay for it. */
function reachOf(net: Net, { left, right, top, bottom }: Lattice, edge: number): number {
  const { from, to } = net.edges[edge] ?? { from: 0, to: 0 };
  const dx = Math.abs((left[from] ?? 0) + (right[from] ?? 0) - (left[to] ?? 0) - (right[to] ?? 0));
  const dy = Math.abs((top[from] ?? 0) + (bottom[from] ?? 0) - (top[to] ?? 0) - (bottom[to] ?? 0));
  return leastCost(dx, dy);
}

/** Finds one line at a time; lines of a bundle join those that were found before. */
function finder(
  net: Net,
  lattice: Lattice,
  costs: Costs,
  options: FindOptions,
): (edge: number) => Way {
  const search = new WaySearch(net, lattice, costs);
  const trees = bundleTrees();
  return (edge) => {
    const one = net.edges[edge];
    if (one === undefined) return NO_WAY;
    const bundle = options.bundle(edge);
    // A bundle grows from its hub: its lines are looked for from their other ends.
    const turned = bundle !== undefined && bundle.hub === one.from;
    const [from, to] = turned ? [one.to, one.from] : [one.from, one.to];
    const tree = bundle && trees.of(bundle.key);
    const way = search.find(from, to, options.worded(edge), tree);
    if (bundle === undefined) return way;
    const whole = trees.join(way, bundle.key);
    return turned ? reversed(whole) : whole;
  };
}
