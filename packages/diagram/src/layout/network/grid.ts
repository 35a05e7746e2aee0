/**
 * From cells to millimetres: columns as wide as boxes, rows as high as their labels need, and between
 * them as much as titles, paddings and lines take. Everything in a row or a column is aligned.
 */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import { heightFor, titleHeight } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { Cells } from './cells.ts';
import type { Net } from './net.ts';
import type { Tracks } from './tracks.ts';

export interface Grid {
  readonly width: number;
  readonly height: number;
  /** Of every item, absolute mm. */
  readonly boxes: readonly Rect[];
  /** Height of the title strip of each container, mm. */
  readonly titles: Float64Array;
  /** mm, of a box that holds nothing. */
  readonly boxWidth: number;
  /** Where columns and rows begin, and how high rows are, mm. */
  readonly lefts: Float64Array;
  readonly tops: Float64Array;
  readonly rowHeights: Float64Array;
}

export interface GridOptions {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** Room, mm. */
  readonly width: number;
  /** Boxes are no wider. */
  readonly widest: number;
  /** Between parallel lines. */
  readonly track: number;
  /** Of bands: the strip at their left that their label stands in; 0 where there are no bands. */
  readonly strip: number;
  /** How bands follow one another, where roots are bands. */
  readonly banded: 'down' | 'right' | undefined;
  /** Of bands: the height that their label needs, mm, where they have so much. */
  readonly bandNeed?: (item: number, height: number) => number;
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
  const gapsX = gapsAcross(net, cells, tracks, reach, options);
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
  const gapsY = gapsDown(net, cells, tracks, reach, options);
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

type Side = 'left' | 'right' | 'top' | 'bottom';
/** How far containers reach out over their cells, mm. */
type Reach = Readonly<Record<Side, Float64Array>>;

const reachOf = (count: number): Reach => ({
  left: new Float64Array(count),
  right: new Float64Array(count),
  top: new Float64Array(count),
  bottom: new Float64Array(count),
});

/** What a container needs beyond its cells: its own padding, and that of what stands at its edge in it. */
function reachOut(
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
function lineOf(cells: Cells, item: number, side: Side): number {
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

function gapsAcross(
  net: Net,
  cells: Cells,
  tracks: Tracks,
  reach: Reach,
  options: GridOptions,
): Float64Array {
  const { columns, rows } = cells;
  const closing = new Float64Array((columns + 1) * rows);
  const opening = new Float64Array((columns + 1) * rows);
  for (let item = 0; item < net.items.length; item += 1) {
    const left = lineOf(cells, item, 'left');
    const right = lineOf(cells, item, 'right');
    for (let row = lineOf(cells, item, 'top'); row < lineOf(cells, item, 'bottom'); row += 1) {
      raise(opening, left * rows + row, reach.left[item] ?? 0);
      raise(closing, right * rows + row, reach.right[item] ?? 0);
    }
  }
  const gaps = new Float64Array(columns + 1);
  for (let line = 0; line <= columns; line += 1) {
    const outer = line === 0 || line === columns;
    const label = tracks.labelsBeside[line] ?? 0;
    if (label > 0) raise(gaps, line, label + 2 * options.track);
    for (let row = 0; row < rows; row += 1) {
      const at = line * rows + row;
      const clear = clearance(tracks.down[at] ?? 0, outer, options);
      raise(gaps, line, (closing[at] ?? 0) + (opening[at] ?? 0) + clear);
    }
  }
  return gaps;
}

function gapsDown(
  net: Net,
  cells: Cells,
  tracks: Tracks,
  reach: Reach,
  options: GridOptions,
): Float64Array {
  const { columns, rows } = cells;
  const closing = new Float64Array((rows + 1) * columns);
  const opening = new Float64Array((rows + 1) * columns);
  for (let item = 0; item < net.items.length; item += 1) {
    const top = lineOf(cells, item, 'top');
    const bottom = lineOf(cells, item, 'bottom');
    for (let col = lineOf(cells, item, 'left'); col < lineOf(cells, item, 'right'); col += 1) {
      raise(opening, top * columns + col, reach.top[item] ?? 0);
      raise(closing, bottom * columns + col, reach.bottom[item] ?? 0);
    }
  }
  const gaps = new Float64Array(rows + 1);
  for (let line = 0; line <= rows; line += 1) {
    const outer = line === 0 || line === rows;
    for (let col = 0; col < columns; col += 1) {
      const at = line * columns + col;
      const clear = clearance(tracks.across[at] ?? 0, outer, options);
      raise(gaps, line, (closing[at] ?? 0) + (opening[at] ?? 0) + clear);
    }
    const label = tracks.labels[line] ?? 0;
    if (label > 0) raise(gaps, line, label + 2 * options.track);
  }
  return gaps;
}

/** Room for so many parallel lines, and between boxes without any. */
function clearance(lines: number, outer: boolean, { track, rhythm, banded }: GridOptions): number {
  if (lines === 0) return outer ? 0 : banded === 'down' ? rhythm.gap : 1.5 * rhythm.gap;
  return Math.max(outer ? 0 : rhythm.gap, (lines + 1) * track);
}

function raise(values: Float64Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
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
