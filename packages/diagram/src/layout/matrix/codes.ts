/** The letters of a cell: how they are written, and how wide they are side by side or one below the other. */
import { textWidth } from '../../text/measure.ts';
import type { FontName, Weight } from '../../text/metrics.ts';
import type { CellCode } from '../../viewpoints/matrix-table.ts';

/** Type of letters in cells, as a share of headers'. */
export const CELL_TYPE = 1;

/** Em between two codes on one line. */
export const CODE_GAP = 0.18;

/**
 * As a line of a cell says them: each with its sign where something became of it; what only parts have in
 * brackets, one pair for those of one fate that follow each other.
 */
export function codeTexts(line: readonly CellCode[]): string[] {
  return line.map((code, index) => {
    const sign = code.fate === 'new' ? '+' : code.fate === 'retired' ? '−' : '';
    if (!code.derived) return `${sign}${code.text}`;
    const opens = !together(line[index - 1], code);
    const closes = !together(code, line[index + 1]);
    return `${opens ? `${sign}(` : ''}${code.text}${closes ? ')' : ''}`;
  });
}

const together = (a: CellCode | undefined, b: CellCode | undefined): boolean =>
  a?.derived === true && b?.derived === true && a.fate === b.fate;

/** What is derived is less heavy. */
export const weightOf = ({ derived }: CellCode): Weight => (derived ? 'regular' : 'bold');

/** Em of the codes on one line, at most. */
export function codesWidth(line: readonly CellCode[], font: FontName): number {
  return codeTexts(line).reduce(
    (sum, text) => sum + textWidth(text, 1, 'bold', font) + CODE_GAP,
    -CODE_GAP,
  );
}

/** The codes in lines of so many. */
export function codeLines(codes: readonly CellCode[], most: number): (readonly CellCode[])[] {
  const lines: (readonly CellCode[])[] = [];
  for (let at = 0; at < codes.length; at += most) lines.push(codes.slice(at, at + most));
  return lines;
}
