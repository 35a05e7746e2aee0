/** A text mark from lines that are already set; upright text is turned when it is painted. */
import type { SetText } from '../layout/arrangement.ts';
import type { Look, TextMark } from './figure.ts';

export function textMark(id: string, look: Look, set: SetText): TextMark {
  const { lines, size, weight, upright } = set;
  return {
    shape: 'text',
    id,
    look,
    lines,
    size,
    weight,
    ...(upright === undefined ? {} : { rotate: { angle: -90, x: upright.x, y: upright.y } }),
  };
}
