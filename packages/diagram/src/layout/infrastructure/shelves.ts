/** Which sites stand side by side, and in how many columns each sets its boxes, so that rows stay low. */
import type { MeasuredNode } from '../chart/nodes.ts';

export interface Shelf {
  readonly sites: readonly ShelfSite[];
  /** Columns of boxes over all its sites. */
  readonly columns: number;
  /** mm that it takes at the least width of boxes. */
  readonly width: number;
}

export interface ShelfSite {
  readonly item: MeasuredNode;
  readonly columns: number;
  /** mm to the site before it. */
  readonly before: number;
}

export interface ShelfMeasures {
  /** The least width of a column, the container's padding included. */
  readonly cell: number;
  readonly gap: number;
  /** Between two sites. */
  readonly between: (left: MeasuredNode, right: MeasuredNode) => number;
  /** How high a site is with so many columns of the least width. */
  readonly height: (item: MeasuredNode, columns: number) => number;
}

/** Sites in their order; a shelf is begun anew where the next would not fit. */
export function shelvesOf(
  items: readonly MeasuredNode[],
  width: number,
  measures: ShelfMeasures,
): Shelf[] {
  const shelves: MeasuredNode[][] = [];
  for (const item of items) {
    const last = shelves.at(-1);
    if (last !== undefined && shelfOf([...last, item], [], measures).width <= width)
      last.push(item);
    else shelves.push([item]);
  }
  return evened(shelves).map((some) => widened(some, width, measures));
}

/** The same number of shelves, each with about as many sites. */
function evened(shelves: readonly (readonly MeasuredNode[])[]): MeasuredNode[][] {
  const all = shelves.flat();
  if (shelves.length < 2) return shelves.map((some) => [...some]);
  const each = Math.ceil(all.length / shelves.length);
  return shelves
    .map((_, index) => all.slice(index * each, (index + 1) * each))
    .filter((some) => some.length > 0);
}

/** More columns to whichever is highest, as long as that makes it lower and all fit. */
export function widened(
  items: readonly MeasuredNode[],
  width: number,
  measures: ShelfMeasures,
): Shelf {
  const columns = items.map(() => 1);
  const heights = items.map((item) => measures.height(item, 1));
  let shelf = shelfOf(items, columns, measures);
  for (;;) {
    const highest = heights.indexOf(Math.max(...heights));
    const item = items[highest];
    if (item === undefined) return shelf;
    const [now, height] = [columns[highest] ?? 1, heights[highest] ?? 0];
    let next = now + 1;
    while (next <= item.children.length && measures.height(item, next) >= height - 0.01) next += 1;
    if (next > item.children.length) return shelf;
    columns[highest] = next;
    heights[highest] = measures.height(item, next);
    const wider = shelfOf(items, columns, measures);
    if (wider.width > width) return shelf;
    shelf = wider;
  }
}

function shelfOf(
  items: readonly MeasuredNode[],
  columns: readonly number[],
  { cell, gap, between }: ShelfMeasures,
): Shelf {
  const sites = items.map((item, index): ShelfSite => {
    const left = items[index - 1];
    const before = left === undefined ? 0 : between(left, item);
    return { item, columns: columns[index] ?? 1, before };
  });
  const count = sites.reduce((sum, site) => sum + site.columns, 0);
  const apart = sites.reduce((sum, site) => sum + site.before, 0);
  return { sites, columns: count, width: count * cell + (count - items.length) * gap + apart };
}
