/** Sizes of a matrix at one type size: of all ways to stand headers and letters, the best for the page. All mm. */
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
import { type MeasuredMatrix, pads } from './measured.ts';

export interface MatrixMeasures {
  readonly rhythm: Rhythm;
  /** Of the headers of rows. */
  readonly headWidth: number;
  /** Of the headers of columns, without the groups above. */
  readonly headHeight: number;
  readonly upright: boolean;
  readonly column: number;
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

/** All ways at this type size; they may need more room than there is. */
export function waysToMeasure(
  measured: MeasuredMatrix,
  rhythm: Rhythm,
  room: Room,
): MatrixMeasures[] {
  const ways: MatrixMeasures[] = [];
  for (const heads of rowHeads(measured, rhythm)) {
    for (const stand of STANDS) {
      for (let codes = measured.cellWidths.length; codes >= 1; codes -= 1) {
        ways.push(attempt(measured, heads, stand, codes, rhythm, room));
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

function attempt(
  measured: MeasuredMatrix,
  heads: RowHeads,
  stand: 'lying' | number,
  codes: number,
  rhythm: Rhythm,
  room: Room,
): MatrixMeasures {
  const { matrix } = measured;
  const { size, line } = rhythm;
  const { padX, padY, edge } = pads(rhythm, matrix.compared);
  const total = matrix.totals ? measured.totals * size + 2 * padX : 0;
  const cell = (measured.cellWidths[codes - 1] ?? 0) * size * CELL_TYPE + 2 * edge;
  const spare = (room.width - heads.width - total) / Math.max(1, measured.columns.length);
  const columns = columnHeads(measured, stand, cell, spare, rhythm);
  const needed = heads.lines.map((lines, index) => {
    const stacked = Math.ceil((measured.mostCodes[index] ?? 0) / codes);
    return Math.max(lines, stacked) * line + 2 * padY;
  });
  const width = heads.width + columns.column * measured.columns.length + total;
  const labels = measured.rowGroups.map(({ label }) => label);
  const rowBand = rowBandHeight(labels, width, rhythm, matrix);
  const { column } = columns;
  const columnBand = columnBandHeight(measured.columnGroups, column, rhythm, measured.font);
  // The corner names what stands below it and beside it, one above the other.
  const inside = (heads.width - 2 * padX) / size;
  const names = measured.corner.rows.fit(inside).lines + measured.corner.columns.fit(inside).lines;
  const headHeight = Math.max(columns.height, names * line + 3 * padY - columnBand);
  const totalRow = matrix.totals ? line + 2 * padY : 0;
  const fixed = columnBand + headHeight + measured.rowGroups.length * rowBand + totalRow;
  const rows = evened(needed, room.height - fixed);
  const sum = rows.reduce((all, some) => all + some, 0);
  const height = fixed + sum;
  return {
    rhythm,
    headWidth: heads.width,
    headHeight,
    upright: columns.upright,
    column,
    codes,
    rows,
    rowBand,
    columnBand,
    total,
    totalRow,
    width,
    height,
    cost: costOf({ width, height }, room, heads, columns, measured.cellWidths.length - codes),
  };
}

/** Of one height, where the page has room for it and that is little more. */
function evened(heights: readonly number[], room: number): readonly number[] {
  const tallest = Math.max(0, ...heights);
  const even = tallest * heights.length;
  const sum = heights.reduce((all, some) => all + some, 0);
  return even <= Math.min(room, 1.3 * sum) + 1e-6 ? heights.map(() => tallest) : heights;
}

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
