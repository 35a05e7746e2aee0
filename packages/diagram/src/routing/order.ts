/**
 * Which of two pieces on one track comes first (above, or to the left), so that their lines do not cross
 * without need: followed to where they part, the one that turns left lies on the left.
 */
import { axisOf, type Line, type Piece } from './lines.ts';

/** Same place, mm. */
export const SAME = 0.02;

/** Headings are right, down, left, up. By heading: does what lies on the left come first? */
const LEFT_FIRST = [true, false, false, true] as const;

/** Negative: `a` comes first. 0: it does not matter. They lie on one track and overlap or touch. */
export function compare(a: Piece, b: Piece): number {
  const forth = parting(a, b, a.axis);
  const back = parting(a, b, a.axis + 2);
  // Where the two disagree they cross once, on whichever side they lie.
  return forth * back < 0 ? 0 : Math.sign(forth + back);
}

const headingOf = ({ line, index, axis }: Piece): number => {
  const a = line.points[index]?.[axis] ?? 0;
  const b = line.points[index + 1]?.[axis] ?? 0;
  return b >= a ? axis : axis + 2;
};

function parting(a: Piece, b: Piece, heading: number): number {
  const side = parted(a, b, heading);
  return LEFT_FIRST[heading] ? side : -side;
}

/** -1: `a` is left of `b` where they part; 1: right; 0: they never part. */
function parted(a: Piece, b: Piece, heading: number): number {
  let [indexA, indexB] = [a.index, b.index];
  const stepA = headingOf(a) === heading ? 1 : -1;
  const stepB = headingOf(b) === heading ? 1 : -1;
  for (let way = heading, steps = 0; steps < 200; steps += 1) {
    const axis = way & 1;
    const endA = endIn(a.line, indexA, stepA, axis);
    const endB = endIn(b.line, indexB, stepB, axis);
    const ahead = (endA - endB) * (way < 2 ? 1 : -1);
    const turnA = turnAt(a.line, indexA, stepA, way);
    const turnB = turnAt(b.line, indexB, stepB, way);
    if (ahead < -SAME) return turnA;
    if (ahead > SAME) return -turnB;
    if (turnA !== turnB) return Math.sign(turnA - turnB);
    if (turnA === 0) return 0;
    way = (way + turnA) & 3;
    indexA += stepA;
    indexB += stepB;
  }
  return 0;
}

const endIn = (line: Line, index: number, step: number, axis: number): number =>
  line.points[step > 0 ? index + 1 : index]?.[axis] ?? 0;

/** -1: turns left after this piece; 1: right; 0: ends there. */
function turnAt(line: Line, index: number, step: number, way: number): -1 | 0 | 1 {
  const next = index + step;
  if (next < 0 || next > line.points.length - 2) return 0;
  const axis = axisOf(line, next);
  const from = line.points[step > 0 ? next : next + 1]?.[axis] ?? 0;
  const to = line.points[step > 0 ? next + 1 : next]?.[axis] ?? 0;
  const heading = to >= from ? axis : axis + 2;
  return ((heading - way) & 3) === 1 ? 1 : -1;
}
