/** Which sites stand side by side, and in how many columns each sets its boxes, so that rows stay low. */
import { type MeasuredNode, widthFor } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';

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
  /** mm; where a person gave it a width, which its columns then share. */
  readonly own?: number;
}

export interface ShelfMeasures {
  /** The least width of a column, the container's padding included. */
  readonly cell: number;
  /** Between two sites. */
  readonly between: (left: MeasuredNode, right: MeasuredNode) => number;
  /** How high a site is with so many columns of the least width. */
  readonly height: (item: MeasuredNode, columns: number) => number;
  readonly rhythm: Rhythm;
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

/** More columns to whichever is highest, as long as that makes it clearly lower and all fit. */
export function widened(
  items: readonly MeasuredNode[],
  width: number,
  measures: ShelfMeasures,
): Shelf {
  const { rhythm } = measures;
  const columns = items.map((item) => columnsFor(item, measures));
  const heights = items.map((item, index) => measures.height(item, columns[index] ?? 1));
  let shelf = shelfOf(items, columns, measures);
  for (;;) {
    const highest = heights.indexOf(Math.max(...heights));
    const item = items[highest];
    if (item === undefined || item.block.placed?.width !== undefined) return shelf;
    const [now, height] = [columns[highest] ?? 1, heights[highest] ?? 0];
    let next = now + 1;
    const gain = Math.max(rhythm.line, LEAST_GAIN * height);
    while (next <= item.children.length && measures.height(item, next) > height - gain) next += 1;
    if (next > item.children.length) return shelf;
    columns[highest] = next;
    heights[highest] = measures.height(item, next);
    const wider = shelfOf(items, columns, measures);
    if (wider.width > width) return shelf;
    shelf = wider;
  }
}

/** Of its height, what a further column must take off: the room is better left to wider boxes. */
const LEAST_GAIN = 0.1;

function shelfOf(
  items: readonly MeasuredNode[],
  columns: readonly number[],
  measures: ShelfMeasures,
): Shelf {
  const { cell, between, rhythm } = measures;
  const sites = items.map((item, index): ShelfSite => {
    const left = items[index - 1];
    const before = left === undefined ? 0 : between(left, item);
    const own = ownWidth(item, cell, rhythm);
    return {
      item,
      columns: columns[index] ?? columnsFor(item, measures),
      before,
      ...(own === undefined ? {} : { own }),
    };
  });
  const free = sites.filter((site) => site.own === undefined);
  const count = free.reduce((sum, site) => sum + site.columns, 0);
  const apart = sites.reduce((sum, site) => sum + site.before + (site.own ?? 0), 0);
  return {
    sites,
    columns: count,
    width: count * cell + (count - free.length) * rhythm.gap + apart,
  };
}

/** As many as a box in it needs that a person made wide; as many as go into a width of its own. */
function columnsFor(item: MeasuredNode, { cell, rhythm }: ShelfMeasures): number {
  const { gap, pad } = rhythm;
  const own = ownWidth(item, cell, rhythm);
  if (own !== undefined) return Math.max(1, Math.floor((own + gap) / (cell + gap)));
  return Math.max(1, Math.ceil((leastWidth(item, pad) + gap - 0.01) / (cell + gap)));
}

/** The width that a person gave a site, or what its words or one column need if that is more. */
export function ownWidth(item: MeasuredNode, cell: number, rhythm: Rhythm): number | undefined {
  const given = item.block.placed?.width;
  if (given === undefined) return undefined;
  const holds = item.children.length > 0;
  return Math.max(given, holds ? cell : widthFor(item, Number.POSITIVE_INFINITY, rhythm));
}

/** The width of a site, where columns are so wide. */
export const siteWidth = ({ columns, own }: ShelfSite, cell: number, gap: number): number =>
  own ?? columns * cell + (columns - 1) * gap;

/** The least width of a container for the widest box in it that a person gave a width. */
function leastWidth(item: MeasuredNode, pad: number): number {
  const inside = item.children.map(
    (child) => Math.max(child.block.placed?.width ?? 0, leastWidth(child, pad)) + 2 * pad,
  );
  return inside.reduce((most, one) => (one > 2 * pad ? Math.max(most, one) : most), 0);
}
