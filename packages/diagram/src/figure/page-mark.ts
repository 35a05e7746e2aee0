/** The sheet that a figure is drawn on: its first mark. */
import type { Figure, Mark } from './figure.ts';

export const pageMark = ({ width, height }: Pick<Figure, 'width' | 'height'>): Mark => ({
  shape: 'box',
  id: 'page',
  look: { part: 'page' },
  x: 0,
  y: 0,
  width,
  height,
  radius: 0,
});
