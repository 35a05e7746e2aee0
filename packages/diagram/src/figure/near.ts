/** Finds what is near: things with a box, kept by the squares of a grid that the box touches. */
import type { Rect } from './figure.ts';

export interface Near<Thing> {
  readonly add: (box: Rect, thing: Thing) => void;
  /** Things whose box touches this one, each once. */
  readonly touching: (box: Rect) => Thing[];
}

/** A box over more squares than this stands in a list of its own. */
const MANY = 400;

/** `cell`: the side of a square, mm; about the size of a usual box. */
export function near<Thing>(cell: number): Near<Thing> {
  const squares = new Map<number, { box: Rect; thing: Thing }[]>();
  const large: { box: Rect; thing: Thing }[] = [];
  const spanOf = ({ x, y, width, height }: Rect) => ({
    left: Math.floor(x / cell),
    top: Math.floor(y / cell),
    right: Math.floor((x + width) / cell),
    bottom: Math.floor((y + height) / cell),
  });
  const key = (column: number, row: number) => column * 100_003 + row;
  return {
    add: (box, thing) => {
      const { left, top, right, bottom } = spanOf(box);
      const entry = { box, thing };
      if ((right - left + 1) * (bottom - top + 1) > MANY) {
        large.push(entry);
        return;
      }
      for (let column = left; column <= right; column += 1) {
        for (let row = top; row <= bottom; row += 1) {
          const square = squares.get(key(column, row));
          if (square === undefined) squares.set(key(column, row), [entry]);
          else square.push(entry);
        }
      }
    },
    touching: (box) => {
      const { left, top, right, bottom } = spanOf(box);
      const found = new Set<Thing>();
      for (const entry of large) if (overlap(entry.box, box)) found.add(entry.thing);
      for (let column = left; column <= right; column += 1) {
        for (let row = top; row <= bottom; row += 1) {
          for (const entry of squares.get(key(column, row)) ?? []) {
            if (overlap(entry.box, box)) found.add(entry.thing);
          }
        }
      }
      return [...found];
    },
  };
}

/** Boxes that share more than an edge, or `slack` mm. */
export const overlap = (a: Rect, b: Rect, slack = 0): boolean =>
  a.x + a.width > b.x + slack &&
  b.x + b.width > a.x + slack &&
  a.y + a.height > b.y + slack &&
  b.y + b.height > a.y + slack;

export const contains = (outer: Rect, inner: Rect, slack = 0): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack;

/** The rectangle round these points, grown by `by`. */
export function roundPoints(points: readonly (readonly [number, number])[], by = 0): Rect {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {
    x: x - by,
    y: y - by,
    width: Math.max(...xs) - x + 2 * by,
    height: Math.max(...ys) - y + 2 * by,
  };
}
