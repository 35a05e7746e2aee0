/** Sizes of a matrix at one type size: how wide headers and cells are, how headers of columns stand. All mm. */
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import { type Fitter, fitterOf } from '../../text/wrap.ts';
import type { Header, Matrix } from '../../viewpoints/matrix.ts';
import type { CellCode } from '../../viewpoints/matrix-cells.ts';
import type { Room } from '../chart/fit.ts';
import type { Rhythm } from '../overview/rhythm.ts';

export interface MatrixMeasures {
  readonly rhythm: Rhythm;
  /** Of the headers of rows. */
  readonly headWidth: number;
  /** Of the headers of columns, without the groups above. */
  readonly headHeight: number;
  readonly upright: boolean;
  readonly column: number;
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

/** Labels with their widths, measured once for all sizes. */
export interface MeasuredMatrix {
  readonly matrix: Matrix;
  readonly font: FontName;
  readonly rows: readonly Fitter[];
  readonly columns: readonly Fitter[];
  readonly rowGroups: readonly string[];
  readonly columnGroups: readonly { readonly label: string; readonly count: number }[];
  /** Em of the widest cell, headings of totals and badges. */
  readonly widestCell: number;
  readonly rowBadge: number;
  readonly columnBadge: number;
}

/** Letters in cells are a little smaller than headers. */
export const CELL_TYPE = 0.95;

export function measuredMatrix(matrix: Matrix): MeasuredMatrix {
  const font = matrix.font.name;
  const fitters = (headers: readonly Header[]) =>
    headers.map((header) => fitterOf(header.label, 'regular', font));
  const badge = (headers: readonly Header[]) =>
    Math.max(
      0,
      ...headers.map((some) =>
        some.badge === undefined ? 0 : textWidth(some.badge, 1, 'bold', font),
      ),
    );
  return {
    matrix,
    font,
    rows: fitters(matrix.rows),
    columns: fitters(matrix.columns),
    rowGroups: [...new Set(matrix.rows.flatMap(({ group }) => group ?? []))],
    columnGroups: groupsOf(matrix.columns),
    widestCell: Math.max(
      0,
      ...[...matrix.cells.values()].map((cell) => codesWidth(cell.codes, font)),
    ),
    rowBadge: badge(matrix.rows),
    columnBadge: badge(matrix.columns),
  };
}

/** Runs of headers of one group. */
export function groupsOf(headers: readonly Header[]): { label: string; count: number }[] {
  const groups: { label: string; count: number }[] = [];
  for (const { group } of headers) {
    const last = groups.at(-1);
    if (last !== undefined && last.label === (group ?? '')) last.count += 1;
    else groups.push({ label: group ?? '', count: 1 });
  }
  return groups.some(({ label }) => label !== '') ? groups : [];
}

/** What stands for a code: its sign where something became of it, in brackets where only parts have it. */
export function codeText({ text, fate, derived }: CellCode): string {
  const sign = fate === 'new' ? '+' : fate === 'retired' ? '−' : '';
  return `${sign}${derived ? `(${text})` : text}`;
}

/** Em between two codes. */
export const CODE_GAP = 0.18;

export function codesWidth(codes: readonly CellCode[], font: FontName): number {
  return codes.reduce(
    (sum, code) => sum + textWidth(codeText(code), 1, 'bold', font) + CODE_GAP,
    -CODE_GAP,
  );
}

/** Lines that labels of rows may take. */
const ROW_LINES = [1, 2, 3];
const UPRIGHT_LINES = [1, 2, 3];
/** mm; wider cells hold no more. */
const WIDEST_UPRIGHT = 11;
const WIDEST_LYING = 26;

/** The best measures at this type size; they may need more room than there is. */
export function measuresOf(
  measured: MeasuredMatrix,
  rhythm: Rhythm,
  room: Room,
): MatrixMeasures | undefined {
  let best: MatrixMeasures | undefined;
  for (const lines of ROW_LINES) {
    for (const stand of ['lying', ...UPRIGHT_LINES] as const) {
      const some = attempt(measured, rhythm, room, lines, stand);
      if (best === undefined || some.cost < best.cost - 1e-9) best = some;
    }
  }
  return best;
}

function attempt(
  measured: MeasuredMatrix,
  rhythm: Rhythm,
  room: Room,
  lines: number,
  stand: 'lying' | number,
): MatrixMeasures {
  const { matrix, font, rows, columns } = measured;
  const { size, line } = rhythm;
  const { padX, padY, edge } = pads(rhythm, matrix.compared);
  const badgeWidth = (em: number) =>
    em === 0 ? 0 : em * rhythm.badge.size + 2 * rhythm.badge.side + padX;
  const rowBadge = badgeWidth(measured.rowBadge);
  const columnBadge = badgeWidth(measured.columnBadge);
  const wordRoom = (fitter: Fitter, count: number) =>
    Math.max(
      fitter.rooms[Math.min(count, fitter.rooms.length) - 1] ?? fitter.widest,
      Math.min(fitter.widest, 12),
    );
  const headText = Math.max(
    8 * size,
    ...rows.map(
      (fitter, index) => wordRoom(fitter, lines) * size + indentOf(matrix.rows[index], rhythm),
    ),
  );
  const headWidth = headText + rowBadge + 2 * padX + 0.02;
  const total = matrix.totals ? Math.max(7 * size * 0.5 + 2 * padX, 3.2 * size + 2 * padX) : 0;
  const cell = measured.widestCell * size * CELL_TYPE + 2 * edge;
  const lying = stand === 'lying';
  const least = lying
    ? Math.max(
        cell,
        ...columns.map((fitter) => Math.min(fitter.widest, 12) * size + 2 * padX + 0.02),
        columnBadge + padX,
      )
    : Math.max(cell, stand * line + 1.2 * padY, columnBadge === 0 ? 0 : rhythm.badge.height + padY);
  const count = Math.max(1, columns.length);
  const spare = (room.width - headWidth - total) / count;
  const column = Math.max(least, Math.min(spare, lying ? WIDEST_LYING : WIDEST_UPRIGHT));
  let headHeight: number;
  if (lying) {
    const most = Math.max(
      1,
      ...columns.map((fitter) => fitter.fit((column - 2 * padX) / size).lines),
    );
    headHeight =
      most * line + 2 * padY + (columnBadge === 0 ? 0 : rhythm.badge.height + 0.6 * padY);
  } else {
    const text = Math.max(
      4 * size,
      ...columns.map(
        (fitter) => wordRoom(fitter, Math.max(1, Math.floor((column - 1.2 * padY) / line))) * size,
      ),
    );
    headHeight = text + 2 * padX + columnBadge + 0.02;
  }
  const rowHeights = rows.map((fitter, index) => {
    const inside = (headText - indentOf(matrix.rows[index], rhythm)) / size;
    return Math.max(1, fitter.fit(inside).lines) * line + 2 * padY;
  });
  const rowBand = measured.rowGroups.length > 0 ? line + 1.6 * padY : 0;
  const columnBand = bandHeight(measured, column, rhythm);
  const bands = groupsOf(matrix.rows).length * rowBand;
  const totalRow = matrix.totals ? line + 2 * padY : 0;
  // Of one height where the page has room for it.
  const tallest = Math.max(0, ...rowHeights);
  const fixed = columnBand + headHeight + bands + totalRow;
  const even = fixed + tallest * rowHeights.length <= room.height + 1e-6;
  const heights = even ? rowHeights.map(() => tallest) : rowHeights;
  const width = headWidth + column * columns.length + total;
  const height = fixed + heights.reduce((sum, some) => sum + some, 0);
  const over = Math.max(0, width / room.width - 1) + Math.max(0, height / room.height - 1);
  const shape = Math.max(0, headWidth / room.width - 0.3);
  const cost =
    (over > 1e-6 ? 100 * (1 + over) : 0) +
    height / room.height +
    (lying ? 0 : 0.12) +
    shape * 2 +
    0.02 * lines;
  void font;
  return {
    rhythm,
    headWidth,
    headHeight,
    upright: !lying,
    column,
    rows: heights,
    rowBand,
    columnBand,
    total,
    totalRow,
    width,
    height,
    cost,
  };
}

/** Between text and lines: at the sides, above and below; and round the letters of cells. */
export function pads(
  rhythm: Rhythm,
  compared: boolean,
): { padX: number; padY: number; edge: number } {
  const padY = 0.55 * rhythm.side + (compared ? 0.35 : 0);
  return { padX: rhythm.side, padY, edge: compared ? 1.25 : 0.8 };
}

/** Parts stand a little to the right of what they are part of. */
export const indentOf = (header: Header | undefined, rhythm: Rhythm): number =>
  (header?.depth ?? 0) * 1.2 * rhythm.size;

/** A group's label lies where its columns are wide enough for its words, else it stands upright. */
export function groupLies(label: string, width: number, rhythm: Rhythm, font: FontName): boolean {
  const fitter = fitterOf(label, 'bold', font);
  const inside = (width - rhythm.side) / rhythm.size;
  return fitter.widest <= inside && fitter.fit(inside).lines <= 2;
}

function bandHeight(measured: MeasuredMatrix, column: number, rhythm: Rhythm): number {
  const { columnGroups, font } = measured;
  let height = 0;
  for (const { label, count } of columnGroups) {
    const width = count * column;
    const fitter = fitterOf(label, 'bold', font);
    if (groupLies(label, width, rhythm, font)) {
      const { lines } = fitter.fit((width - rhythm.side) / rhythm.size);
      height = Math.max(height, lines * rhythm.line + rhythm.side);
    } else {
      const lines = Math.max(1, Math.floor((width - 0.6 * rhythm.side) / rhythm.line));
      const long = fitter.rooms[Math.min(lines, fitter.rooms.length) - 1] ?? fitter.widest;
      height = Math.max(height, Math.max(long, fitter.widest) * rhythm.size + 1.4 * rhythm.side);
    }
  }
  return height;
}
