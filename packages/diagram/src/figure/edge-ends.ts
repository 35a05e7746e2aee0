/** The shapes at the ends of lines, in ArchiMate's notation, and how far each covers its line. All mm. */
import type { EdgeEnd, PathCommand, Point } from './figure.ts';

/** With 6 pt type. */
const LONG = 1.7;

/** As a share of `LONG`: how long each is along the line, and how wide to each side. */
const SHAPES: Readonly<Record<EdgeEnd, { readonly long: number; readonly wide: number }>> = {
  none: { long: 0, wide: 0 },
  'open-arrow': { long: 0.9, wide: 0.46 },
  'filled-arrow': { long: 1, wide: 0.4 },
  'hollow-triangle': { long: 1.15, wide: 0.52 },
  'filled-diamond': { long: 1.7, wide: 0.46 },
  'hollow-diamond': { long: 1.7, wide: 0.46 },
  'filled-circle': { long: 0.75, wide: 0.375 },
};

/** How long the shape is along its line. */
export const endLength = (kind: EdgeEnd, weight: number): number =>
  SHAPES[kind].long * LONG * weight;

/** How much of the line its shape stands for: the line stops at the base of all but open arrows. */
export const endCovers = (kind: EdgeEnd, weight: number): number =>
  kind === 'open-arrow' ? 0 : endLength(kind, weight);

/** The shape with its point at `tip`, where the line arrives going `way`; `weight` says how large. */
export function endPath(
  kind: EdgeEnd,
  tip: Point,
  [ux, uy]: Point,
  weight: number,
): PathCommand[] | undefined {
  if (kind === 'none') return undefined;
  const long = endLength(kind, weight);
  const wide = SHAPES[kind].wide * LONG * weight;
  const at = (back: number, across: number): Point => [
    tip[0] - ux * back - uy * across,
    tip[1] - uy * back + ux * across,
  ];
  switch (kind) {
    case 'open-arrow':
      return through([at(long, wide), tip, at(long, -wide)]);
    case 'filled-arrow':
    case 'hollow-triangle':
      return [...through([tip, at(long, wide), at(long, -wide)]), ['Z']];
    case 'filled-diamond':
    case 'hollow-diamond':
      return [...through([tip, at(long / 2, wide), at(long, 0), at(long / 2, -wide)]), ['Z']];
    case 'filled-circle':
      return circle(at(wide, 0), wide);
  }
}

const through = (points: readonly Point[]): PathCommand[] =>
  points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const);

const ROUND = 0.5523;

export function circle([x, y]: Point, r: number): PathCommand[] {
  const k = r * ROUND;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
}
