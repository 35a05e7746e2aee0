/** The strip at the left of bands: how wide it is, and whether labels stand upright in it. */

import { textWidth } from '../../text/measure.ts';
import type { FontName } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import type { Rhythm } from '../overview/rhythm.ts';

export interface Strip {
  /** mm. */
  readonly width: number;
  readonly upright: boolean;
}

/** Figures at least so wide have room for labels that lie. mm */
const WIDE = 200;

/** Lying labels where there is room for them; else upright, which read less well but take less. */
export function stripOf(
  labels: readonly string[],
  width: number,
  rhythm: Rhythm,
  font: FontName,
): Strip {
  const { size, line } = rhythm.title;
  if (width < WIDE) return { width: 2 * line + 2 * rhythm.side, upright: true };
  const word = Math.max(
    0,
    ...labels
      .flatMap((label) => label.split(' '))
      .map((some) => textWidth(some, size, 'bold', font)),
  );
  let room = word;
  const fits = (some: number): boolean =>
    labels.every((label) => lineCount(label, some, size, 'bold', font) <= 3);
  while (!fits(room) && room < 0.12 * width) room += 1;
  return { width: Math.min(room, 0.12 * width) + 2 * rhythm.side + 0.02, upright: false };
}

/** The least height of a band with this label. */
export function stripNeed(
  label: string,
  strip: Strip,
  height: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  const { size, line } = rhythm.title;
  const round = 2 * rhythm.side;
  if (!strip.upright) {
    return lineCount(label, strip.width - round, size, 'bold', font) * line + round;
  }
  // Two lines have room in the strip; so long must they be.
  let need = Math.max(height, 2 * line + round);
  while (lineCount(label, need - round, size, 'bold', font) > 2 && need < 400) need += 1;
  return need;
}
