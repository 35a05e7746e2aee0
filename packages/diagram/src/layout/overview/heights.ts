/**
 * Heights of a plan at a level: like water, a level lifts the lower boxes until all are equally high.
 * So one level makes the boxes of a whole page alike, and the page is filled. All mm.
 */
import type { GridPlan, RowPlan } from './plan.ts';
import type { Rhythm } from './rhythm.ts';

export function gridHeight(grid: GridPlan, level: number, rhythm: Rhythm): number {
  let height = 0;
  for (const row of grid.rows) height += rowHeight(row, level, rhythm);
  return height + Math.max(0, grid.rows.length - 1) * rhythm.gap;
}

export function rowHeight(row: RowPlan, level: number, rhythm: Rhythm): number {
  if (row.kind === 'bus') {
    const least = Math.max(row.title, row.item.least ?? 0);
    if (row.inner === undefined) return Math.max(least, Math.min(level, busCap(rhythm)));
    return Math.max(row.title + gridHeight(row.inner, level, rhythm) + rhythm.pad, least);
  }
  return row.title + contentHeight(row, level, rhythm) + (row.title > 0 ? rhythm.pad : 0);
}

/** A bus is a line of text in an arrow; it does not grow with the boxes. */
const busCap = (rhythm: Rhythm): number => rhythm.line * 2.6;

/** The boxes of a row of units, without titles. */
export function contentHeight(
  row: Extract<RowPlan, { kind: 'cells' }>,
  level: number,
  rhythm: Rhythm,
): number {
  let height = Math.max(0, row.needs.length - 1) * rhythm.gap;
  for (const need of row.needs) height += Math.max(need, level);
  for (const { inner } of row.units) {
    if (inner !== undefined) height = Math.max(height, gridHeight(inner, level, rhythm));
  }
  return Math.max(height, row.least ?? 0);
}

/** The level at which `height(level)` fills the room; 0 if it is full already. Never above `most`. */
export function levelFor(height: (level: number) => number, room: number, most: number): number {
  if (height(0) >= room) return 0;
  if (height(most) <= room) return most;
  let low = 0;
  let high = most;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (height(middle) <= room) low = middle;
    else high = middle;
  }
  return low;
}
