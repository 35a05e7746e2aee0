/** How far containers reach out over their cells: for titles and paddings, their own and those within. */
import type { Cells } from './cells.ts';
import type { Net } from './net.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';
/** How far containers reach out over their cells, mm. */
export type Reach = Readonly<Record<Side, Float64Array>>;

export const reachOf = (count: number): Reach => ({
  left: new Float64Array(count),
  right: new Float64Array(count),
  top: new Float64Array(count),
  bottom: new Float64Array(count),
});

/** What a container needs beyond its cells: its own padding, and that of what stands at its edge in it. */
export function reachOut(
  net: Net,
  cells: Cells,
  reach: Reach,
  side: Side,
  own: (item: number) => number,
): void {
  const out = reach[side];
  for (let item = net.items.length - 1; item >= 0; item -= 1) {
    const { children = [] } = net.items[item] ?? {};
    if (children.length === 0) continue;
    let inner = 0;
    for (const child of children) {
      if (lineOf(cells, child, side) === lineOf(cells, item, side))
        inner = Math.max(inner, out[child] ?? 0);
    }
    out[item] = inner + own(item);
  }
}

/** The line of the lattice that an item's side stands on. */
export function lineOf(cells: Cells, item: number, side: Side): number {
  switch (side) {
    case 'left':
      return cells.col[item] ?? 0;
    case 'right':
      return (cells.col[item] ?? 0) + (cells.width[item] ?? 1);
    case 'top':
      return cells.row[item] ?? 0;
    case 'bottom':
      return (cells.row[item] ?? 0) + (cells.height[item] ?? 1);
  }
}
