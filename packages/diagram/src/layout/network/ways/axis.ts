/** Gaps and columns (or gaps and rows) one after the other, in mm. */
import type { Channel } from './channel.ts';

export interface Axis {
  /** Where gaps begin, and columns or rows; how large these are. */
  readonly gaps: Float64Array;
  readonly start: Float64Array;
  readonly size: Float64Array;
  readonly total: number;
}

/** With room before the first gap (`base`) and after the last (`foot`), mm. */
export function axisOf(
  channels: readonly Channel[],
  size: Float64Array,
  base: number,
  foot: number,
): Axis {
  const gaps = new Float64Array(size.length + 1);
  const start = new Float64Array(size.length);
  let at = base;
  for (let index = 0; index <= size.length; index += 1) {
    gaps[index] = at;
    at += channels[index]?.size ?? 0;
    if (index === size.length) break;
    start[index] = at;
    at += size[index] ?? 0;
  }
  return { gaps, start, size, total: at + foot };
}
