/** Sets letters into cells, and counts into totals. All mm. */
import type { Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import type { Matrix } from '../../viewpoints/matrix-table.ts';
import { setText } from '../set-text.ts';
import type { PlacedCell, PlacedTotal } from './arrangement.ts';
import { CELL_TYPE, CODE_GAP, codeLines, codesWidth, codeTexts, weightOf } from './codes.ts';
import { pads } from './measured.ts';
import type { MatrixMeasures } from './measures.ts';
import { styleOf } from './place-headers.ts';

/** The outline of a cell stands off the lines of the table, and off that of the next one. mm */
const MARK_INSET = 0.55;

export function placedCell(
  cell: PlacedCell['cell'],
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedCell {
  const font = matrix.font.name;
  const size = measures.rhythm.size * CELL_TYPE;
  const { line } = measures.rhythm;
  const codes: PlacedCell['codes'][number][] = [];
  const rows = codeLines(cell.codes, measures.codes);
  const widths = rows.map((some) => codesWidth(some, font) * size);
  const high = rows.length * line;
  let y = box.y + (box.height - high) / 2;
  for (const [index, some] of rows.entries()) {
    let x = box.x + (box.width - (widths[index] ?? 0)) / 2;
    const words = codeTexts(some);
    for (const [at, code] of some.entries()) {
      const word = words[at] ?? '';
      const width = textWidth(word, size, 'bold', font);
      const weight = weightOf(code);
      const room = { x, y, width: width + 0.02, height: line };
      codes.push({ code, text: setText(word, room, { size, weight, font }).text });
      x += width + CODE_GAP * size;
    }
    y += line;
  }
  const share = Math.min(1, measures.rhythm.points / 7);
  const inset = MARK_INSET * share;
  // In a low row the outline keeps off the letters rather.
  const above = Math.min(inset, Math.max(0.25 * share, 0.3 * (box.height - high)));
  const mark = {
    x: box.x + inset,
    y: box.y + above,
    width: box.width - 2 * inset,
    height: box.height - 2 * above,
  };
  const wide = Math.max(0, ...widths);
  const textBox = {
    x: box.x + (box.width - wide) / 2,
    y: box.y + (box.height - high) / 2,
    width: wide,
    height: high,
  };
  return { cell, box, mark, codes, textBox };
}

export function totalAt(
  id: string,
  box: Rect,
  word: string,
  heading: boolean,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedTotal {
  const { padX } = pads(measures.rhythm, matrix.compared);
  const tall = heading && measures.upright && box.height > box.width;
  const left = id === 'total/columns';
  const room = left ? { ...box, x: box.x + padX, width: box.width - 2 * padX } : box;
  const set = setText(
    word,
    room,
    styleOf(matrix, measures, { weight: 'bold', upright: tall, align: left ? 'left' : 'centre' }),
  );
  return { id, box, text: set.text, heading };
}
