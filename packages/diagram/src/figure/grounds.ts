/** Which band, bar or column of an overview a root stands in: its place is measured from there. */
import type { Figure, Ground, Rect } from './figure.ts';

/** The ground under the middle of a box; none where the figure has no such parts. */
export function groundOf({ placing }: Pick<Figure, 'placing'>, box: Rect): Ground | undefined {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return placing?.grounds?.find(
    (one) =>
      x >= one.box.x &&
      x <= one.box.x + one.box.width &&
      y >= one.box.y &&
      y <= one.box.y + one.box.height,
  );
}
