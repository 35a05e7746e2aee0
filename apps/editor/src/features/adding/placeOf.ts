/** Where the box stands in the window: beside what it goes on from, or at the hand; never out of sight. */
import type { ScreenRect } from '@khung/react';

/** CSS px, as in the stylesheet. */
const WIDTH = 320;
const LOW = 124;
const HIGH = 364;
const GAP = 8;

export function placeOf({ x, y, width, height }: ScreenRect, listed: boolean) {
  const [right, bottom] = [window.innerWidth, window.innerHeight];
  const fits = x + width + GAP + WIDTH < right;
  const [left, top] =
    width === 0 ? [x - 20, y - 20] : fits ? [x + width + GAP, y] : [x, y + height + GAP];
  return {
    left: Math.max(GAP, Math.min(left, right - WIDTH - GAP)),
    top: Math.max(GAP, Math.min(top, bottom - (listed ? HIGH : LOW) - GAP)),
  };
}
