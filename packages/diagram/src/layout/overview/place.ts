/** Puts a planned grid into its rectangle: every box, title and bus at its place, the height filled. */
import type { Rect } from '../../figure/figure.ts';
import type { PlacedBlock } from '../arrangement.ts';
import { headOf } from './grid.ts';
import { contentHeight, gridHeight, levelFor, rowHeight } from './heights.ts';
import { placeBox, placeBus, placeGroup, type Within } from './labels.ts';
import type { CellRow, GridPlan, RowPlan, UnitPlan } from './plan.ts';

/** Places the grid; containers before their content. The rectangle is at least as high as the grid needs. */
export function placeGrid(grid: GridPlan, box: Rect, within: Within, out: PlacedBlock[]): void {
  const { rhythm } = within.style;
  const level = levelFor((some) => gridHeight(grid, some, rhythm), box.height, within.most);
  const left = Math.max(0, box.height - gridHeight(grid, level, rhythm));
  // What boxes may not take goes between and round the rows, evenly.
  const air = left / (grid.rows.length + 1);
  let y = box.y + air;
  for (const row of grid.rows) {
    const height = rowHeight(row, level, rhythm);
    placeRow(row, { x: box.x, y, width: box.width, height }, level, within, out);
    y += height + rhythm.gap + air;
  }
}

function placeRow(
  row: RowPlan,
  box: Rect,
  level: number,
  within: Within,
  out: PlacedBlock[],
): void {
  const { rhythm } = within.style;
  if (row.kind === 'bus') {
    const head = headOf(rhythm);
    const title = row.inner === undefined ? box.height : row.title;
    const placed = placeBus(row.item, box, head, title, within);
    out.push(placed);
    if (row.inner === undefined) return;
    const inside = {
      x: box.x + head,
      y: box.y + row.title,
      width: box.width - 2 * head,
      height: box.height - row.title - rhythm.pad,
    };
    placeGrid(row.inner, inside, inner(within, placed), out);
    return;
  }
  const content = contentHeight(row, level, rhythm);
  const heights = rowHeights(row, level, content, within);
  for (const unit of row.units) placeUnit(unit, row, box, heights, within, out);
}

/** Rows of boxes fill the content's height, which a group of groups beside them may have made higher. */
function rowHeights(row: CellRow, level: number, content: number, within: Within): number[] {
  const { gap } = within.style.rhythm;
  const gaps = Math.max(0, row.needs.length - 1) * gap;
  const at = (some: number) => row.needs.reduce((sum, need) => sum + Math.max(need, some), gaps);
  const filled = Math.max(level, levelFor(at, content, Math.max(within.most, level)));
  return row.needs.map((need) => Math.max(need, filled));
}

function placeUnit(
  plan: UnitPlan,
  row: CellRow,
  box: Rect,
  heights: readonly number[],
  within: Within,
  out: PlacedBlock[],
): void {
  const { unit } = plan;
  const { rhythm } = within.style;
  const x = box.x + plan.x;
  let inside = within;
  let left = x;
  if (unit.kind !== 'loose') {
    const outer = { x, y: box.y, width: plan.width, height: box.height };
    const placed = placeGroup(unit.item, outer, row.title, within);
    out.push(placed);
    inside = inner(within, placed);
    left = x + rhythm.pad;
  }
  const top = box.y + row.title;
  if (plan.inner !== undefined) {
    const height = box.height - row.title - rhythm.pad;
    placeGrid(plan.inner, { x: left, y: top, width: plan.inner.width, height }, inside, out);
    return;
  }
  for (const [index, item] of unit.boxes.entries()) {
    const column = index % plan.columns;
    const line = Math.floor(index / plan.columns);
    let y = top;
    for (let above = 0; above < line; above += 1) y += (heights[above] ?? 0) + rhythm.gap;
    const height = heights[line] ?? 0;
    const cell = {
      x: left + column * (row.boxWidth + rhythm.gap),
      y,
      width: row.boxWidth,
      height,
    };
    out.push(placeBox(item, cell, inside));
  }
}

/** Where what it holds stands in. */
export const inner = (within: Within, placed: PlacedBlock): Within => ({
  ...within,
  depth: within.depth + 1,
  parent: placed.block.id,
});
