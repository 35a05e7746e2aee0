/** Sets the words of headers and of the groups above them into their boxes. All mm. */
import type { Point, Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import { fitterOf, lineCount } from '../../text/wrap.ts';
import { type Header, headerWords, type Matrix } from '../../viewpoints/matrix-table.ts';
import type { SetText } from '../arrangement.ts';
import { setText, type TextStyle } from '../set-text.ts';
import type { PlacedCorner, PlacedGroup, PlacedHeader } from './arrangement.ts';
import { groupLies, indentOf } from './headings.ts';
import { pads } from './measured.ts';
import type { MatrixMeasures } from './measures.ts';

export function rowHeader(
  header: Header,
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedHeader {
  const { rhythm } = measures;
  const { padX, gap } = pads(rhythm, matrix.compared);
  const badge = badgeIn(header, matrix, measures);
  const taken = badge === undefined ? 0 : badge.width + gap;
  const indent = indentOf(header, rhythm);
  const room = {
    x: box.x + padX + indent,
    y: box.y,
    width: box.width - 2 * padX - indent - taken + 0.02,
    height: box.height,
  };
  const set = setText(headerWords(header), room, styleOf(matrix, measures, { align: 'left' }));
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

export function columnHeader(
  header: Header,
  box: Rect,
  matrix: Matrix,
  measures: MatrixMeasures,
): PlacedHeader {
  const { rhythm, upright } = measures;
  const { padX, padY, gap } = pads(rhythm, matrix.compared);
  const badge = badgeIn(header, matrix, measures);
  if (!upright) {
    const taken = badge === undefined ? 0 : badge.height + 0.6 * padY;
    const room = {
      x: box.x + padX,
      y: box.y + padY,
      width: box.width - 2 * padX + 0.02,
      height: box.height - 2 * padY - taken,
    };
    const set = setText(headerWords(header), room, styleOf(matrix, measures));
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
  const taken = badge === undefined ? 0 : badge.width + gap;
  // Read from below: the name begins at the foot, the badge stands at its end.
  const room = {
    x: box.x,
    y: box.y + padX + taken,
    width: box.width,
    height: box.height - 2 * padX - taken + 0.02,
  };
  const set = setText(
    headerWords(header),
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

export function rowGroup(
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

export function columnGroup(
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

/** The names of what stands below and beside, with a line between. */
export function cornerAt(box: Rect, matrix: Matrix, measures: MatrixMeasures): PlacedCorner {
  const { padX, padY } = pads(measures.rhythm, matrix.compared);
  const style = styleOf(matrix, measures, { weight: 'bold', align: 'left' });
  const { rows, columns } = matrix.corner;
  const inside = box.width - 2 * padX;
  const linesOf = (word: string) =>
    lineCount(word, inside, style.size, 'bold', style.font) * measures.rhythm.line;
  const foot = linesOf(rows);
  const low = { x: box.x + padX, y: box.y + box.height - padY - foot, width: inside, height: foot };
  const { width: wide } = fitterOf(columns, 'bold', style.font).fit(inside / style.size);
  const width = Math.min(wide * style.size + 0.02, inside);
  const high = {
    x: box.x + box.width - padX - width,
    y: box.y + padY,
    width,
    height: linesOf(columns),
  };
  const below = setText(rows, low, style);
  const above = setText(columns, high, style);
  // The words stand to either side of the line, or there is none.
  const slope = box.height / box.width;
  const lineAt = (x: number) => box.y + (x - box.x) * slope;
  const clear =
    lineAt(above.box.x) > above.box.y + above.box.height &&
    lineAt(below.box.x + below.box.width) < below.box.y;
  return {
    box,
    rows: below.text,
    columns: above.text,
    ...(clear ? { line: corners(box) } : {}),
  };
}

const corners = ({ x, y, width, height }: Rect): readonly [Point, Point] => [
  [x, y],
  [x + width, y + height],
];

export const styleOf = (
  matrix: Matrix,
  measures: MatrixMeasures,
  more: Partial<TextStyle> = {},
): TextStyle => ({
  size: measures.rhythm.size,
  weight: 'regular',
  font: matrix.font.name,
  ...more,
});
