/**
 * From cells to millimetres: columns as wide as boxes, rows as high as their labels need, and between
 * them as much as titles, paddings and lines take. Everything in a row or a column is aligned.
 */
import type { Rect } from '../../figure/figure.ts';
import { heightFor, titleHeight } from '../chart/nodes.ts';
import type { Cells } from './cells.ts';
import { gapsOf } from './gaps.ts';
import type { GridOptions } from './grid-options.ts';
import type { Net } from './net.ts';
import { type Reach, reachOf, reachOut } from './reach.ts';
import type { Tracks } from './tracks.ts';

export interface Grid {
  readonly width: number;
  readonly height: number;
  /** Of every item, absolute mm. */
  readonly boxes: readonly Rect[];
  /** Height of the title strip of each container, mm. */
  readonly titles: Float64Array;
  /** Where titles stand that keep off lines, mm. */
  readonly titleRooms?: ReadonlyMap<number, { readonly x: number; readonly width: number }>;
  /** mm, of a box that holds nothing. */
  readonly boxWidth: number;
  /** Where columns and rows begin, and how high rows are, mm. */
  readonly lefts: Float64Array;
  readonly tops: Float64Array;
  readonly rowHeights: Float64Array;
}

export function gridOf(net: Net, cells: Cells, tracks: Tracks, options: GridOptions): Grid {
  const { rhythm, font, strip, banded } = options;
  const count = net.items.length;
  const titles = new Float64Array(count);
  const reach = reachOf(count);
  const isBand = (item: number): boolean =>
    banded !== undefined && (net.items[item]?.parent ?? -1) < 0;

  reachOut(net, cells, reach, 'left', (item) => rhythm.pad + (isBand(item) ? strip : 0));
  reachOut(net, cells, reach, 'right', () => rhythm.pad);
  const { columns, rows } = cells;
  const gapsX = gapsOf(net, cells, reach, options, {
    near: 'left',
    far: 'right',
    count: columns,
    along: { from: 'top', to: 'bottom', count: rows },
    lines: tracks.down,
    labels: tracks.labelsBeside,
  });
  const gaps = gapsX.reduce((sum, gap) => sum + gap, 0);
  const boxWidth = Math.min(options.widest, (options.width - gaps) / cells.columns);
  const lefts = edgesFrom(gapsX, new Float64Array(cells.columns).fill(boxWidth));
  const widthOf = (item: number): number => {
    const first = cells.col[item] ?? 0;
    const last = first + (cells.width[item] ?? 1) - 1;
    return (lefts[last] ?? 0) + boxWidth - (lefts[first] ?? 0);
  };

  const rowHeights = new Float64Array(cells.rows);
  for (const [item, { measured, children }] of net.items.entries()) {
    if (children.length > 0) {
      const width = widthOf(item) + (reach.left[item] ?? 0) + (reach.right[item] ?? 0);
      titles[item] =
        banded === 'down' && isBand(item) ? rhythm.pad : titleHeight(measured, width, rhythm);
      continue;
    }
    const row = cells.row[item] ?? 0;
    const need = heightFor(measured, widthOf(item), rhythm, font);
    rowHeights[row] = Math.max(rowHeights[row] ?? 0, need);
  }
  reachOut(net, cells, reach, 'top', (item) => titles[item] ?? 0);
  reachOut(net, cells, reach, 'bottom', () => rhythm.pad);
  const gapsY = gapsOf(net, cells, reach, options, {
    near: 'top',
    far: 'bottom',
    count: rows,
    along: { from: 'left', to: 'right', count: columns },
    lines: tracks.across,
    labels: tracks.labels,
  });
  raiseBands(net, cells, gapsY, rowHeights, reach, options);
  const tops = edgesFrom(gapsY, rowHeights);

  const total = {
    width: (lefts[cells.columns - 1] ?? 0) + boxWidth + (gapsX[cells.columns] ?? 0),
    height:
      (tops[cells.rows - 1] ?? 0) + (rowHeights[cells.rows - 1] ?? 0) + (gapsY[cells.rows] ?? 0),
  };
  const boxes = net.items.map(({ children }, item): Rect => {
    const row = cells.row[item] ?? 0;
    const last = row + (cells.height[item] ?? 1) - 1;
    const x = lefts[cells.col[item] ?? 0] ?? 0;
    const y = tops[row] ?? 0;
    const height = (tops[last] ?? 0) + (rowHeights[last] ?? 0) - y;
    const width = widthOf(item);
    if (children.length === 0) return { x, y, width, height };
    const [left, right] = [reach.left[item] ?? 0, reach.right[item] ?? 0];
    const [top, bottom] = [reach.top[item] ?? 0, reach.bottom[item] ?? 0];
    const box = {
      x: x - left,
      y: y - top,
      width: width + left + right,
      height: height + top + bottom,
    };
    if (!isBand(item)) return box;
    return banded === 'down'
      ? { ...box, x: 0, width: total.width }
      : { ...box, y: 0, height: total.height };
  });
  return { ...total, boxes, titles, boxWidth, lefts, tops, rowHeights };
}

/** Rows of a band that is too low for its label are raised alike. */
function raiseBands(
  net: Net,
  cells: Cells,
  gaps: Float64Array,
  heights: Float64Array,
  reach: Reach,
  { bandNeed }: GridOptions,
): void {
  if (bandNeed === undefined) return;
  for (const root of net.roots) {
    const first = cells.row[root] ?? 0;
    const count = cells.height[root] ?? 1;
    let height = (reach.top[root] ?? 0) + (reach.bottom[root] ?? 0);
    for (let row = first; row < first + count; row += 1) {
      height += (heights[row] ?? 0) + (row > first ? (gaps[row] ?? 0) : 0);
    }
    const lacking = bandNeed(root, height) - height;
    if (lacking <= 0) continue;
    for (let row = first; row < first + count; row += 1) {
      heights[row] = (heights[row] ?? 0) + lacking / count;
    }
  }
}

/** Where each column or row begins. */
function edgesFrom(gaps: Float64Array, sizes: Float64Array): Float64Array {
  const starts = new Float64Array(sizes.length);
  let at = 0;
  for (let index = 0; index < sizes.length; index += 1) {
    at += gaps[index] ?? 0;
    starts[index] = at;
    at += sizes[index] ?? 0;
  }
  return starts;
}
