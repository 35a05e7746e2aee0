/**
 * The order of what stands in columns side by side with lines between neighbouring columns: one that
 * crosses little, and keeps to the model's order where leaving it gains little, so that the figure stays
 * much the same when something is added.
 */

/** From top to bottom: groups that stay together, in each its members by id. */
export interface OrderColumn {
  readonly groups: readonly (readonly string[])[];
  /** It follows the others: its groups keep their order, what is in them stands as its lines want. */
  readonly fixed: boolean;
}

export type Join = readonly [string, string];

/** Rounds of sorting by neighbours, and of trying neighbours the other way round. */
const SWEEPS = 8;
/** With more lines than this, pairs are not tried one by one. */
const MANY = 160;

/** Crossings that a pair of groups, or of two in one group, is worth that do not stand as in the model. */
const GROUPS_TURNED = 2;
const ITEMS_TURNED = 0.5;
const SAME = 1e-6;

/** The columns with their groups, and what is in them, in an order that crosses least. */
export function untangled(
  columns: readonly OrderColumn[],
  joins: readonly Join[],
): { readonly columns: readonly OrderColumn[]; readonly crossings: number } {
  const net = netOf(columns, joins);
  let best = columns;
  let least = costOf(best, net);
  let swept = columns;
  const all = [...columns.keys()];
  for (let round = 0; round < SWEEPS && least > 0; round += 1) {
    // First those that may not change the order of their groups: the others stay as the model has them, if they can.
    for (const fixed of [true, false]) {
      for (const index of all.filter((some) => columns[some]?.fixed === fixed)) {
        swept = swept.with(index, sorted(swept, index, net));
      }
      const cost = costOf(swept, net);
      if (cost < least - SAME) [best, least] = [swept, cost];
      if (least < SAME) break;
    }
  }
  const found = joins.length > MANY ? best : settled(best, net);
  return { columns: found, crossings: crossingsIn(found, net) };
}

interface Net {
  /** Pairs of ids, by the place of the left one's column. */
  readonly channels: readonly (readonly Join[])[];
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  /** As the model has them. */
  readonly rank: ReadonlyMap<string, number>;
}

function netOf(columns: readonly OrderColumn[], joins: readonly Join[]): Net {
  const columnOf = new Map<string, number>();
  const rank = new Map<string, number>();
  for (const [index, { groups }] of columns.entries()) {
    for (const id of groups.flat()) {
      columnOf.set(id, index);
      rank.set(id, rank.size);
    }
  }
  const channels: Join[][] = columns.map(() => []);
  const neighbours = new Map<string, string[]>();
  for (const [a, b] of joins) {
    const [one, other] = [columnOf.get(a), columnOf.get(b)];
    if (one === undefined || other === undefined || Math.abs(one - other) !== 1) continue;
    channels[Math.min(one, other)]?.push(one < other ? [a, b] : [b, a]);
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  return { channels, neighbours, rank };
}

/** The least that any way of leading the lines has. */
function crossingsIn(columns: readonly OrderColumn[], { channels }: Net): number {
  const places = columns.map(
    ({ groups }) => new Map(groups.flat().map((id, index) => [id, index])),
  );
  let count = 0;
  for (const [index, joins] of channels.entries()) {
    const [left, right] = [places[index], places[index + 1]];
    const ends = joins.map(([a, b]) => [left?.get(a) ?? 0, right?.get(b) ?? 0] as const);
    for (const [place, [a, b]] of ends.entries()) {
      for (const [c, d] of ends.slice(place + 1)) if ((a - c) * (b - d) < 0) count += 1;
    }
  }
  return count;
}

/** Crossings, and how far it is from the model's order. */
function costOf(columns: readonly OrderColumn[], net: Net): number {
  const rank = (id: string): number => net.rank.get(id) ?? 0;
  let turned = 0;
  for (const { groups, fixed } of columns) {
    if (fixed) continue;
    turned += GROUPS_TURNED * inversions(groups.map((ids) => Math.min(...ids.map(rank))));
    for (const ids of groups) turned += ITEMS_TURNED * inversions(ids.map(rank));
  }
  return crossingsIn(columns, net) + turned;
}

function inversions(values: readonly number[]): number {
  let count = 0;
  for (const [index, one] of values.entries()) {
    for (const other of values.slice(index + 1)) if (other < one) count += 1;
  }
  return count;
}

/** One column in the order of what each has lines to. */
function sorted(columns: readonly OrderColumn[], index: number, net: Net): OrderColumn {
  const column = columns[index];
  if (column === undefined) return { groups: [], fixed: true };
  const at = new Map<string, number>();
  for (const near of [index - 1, index, index + 1]) {
    const ids = columns[near]?.groups.flat() ?? [];
    for (const [place, id] of ids.entries()) at.set(id, (place + 0.5) / ids.length);
  }
  const pull = (id: string): number => {
    const ends = net.neighbours.get(id) ?? [];
    return ends.length === 0 ? (at.get(id) ?? 0) : mean(ends.map((end) => at.get(end) ?? 0));
  };
  const groups = column.groups.map((ids) => ids.toSorted((a, b) => pull(a) - pull(b)));
  if (column.fixed) return { ...column, groups };
  const middle = (ids: readonly string[]): number => mean(ids.map(pull));
  return { ...column, groups: groups.toSorted((a, b) => middle(a) - middle(b)) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, some) => sum + some, 0) / Math.max(1, values.length);

/** Neighbours change places as long as that is better, or as good and nearer to the model. */
function settled(columns: readonly OrderColumn[], net: Net): readonly OrderColumn[] {
  let best = columns;
  let least = costOf(best, net);
  const first = (ids: readonly string[]): number =>
    Math.min(...ids.map((id) => net.rank.get(id) ?? 0));
  for (let round = 0; round < 2 * SWEEPS; round += 1) {
    let changed = false;
    for (const index of best.keys()) {
      for (const swap of swapsOf(best[index])) {
        const column = best[index];
        if (column === undefined) continue;
        const tried = best.with(index, swap.done(column));
        const cost = costOf(tried, net);
        const [one, other] = swap.of(column);
        const same = Math.abs(cost - least) < SAME;
        if (cost < least - SAME || (same && first(one) > first(other))) {
          [best, least] = [tried, cost];
          changed = true;
        }
      }
    }
    if (!changed) break;
  }
  return best;
}

interface Swap {
  readonly of: (column: OrderColumn) => readonly [readonly string[], readonly string[]];
  readonly done: (column: OrderColumn) => OrderColumn;
}

/** Every pair of neighbours: whole groups, then what is in each. */
function swapsOf(column: OrderColumn | undefined): Swap[] {
  if (column === undefined) return [];
  const swaps: Swap[] = [];
  for (const place of column.fixed ? [] : column.groups.keys()) {
    if (place === 0) continue;
    swaps.push({
      of: ({ groups }) => [groups[place - 1] ?? [], groups[place] ?? []],
      done: (some) => ({ ...some, groups: swapped(some.groups, place) }),
    });
  }
  for (const [group, ids] of column.groups.entries()) {
    for (const place of ids.keys()) {
      if (place === 0) continue;
      swaps.push({
        of: ({ groups }) => {
          const own = groups[group] ?? [];
          return [own.slice(place - 1, place), own.slice(place, place + 1)];
        },
        done: (some) => ({
          ...some,
          groups: some.groups.with(group, swapped(some.groups[group] ?? [], place)),
        }),
      });
    }
  }
  return swaps;
}

function swapped<T>(items: readonly T[], place: number): T[] {
  const copy = [...items];
  const [one] = copy.splice(place - 1, 1);
  if (one !== undefined) copy.splice(place, 0, one);
  return copy;
}
