/** Gives each mark of a figure its colours and lines. Geometry is left as it is. */
import type { Figure, Mark } from './figure.ts';
import type { Paint, Theme } from './theme.ts';

export interface PaintedMark {
  readonly mark: Mark;
  readonly paint: Paint;
}

/** In paint order. @example paint(figure, grey) */
export function paint(figure: Figure, theme: Theme): PaintedMark[] {
  return figure.marks.map((mark) => ({ mark, paint: theme.paint(mark.look) }));
}
