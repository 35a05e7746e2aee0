/**
 * A block: a box, or a container with its title and equal boxes in columns below it. How high it must
 * be at a width, and where all in it stands. All mm.
 */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import {
  heightFor,
  type MeasuredNode,
  placeContainer,
  placeNode,
  titleHeight,
  widthFor,
} from '../chart/nodes.ts';
import { isSized } from '../chart/sized.ts';
import { placeTags, tagsHeight } from '../chart/tags.ts';
import type { Rhythm } from '../overview/rhythm.ts';

export interface BlockStyle {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** Columns of the boxes in a container at this width; one if absent. */
  readonly columns?: (item: MeasuredNode, width: number) => number;
}

/** The height that the block needs at this width. */
export function blockHeight(item: MeasuredNode, width: number, style: BlockStyle): number {
  const { rhythm, font } = style;
  const tags = tagRoom(item, width, style);
  if (item.children.length === 0) return heightFor(item, width, rhythm, font) + tags;
  const inside = Math.max(...columnsIn(item, width, style).map((column) => column.height));
  return titleHeight(item, width, rhythm) + tags + inside + rhythm.pad;
}

/** The width of a block in a column: its own where a person gave it one. */
export function blockWidth(item: MeasuredNode, column: number, { rhythm }: BlockStyle): number {
  const given = item.block.placed?.width;
  if (given === undefined || item.children.length > 0) return column;
  return Math.max(given, Math.min(column, widthFor(item, Number.POSITIVE_INFINITY, rhythm)));
}

/** The height of a box in a column, where boxes without a height of their own are so high. */
function boxHeight(item: MeasuredNode, column: number, alike: number, style: BlockStyle): number {
  const { block } = item;
  if (!isSized(block)) return alike;
  const need = blockHeight(item, blockWidth(item, column, style), style);
  return Math.max(need, block.placed?.height ?? alike);
}

/** Room for its signs, with the gap that keeps them off its words. */
function tagRoom(item: MeasuredNode, width: number, { rhythm, font }: BlockStyle): number {
  const height = tagsHeight(item.block.tags ?? [], width - 2 * rhythm.side, rhythm, font);
  return height === 0 ? 0 : height + 0.35 * rhythm.size;
}

const columnsOf = (item: MeasuredNode, width: number, { columns }: BlockStyle): number =>
  Math.max(1, Math.min(item.children.length, columns?.(item, width) ?? 1));

interface Cell {
  readonly item: MeasuredNode;
  readonly width: number;
  readonly height: number;
  /** From the first in its column, mm; and how many stand above it. */
  readonly top: number;
  readonly above: number;
}

interface Column {
  readonly cells: readonly Cell[];
  readonly height: number;
}

/** Boxes row by row; where some of them hold others, each in the column that is the shortest so far. */
function columnsIn(item: MeasuredNode, width: number, style: BlockStyle): readonly Column[] {
  const count = columnsOf(item, width, style);
  const flat = item.children.every((child) => child.children.length === 0);
  return flat ? rowByRow(item, width, count, style) : shortestFirst(item, width, count, style);
}

/** All alike but those that a person made larger or smaller: a wide one takes several columns. */
function rowByRow(item: MeasuredNode, width: number, count: number, style: BlockStyle): Column[] {
  const { gap } = style.rhythm;
  const column = cellWidth(width, count, style.rhythm);
  const free = item.children.filter((child) => !isSized(child.block));
  const highest = Math.max(0, ...free.map((child) => blockHeight(child, column, style)));
  const columns = Array.from({ length: count }, () => ({ cells: [] as Cell[], height: 0 }));
  let [at, above, top, high] = [0, 0, 0, 0];
  for (const child of item.children) {
    const own = blockWidth(child, column, style);
    const span = Math.min(count, spanOf(own, column, style.rhythm));
    if (at > 0 && at + span > count) {
      [at, above, top, high] = [0, above + 1, top + high + gap, 0];
    }
    const height = boxHeight(child, column, highest, style);
    high = Math.max(high, height);
    columns[at]?.cells.push({ item: child, width: own, height, top, above });
    for (const one of columns.slice(at, at + span)) one.height = top + height;
    at += span;
  }
  return columns;
}

function shortestFirst(
  item: MeasuredNode,
  width: number,
  count: number,
  style: BlockStyle,
): Column[] {
  const column = cellWidth(width, count, style.rhythm);
  const columns = Array.from({ length: count }, () => ({ cells: [] as Cell[], height: 0 }));
  for (const [index, child] of item.children.entries()) {
    let to = columns[index % count];
    if (index >= count) for (const one of columns) if (one.height < (to?.height ?? 0)) to = one;
    if (to === undefined) continue;
    const need = blockHeight(child, column, style);
    const height = child.children.length > 0 ? need : boxHeight(child, column, need, style);
    const top = to.height + (to.cells.length > 0 ? style.rhythm.gap : 0);
    const own = blockWidth(child, column, style);
    to.cells.push({ item: child, width: own, height, top, above: to.cells.length });
    to.height = top + height;
  }
  return columns;
}

/** Columns that a box takes. */
const spanOf = (width: number, column: number, { gap }: Rhythm): number =>
  Math.max(1, Math.ceil((width + gap - 0.01) / (column + gap)));

const cellWidth = (width: number, columns: number, { pad, gap }: Rhythm): number =>
  (width - 2 * pad - (columns - 1) * gap) / columns;

export interface BlockAt {
  readonly depth: number;
  readonly parent?: OccurrenceId;
}

/** All of the block in this box, containers before what they hold; boxes share what height is left over. */
export function placeBlock(
  item: MeasuredNode,
  box: Rect,
  style: BlockStyle,
  at: BlockAt,
): PlacedNode[] {
  const { rhythm, font } = style;
  const tags = item.block.tags ?? [];
  const tagged = tagRoom(item, box.width, style);
  if (item.children.length === 0) {
    const placed = placeNode(
      item,
      { ...box, height: box.height - tagged },
      { rhythm, font, ...at },
    );
    if (tags.length === 0) return [placed];
    const below = placed.labelBox.y + placed.labelBox.height;
    const foot = placed.detail === undefined ? below : box.y + box.height - tagged;
    const room = {
      x: box.x + rhythm.side,
      y: Math.max(foot, box.y + box.height - tagged - 0.35 * rhythm.size) + 0.15 * rhythm.size,
      width: box.width - 2 * rhythm.side,
      height: tagged,
    };
    return [{ ...placed, box, tags: placeTags(tags, room, rhythm, font) }];
  }
  const title = titleHeight(item, box.width, rhythm);
  const container = placeContainer(item, box, title, { rhythm, font, ...at });
  const signs = placeTags(
    tags,
    {
      x: box.x + rhythm.side,
      y: box.y + title - 0.3 * rhythm.side,
      width: box.width - 2 * rhythm.side,
      height: tagged,
    },
    rhythm,
    font,
  );
  const nodes: PlacedNode[] = [tags.length === 0 ? container : { ...container, tags: signs }];
  const columns = columnsIn(item, box.width, style);
  const cell = cellWidth(box.width, columns.length, rhythm);
  const room = box.height - title - tagged - rhythm.pad;
  const highest = Math.max(...columns.map((column) => column.height));
  const most = Math.max(...columns.flatMap(({ cells }) => cells.map((one) => one.above + 1)));
  // All boxes grow alike, so that those of one row stay level.
  const all = Math.max(0, Math.min((room - highest) / most, MOST_STRETCH * rhythm.size));
  for (const [index, { cells, height }] of columns.entries()) {
    const x = box.x + rhythm.pad + index * (cell + rhythm.gap);
    const holders = cells.filter((one) => one.item.children.length > 0).length;
    // Containers reach down to the foot of theirs.
    const left = holders === 0 ? 0 : Math.max(0, (room - height - all * cells.length) / holders);
    let y = box.y + title + tagged;
    for (const one of cells) {
      const holds = one.item.children.length > 0;
      const more = isSized(one.item.block) && !holds ? 0 : all;
      const stands = {
        x,
        y: y + one.top + one.above * all,
        width: one.width,
        height: one.height + more + (holds ? left : 0),
      };
      const within = { depth: at.depth + 1, parent: item.block.id };
      nodes.push(...placeBlock(one.item, stands, style, within));
      if (holds) y += left;
    }
  }
  return nodes;
}

/** A box grows by no more than so many em where its container is higher than it needs to be. */
const MOST_STRETCH = 1.5;
