/** Lines while they are being led: points that still move, with what is known of their ends. */

import type { Axis } from './axes.ts';
import type { Scene } from './scene.ts';

export interface Line {
  /** Its place among the edges of the request. */
  readonly edge: number;
  readonly from: End;
  readonly to: End;
  /** Key of its bundle, or -1. */
  readonly bundle: number;
  /** x and y alternate; horizontal and vertical pieces alternate. */
  points: [number, number][];
  /** Points that it must pass. */
  readonly through: readonly (readonly [number, number])[];
  readonly forced?: true;
  /** It was led before and keeps its points. */
  readonly stands?: true;
}

export interface End {
  readonly box: number;
  /** The direction outward through the side that it is on. */
  readonly side: number;
}

/** One straight piece of a line. */
export interface Piece {
  readonly line: Line;
  /** From point `index` to the next. */
  readonly index: number;
  readonly axis: Axis;
}

/** Horizontal pieces have axis 0. */
export const axisOf = (line: Line, index: number): Axis => {
  const a = line.points[index];
  const b = line.points[index + 1];
  if (a === undefined || b === undefined) return 0;
  return Math.abs(a[1] - b[1]) <= Math.abs(a[0] - b[0]) ? 0 : 1;
};

/** y of a horizontal piece, x of a vertical one. */
export const placeOf = ({ line, index, axis }: Piece): number =>
  line.points[index]?.[1 - axis] ?? 0;

/** Where it begins and ends along its axis, the lower first. */
export function spanOf({ line, index, axis }: Piece): [number, number] {
  const a = line.points[index]?.[axis] ?? 0;
  const b = line.points[index + 1]?.[axis] ?? 0;
  return a <= b ? [a, b] : [b, a];
}

export function movePiece({ line, index, axis }: Piece, to: number): void {
  if (line.stands) return;
  const a = line.points[index];
  const b = line.points[index + 1];
  if (a !== undefined) a[1 - axis] = to;
  if (b !== undefined) b[1 - axis] = to;
}

export const piecesOf = (lines: readonly Line[]): Piece[] =>
  lines.flatMap((line) =>
    line.points.slice(1).map((_, index) => ({ line, index, axis: axisOf(line, index) })),
  );

/** The ends that a piece touches. */
export function endsOf({ line, index }: Piece): End[] {
  return [
    ...(index === 0 ? [line.from] : []),
    ...(index === line.points.length - 2 ? [line.to] : []),
  ];
}

/** The middle of a box across an axis. */
export const middleOf = (scene: Scene, box: number, axis: Axis): number =>
  axis === 0
    ? ((scene.top[box] ?? 0) + (scene.bottom[box] ?? 0)) / 2
    : ((scene.left[box] ?? 0) + (scene.right[box] ?? 0)) / 2;
