/** Titles of containers keep off the lines that come in from above: aside, as little as they must. */
import type { Point, Rect } from '../../../figure/figure.ts';
import type { PlacedNode } from '../../chart/arrangement.ts';

/** Kept between a title and a line, mm. */
const CLEAR = 0.6;

/** `pad`: kept between a title and the sides of its container. The same nodes in the same order. */
export function slidTitles(
  nodes: readonly PlacedNode[],
  lines: readonly { readonly points: readonly Point[] }[],
  pad: number,
): PlacedNode[] {
  const falls = fallsOf(lines);
  return nodes.map((one) => {
    if (one.node.children.length === 0 || one.strip !== undefined) return one;
    const by = asideBy(one, falls, pad);
    if (by === 0) return one;
    return {
      ...one,
      labelBox: { ...one.labelBox, x: one.labelBox.x + by },
      label: { ...one.label, lines: one.label.lines.map((line) => ({ ...line, x: line.x + by })) },
    };
  });
}

/** Whether each line's words are free of the other lines; what is struck through is better left out. */
export function freeWords(
  lines: readonly { readonly points: readonly Point[]; readonly label?: Rect }[],
): boolean[] {
  const falls = fallsOf(lines);
  return lines.map(({ label }, line) => {
    if (label === undefined) return false;
    const foot = label.y + label.height - TOUCH;
    return !fallsIn(falls, within(label)).some(
      (fall) => fall.line !== line && fall.top < foot && fall.foot > label.y + TOUCH,
    );
  });
}

const TOUCH = 0.1;
const within = ({ x, y, width, height }: Rect): Rect => ({
  x: x + TOUCH,
  y,
  width: width - 2 * TOUCH,
  height,
});

/** A stretch of a line that goes down. */
interface Fall {
  readonly line: number;
  readonly x: number;
  readonly top: number;
  readonly foot: number;
}

function fallsOf(lines: readonly { readonly points: readonly Point[] }[]): Fall[] {
  const falls: Fall[] = [];
  for (const [line, { points }] of lines.entries()) {
    for (let index = 1; index < points.length; index += 1) {
      const [x1, y1] = points[index - 1] ?? [0, 0];
      const [x2, y2] = points[index] ?? [0, 0];
      if (Math.abs(x1 - x2) > 1e-6) continue;
      falls.push({ line, x: x1, top: Math.min(y1, y2), foot: Math.max(y1, y2) });
    }
  }
  return falls.sort((a, b) => a.x - b.x);
}

function asideBy({ box, labelBox }: PlacedNode, falls: readonly Fall[], pad: number): number {
  const { width } = labelBox;
  const from = box.x + pad;
  const to = box.x + box.width - pad;
  const struck = fallsIn(falls, box).filter(
    ({ top, foot }) => top < labelBox.y + labelBox.height && foot > labelBox.y,
  );
  const middle = labelBox.x + width / 2;
  let best: number | undefined;
  let left = from;
  for (const x of [...struck.map((fall) => fall.x), Number.POSITIVE_INFINITY]) {
    const right = Math.min(x - CLEAR, to);
    if (right - left >= width) {
      const centre = Math.min(Math.max(middle, left + width / 2), right - width / 2);
      if (best === undefined || Math.abs(centre - middle) < Math.abs(best - middle)) best = centre;
    }
    left = x + CLEAR;
  }
  return best === undefined || Math.abs(best - middle) < 1e-6 ? 0 : best - middle;
}

function fallsIn(falls: readonly Fall[], { x, width }: Rect): Fall[] {
  let low = 0;
  let high = falls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falls[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const found: Fall[] = [];
  for (let at = low; at < falls.length && (falls[at]?.x ?? 0) <= x + width; at += 1) {
    const fall = falls[at];
    if (fall !== undefined) found.push(fall);
  }
  return found;
}
