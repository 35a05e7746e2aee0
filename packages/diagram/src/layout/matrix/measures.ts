/** Sizes of a matrix at one type size: of all ways to stand headers and letters, the best for the page. All mm. */
import type { MatrixSizes } from '../../viewpoints/matrix-table.ts';
import type { Room } from '../chart/fit.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { CELL_TYPE } from './codes.ts';
import {
  type ColumnHeads,
  columnBandHeight,
  columnHeads,
  type RowHeads,
  rowBandHeight,
  rowHeads,
} from './headings.ts';
import { type MeasuredMatrix, pads, wideGroups } from './measured.ts';

export interface MatrixMeasures {
  readonly rhythm: Rhythm;
  /** Of the headers of rows. */
  readonly headWidth: number;
  /** Of the headers of columns, without the groups above. */
  readonly headHeight: number;
  readonly upright: boolean;
  /** Of each; all alike but for those that a person made wider or narrower. */
  readonly columns: readonly number[];
  /** Letters on one line of a cell, at most. */
  readonly codes: number;
  /** By row. */
  readonly rows: readonly number[];
  /** Of the heading above a group of rows; 0 without groups. */
  readonly rowBand: number;
  /** Of the headings above groups of columns; 0 without groups. */
  readonly columnBand: number;
  /** Of the column of totals; 0 without. */
  readonly total: number;
  readonly totalRow: number;
  readonly width: number;
  readonly height: number;
  /** The less the better. */
  readonly cost: number;
}

/** Lines of labels of columns that stand upright, at least; `lying` as many as they need. */
const STANDS = ['lying', 1, 2, 3] as const;

/**
 * All ways at this type size; they may need more room than there is.
 * @param given what of the sizes that a person wishes is given, 0 to 1
 */
export function waysToMeasure(
  measured: MeasuredMatrix,
  rhythm: Rhythm,
  room: Room,
  given = 1,
): MatrixMeasures[] {
  const ways: MatrixMeasures[] = [];
  const wishes = wishesIn(measured.matrix.sizes, room, given);
  for (const heads of rowHeads(measured, rhythm, wishes.headWidth)) {
    for (const stand of STANDS) {
      for (let codes = measured.cellWidths.length; codes >= 1; codes -= 1) {
        ways.push(attempt(measured, heads, { stand, codes }, wishes, rhythm, room));
      }
    }
  }
  return ways;
}

/** The one that costs least. */
export const cheapest = (
  ways: readonly MatrixMeasures[],
  costOf = (way: MatrixMeasures) => way.cost,
): MatrixMeasures | undefined =>
  ways.reduce<MatrixMeasures | undefined>(
    (best, way) => (best === undefined || costOf(way) < costOf(best) - 1e-9 ? way : best),
    undefined,
  );

/** No more than this share of the page for a single header, column or row. */
const MOST_OF_PAGE = 0.5;

/** What can be given of it on this page. */
function wishesIn(sizes: MatrixSizes, { width, height }: Room, given: number): MatrixSizes {
  const across = (mm: number) => Math.min(mm, MOST_OF_PAGE * width) * given;
  const down = (mm: number) => Math.min(mm, MOST_OF_PAGE * height) * given;
  const { headWidth, headHeight } = sizes;
  return {
    columns: sizes.columns.map((mm) => mm && across(mm)),
    rows: sizes.rows.map((mm) => mm && down(mm)),
    ...(headWidth === undefined ? {} : { headWidth: across(headWidth) }),
    ...(headHeight === undefined ? {} : { headHeight: { ...headHeight, mm: down(headHeight.mm) } }),
  };
}

function attempt(
  measured: MeasuredMatrix,
  heads: RowHeads,
  { stand, codes }: { readonly stand: 'lying' | number; readonly codes: number },
  wishes: MatrixSizes,
  rhythm: Rhythm,
  room: Room,
): MatrixMeasures {
  const { matrix } = measured;
  const { size, line } = rhythm;
  const { padX, padY, edge } = pads(rhythm, matrix.compared);
  const total = matrix.totals ? measured.totals * size + 2 * padX : 0;
  const cell = (measured.cellWidths[codes - 1] ?? 0) * size * CELL_TYPE + 2 * edge;
  const across = { cell, width: room.width - heads.width - total, wishes: wishes.columns };
  const columns = columnHeads(measured, stand, across, rhythm);
  const needed = heads.lines.map((lines, index) => {
    const stacked = Math.ceil((measured.mostCodes[index] ?? 0) / codes);
    return Math.max(lines, stacked) * line + 2 * padY;
  });
  const width = heads.width + sumOf(columns.widths) + total;
  const labels = measured.rowGroups.map(({ label }) => label);
  const rowBand = rowBandHeight(labels, width, rhythm, matrix);
  const columnBand = columnBandHeight(
    wideGroups(matrix.columns, columns.widths),
    rhythm,
    measured.font,
  );
  // The corner names what stands below it and beside it, one above the other.
  const inside = (heads.width - 2 * padX) / size;
  const names = measured.corner.rows.fit(inside).lines + measured.corner.columns.fit(inside).lines;
  const { headHeight: wish } = wishes;
  const wished = wish === undefined ? 0 : wish.mm - (wish.withGroups ? columnBand : 0);
  const headHeight = Math.max(columns.height, names * line + 3 * padY - columnBand, wished);
  const totalRow = matrix.totals ? line + 2 * padY : 0;
  const fixed = columnBand + headHeight + measured.rowGroups.length * rowBand + totalRow;
  const rows = evened(needed, wishes.rows, room.height - fixed);
  const height = fixed + sumOf(rows);
  const off = wish === undefined ? 0 : (headHeight - wished) / room.height;
  return {
    rhythm,
    headWidth: heads.width,
    headHeight,
    upright: columns.upright,
    columns: columns.widths,
    codes,
    rows,
    rowBand,
    columnBand,
    total,
    totalRow,
    width,
    height,
    cost:
      costOf({ width, height }, room, heads, columns, measured.cellWidths.length - codes) +
      HEAD_OFF * off,
  };
}

/** Headers of columns that are higher than a person wishes: lower ones are sought. */
const HEAD_OFF = 5;

/** Of one height, where the page has room for it and that is little more; but for those that a person set. */
function evened(
  heights: readonly number[],
  wishes: readonly (number | undefined)[],
  room: number,
): readonly number[] {
  const own = heights.map((least, index) => {
    const wish = wishes[index];
    return wish === undefined ? undefined : Math.max(least, wish);
  });
  const alike = heights.filter((_, index) => own[index] === undefined);
  const tallest = Math.max(0, ...alike);
  const left = room - sumOf(own.map((some) => some ?? 0));
  const even = tallest * alike.length <= Math.min(left, 1.3 * sumOf(alike)) + 1e-6;
  return heights.map((height, index) => own[index] ?? (even ? tallest : height));
}

const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, some) => sum + some, 0);

/** Larger than any fault of looks: what does not fit is taken only where nothing does. */
const OVERFLOW = 100;

function costOf(
  { width, height }: Room,
  room: Room,
  heads: RowHeads,
  columns: ColumnHeads,
  stacked: number,
): number {
  const over = Math.max(0, width / room.width - 1) + Math.max(0, height / room.height - 1);
  const broad = Math.max(0, heads.width / room.width - 0.3);
  const lines =
    heads.lines.reduce((sum, some) => sum + some - 1, 0) / Math.max(1, heads.lines.length);
  return (
    (over > 1e-6 ? OVERFLOW * (1 + over) : 0) +
    height / room.height +
    (columns.upright ? 0.12 : 0) +
    2 * broad +
    0.05 * lines +
    0.03 * stacked
  );
}
