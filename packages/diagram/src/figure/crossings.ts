/** Where lines cross: one passes right through the other. Touching, meeting at a corner and running together are none. */
import type { Point } from './figure.ts';

export interface Crossing {
  /** Indexes of the lines. Where one lies and one stands, `lies` is the one that lies. */
  readonly lies: number;
  readonly stands: number;
  readonly at: Point;
  /** How far along each line, mm. */
  readonly along: readonly [lies: number, stands: number];
}

interface Piece {
  readonly line: number;
  readonly from: Point;
  readonly to: Point;
  /** Of its beginning, along the line. */
  readonly start: number;
}

/** mm; a crossing this near to a line's corner or end is a touch. */
const TOUCH = 0.02;

/** Every crossing of two different lines, by a sweep from left to right. */
export function crossings(lines: readonly (readonly Point[])[]): Crossing[] {
  const pieces = lines.flatMap((points, line) => piecesOf(points, line));
  const lying = pieces.filter(({ from, to }) => Math.abs(from[1] - to[1]) < 1e-6);
  const standing = pieces.filter(
    ({ from, to }) => Math.abs(from[0] - to[0]) < 1e-6 && Math.abs(from[1] - to[1]) >= 1e-6,
  );
  const straight = new Set([...lying, ...standing]);
  const slanting = pieces.filter((piece) => !straight.has(piece));
  return [...upright(lying, standing), ...slanted(slanting, pieces)];
}

function piecesOf(points: readonly Point[], line: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length > 1e-6) pieces.push({ line, from, to, start });
    start += length;
  }
  return pieces;
}

/** Lying pieces are open between their ends; each standing one asks for those open at its place. */
function upright(lying: readonly Piece[], standing: readonly Piece[]): Crossing[] {
  const left = ({ from, to }: Piece) => Math.min(from[0], to[0]);
  const right = ({ from, to }: Piece) => Math.max(from[0], to[0]);
  const begin = [...lying].sort((a, b) => left(a) - left(b));
  const end = [...lying].sort((a, b) => right(a) - right(b));
  /** By height. */
  const open: Piece[] = [];
  const found: Crossing[] = [];
  let begun = 0;
  let ended = 0;
  for (const piece of [...standing].sort((a, b) => a.from[0] - b.from[0])) {
    const x = piece.from[0];
    for (let next = begin[begun]; next !== undefined && left(next) < x - TOUCH; ) {
      open.splice(firstFrom(open, next.from[1]), 0, next);
      begun += 1;
      next = begin[begun];
    }
    for (let next = end[ended]; next !== undefined && right(next) <= x + TOUCH; ) {
      const place = open.indexOf(next, firstFrom(open, next.from[1]));
      if (place >= 0) open.splice(place, 1);
      ended += 1;
      next = end[ended];
    }
    const top = Math.min(piece.from[1], piece.to[1]) + TOUCH;
    const bottom = Math.max(piece.from[1], piece.to[1]) - TOUCH;
    for (let index = firstFrom(open, top); index < open.length; index += 1) {
      const other = open[index];
      if (other === undefined || other.from[1] >= bottom) break;
      if (other.line === piece.line || right(other) <= x + TOUCH) continue;
      const at: Point = [x, other.from[1]];
      found.push({
        lies: other.line,
        stands: piece.line,
        at,
        along: [alongOf(other, at), alongOf(piece, at)],
      });
    }
  }
  return found;
}

const alongOf = ({ from, start }: Piece, at: Point): number =>
  start + Math.hypot(at[0] - from[0], at[1] - from[1]);

/** Index of the first piece at this height or lower. */
function firstFrom(open: readonly Piece[], y: number): number {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.from[1] ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Slanting pieces are few: each is held against all. */
function slanted(slanting: readonly Piece[], all: readonly Piece[]): Crossing[] {
  const found: Crossing[] = [];
  const order = new Map(slanting.map((piece, index) => [piece, index]));
  for (const [index, piece] of slanting.entries()) {
    for (const other of all) {
      if (other.line === piece.line || (order.get(other) ?? -1) >= index) continue;
      const at = meeting(piece, other);
      if (at === undefined) continue;
      const flat = flatness(piece) >= flatness(other);
      const [lies, stands] = flat ? [piece, other] : [other, piece];
      const along = [alongOf(lies, at), alongOf(stands, at)] as const;
      found.push({ lies: lies.line, stands: stands.line, at, along });
    }
  }
  return found;
}

const flatness = ({ from, to }: Piece): number =>
  Math.abs(to[0] - from[0]) - Math.abs(to[1] - from[1]);

/** The point inside both pieces. */
function meeting(a: Piece, b: Piece): Point | undefined {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]];
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]];
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < 1e-9) return undefined;
  const [dx, dy] = [b.from[0] - a.from[0], b.from[1] - a.from[1]];
  const s = (dx * by - dy * bx) / cross;
  const t = (dx * ay - dy * ax) / cross;
  const inside = (share: number, length: number) =>
    share * length > TOUCH && (1 - share) * length > TOUCH;
  if (!inside(s, Math.hypot(ax, ay)) || !inside(t, Math.hypot(bx, by))) return undefined;
  return [a.from[0] + s * ax, a.from[1] + s * ay];
}
