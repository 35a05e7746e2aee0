/** Puts a part of a matrix into place at given measures: headers, groups, cells, totals, lines. All mm. */
import type { OccurrenceId, Point, Rect } from '../../figure/figure.ts';
import { cellKey, type Matrix } from '../../viewpoints/matrix-table.ts';
import { figureWord } from '../../viewpoints/words.ts';
import type {
  GridLine,
  MatrixArrangement,
  PlacedCell,
  PlacedGroup,
  PlacedHeader,
  PlacedTotal,
} from './arrangement.ts';
import { countIn } from './count.ts';
import { groupsOf, type HeaderGroup } from './measured.ts';
import type { MatrixMeasures } from './measures.ts';
import { placedCell, totalAt } from './place-cells.ts';
import { columnGroup, columnHeader, cornerAt, rowGroup, rowHeader } from './place-headers.ts';

/** The rows and columns of a page: `from` the first to before `to`. */
export interface Slice {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

export type PlacedTable = Pick<
  MatrixArrangement,
  'corner' | 'headers' | 'bands' | 'stripes' | 'cells' | 'totals' | 'lines'
> & { readonly width: number; readonly height: number };

export function placeTable(
  matrix: Matrix,
  measures: MatrixMeasures,
  slice: Slice,
  origin: { readonly x: number; readonly y: number },
): PlacedTable {
  const { x, y } = origin;
  const { headWidth, headHeight, columnBand, rowBand } = measures;
  const rows = matrix.rows.slice(...slice.rows);
  const columns = matrix.columns.slice(...slice.columns);
  const left = x + headWidth;
  const top = y + columnBand + headHeight;
  /** Where each column begins, and the last ends. */
  const edges = [left];
  for (const width of measures.columns.slice(...slice.columns))
    edges.push((edges.at(-1) ?? left) + width);
  const across = (from: number, to = from + 1) => {
    const begins = edges[from] ?? left;
    return { x: begins, width: (edges[to] ?? begins) - begins };
  };
  const right = edges.at(-1) ?? left;
  const lastColumns = slice.columns[1] >= matrix.columns.length;
  const lastRows = slice.rows[1] >= matrix.rows.length;
  const edge = right + (lastColumns ? measures.total : 0);

  const headers: PlacedHeader[] = [];
  const bands: PlacedGroup[] = [];
  const stripes: Rect[] = [];
  const cells: PlacedCell[] = [];
  const totals: PlacedTotal[] = [];
  const lines: GridLine[] = [];
  const line = (from: Point, to: Point, strong = false) => lines.push({ from, to, strong });

  for (const [index, header] of columns.entries()) {
    const box = { ...across(index), y: y + columnBand, height: headHeight };
    headers.push(columnHeader(header, box, matrix, measures));
  }
  let at = 0;
  const separators = new Set<number>();
  for (const { label, count, id } of groupsOf(columns)) {
    const box = { ...across(at, at + count), y, height: columnBand };
    const key = `column-${at + slice.columns[0]}`;
    bands.push({ ...columnGroup(key, label, box, matrix, measures), ...grouped(id) });
    if (at > 0) separators.add(at);
    at += count;
  }

  let down = top;
  let row = 0;
  const groups = groupsOf(rows);
  /** From top to bottom, without the headings of groups between. */
  const spans: [number, number][] = [];
  const runs: readonly HeaderGroup[] =
    groups.length > 0 ? groups : [{ label: '', count: rows.length }];
  for (const { label, count, id } of runs) {
    if (groups.length > 0) {
      const box = { x, y: down, width: edge - x, height: rowBand };
      const heading = headingOf(matrix, slice, row, label);
      const key = `row-${row + slice.rows[0]}`;
      bands.push({ ...rowGroup(key, heading, box, matrix, measures), ...grouped(id) });
      line([x, down], [edge, down], true);
      down += rowBand;
      line([x, down], [edge, down]);
    }
    const begins = down;
    for (let step = 0; step < count; step += 1, row += 1) {
      const header = rows[row];
      const height = measures.rows[slice.rows[0] + row] ?? 0;
      if (header === undefined) continue;
      headers.push(rowHeader(header, { x, y: down, width: headWidth, height }, matrix, measures));
      if (step % 2 === 1) stripes.push({ x: left, y: down, width: edge - left, height });
      for (const [index, other] of columns.entries()) {
        const cell = matrix.cells.get(cellKey(header, other));
        const hidden = header.hidden || other.hidden;
        if (cell === undefined || hidden) continue;
        const box = { ...across(index), y: down, height };
        cells.push(placedCell(cell, box, matrix, measures));
      }
      if (matrix.totals && lastColumns) {
        const box = { x: right, y: down, width: measures.total, height };
        totals.push(
          totalAt(
            `total/${header.id}`,
            box,
            countIn(matrix, { row: header.id }),
            false,
            matrix,
            measures,
          ),
        );
      }
      down += height;
      line([x, down], [edge, down]);
    }
    spans.push([begins, down]);
  }
  if (matrix.totals && lastRows) {
    const word = matrix.totalWord;
    const height = measures.totalRow;
    totals.push(
      totalAt(
        'total/columns',
        { x, y: down, width: headWidth, height },
        word,
        true,
        matrix,
        measures,
      ),
    );
    for (const [index, header] of columns.entries()) {
      const box = { ...across(index), y: down, height };
      totals.push(
        totalAt(
          `total/${header.id}`,
          box,
          countIn(matrix, { column: header.id }),
          false,
          matrix,
          measures,
        ),
      );
    }
    line([x, down], [edge, down], true);
    if (lastColumns) {
      const box = { x: right, y: down, width: measures.total, height };
      totals.push(totalAt('total/all', box, countIn(matrix), true, matrix, measures));
    }
    spans.push([down, down + height]);
    down += height;
  }
  if (matrix.totals && lastColumns) {
    const box = { x: right, y, width: measures.total, height: columnBand + headHeight };
    totals.push(totalAt('total/rows', box, matrix.totalWord, true, matrix, measures));
  }

  const upright = (at: number, from: number, strong: boolean) => {
    for (const [first, last] of [[from, top] as const, ...spans]) {
      line([at, first], [at, last], strong);
    }
  };
  for (let index = 1; index < columns.length; index += 1) {
    const strong = separators.has(index);
    upright(across(index).x, strong ? y : y + columnBand, strong);
  }
  if (columnBand > 0) line([left, y + columnBand], [right, y + columnBand]);
  line([x, top], [edge, top], true);
  upright(left, y, true);
  if (edge > right) upright(right, y, true);
  for (const [from, to] of frameOf(x, y, edge, down)) line(from, to, true);
  const corner = cornerAt({ x, y, width: headWidth, height: top - y }, matrix, measures);
  return {
    corner,
    headers,
    bands,
    stripes,
    cells,
    totals,
    lines,
    width: edge - x,
    height: down - y,
  };
}

const grouped = (id: OccurrenceId | undefined) => (id === undefined ? {} : { group: id });

/** Where a page goes on with a group, it says so. */
function headingOf(matrix: Matrix, slice: Slice, row: number, label: string): string {
  const before = row === 0 ? matrix.rows[slice.rows[0] - 1] : undefined;
  const goesOn = label !== '' && before?.group === label;
  return goesOn ? figureWord('continued', matrix.language, { name: label }) : label;
}

function frameOf(left: number, top: number, right: number, bottom: number): [Point, Point][] {
  return [
    [
      [left, top],
      [right, top],
    ],
    [
      [left, bottom],
      [right, bottom],
    ],
    [
      [left, top],
      [left, bottom],
    ],
    [
      [right, top],
      [right, bottom],
    ],
  ];
}
