/** The rectangle that marks take, without the thickness of their lines. All mm. */
import { textWidth } from '../text/measure.ts';
import type { FontName } from '../text/metrics.ts';
import { metricsOf } from '../text/metrics.ts';
import type { Mark, Rect, TextMark } from './figure.ts';

/** Nothing takes an empty rectangle at the origin. */
export function marksBounds(marks: readonly Mark[], font: FontName = 'Arimo'): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const mark of marks) {
    const { x, y, width, height } = boundsOf(mark, font);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function boundsOf(mark: Mark, font: FontName): Rect {
  switch (mark.shape) {
    case 'path': {
      const numbers = mark.commands.flatMap(([, ...rest]) => rest);
      const xs = numbers.filter((_, index) => index % 2 === 0);
      const ys = numbers.filter((_, index) => index % 2 === 1);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
    case 'text':
      return textExtent(mark, font);
    default:
      return mark;
  }
}

/** What the letters take, from the height of capitals with marks to the descenders. */
export function textExtent(mark: TextMark, font: FontName): Rect {
  if (mark.lines.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const { ascent, descent } = metricsOf(font, mark.weight);
  const left = Math.min(...mark.lines.map((line) => line.x));
  const right = Math.max(
    ...mark.lines.map((line) => line.x + textWidth(line.text, mark.size, mark.weight, font)),
  );
  const top = Math.min(...mark.lines.map((line) => line.y)) - ascent * mark.size;
  const bottom = Math.max(...mark.lines.map((line) => line.y)) + descent * mark.size;
  const lying = { x: left, y: top, width: right - left, height: bottom - top };
  if (mark.rotate === undefined) return lying;
  const { x, y } = mark.rotate;
  return {
    x: x + (lying.y - y),
    y: y - (lying.x + lying.width - x),
    width: lying.height,
    height: lying.width,
  };
}
