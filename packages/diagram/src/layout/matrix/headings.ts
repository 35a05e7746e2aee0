/** How much the headers of a matrix need: of rows in lines, of columns lying or upright, of groups above them. All mm. */
import type { FontName } from '../../text/metrics.ts';
import { type Fitter, fitterOf } from '../../text/wrap.ts';
import type { Header, Matrix } from '../../viewpoints/matrix-table.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { type MeasuredMatrix, pads, type WideGroup } from './measured.ts';

export interface RowHeads {
  readonly width: number;
  /** Of each label. */
  readonly lines: readonly number[];
}

/** A header wider than this many em breaks words. */
const MOST_WORD = 12;

/** Room in em for a label in so many lines. */
const roomFor = (fitter: Fitter, lines: number): number =>
  Math.max(
    fitter.rooms[Math.min(lines, fitter.rooms.length) - 1] ?? fitter.widest,
    Math.min(fitter.widest, MOST_WORD),
  );

/** Widths tried, from labels on one line to the narrowest. */
const WIDTHS = 6;

/**
 * Ways to set the headers of rows, from labels that take one line each to some that take three; a single one
 * where a person said how wide they are.
 * @param wish mm; no header is so narrow that a word would break
 */
export function rowHeads(measured: MeasuredMatrix, rhythm: Rhythm, wish?: number): RowHeads[] {
  const { matrix, rows } = measured;
  const { size } = rhythm;
  const { padX, gap } = pads(rhythm, matrix.compared);
  const beside = matrix.rows.map(
    (header, index) =>
      indentOf(header, rhythm) + badgeRoom(measured.rowBadges[index] ?? 0, rhythm, gap),
  );
  const widthAt = (lines: number) =>
    Math.max(
      8 * size,
      ...rows.map((fitter, index) => roomFor(fitter, lines) * size + (beside[index] ?? 0)),
    );
  const set = (text: number): RowHeads => ({
    width: text + 2 * padX + 0.02,
    lines: rows.map((fitter, index) =>
      Math.max(1, fitter.fit((text - (beside[index] ?? 0)) / size).lines),
    ),
  });
  if (wish !== undefined) return [set(Math.max(widthAt(MOST_LINES), wish - 2 * padX - 0.02))];
  const widest = widthAt(1);
  const step = (widest - widthAt(3)) / (WIDTHS - 1);
  const widths =
    step < 0.1 ? [widest] : Array.from({ length: WIDTHS }, (_, at) => widest - at * step);
  return widths.map(set);
}

/** Of a label, where a person makes its column narrow. */
const MOST_LINES = 20;

/** What a badge takes beside a label, given its word's width in em. */
export const badgeRoom = (em: number, { badge }: Rhythm, gap: number): number =>
  em === 0 ? 0 : em * badge.size + 2 * badge.side + gap;

/** Parts stand a little to the right of what they are part of. */
export const indentOf = (header: Header | undefined, rhythm: Rhythm): number =>
  (header?.depth ?? 0) * 1.2 * rhythm.size;

export interface ColumnHeads {
  readonly upright: boolean;
  /** Of each. */
  readonly widths: readonly number[];
  readonly height: number;
}

/** Wider cells hold no more. */
const WIDEST_UPRIGHT = 11;
const WIDEST_LYING = 26;

export interface ColumnRoom {
  /** What the letters of a cell take. */
  readonly cell: number;
  /** For all columns. */
  readonly width: number;
  /** As a person wishes, by column. */
  readonly wishes: readonly (number | undefined)[];
}

/**
 * Headers of columns at least as wide as cells, wider where the page has room to spare, and all alike but for
 * those whose width a person set.
 */
export function columnHeads(
  measured: MeasuredMatrix,
  stand: 'lying' | number,
  { cell, width: room, wishes }: ColumnRoom,
  rhythm: Rhythm,
): ColumnHeads {
  const { matrix, columns } = measured;
  const { size, line, badge } = rhythm;
  const { padX, padY, gap } = pads(rhythm, matrix.compared);
  const taken = badgeRoom(measured.columnBadge, rhythm, gap);
  const lying = stand === 'lying';
  const side = 0.6 * padY;
  const letters = lying
    ? Math.max(cell, line + 2 * padY, taken + padX)
    : Math.max(cell, line + 2 * side, taken === 0 ? 0 : badge.height + padY);
  // The names of groups may stand upright above a single column.
  const leasts = columns.map((fitter) =>
    lying
      ? Math.max(letters, Math.min(fitter.widest, MOST_WORD) * size + 2 * padX + 0.02)
      : letters,
  );
  const own = leasts.map((least, index) => {
    const wish = wishes[index];
    return wish === undefined ? undefined : Math.max(least, wish);
  });
  const alike = leasts.filter((_, index) => own[index] === undefined);
  const given = own.reduce<number>((sum, some) => sum + (some ?? 0), 0);
  const spare = (room - given) / Math.max(1, alike.length);
  const least = Math.max(letters, ...alike, lying ? 0 : stand * line + 2 * side);
  const column = Math.max(least, Math.min(spare, lying ? WIDEST_LYING : WIDEST_UPRIGHT));
  const widths = own.map((some) => some ?? column);
  if (lying) {
    const lines = columns.map(
      (fitter, index) => fitter.fit(((widths[index] ?? column) - 2 * padX) / size).lines,
    );
    const below = taken === 0 ? 0 : badge.height + 0.6 * padY;
    const height = Math.max(1, ...lines) * line + 2 * padY + below;
    return { upright: false, widths, height };
  }
  const long = columns.map((fitter, index) => {
    const lines = Math.floor(((widths[index] ?? column) - 2 * side) / line + 1e-6);
    return roomFor(fitter, Math.max(1, lines));
  });
  const height = Math.max(4, ...long) * size + 2 * padX + taken + 0.02;
  return { upright: true, widths, height };
}

/** A group's label lies where its columns are wide enough for its words, else it stands upright. */
export function groupLies(label: string, width: number, rhythm: Rhythm, font: FontName): boolean {
  const fitter = fitterOf(label, 'bold', font);
  const inside = (width - rhythm.side) / rhythm.size;
  return fitter.widest <= inside && fitter.fit(inside).lines <= 2;
}

/** Of the headings above groups of columns. */
export function columnBandHeight(
  groups: readonly WideGroup[],
  rhythm: Rhythm,
  font: FontName,
): number {
  const { line, side, size } = rhythm;
  let height = 0;
  for (const { label, width } of groups) {
    const fitter = fitterOf(label, 'bold', font);
    if (groupLies(label, width, rhythm, font)) {
      const { lines } = fitter.fit((width - side) / size);
      height = Math.max(height, lines * line + side);
    } else {
      const lines = Math.max(1, Math.floor((width - 0.6 * side) / line));
      const long = fitter.rooms[Math.min(lines, fitter.rooms.length) - 1] ?? fitter.widest;
      height = Math.max(height, Math.max(long, fitter.widest) * size + 1.4 * side);
    }
  }
  return height;
}

/** Of the heading above a group of rows, in a table of this width; all are of one height. */
export function rowBandHeight(
  labels: readonly string[],
  width: number,
  rhythm: Rhythm,
  matrix: Matrix,
): number {
  if (labels.length === 0) return 0;
  const { padX, padY } = pads(rhythm, matrix.compared);
  const inside = (width - 2 * padX) / rhythm.size;
  const lines = labels.map((label) => fitterOf(label, 'bold', matrix.font.name).fit(inside).lines);
  return Math.max(1, ...lines) * rhythm.line + 1.6 * padY;
}
