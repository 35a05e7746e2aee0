/** The letters of a cell: how they are written, and how wide they are side by side or one below the other. */
import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { CellCode } from '../../viewpoints/matrix-table.ts';

/** Type of letters in cells, as a share of headers'. */
export const CELL_TYPE = 1;

/** Em between two codes on one line. */
export const CODE_GAP = 0.18;

/** Its sign where something became of it, in brackets where only parts have it. */
export function codeText({ text, fate, derived }: CellCode): string {
  const sign = fate === 'new' ? '+' : fate === 'retired' ? '−' : '';
  return `${sign}${derived ? `(${text})` : text}`;
}

/** Em of the codes on one line. */
export function codesWidth(codes: readonly CellCode[], font: FontName): number {
  return codes.reduce(
    (sum, code) => sum + textWidth(codeText(code), 1, 'bold', font) + CODE_GAP,
    -CODE_GAP,
  );
}

/** The codes in lines of so many. */
export function codeLines(codes: readonly CellCode[], most: number): (readonly CellCode[])[] {
  const lines: (readonly CellCode[])[] = [];
  for (let at = 0; at < codes.length; at += most) lines.push(codes.slice(at, at + most));
  return lines;
}
