/** A word in capitals with a frame, in the top right corner: dự thảo, minh hoạ, nội bộ. Never over anything. */
import { drawnText, textWidth } from '../text/measure.ts';
import { metricsOf, POINT } from '../text/metrics.ts';
import { marksBounds } from './extent.ts';
import type { Figure, Mark, Rect } from './figure.ts';
import { overlap } from './near.ts';
import { shiftedFigure } from './shifted-figure.ts';

const SIZE = 9 * POINT;
const HEIGHT = 5.2;
/** mm to each side of the word, and between the stamp and what stands below it. */
const SIDE = 2;
const BELOW = 1.2;
/** Half of its frame's line lies outside. */
const EDGE = 0.3;

/** mm that a layout keeps free above its figure where a stamp is wanted, so that the page still holds it. */
export const STAMP_ROOM = HEIGHT + BELOW + EDGE;

/**
 * The figure with the stamp; without a word, the figure itself. Where its corner is taken, the figure grows
 * by `STAMP_ROOM` at the top.
 */
export function stamped(figure: Figure, word: string | undefined): Figure {
  const text = drawnText(word ?? '').toLocaleUpperCase(figure.language);
  if (text === '') return figure;
  const font = figure.font.name;
  const full = textWidth(text, SIZE, 'bold', font);
  const size = SIZE * Math.min(1, (figure.width - 2 * SIDE - 2 * EDGE) / full);
  const width = full * (size / SIZE);
  const box: Rect = {
    x: figure.width - width - 2 * SIDE - EDGE,
    y: EDGE,
    width: width + 2 * SIDE,
    height: HEIGHT,
  };
  const reach = { ...box, x: box.x - BELOW, width: box.width + BELOW, height: HEIGHT + BELOW };
  const taken = figure.marks.some(
    (mark) => mark.look.part !== 'page' && overlap(marksBounds([mark]), reach, 0.01),
  );
  const free = taken
    ? shiftedFigure(figure, {
        dx: 0,
        dy: STAMP_ROOM,
        width: figure.width,
        height: figure.height + STAMP_ROOM,
      })
    : figure;
  const { capHeight } = metricsOf(font, 'bold');
  const line = {
    text,
    width,
    x: box.x + SIDE,
    y: box.y + (HEIGHT + capHeight * size) / 2 + 0.03 * size,
  };
  const marks: Mark[] = [
    { shape: 'box', id: 'stamp', look: { part: 'stamp' }, ...box, radius: 0.8 },
    {
      shape: 'text',
      id: 'stamp/text',
      look: { part: 'stamp-text' },
      lines: [line],
      size,
      weight: 'bold',
    },
  ];
  return { ...free, marks: [...free.marks, ...marks] };
}
