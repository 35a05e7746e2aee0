/** Groups of what is protected, on one grid of equal boxes: as few rows as can be, edges aligned. All mm. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { type MeasuredNode, widthFor } from '../chart/nodes.ts';
import { tagRoom } from '../chart/tags.ts';
import { type BlockStyle, blockHeight, placeBlock } from '../infrastructure/block.ts';
import {
  ownWidth,
  type Shelf,
  type ShelfMeasures,
  siteWidth,
  widened,
} from '../infrastructure/shelves.ts';
import type { PanelStyle } from './panel.ts';

export function assetsNeed(
  items: readonly MeasuredNode[],
  width: number,
  style: PanelStyle,
): number {
  const plan = planOf(items, width, style);
  return Math.max(plan.height, plan.width > width + 0.01 ? Number.POSITIVE_INFINITY : 0);
}

interface Plan {
  readonly shelves: readonly Shelf[];
  readonly heights: readonly number[];
  readonly height: number;
  readonly width: number;
}

/** The lowest way to break the row of groups into shelves, in order: found from the last to the first. */
function planOf(items: readonly MeasuredNode[], width: number, style: PanelStyle): Plan {
  const { rhythm } = style;
  const measures = measuresOf(items, style);
  const gap = SHELF_GAP * rhythm.gap;
  const best: { shelves: Shelf[]; heights: number[]; cost: number }[] = [];
  best[items.length] = { shelves: [], heights: [], cost: 0 };
  for (let from = items.length - 1; from >= 0; from -= 1) {
    let lowest: (typeof best)[number] | undefined;
    for (let to = from + 1; to <= items.length; to += 1) {
      const shelf = widened(items.slice(from, to), width, measures);
      const excess = Math.max(0, shelf.width - width - 0.01);
      if (excess > 0 && to > from + 1) break;
      const height = Math.max(
        ...widthsOn(shelf, width, style).map(([item, wide, columns]) =>
          need(item, wide, columns, style),
        ),
      );
      const rest = best[to];
      if (rest === undefined) continue;
      const cost = height + TOO_WIDE * excess + rest.cost + (to < items.length ? gap : 0);
      if (lowest !== undefined && cost >= lowest.cost - 0.01) continue;
      lowest = { shelves: [shelf, ...rest.shelves], heights: [height, ...rest.heights], cost };
    }
    if (lowest !== undefined) best[from] = lowest;
  }
  const { shelves = [], heights = [] } = best[0] ?? {};
  const height = heights.reduce((sum, some) => sum + some + gap, heights.length > 0 ? -gap : 0);
  return { shelves, heights, height, width: Math.max(0, ...shelves.map((one) => one.width)) };
}

/** Between shelves, and between groups on them. */
const SHELF_GAP = 1.2;
/** What a mm costs by which a shelf is too wide, in mm of height. */
const TOO_WIDE = 1000;

const need = (item: MeasuredNode, width: number, columns: number, style: PanelStyle): number =>
  Math.max(
    blockHeight(item, width, blockStyle(item, columns, style)),
    item.block.placed?.height ?? 0,
  );

const blockStyle = (item: MeasuredNode, columns: number, style: PanelStyle): BlockStyle => ({
  ...style,
  columns: (one) => (one === item ? columns : 1),
});

function measuresOf(items: readonly MeasuredNode[], style: PanelStyle): ShelfMeasures {
  const { rhythm, font } = style;
  const leaves = items.flatMap((item) => (item.children.length === 0 ? [item] : item.children));
  const words = Math.max(0, ...leaves.map((item) => widthFor(item, 3, rhythm)));
  const signs = leaves.flatMap(({ block }) => block.tags ?? []);
  const sign = Math.max(0, ...signs.map((tag) => tagRoom(tag, rhythm, font).width));
  const cell = Math.max(words, sign + 2 * rhythm.side) + 2 * rhythm.pad;
  return {
    cell,
    rhythm,
    between: () => SHELF_GAP * rhythm.gap,
    height: (item, columns) =>
      need(
        item,
        ownWidth(item, cell, rhythm) ?? columns * cell + (columns - 1) * rhythm.gap,
        columns,
        style,
      ),
  };
}

/** The whole width shared by columns, so that shelves end at one line. */
function widthsOn(
  shelf: Shelf,
  width: number,
  { rhythm }: PanelStyle,
): [item: MeasuredNode, width: number, columns: number][] {
  const free = shelf.sites.filter((site) => site.own === undefined);
  const apart = shelf.sites.reduce((sum, site) => sum + site.before + (site.own ?? 0), 0);
  const inner = (shelf.columns - free.length) * rhythm.gap;
  const cell = (width - apart - inner) / Math.max(1, shelf.columns);
  return shelf.sites.map((site) => [site.item, siteWidth(site, cell, rhythm.gap), site.columns]);
}

export function placeAssets(
  items: readonly MeasuredNode[],
  box: Rect,
  style: PanelStyle,
  parent: OccurrenceId,
): PlacedNode[] {
  const plan = planOf(items, box.width, style);
  const gap = SHELF_GAP * style.rhythm.gap;
  const free = Math.max(0, box.height - plan.height);
  const more = Math.min(free / Math.max(1, plan.shelves.length), 2.5 * style.rhythm.size);
  const nodes: PlacedNode[] = [];
  let y = box.y;
  for (const [index, shelf] of plan.shelves.entries()) {
    const height = (plan.heights[index] ?? 0) + more;
    let x = box.x;
    for (const [at, [item, width, columns]] of widthsOn(shelf, box.width, style).entries()) {
      x += shelf.sites[at]?.before ?? 0;
      const given = item.block.placed?.height;
      const own = given === undefined ? height : need(item, width, columns, style);
      const one = { x, y, width, height: own };
      nodes.push(...placeBlock(item, one, blockStyle(item, columns, style), { depth: 1, parent }));
      x += width;
    }
    y += height + gap;
  }
  return nodes;
}
