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
} from '../chart/nodes.ts';
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

/** Room for its signs, with the gap that keeps them off its words. */
function tagRoom(item: MeasuredNode, width: number, { rhythm, font }: BlockStyle): number {
  const height = tagsHeight(item.block.tags ?? [], width - 2 * rhythm.side, rhythm, font);
  return height === 0 ? 0 : height + 0.35 * rhythm.size;
}

const columnsOf = (item: MeasuredNode, width: number, { columns }: BlockStyle): number =>
  Math.max(1, Math.min(item.children.length, columns?.(item, width) ?? 1));

interface Column {
  readonly cells: { readonly item: MeasuredNode; readonly height: number }[];
  height: number;
}

/**
 * Boxes row by row and all alike; where some of them hold others, each goes to the column that is
 * the shortest so far.
 */
function columnsIn(item: MeasuredNode, width: number, style: BlockStyle): Column[] {
  const { rhythm } = style;
  const count = columnsOf(item, width, style);
  const cell = cellWidth(width, count, rhythm);
  const heights = item.children.map((child) => blockHeight(child, cell, style));
  const alike = item.children.every((child) => child.children.length === 0);
  const highest = Math.max(...heights);
  const columns: Column[] = Array.from({ length: count }, () => ({ cells: [], height: 0 }));
  for (const [index, child] of item.children.entries()) {
    let column = columns[index % count];
    if (!alike) for (const one of columns) if (one.height < (column?.height ?? 0)) column = one;
    if (!alike && index < count) column = columns[index];
    const height = alike ? highest : (heights[index] ?? 0);
    if (column === undefined) continue;
    if (column.cells.length > 0) column.height += rhythm.gap;
    column.cells.push({ item: child, height });
    column.height += height;
  }
  return columns;
}

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
  const most = Math.max(...columns.map((column) => column.cells.length));
  // All boxes grow alike, so that those of one row stay level.
  const all = Math.min((room - highest) / most, MOST_STRETCH * rhythm.size);
  for (const [index, { cells, height }] of columns.entries()) {
    const x = box.x + rhythm.pad + index * (cell + rhythm.gap);
    const holders = cells.filter((one) => one.item.children.length > 0).length;
    // Containers reach down to the foot of theirs.
    const left = holders === 0 ? 0 : (room - height - all * cells.length) / holders;
    let y = box.y + title + tagged;
    for (const one of cells) {
      const grown = one.height + all + (one.item.children.length > 0 ? Math.max(0, left) : 0);
      const within = { depth: at.depth + 1, parent: item.block.id };
      nodes.push(...placeBlock(one.item, { x, y, width: cell, height: grown }, style, within));
      y += grown + rhythm.gap;
    }
  }
  return nodes;
}

/** A box grows by no more than so many em where its container is higher than it needs to be. */
const MOST_STRETCH = 1.5;
