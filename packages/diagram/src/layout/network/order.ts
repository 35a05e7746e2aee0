/**
 * Puts what stands on shelves in an order that keeps lines short and seldom crossing: everything is drawn
 * towards the middle of what it is joined to, again and again; then neighbours are switched where that is
 * better.
 */
import { type Cells, kept, restore, setShelf } from './cells.ts';
import { crossingsIn, straightsOf } from './crossings.ts';
import type { Net } from './net.ts';
import { centreX, type Ends, endsOf, type Leaving, leavingOf, lengthOf } from './pull.ts';
import { switched } from './switch.ts';
import { CROSSING, MOST_COUNTED } from './weights.ts';

const SWEEPS = 10;

export function orderCells(net: Net, cells: Cells): void {
  const ends = endsOf(net);
  const leaving = leavingOf(net);
  let best = kept(cells);
  let least = costOf(cells, ends);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
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
    const cost = costOf(cells, ends);
    if (cost < least - 1e-9) {
      least = cost;
      best = kept(cells);
    }
  }
  restore(cells, best);
  switched(net, cells, ends, leaving);
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
function costOf(cells: Cells, ends: Ends): number {
  let cost = 0;
  for (let edge = 0; edge < ends.from.length; edge += 1) cost += lengthOf(cells, ends, edge);
  if (ends.from.length > MOST_COUNTED) return cost;
  return cost + CROSSING * crossingsIn(straightsOf(cells, ends), ends);
}
