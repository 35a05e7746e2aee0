/**
 * Stands the numbers of flows on their lines, all by one rule: on the longest piece, soon after it begins,
 * off boxes, arrow heads, borders of lanes, other lines and other numbers. All mm.
 */
import type { Point, Rect } from '../../figure/figure.ts';
import type { Route } from '../../routing/routing.ts';
import type { Surroundings } from './off-borders.ts';

/** How large a disc is, and the room kept for the arrow head at the end of a line. */
export interface NumberSize {
  readonly width: number;
  readonly height: number;
  readonly head: number;
}

/**
 * Of the lines that bear a number alone: where it stands; what the router found where there is no such place.
 * @param sizes by edge
 * @param taken other words on lines
 */
export function numberPlaces(
  routes: ReadonlyMap<string, Route>,
  sizes: ReadonlyMap<string, NumberSize>,
  around: Surroundings,
  taken: readonly Rect[],
): Map<string, Rect> {
  const placed = new Map<string, Rect>();
  const borders = around.lanes.flatMap((lane) => bordersOf(lane, around.lying));
  const standing = [...around.boxes, ...taken];
  for (const [id, size] of sizes) {
    const route = routes.get(id);
    if (route === undefined) continue;
    const lines = [...routes].flatMap(([other, { points }]) =>
      other === id ? [] : piecesOf(points).map(rectOf),
    );
    const beside = [...standing, ...placed.values()];
    const isFree = (rect: Rect, of: readonly Rect[], clear = CLEAR) =>
      !of.some((some) => overlap(grown(some, clear), rect));
    const all = placesOn(route.points, size);
    const places = all.filter((rect) => isFree(rect, beside));
    const clear = places.filter((rect) => isFree(rect, borders));
    const found =
      clear.find((rect) => isFree(rect, lines)) ??
      clear[0] ??
      places[0] ??
      all.find((rect) => isFree(rect, beside, 0)) ??
      route.label;
    if (found !== undefined) placed.set(id, found);
  }
  return placed;
}

/** Kept between a number and what is near it. */
const CLEAR = 0.4;
/** From the box that a line leaves, and from its corners. */
const FROM_BOX = 0.7;
const FROM_CORNER = 1.2;
/** Between two places that are tried. */
const STEP = 0.8;

interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  /** Lengths at its beginning and its end where no number stands. */
  readonly free: readonly [number, number];
}

/** On the longest piece from its beginning, then on the others. */
function placesOn(points: readonly Point[], { width, height, head }: NumberSize): Rect[] {
  const pieces = piecesOf(points).map(([from, to], index, all): Piece => {
    const last = index === all.length - 1;
    return {
      from,
      to,
      length: Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]),
      free: [index === 0 ? FROM_BOX : FROM_CORNER, last ? head + FROM_BOX : FROM_CORNER],
    };
  });
  const lengths = pieces.toSorted((a, b) => b.length - a.length);
  return lengths.flatMap(({ from, to, length, free }) => {
    const along = from[1] === to[1] ? width : height;
    const places: Rect[] = [];
    for (let at = free[0] + along / 2; at <= length - free[1] - along / 2 + 1e-6; at += STEP) {
      const x = from[0] + ((to[0] - from[0]) * at) / length;
      const y = from[1] + ((to[1] - from[1]) * at) / length;
      places.push({ x: x - width / 2, y: y - height / 2, width, height });
    }
    // A line that runs straight from box to box bears it in its middle.
    return pieces.length === 1 ? places.toSorted(nearest(from, to)) : places;
  });
}

const nearest = (from: Point, to: Point) => {
  const off = ({ x, y, width, height }: Rect): number =>
    Math.abs(x + width / 2 - (from[0] + to[0]) / 2) +
    Math.abs(y + height / 2 - (from[1] + to[1]) / 2);
  return (a: Rect, b: Rect): number => off(a) - off(b);
};

const bordersOf = ({ x, y, width, height }: Rect, lying: boolean): Rect[] =>
  lying
    ? [y, y + height].map((at) => ({ x, y: at, width, height: 0 }))
    : [x, x + width].map((at) => ({ x: at, y, width: 0, height }));

const piecesOf = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).flatMap((to, index): [Point, Point][] => {
    const from = points[index];
    return from === undefined ? [] : [[from, to]];
  });

const rectOf = ([from, to]: readonly [Point, Point]): Rect => ({
  x: Math.min(from[0], to[0]),
  y: Math.min(from[1], to[1]),
  width: Math.abs(from[0] - to[0]),
  height: Math.abs(from[1] - to[1]),
});

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
