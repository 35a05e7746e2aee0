/**
 * Which network comes where, and between which networks each site stands: a site between two networks
 * reaches both in a straight line. Row `i` is above network `i`, the last below them all.
 */

export interface Linked {
  readonly id: string;
  /** Ids of the networks that it hangs on. */
  readonly nets: readonly string[];
  /** Ids of the sites that it is linked with. */
  readonly sites: readonly string[];
  /** How much room it takes in a row. */
  readonly size: number;
  /** How high it is, in boxes. */
  readonly height: number;
}

export interface Levels {
  readonly networks: readonly string[];
  /** One more than networks; ids in the order given. */
  readonly rows: readonly (readonly string[])[];
  /** Links that must pass a network which they do not belong to. */
  readonly passing: number;
  /** Rows in which such links begin. */
  readonly passed: ReadonlySet<number>;
}

/** @param pairs networks that are linked with each other */
export function levelsOf(
  networks: readonly string[],
  sites: readonly Linked[],
  pairs: readonly (readonly [string, string])[],
): Levels {
  const costed = (order: readonly string[]): Costed => {
    const { rows, passing, passed, cost } = rowsIn(order, sites);
    const place = placesOf(order);
    const apart = pairs.reduce(
      (sum, [a, b]) => sum + Math.abs((place.get(a) ?? 0) - (place.get(b) ?? 0)),
      0,
    );
    const turned = TURNED * inversions(order, networks);
    return {
      levels: { networks: order, rows, passing, passed },
      cost: cost + NETWORKS_APART * apart + turned,
    };
  };
  // One after the other where it costs least, so that one more leaves the order of the others.
  let order: readonly string[] = [];
  for (const id of networks) {
    const ways = Array.from({ length: order.length + 1 }, (_, at) => [
      ...order.slice(0, order.length - at),
      id,
      ...order.slice(order.length - at),
    ]);
    order = cheapest(ways.map(costed)).levels.networks;
  }
  return costed(order).levels;
}

interface Costed {
  readonly levels: Levels;
  readonly cost: number;
}

/** The first of the cheapest. */
const cheapest = (all: readonly Costed[]): Costed =>
  all.reduce((best, one) => (one.cost < best.cost - 1e-9 ? one : best));

/** What it costs: a link past a network, a link between sites of different rows, networks far apart. */
const PAST = 10;
const SITES_APART = 6;
const NETWORKS_APART = 1.5;
/** Two networks the other way round than in the model: near ties are kept as they were. */
const TURNED = 0.3;
/** What keeps rows about as full: per site that already stands there. */
const FULL = 0.4;

/** What it costs to make a row higher by a box. */
const HIGHER = 3;
/** Of so many columns a row is full. */
const AMPLE = 7;

function inversions(order: readonly string[], given: readonly string[]): number {
  const place = placesOf(given);
  let count = 0;
  for (const [index, id] of order.entries()) {
    for (const later of order.slice(index + 1)) {
      if ((place.get(later) ?? 0) < (place.get(id) ?? 0)) count += 1;
    }
  }
  return count;
}

const placesOf = (order: readonly string[]) => new Map(order.map((id, index) => [id, index]));

/** Sites with the most links first, each where it costs least beside those that stand already. */
function rowsIn(order: readonly string[], sites: readonly Linked[]) {
  const place = placesOf(order);
  const rowOf = new Map<string, number>();
  const sizes = Array.from({ length: order.length + 1 }, () => 0);
  const heights = sizes.map(() => 0);
  const sorted = [...sites].sort(
    (a, b) => b.nets.length + b.sites.length - a.nets.length - a.sites.length,
  );
  let cost = 0;
  let passing = 0;
  const passed = new Set<number>();
  for (const site of sorted) {
    let chosen = { row: 0, cost: Number.POSITIVE_INFINITY, past: 0 };
    for (const [row, size] of sizes.entries()) {
      const past = reach(site, row, place);
      const apart = site.sites.reduce((sum, other) => {
        const at = rowOf.get(other);
        return at === undefined ? sum : sum + Math.abs(at - row);
      }, 0);
      // What hangs on nothing opens no row of its own, makes none higher, and fills none up.
      const higher = Math.max(0, site.height - (heights[row] ?? 0));
      const full = size + site.size > AMPLE ? 6 : 0;
      const idle = site.nets.length > 0 ? 0 : size === 0 ? 8 : HIGHER * higher + full;
      const sum = PAST * past + SITES_APART * apart + FULL * size + idle;
      if (sum < chosen.cost - 1e-9) chosen = { row, cost: sum, past };
    }
    rowOf.set(site.id, chosen.row);
    sizes[chosen.row] = (sizes[chosen.row] ?? 0) + site.size;
    heights[chosen.row] = Math.max(heights[chosen.row] ?? 0, site.height);
    cost += chosen.cost;
    passing += chosen.past;
    if (chosen.past > 0) passed.add(chosen.row);
  }
  const rows = sizes.map((_, row) =>
    sites.filter(({ id }) => rowOf.get(id) === row).map(({ id }) => id),
  );
  return { rows, cost, passing, passed };
}

/** How many networks lie between a site in this row and those that it hangs on. */
function reach(site: Linked, row: number, place: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const net of site.nets) {
    const index = place.get(net);
    if (index === undefined) continue;
    sum += index >= row ? index - row : row - 1 - index;
  }
  return sum;
}
