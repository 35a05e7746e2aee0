/** A matrix with its labels and letters measured once in em, so that any type size can be tried cheaply. */
import type { OccurrenceId } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import { type Fitter, fitterOf } from '../../text/wrap.ts';
import { type Header, headerWords, type Matrix } from '../../viewpoints/matrix-table.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { codeLines, codesWidth } from './codes.ts';
import { countIn } from './count.ts';

export interface MeasuredMatrix {
  readonly matrix: Matrix;
  readonly font: FontName;
  readonly rows: readonly Fitter[];
  readonly columns: readonly Fitter[];
  /** The names in the corner. */
  readonly corner: { readonly rows: Fitter; readonly columns: Fitter };
  /** Groups of rows, as often as their heading is drawn. */
  readonly rowGroups: readonly HeaderGroup[];
  readonly columnGroups: readonly HeaderGroup[];
  /** Most letters in one cell, by row. */
  readonly mostCodes: readonly number[];
  /** Em of the widest count. */
  readonly totals: number;
  /** Em, by letters on a line (from 1). */
  readonly cellWidths: readonly number[];
  /** Em of the badges of rows, and of the widest of columns. */
  readonly rowBadges: readonly number[];
  readonly columnBadge: number;
}

export interface HeaderGroup {
  readonly label: string;
  readonly count: number;
  /** None where headers are not grouped. */
  readonly id?: OccurrenceId;
}

/** A group of columns with its room, mm. */
export interface WideGroup {
  readonly label: string;
  readonly width: number;
}

export function measuredMatrix(matrix: Matrix): MeasuredMatrix {
  const font = matrix.font.name;
  const cells = [...matrix.cells.values()];
  const mostCodes = new Map<string, number>();
  for (const { row, codes } of cells) {
    mostCodes.set(row, Math.max(mostCodes.get(row) ?? 0, codes.length));
  }
  const most = Math.max(1, ...mostCodes.values());
  return {
    matrix,
    font,
    rows: fitters(matrix.rows, font),
    columns: fitters(matrix.columns, font),
    corner: {
      rows: fitterOf(matrix.corner.rows, 'bold', font),
      columns: fitterOf(matrix.corner.columns, 'bold', font),
    },
    rowGroups: groupsOf(matrix.rows),
    columnGroups: groupsOf(matrix.columns),
    totals: Math.max(
      textWidth(matrix.totalWord, 1, 'bold', font),
      textWidth(countIn(matrix), 1, 'bold', font),
    ),
    mostCodes: matrix.rows.map(({ id }) => mostCodes.get(id) ?? 0),
    cellWidths: Array.from({ length: most }, (_, index) =>
      Math.max(
        0,
        ...cells.flatMap(({ codes }) =>
          codeLines(codes, index + 1).map((line) => codesWidth(line, font)),
        ),
      ),
    ),
    rowBadges: matrix.rows.map((header) => badgeWidth(header, font)),
    columnBadge: Math.max(0, ...matrix.columns.map((header) => badgeWidth(header, font))),
  };
}

const fitters = (headers: readonly Header[], font: FontName): Fitter[] =>
  headers.map((header) => fitterOf(headerWords(header), 'regular', font));

const badgeWidth = ({ badge = '' }: Header, font: FontName): number =>
  textWidth(badge, 1, 'bold', font);

/** Runs of headers of one group. */
export function groupsOf(headers: readonly Header[]): HeaderGroup[] {
  const groups: { label: string; count: number; id?: OccurrenceId }[] = [];
  for (const { group = '', groupId } of headers) {
    const last = groups.at(-1);
    if (last !== undefined && last.id === groupId) last.count += 1;
    else groups.push({ label: group, count: 1, ...(groupId === undefined ? {} : { id: groupId }) });
  }
  return groups.some(({ label }) => label !== '') ? groups : [];
}

/** Groups of columns that are so wide. */
export function wideGroups(headers: readonly Header[], widths: readonly number[]): WideGroup[] {
  let at = 0;
  return groupsOf(headers).map(({ label, count }) => {
    const width = widths.slice(at, at + count).reduce((sum, some) => sum + some, 0);
    at += count;
    return { label, width };
  });
}

/** All mm. */
export interface Pads {
  /** Between text and lines: at the sides, above and below. */
  readonly padX: number;
  readonly padY: number;
  /** Between a label and its badge. */
  readonly gap: number;
  /** At either side of the letters of a cell. */
  readonly edge: number;
}

/** Room between words and what stands beside them. */
export function pads(rhythm: Rhythm, compared: boolean): Pads {
  // Outlines of changed cells take some room; under legible type all shrinks with it.
  const share = Math.min(1, rhythm.points / 7);
  const padY = 0.55 * rhythm.side + (compared ? 0.08 * share : 0);
  const gap = Math.max(rhythm.side, share);
  return { padX: rhythm.side, padY, gap, edge: (compared ? 1.5 : 0.8) * share };
}
