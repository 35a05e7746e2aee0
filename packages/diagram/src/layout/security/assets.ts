/** Groups of what is protected, on one grid of equal boxes: as few rows as can be, edges aligned. All mm. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { type MeasuredNode, widthFor } from '../chart/nodes.ts';
import { tagRoom } from '../chart/tags.ts';
import { type BlockStyle, blockHeight, placeBlock } from '../infrastructure/block.ts';
import { type Shelf, type ShelfMeasures, widened } from '../infrastructure/shelves.ts';
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

/** Of more groups than this not all ways to put them on shelves are tried. */
const MOST_TRIED = 10;

function planOf(items: readonly MeasuredNode[], width: number, style: PanelStyle): Plan {
  const { rhythm } = style;
  const measures = measuresOf(items, style);
  let best: Plan | undefined;
  for (const parts of partitions(items)) {
    const shelves = parts.map((some) => widened(some, width, measures));
    const heights = shelves.map((shelf) =>
      Math.max(
        ...widthsOn(shelf, width, style).map(([item, wide, columns]) =>
          need(item, wide, columns, style),
        ),
      ),
    );
    const plan = {
      shelves,
      heights,
      height:
        heights.reduce((sum, some) => sum + some, 0) + (heights.length - 1) * 1.2 * rhythm.gap,
      width: Math.max(...shelves.map((shelf) => shelf.width)),
    };
    if (best === undefined || over(plan, width) < over(best, width) - 0.01) best = plan;
  }
  return best ?? { shelves: [], heights: [], height: 0, width: 0 };
}

/** Height, and far more where it is too wide. */
const over = (plan: Plan, width: number): number =>
  plan.height + 1000 * Math.max(0, plan.width - width - 0.01);

function need(item: MeasuredNode, width: number, columns: number, style: PanelStyle): number {
  return blockHeight(item, width, blockStyle(item, columns, style));
}

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
    gap: rhythm.gap,
    between: () => 1.2 * rhythm.gap,
    height: (item, columns) =>
      need(item, columns * cell + (columns - 1) * rhythm.gap, columns, style),
  };
}

/** All ways to break the row of groups into shelves, in order. */
function partitions(items: readonly MeasuredNode[]): MeasuredNode[][][] {
  if (items.length === 0) return [];
  if (items.length > MOST_TRIED) {
    const ways: MeasuredNode[][][] = [];
    for (let each = 1; each <= 6; each += 1) {
      const shelves: MeasuredNode[][] = [];
      for (let at = 0; at < items.length; at += each) shelves.push(items.slice(at, at + each));
      ways.push(shelves);
    }
    return ways;
  }
  const ways: MeasuredNode[][][] = [];
  for (let cuts = 0; cuts < 2 ** (items.length - 1); cuts += 1) {
    const shelves: MeasuredNode[][] = [[]];
    for (const [index, item] of items.entries()) {
      if (index > 0 && (cuts >> (index - 1)) & 1) shelves.push([]);
      shelves.at(-1)?.push(item);
    }
    ways.push(shelves);
  }
  return ways;
}

/** The whole width shared by columns, so that shelves end at one line. */
function widthsOn(
  shelf: Shelf,
  width: number,
  { rhythm }: PanelStyle,
): [item: MeasuredNode, width: number, columns: number][] {
  const apart = shelf.sites.reduce((sum, site) => sum + site.before, 0);
  const inner = (shelf.columns - shelf.sites.length) * rhythm.gap;
  const cell = (width - apart - inner) / shelf.columns;
  return shelf.sites.map(({ item, columns }) => [
    item,
    columns * cell + (columns - 1) * rhythm.gap,
    columns,
  ]);
}

export function placeAssets(
  items: readonly MeasuredNode[],
  box: Rect,
  style: PanelStyle,
  parent: OccurrenceId,
): PlacedNode[] {
  const plan = planOf(items, box.width, style);
  const gap = 1.2 * style.rhythm.gap;
  const free = Math.max(0, box.height - plan.height);
  const more = Math.min(free / Math.max(1, plan.shelves.length), 2.5 * style.rhythm.size);
  const nodes: PlacedNode[] = [];
  let y = box.y;
  for (const [index, shelf] of plan.shelves.entries()) {
    const height = (plan.heights[index] ?? 0) + more;
    let x = box.x;
    for (const [at, [item, width, columns]] of widthsOn(shelf, box.width, style).entries()) {
      x += shelf.sites[at]?.before ?? 0;
      const one = { x, y, width, height };
      nodes.push(...placeBlock(item, one, blockStyle(item, columns, style), { depth: 1, parent }));
      x += width;
    }
    y += height + gap;
  }
  return nodes;
}
