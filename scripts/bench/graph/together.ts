/**
 * Where lines run on one another: how far, and how often one changes sides with another while they do.
 * A count of crossings that looks at single points sees none of these.
 */
import type { DrawnEdge, Point } from '@khung/diagram';

type Led = Pick<DrawnEdge, 'points' | 'from' | 'to' | 'relations'>;

export interface Together {
  /** mm on which lines that have no end in common cannot be told apart. */
  readonly length: number;
  /** Relation by relation, of all lines: entering on one side and leaving on the other. */
  readonly crossings: number;
}

/** @param near mm; lines nearer than this look like one */
export function together(lines: readonly Led[], near: number): Together {
  const pieces = lines.flatMap(piecesOf);
  let length = 0;
  const stretches = new Map<string, Stretch[]>();
  for (const [one, other, from, to] of besides(pieces, near)) {
    const [a, b] = [lines[one.line], lines[other.line]];
    if (a === undefined || b === undefined) continue;
    const ends = new Set([a.from, a.to, b.from, b.to]);
    if (ends.size === 4) length += to - from;
    if (Math.abs(one.at - other.at) > SAME) continue;
    const key = `${one.line} ${other.line}`;
    const list = stretches.get(key) ?? [];
    list.push(stretchOf(one, other, from, to));
    stretches.set(key, list);
  }
  let crossings = 0;
  for (const [key, list] of stretches) {
    const [one, other] = key.split(' ').map((index) => lines[Number(index)]);
    if (one === undefined || other === undefined) continue;
    const many = Math.max(1, one.relations.length) * Math.max(1, other.relations.length);
    for (const stretch of joined(list)) if (changesSides(one, other, stretch)) crossings += many;
  }
  return { length, crossings };
}

const SAME = 0.01;

interface Piece {
  readonly line: number;
  readonly lies: boolean;
  /** Where it lies or stands, and from where to where it goes. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Goes from low to high. */
  readonly forward: boolean;
  /** How far along its line it begins, mm. */
  readonly start: number;
}

function piecesOf({ points }: Led, line: number): Piece[] {
  let start = 0;
  return points.slice(1).flatMap((to, index): Piece[] => {
    const from = points[index];
    if (from === undefined) return [];
    const lies = Math.abs(from[1] - to[1]) < 1e-6;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const own = start;
    start += length;
    if (length < 1e-6 || (!lies && Math.abs(from[0] - to[0]) > 1e-6)) return [];
    const [a, b] = lies ? [from[0], to[0]] : [from[1], to[1]];
    const at = lies ? from[1] : from[0];
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return [{ line, lies, at, low, high, forward: a < b, start: own }];
  });
}

/** Pairs of pieces of different lines that run beside each other, and from where to where. */
function* besides(
  pieces: readonly Piece[],
  near: number,
): Generator<[Piece, Piece, number, number]> {
  for (const lies of [true, false]) {
    const sorted = pieces.filter((piece) => piece.lies === lies).sort((a, b) => a.at - b.at);
    for (const [index, one] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (other === undefined || other.at - one.at >= near) break;
        const [from, to] = [Math.max(one.low, other.low), Math.min(one.high, other.high)];
        if (one.line === other.line || to - from < SAME) continue;
        yield one.line < other.line ? [one, other, from, to] : [other, one, from, to];
      }
    }
  }
}

/** What two lines share: from where to where along the one, and where that is along the other. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

function stretchOf(one: Piece, other: Piece, from: number, to: number): Stretch {
  const along = ({ forward, low, high, start }: Piece, at: number) =>
    start + (forward ? at - low : high - at);
  const [first, last] = one.forward ? [from, to] : [to, from];
  return {
    from: along(one, first),
    to: along(one, last),
    otherFrom: along(other, first),
    otherTo: along(other, last),
  };
}

/** Stretches that go on round a corner are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      Math.abs(last.to - stretch.from) < SAME &&
      Math.abs(last.otherTo - stretch.otherFrom) < SAME;
    if (goesOn) {
      whole[whole.length - 1] = { ...last, to: stretch.to, otherTo: stretch.otherTo };
    } else whole.push(stretch);
  }
  return whole;
}

function changesSides(one: Led, other: Led, stretch: Stretch): boolean {
  const { from, to, otherFrom, otherTo } = stretch;
  const before = wayAt(one.points, from, -1);
  const after = wayAt(one.points, to, 1);
  const sameWay = otherTo > otherFrom;
  const otherBefore = wayAt(other.points, otherFrom, sameWay ? -1 : 1);
  const otherAfter = wayAt(other.points, otherTo, sameWay ? 1 : -1);
  const into = wayAt(one.points, from, 1);
  const back = wayAt(one.points, to, -1);
  if (!before || !after || !otherBefore || !otherAfter || !into || !back) return false;
  // Turning left from the way ahead, the one on the left comes first; from the way back, last.
  const leftBefore = turn(into, otherBefore) < turn(into, before);
  const leftAfter = turn(back, otherAfter) > turn(back, after);
  return leftBefore !== leftAfter;
}

/** Which way the line goes from there, onwards (1) or back (-1); `undefined` at its end. */
function wayAt(points: readonly Point[], along: number, onwards: 1 | -1): Point | undefined {
  let start = 0;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (a === undefined || b === undefined) return undefined;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const end = start + length;
    const here =
      onwards === 1
        ? along >= start - SAME && along < end - SAME
        : along > start + SAME && along <= end + SAME;
    if (here && length > 0) {
      return [(onwards * (b[0] - a[0])) / length, (onwards * (b[1] - a[1])) / length];
    }
    start = end;
  }
  return undefined;
}

/** The angle by which one turns left from one way to another, 0 to 2π; y grows downwards. */
function turn(from: Point, to: Point): number {
  const angle = Math.atan2(-to[1], to[0]) - Math.atan2(-from[1], from[0]);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}
