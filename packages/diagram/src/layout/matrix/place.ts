/** Puts a part of a matrix into place at given measures: headers, groups, cells, totals, lines. All mm. */
import type { Point, Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import { cellKey, type Header, type Matrix } from '../../viewpoints/matrix.ts';
import type { SetText } from '../arrangement.ts';
import { setText, type TextStyle } from '../set-text.ts';
import type {
  GridLine,
  MatrixArrangement,
  PlacedCell,
  PlacedCorner,
  PlacedGroup,
  PlacedHeader,
  PlacedTotal,
} from './arrangement.ts';
import {
  CELL_TYPE,
  CODE_GAP,
  codesWidth,
  codeText,
  groupLies,
  groupsOf,
  indentOf,
  type MatrixMeasures,
  pads,
} from './measures.ts';

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
  const { headWidth, headHeight, columnBand, column, rowBand } = measures;
  const rows = matrix.rows.slice(...slice.rows);
  const columns = matrix.columns.slice(...slice.columns);
  const left = x + headWidth;
  const top = y + columnBand + headHeight;
  const right = left + column * columns.length;
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
    const box = { x: left + index * column, y: y + columnBand, width: column, height: headHeight };
    headers.push(columnHeader(header, box, matrix, measures));
  }
  let at = 0;
  const separators = new Set<number>();
  for (const { label, count } of groupsOf(columns)) {
    const box = { x: left + at * column, y, width: count * column, height: columnBand };
    bands.push(columnGroup(`column-${at + slice.columns[0]}`, label, box, matrix, measures));
    if (at > 0) separators.add(at);
    at += count;
  }

  let down = top;
  let row = 0;
  const groups = groupsOf(rows);
  /** From top to bottom, without the headings of groups between. */
  const spans: [number, number][] = [];
  const runs = groups.length > 0 ? groups : [{ label: '', count: rows.length }];
  for (const { label, count } of runs) {
    if (groups.length > 0) {
      const box = { x, y: down, width: edge - x, height: rowBand };
      bands.push(rowGroup(`row-${row + slice.rows[0]}`, label, box, matrix, measures));
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
        const box = { x: left + index * column, y: down, width: column, height };
        cells.push(placedCell(cell, box, matrix, measures));
      }
      if (matrix.totals && lastColumns) {
        const box = { x: right, y: down, width: measures.total, height };
        totals.push(
          totalAt(
            `total/${header.id}`,
            box,
            countIn(matrix, header, 'row'),
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
      const box = { x: left + index * column, y: down, width: column, height };
      totals.push(
        totalAt(
          `total/${header.id}`,
          box,
          countIn(matrix, header, 'column'),
          false,
          matrix,
          measures,
        ),
      );
    }
    line([x, down], [edge, down], true);
    spans.push([down, down + height]);
    down += height;
  }
  if (matrix.totals && lastColumns) {
    const box = { x: right, y: y + columnBand, width: measures.total, height: headHeight };
    totals.push(totalAt('total/rows', box, matrix.totalWord, true, matrix, measures));
  }

  const upright = (across: number, from: number, strong: boolean) => {
    for (const [first, last] of [[from, top] as const, ...spans]) {
      line([across, first], [across, last], strong);
    }
  };
  for (let index = 1; index < columns.length; index += 1) {
    const strong = separators.has(index);
    upright(left + index * column, strong ? y : y + columnBand, strong);
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

const styleOf = (
  matrix: Matrix,
  measures: MatrixMeasures,
  more: Partial<TextStyle> = {},
): TextStyle => ({
  size: measures.rhythm.size,
  weight: 'regular',
  font: matrix.font.name,
  ...more,
});

function rowHeader(
  header: Header,
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedHeader {
  const { rhythm } = measures;
  const { padX } = pads(rhythm, matrix.compared);
  const badge = badgeIn(header, matrix, measures);
  const taken = badge === undefined ? 0 : badge.width + padX;
  const indent = indentOf(header, rhythm);
  const room = {
    x: box.x + padX + indent,
    y: box.y,
    width: box.width - 2 * padX - indent - taken + 0.02,
    height: box.height,
  };
  const set = setText(header.label, room, styleOf(matrix, measures, { align: 'left' }));
  const placed = { header, axis: 'row', box, label: set.text, labelBox: set.box } as const;
  if (badge === undefined) return placed;
  const at = {
    x: box.x + box.width - padX - badge.width,
    y: box.y + (box.height - badge.height) / 2,
    width: badge.width,
    height: badge.height,
  };
  return {
    ...placed,
    badge: { box: at, text: badgeText(badge.word, at, false, matrix, measures) },
  };
}

function columnHeader(
  header: Header,
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedHeader {
  const { rhythm, upright } = measures;
  const { padX, padY } = pads(rhythm, matrix.compared);
  const badge = badgeIn(header, matrix, measures);
  if (!upright) {
    const taken = badge === undefined ? 0 : badge.height + 0.6 * padY;
    const room = {
      x: box.x + padX,
      y: box.y + padY,
      width: box.width - 2 * padX + 0.02,
      height: box.height - 2 * padY - taken,
    };
    const set = setText(header.label, room, styleOf(matrix, measures));
    const placed = { header, axis: 'column', box, label: set.text, labelBox: set.box } as const;
    if (badge === undefined) return placed;
    const at = {
      x: box.x + (box.width - badge.width) / 2,
      y: box.y + box.height - padY - badge.height,
      width: badge.width,
      height: badge.height,
    };
    return {
      ...placed,
      badge: { box: at, text: badgeText(badge.word, at, false, matrix, measures) },
    };
  }
  const taken = badge === undefined ? 0 : badge.width + padX;
  // Read from below: the name begins at the foot, the badge stands at its end.
  const room = {
    x: box.x,
    y: box.y + padX + taken,
    width: box.width,
    height: box.height - 2 * padX - taken + 0.02,
  };
  const set = setText(
    header.label,
    room,
    styleOf(matrix, measures, { upright: true, align: 'left' }),
  );
  const placed = { header, axis: 'column', box, label: set.text, labelBox: set.box } as const;
  if (badge === undefined) return placed;
  const at = {
    x: box.x + (box.width - badge.height) / 2,
    y: box.y + padX,
    width: badge.height,
    height: badge.width,
  };
  return { ...placed, badge: { box: at, text: badgeText(badge.word, at, true, matrix, measures) } };
}

function badgeIn(header: Header, matrix: Matrix, { rhythm }: MatrixMeasures) {
  if (header.badge === undefined) return undefined;
  const { size, height, side } = rhythm.badge;
  const wide = textWidth(header.badge, size, 'bold', matrix.font.name);
  return { word: header.badge, width: wide + 2 * side, height };
}

function badgeText(
  word: string,
  box: Rect,
  upright: boolean,
  matrix: Matrix,
  { rhythm }: MatrixMeasures,
): SetText {
  const { size } = rhythm.badge;
  const wide = upright
    ? { ...box, y: box.y - 0.1, height: box.height + 0.2 }
    : { ...box, x: box.x - 0.1, width: box.width + 0.2 };
  return setText(word, wide, { size, weight: 'bold', font: matrix.font.name, upright }).text;
}

function rowGroup(
  id: string,
  label: string,
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedGroup {
  const { padX } = pads(measures.rhythm, matrix.compared);
  const room = { ...box, x: box.x + padX, width: box.width - 2 * padX };
  const set = setText(label, room, styleOf(matrix, measures, { align: 'left', weight: 'bold' }));
  return { id, label, axis: 'row', box, text: set.text, labelBox: set.box };
}

function columnGroup(
  id: string,
  label: string,
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedGroup {
  const { rhythm } = measures;
  const lies = groupLies(label, box.width, rhythm, matrix.font.name);
  const side = 0.5 * rhythm.side;
  const room = lies
    ? { ...box, x: box.x + side, width: box.width - 2 * side + 0.02 }
    : { ...box, y: box.y + side, height: box.height - 2 * side };
  const set = setText(label, room, styleOf(matrix, measures, { weight: 'bold', upright: !lies }));
  return { id, label, axis: 'column', box, text: set.text, labelBox: set.box };
}

function placedCell(
  cell: PlacedCell['cell'],
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedCell {
  const font = matrix.font.name;
  const size = measures.rhythm.size * CELL_TYPE;
  const whole = codesWidth(cell.codes, font) * size;
  const codes: PlacedCell['codes'][number][] = [];
  let x = box.x + (box.width - whole) / 2;
  for (const code of cell.codes) {
    const word = codeText(code);
    const width = textWidth(word, size, 'bold', font);
    const room = { x, y: box.y, width: width + 0.02, height: box.height };
    const weight = code.derived ? 'regular' : 'bold';
    codes.push({ code, text: setText(word, room, { size, weight, font }).text });
    x += width + CODE_GAP * size;
  }
  const inset = 0.45;
  const mark = {
    x: box.x + inset,
    y: box.y + inset,
    width: box.width - 2 * inset,
    height: box.height - 2 * inset,
  };
  const line = measures.rhythm.line;
  const textBox = {
    x: box.x + (box.width - whole) / 2,
    y: box.y + (box.height - line) / 2,
    width: whole,
    height: line,
  };
  return { cell, box, mark, codes, textBox };
}

function totalAt(
  id: string,
  box: Rect,
  word: string,
  heading: boolean,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedTotal {
  const { padX } = pads(measures.rhythm, matrix.compared);
  const tall = heading && measures.upright && box.height > box.width;
  const left = heading && box.width > 12 && !tall;
  const room = left ? { ...box, x: box.x + padX, width: box.width - 2 * padX } : box;
  const set = setText(
    word,
    room,
    styleOf(matrix, measures, { weight: 'bold', upright: tall, align: left ? 'left' : 'centre' }),
  );
  return { id, box, text: set.text, heading };
}

/** How many cells of it say something; of a comparison before and after, where they differ. */
function countIn(matrix: Matrix, header: Header, axis: 'row' | 'column'): string {
  let before = 0;
  let after = 0;
  for (const cell of matrix.cells.values()) {
    if (cell[axis] !== header.id) continue;
    if (cell.fate !== 'new') before += 1;
    if (cell.fate !== 'retired') after += 1;
  }
  return matrix.compared && before !== after ? `${before}→${after}` : String(after);
}

/** The names of what stands below and beside, with a line between. */
function cornerAt(box: Rect, matrix: Matrix, measures: MatrixMeasures): PlacedCorner {
  const { padX, padY } = pads(measures.rhythm, matrix.compared);
  const { line } = measures.rhythm;
  const style = styleOf(matrix, measures, { weight: 'bold', align: 'left' });
  const wide = (word: string) => textWidth(word, style.size, 'bold', style.font);
  const { rows, columns } = matrix.corner;
  const low = {
    x: box.x + padX,
    y: box.y + box.height - padY - line,
    width: box.width - 2 * padX,
    height: line,
  };
  const width = Math.min(wide(columns), box.width - 2 * padX);
  const high = {
    x: box.x + box.width - padX - width,
    y: box.y + padY,
    width: width + 0.02,
    height: line,
  };
  return {
    box,
    rows: setText(rows, low, style).text,
    columns: setText(columns, high, style).text,
    line: [
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ],
  };
}
