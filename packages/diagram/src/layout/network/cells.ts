/**
 * Where on the lattice everything stands: the state that ordering improves. All in cells, absolute.
 * Containers are moved with all they hold.
 */
import type { Net } from './net.ts';
import type { Shape, Shelf } from './shape.ts';

export interface Cells {
  readonly columns: number;
  readonly rows: number;
  /** Of every item: its first column and row, and how many it takes. */
  readonly col: Int32Array;
  readonly row: Int32Array;
  readonly width: Int32Array;
  readonly height: Int32Array;
  /** All shelves, outer containers first. */
  readonly shelves: readonly PlacedShelf[];
}

export interface PlacedShelf {
  /** The container, -1 for the figure itself. */
  readonly holder: number;
  readonly shelf: Shelf;
}

/** Everything at the left of its shelf, in the order of the model. */
export function cellsOf(net: Net, whole: Shape): Cells {
  const count = net.items.length;
  const cells: Cells & { shelves: PlacedShelf[] } = {
    columns: whole.width,
    rows: whole.height,
    col: new Int32Array(count),
    row: new Int32Array(count),
    width: new Int32Array(count).fill(1),
    height: new Int32Array(count).fill(1),
    shelves: [],
  };
  const put = (holder: number, shape: Shape): void => {
    for (const shelf of shape.shelves) {
      cells.shelves.push({ holder, shelf });
      for (const { item, width, height, shape: inner } of shelf.items) {
        cells.width[item] = width;
        cells.height[item] = height;
        if (inner !== undefined) put(item, inner);
      }
    }
  };
  put(-1, whole);
  cells.shelves.sort((a, b) => a.holder - b.holder || a.shelf.row - b.shelf.row);
  for (const placed of cells.shelves) {
    setShelf(
      net,
      cells,
      placed,
      placed.shelf.items.map(({ item }) => item),
    );
  }
  return cells;
}

/**
 * Sets the items of a shelf in this order, each as near as can be to the column wished for it (its first
 * column, absolute), without overlap. Boxes that hold nothing stand one under another.
 */
export function setShelf(
  net: Net,
  cells: Cells,
  { holder, shelf }: PlacedShelf,
  order: readonly number[],
  wished?: (item: number) => number,
): void {
  const left = holder < 0 ? 0 : (cells.col[holder] ?? 0);
  const top = (holder < 0 ? 0 : (cells.row[holder] ?? 0)) + shelf.row;
  const room = holder < 0 ? cells.columns : (cells.width[holder] ?? 1);
  const units = unitsOf(net, cells, shelf, order);
  const total = units.reduce((sum, unit) => sum + unit.width, 0);
  const slack = room - total;
  let before = 0;
  const wishes = units.map((unit) => {
    const sum = wished === undefined ? 0 : unit.items.reduce((all, item) => all + wished(item), 0);
    const wish = wished === undefined ? 0 : sum / unit.items.length - left - before;
    before += unit.width;
    return wish;
  });
  const offsets =
    slack > 0 && wished !== undefined
      ? isotonic(
          wishes,
          units.map(({ items }) => items.length),
        )
      : wishes.map(() => 0);
  let used = 0;
  for (const [index, unit] of units.entries()) {
    const offset = Math.min(slack, Math.max(0, Math.round(offsets[index] ?? 0)));
    for (const [down, item] of unit.items.entries()) {
      moveTo(net, cells, item, left + used + offset, top + down);
    }
    used += unit.width;
  }
}

interface Unit {
  readonly items: number[];
  readonly width: number;
}

/** Columns of boxes, and containers, left to right. */
function unitsOf(net: Net, cells: Cells, shelf: Shelf, order: readonly number[]): Unit[] {
  const units: Unit[] = [];
  let open: Unit | undefined;
  for (const item of order) {
    const single = net.items[item]?.children.length === 0 && cells.width[item] === 1;
    if (single && open !== undefined && open.items.length < shelf.stack) {
      open.items.push(item);
      continue;
    }
    const unit = { items: [item], width: cells.width[item] ?? 1 };
    units.push(unit);
    if (single) open = unit;
  }
  return units;
}

/** Nearest to the values, by weighted squares, that never falls. Pools neighbours that would. */
function isotonic(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { value: number; weight: number; count: number }[] = [];
  for (const [index, value] of values.entries()) {
    let pool = { value, weight: weights[index] ?? 1, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.value > pool.value;
      last = pools.at(-1)
    ) {
      pools.pop();
      const weight = last.weight + pool.weight;
      pool = {
        value: (last.value * last.weight + pool.value * pool.weight) / weight,
        weight,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, count }) => Array<number>(count).fill(value));
}

/** With all that it holds. */
export function moveTo(net: Net, cells: Cells, item: number, col: number, row: number): void {
  const dx = col - (cells.col[item] ?? 0);
  const dy = row - (cells.row[item] ?? 0);
  if (dx === 0 && dy === 0) return;
  const end = net.items[item]?.end ?? item + 1;
  for (let index = item; index < end; index += 1) {
    cells.col[index] = (cells.col[index] ?? 0) + dx;
    cells.row[index] = (cells.row[index] ?? 0) + dy;
  }
}

/** The state as it is, to come back to. */
export const kept = ({ col, row }: Cells) => ({ col: col.slice(), row: row.slice() });

export function restore(cells: Cells, from: Pick<Cells, 'col' | 'row'>): void {
  cells.col.set(from.col);
  cells.row.set(from.row);
}
