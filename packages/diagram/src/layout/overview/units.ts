/** Units of a grid: what stands beside each other in a row, and how they share its columns. */
import type { Measured } from './measured.ts';
import { boxSide, tagNeed } from './needs.ts';
import type { Unit } from './plan.ts';
import type { Rhythm } from './rhythm.ts';

/** Each group, and all loose boxes together at the place of the first. */
export function unitsOf(items: readonly Measured[]): Unit[] {
  const units: Unit[] = [];
  const boxes = items.filter((item) => item.children.length === 0);
  let looseStands = false;
  for (const item of items) {
    if (item.children.length > 0) {
      const deep = item.height > 1 || item.children.some((child) => child.block.shape === 'bus');
      units.push({ kind: deep ? 'deep' : 'flat', item, boxes: item.children });
    } else if (!looseStands) {
      units.push({ kind: 'loose', boxes });
      looseStands = true;
    }
  }
  return units;
}

/** The most columns that it can use. */
export const mostColumns = (unit: Unit): number =>
  unit.kind === 'deep' ? Math.max(1, unit.item.leaves) : unit.boxes.length;

/** Many loose boxes take rows of their own. */
export const standsAlone = (unit: Unit | undefined): boolean =>
  unit?.kind === 'loose' && unit.boxes.length > 16;

/** A word wider than this many em may be split rather than widen all columns. */
const WIDEST_WORD = 11;

/** The least width of a box that holds its words, mm. */
export function leastBox(units: readonly Unit[], rhythm: Rhythm): number {
  let least = 5 * rhythm.size + 2 * rhythm.side;
  for (const unit of units) {
    for (const box of unit.boxes) {
      const word = Math.min(box.widest, WIDEST_WORD) * rhythm.size;
      least = Math.max(least, word + 2 * boxSide(box, rhythm) + 0.01, tagNeed(box, rhythm));
    }
  }
  return least;
}

/** Gives columns to whichever unit is the tallest, then takes back those that shorten nothing. */
export function share(units: readonly Unit[], columns: number): number[] {
  const shares = units.map(() => 1);
  const cells = units.map((unit) =>
    unit.kind === 'deep' ? unit.item.leaves * 1.4 : unit.boxes.length,
  );
  const most = units.map((unit) => mostColumns(unit));
  // Rows that each would have; 0 where a unit can take no more columns.
  const rows = cells.map((count, index) => ((most[index] ?? 0) > 1 ? Math.ceil(count) : 0));
  for (let left = columns - units.length; left > 0; left -= 1) {
    let tallest = -1;
    let height = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const some = rows[index] ?? 0;
      if (some > height) {
        tallest = index;
        height = some;
      }
    }
    if (tallest < 0) break;
    const more = (shares[tallest] ?? 1) + 1;
    shares[tallest] = more;
    rows[tallest] = more >= (most[tallest] ?? 0) ? 0 : Math.ceil((cells[tallest] ?? 0) / more);
  }
  return shares.map((count, index) => {
    const unit = units[index];
    if (unit === undefined || unit.kind === 'deep') return count;
    return Math.ceil(unit.boxes.length / Math.ceil(unit.boxes.length / count));
  });
}
