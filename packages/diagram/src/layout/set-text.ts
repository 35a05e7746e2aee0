/** Sets wrapped lines into a rectangle: centred or from the left, upright text turned a quarter. */
import type { Rect } from '../figure/figure.ts';
import { type FontName, metricsOf, type Weight } from '../text/metrics.ts';
import { wrapText } from '../text/wrap.ts';
import type { SetText } from './arrangement.ts';

export interface TextStyle {
  /** mm. */
  readonly size: number;
  readonly weight: Weight;
  readonly font: FontName;
  readonly align?: 'centre' | 'left';
  readonly upright?: boolean;
}

/** From baseline to baseline, in em: room for Vietnamese capitals with two marks. */
export const LINE_HEIGHT = 1.16;

/** The text in the rectangle, centred from top to bottom; the box is what the lines take, absolute mm. */
export function setText(
  text: string,
  within: Rect,
  style: TextStyle,
): { text: SetText; box: Rect } {
  const { size, weight, font, align = 'centre', upright = false } = style;
  const centre = { x: within.x + within.width / 2, y: within.y + within.height / 2 };
  // Upright text is set as if lying, round the same centre, and turned when it is painted.
  const room = upright
    ? {
        x: centre.x - within.height / 2,
        y: centre.y - within.width / 2,
        width: within.height,
        height: within.width,
      }
    : within;
  const lines = wrapText(text, room.width, size, weight, font);
  const line = size * LINE_HEIGHT;
  const metrics = metricsOf(font, weight);
  const top = room.y + (room.height - lines.length * line) / 2;
  const toBaseline = (line + (metrics.ascent - metrics.descent) * size) / 2;
  const placed = lines.map((some, index) => ({
    text: some.text,
    width: some.width,
    x: align === 'centre' ? room.x + (room.width - some.width) / 2 : room.x,
    y: top + index * line + toBaseline,
  }));
  const widest = Math.max(0, ...lines.map((some) => some.width));
  const lying = {
    x: align === 'centre' ? room.x + (room.width - widest) / 2 : room.x,
    y: top,
    width: widest,
    height: lines.length * line,
  };
  const box = upright
    ? {
        x: centre.x - lying.height / 2,
        y: centre.y - lying.width / 2,
        width: lying.height,
        height: lying.width,
      }
    : lying;
  return { text: { lines: placed, size, weight, ...(upright ? { upright: centre } : {}) }, box };
}
