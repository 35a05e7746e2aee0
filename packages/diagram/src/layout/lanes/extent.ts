/** How much room steps take in their lanes: all alike, but those that a person made larger or smaller. All mm. */
import { type SizeStyle, sizeByHand } from '../chart/sized.ts';
import type { Cell, Grid } from './grid.ts';

/** `main` runs with the flow, `cross` from lane to lane. */
export interface Extent {
  readonly main: number;
  readonly cross: number;
}

type Direction = 'lying' | 'upright';

/** Heights of boxes: all alike, or alike in a row or column where that is too high. */
export type Heights = (cell: Cell) => number;

/** The same for all cells for which `of` says the same. */
export function heightsBy(
  grid: Grid,
  of: (cell: Cell) => number,
  height: (cell: Cell) => number,
): Heights {
  const highest = new Map<number, number>();
  for (const cell of grid.cells) {
    highest.set(of(cell), Math.max(highest.get(of(cell)) ?? 0, height(cell)));
  }
  return (cell) => highest.get(of(cell)) ?? 0;
}

/** How large a box is: as the others, or as a person made it. */
export function extentOf(
  direction: Direction,
  width: number,
  heights: Heights,
  style: SizeStyle,
): (cell: Cell) => Extent {
  return (cell) => {
    const own = sizeByHand(cell.item, { width, height: heights(cell) }, style);
    return direction === 'lying'
      ? { main: own.width, cross: own.height }
      : { main: own.height, cross: own.width };
  };
}

/** Of each rank, along the flow. */
export function mainOf(grid: Grid, extent: (cell: Cell) => Extent): number[] {
  const mains = Array.from({ length: grid.ranks }, () => 0);
  for (const cell of grid.cells) {
    mains[cell.rank] = Math.max(mains[cell.rank] ?? 0, extent(cell).main);
  }
  return mains;
}

/** What the boxes of a lane take across the flow where they take the most. */
export function crossNeed(
  grid: Grid,
  lane: number,
  extent: (cell: Cell) => Extent,
  between: number,
): number {
  const taken = new Map<number, number>();
  for (const cell of grid.cells) {
    if (cell.lane !== lane) continue;
    const before = taken.get(cell.rank);
    const own = extent(cell).cross;
    taken.set(cell.rank, before === undefined ? own : before + between + own);
  }
  return Math.max(0, ...taken.values());
}

/** The widest that a person made in each of so many rows or columns; 0 where none was. */
export function widestOf(grid: Grid, count: number, of: (cell: Cell) => number): number[] {
  const widest = Array.from({ length: count }, () => 0);
  for (const cell of grid.cells) {
    const at = of(cell);
    widest[at] = Math.max(widest[at] ?? 0, cell.item.block.placed?.width ?? 0);
  }
  return widest;
}

/** An equal share of the room for each, where those that take more than that have it already. */
export function share(room: number, taken: readonly number[]): number {
  const even = room / taken.length;
  const wide = taken.filter((one) => one > even);
  if (wide.length === 0 || wide.length === taken.length) return even;
  return (room - wide.reduce((sum, one) => sum + one, 0)) / (taken.length - wide.length);
}

/** The boxes of one rank stand in the middle of their lane. */
export function crossOf(
  { lane, rank, slot }: Cell,
  grid: Grid,
  size: number,
  between: number,
  extent: (cell: Cell) => Extent,
): number {
  const all = grid.cells.filter((one) => one.lane === lane && one.rank === rank);
  const taken = all.reduce((sum, one) => sum + extent(one).cross + between, -between);
  return all
    .filter((one) => one.slot < slot)
    .reduce((sum, one) => sum + extent(one).cross + between, (size - taken) / 2);
}
