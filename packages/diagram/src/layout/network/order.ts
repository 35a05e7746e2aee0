/**
 * Puts what stands on shelves in an order that keeps lines short and seldom crossing: everything is drawn
 * towards the middle of what it is joined to, again and again; then neighbours are switched where that is
 * better.
 */
import { type Cells, kept, moveTo, restore, setShelf } from './cells.ts';
import { crossingsIn, straightsOf } from './crossings.ts';
import type { Net } from './net.ts';
import { centreX, type Ends, endsOf, type Leaving, leavingOf, lengthOf } from './pull.ts';
import { switched } from './switch.ts';
import { CROSSING, MOST_COUNTED } from './weights.ts';

const SWEEPS = 10;

/** How an order is looked for: where it starts from, and what a crossing weighs against length. */
export interface OrderStart {
  /** What stands on a shelf first: as in the model, the other way round, or shuffled by a number. */
  readonly from: 'model' | 'end' | number;
  /** The lower rows first. */
  readonly upwards: boolean;
  readonly crossing: number;
}

export const USUAL: OrderStart = { from: 'model', upwards: false, crossing: CROSSING };

export function orderCells(net: Net, cells: Cells, start: OrderStart = USUAL): void {
  const ends = endsOf(net);
  const leaving = leavingOf(net);
  if (start.from !== 'model') {
    for (const placed of cells.shelves) {
      const items = placed.shelf.items.map(({ item }) => item);
      const { from } = start;
      setShelf(net, cells, placed, from === 'end' ? items.reverse() : shuffled(items, from));
    }
  }
  let best = kept(cells);
  let least = costOf(cells, ends, start.crossing);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = (sweep % 2 === 0) !== start.upwards;
    const shelves = cells.shelves;
    for (let step = 0; step < shelves.length; step += 1) {
      const placed = shelves[down ? step : shelves.length - 1 - step];
      if (placed === undefined) continue;
      const wishes = new Map<number, number>();
      for (const { item } of placed.shelf.items)
        wishes.set(item, wishOf(cells, ends, leaving, item));
      const wished = (item: number): number => wishes.get(item) ?? 0;
      const middle = (item: number): number => wished(item) + (cells.width[item] ?? 1) / 2;
      const order = placed.shelf.items
        .map(({ item }) => item)
        .sort(
          (a, b) => middle(a) - middle(b) || (cells.col[a] ?? 0) - (cells.col[b] ?? 0) || a - b,
        );
      setShelf(net, cells, placed, order, wished);
    }
    const cost = costOf(cells, ends, start.crossing);
    if (cost < least - 1e-9) {
      least = cost;
      best = kept(cells);
    }
  }
  restore(cells, best);
  switched(net, cells, ends, leaving, start.crossing);
}

/**
 * Another order near a good one: the boxes of one container change places with one another, then everything
 * is moved to where it is better.
 */
export function varyOrder(net: Net, cells: Cells, turn: number): void {
  const holders = [-1, ...net.items.keys()].filter(
    (item) => singlesIn(net, cells, item).length > 1,
  );
  const holder = holders[turn % holders.length];
  if (holder === undefined) return;
  const singles = singlesIn(net, cells, holder);
  const places = singles.map((item) => [cells.col[item] ?? 0, cells.row[item] ?? 0] as const);
  for (const [at, item] of shuffled(singles, turn).entries()) {
    const [col, row] = places[at] ?? [0, 0];
    moveTo(net, cells, item, col, row);
  }
  switched(net, cells, endsOf(net), leavingOf(net), turn % 2 === 0 ? CROSSING : CAREFUL);
}

/** What a crossing weighs where orders with few are looked for. */
const CAREFUL = 4;

/** Boxes of one cell in a container. */
function singlesIn(net: Net, cells: Cells, holder: number): number[] {
  const children = holder < 0 ? net.roots : (net.items[holder]?.children ?? []);
  return children.filter(
    (item) => net.items[item]?.children.length === 0 && cells.width[item] === 1,
  );
}

/** In an order that a number says, the same each time. */
function shuffled(items: readonly number[], by: number): number[] {
  const key = (item: number): number => ((item + 1) * (7919 + 104729 * by)) % 10007;
  return [...items].sort((a, b) => key(a) - key(b) || a - b);
}

/** The first column at which an item's lines would be shortest; where it stands if it has none. */
function wishOf(cells: Cells, ends: Ends, leaving: Leaving, item: number): number {
  const first = leaving.start[item] ?? 0;
  const last = leaving.start[item + 1] ?? 0;
  const col = cells.col[item] ?? 0;
  if (first === last) return col;
  let sum = 0;
  let weight = 0;
  for (let at = first; at < last; at += 1) {
    const pull = ends.weight[leaving.edge[at] ?? 0] ?? 1;
    sum += pull * (centreX(cells, leaving.other[at] ?? 0) - centreX(cells, leaving.own[at] ?? 0));
    weight += pull;
  }
  return col + sum / weight;
}

/** Length and, where they can be counted quickly, crossings. */
function costOf(cells: Cells, ends: Ends, crossing: number): number {
  let cost = 0;
  for (let edge = 0; edge < ends.from.length; edge += 1) cost += lengthOf(cells, ends, edge);
  if (ends.from.length > MOST_COUNTED) return cost;
  return cost + crossing * crossingsIn(straightsOf(cells, ends), ends);
}
