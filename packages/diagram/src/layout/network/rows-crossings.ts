/**
 * How often the lines of one box would cross those of the boxes in its own row, and at their other ends
 * those of the boxes there: what moving the box along its row changes, without a look at all lines.
 */
import type { Cells } from './cells.ts';
import { centreX, type Leaving } from './pull.ts';

export interface Rows {
  /** The boxes of each row; a box changes its row through `move`. */
  readonly of: readonly Set<number>[];
}

export function rowsOf(cells: Cells, leaves: readonly number[]): Rows {
  const of = Array.from({ length: cells.rows }, () => new Set<number>());
  for (const leaf of leaves) of[cells.row[leaf] ?? 0]?.add(leaf);
  return { of };
}

/** Lines up cross lines up, lines down cross lines down. */
export function crossingsNear(rows: Rows, cells: Cells, leaving: Leaving, leaf: number): number {
  let count = 0;
  for (let at = leaving.start[leaf] ?? 0; at < (leaving.start[leaf + 1] ?? 0); at += 1) {
    const other = leaving.other[at] ?? 0;
    count += crossingsFrom(rows, cells, leaving, leaf, other);
    count += crossingsFrom(rows, cells, leaving, other, leaf);
  }
  return count;
}

function crossingsFrom(
  rows: Rows,
  cells: Cells,
  leaving: Leaving,
  from: number,
  to: number,
): number {
  const row = cells.row[from] ?? 0;
  const way = Math.sign((cells.row[to] ?? 0) - row);
  if (way === 0) return 0;
  const x = centreX(cells, from);
  const toX = centreX(cells, to);
  const [left, right] = x < toX ? [x, toX] : [toX, x];
  let count = 0;
  for (const one of rows.of[row] ?? []) {
    if (one === from) continue;
    const oneX = centreX(cells, one);
    const isLeft = oneX < x;
    // Only what stands between could be passed, but for lines that come from further off.
    if (oneX < left - FAR || oneX > right + FAR) continue;
    for (let at = leaving.start[one] ?? 0; at < (leaving.start[one + 1] ?? 0); at += 1) {
      const other = leaving.other[at] ?? 0;
      if (other === to || Math.sign((cells.row[other] ?? 0) - row) !== way) continue;
      const otherX = centreX(cells, other);
      if (isLeft ? otherX > toX : otherX < toX) count += 1;
    }
  }
  return count;
}

/** In columns. */
const FAR = 6;
