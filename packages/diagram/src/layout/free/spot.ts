/** The first free place for a box among others: as high as can be, then as far left. */
import type { Rect } from '../../figure/figure.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * @param within the left and top edge, and the width; downwards there is room without end
 * @param apart kept free between boxes, mm
 */
export function freeSpot(
  { width, height }: Size,
  taken: readonly Rect[],
  within: { readonly left: number; readonly top: number; readonly width: number },
  apart: number,
): { x: number; y: number } {
  const right = within.left + within.width;
  const xs = [within.left, ...taken.map((box) => box.x + box.width + apart)];
  const ys = [within.top, ...taken.map((box) => box.y + box.height + apart)];
  const inside = (x: number) => x === within.left || (x > within.left && x + width <= right + 1e-6);
  const columns = [...new Set(xs)].filter(inside).sort((a, b) => a - b);
  const rows = [...new Set(ys)].filter((y) => y >= within.top).sort((a, b) => a - b);
  for (const y of rows) {
    for (const x of columns) {
      const free = taken.every(
        (box) =>
          x >= box.x + box.width + apart - 1e-6 ||
          x + width + apart <= box.x + 1e-6 ||
          y >= box.y + box.height + apart - 1e-6 ||
          y + height + apart <= box.y + 1e-6,
      );
      if (free) return { x, y };
    }
  }
  // Below everything there always is one.
  return { x: within.left, y: Math.max(within.top, ...ys) };
}
