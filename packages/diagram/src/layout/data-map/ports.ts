/** Where lines leave and arrive on the facing sides of two columns: level with each other wherever they can be. All mm. */
import type { Rect } from '../../figure/figure.ts';
import { levelled } from './level.ts';

export interface Facing {
  /** Box in the left column, and in the right one. */
  readonly left: Rect;
  readonly right: Rect;
}

export interface Ports {
  readonly left: number;
  readonly right: number;
}

/** mm; no line meets a corner. */
const CORNER = 1.4;
/** How often both sides give way to each other. */
const ROUNDS = 4;

/** Ports of lines, in their order. */
export function portsOf(lines: readonly Facing[], gap: number): Ports[] {
  const left = lines.map((line) => middleOf(line.left));
  const right = lines.map((line) => middleOf(line.right));
  for (let round = 0; round < ROUNDS; round += 1) {
    settleSide(
      lines.map((line) => line.right),
      right,
      left,
      gap,
    );
    settleSide(
      lines.map((line) => line.left),
      left,
      right,
      gap,
    );
  }
  for (const index of lines.keys()) straighten(lines, index, left, right, gap);
  return lines.map((_, index) => ({ left: left[index] ?? 0, right: right[index] ?? 0 }));
}

/** mm; jogs smaller than this are worth a port somewhat nearer to another. */
const SMALL_JOG = 3;

/** A line that is almost level is made so, where no other port is in the way. */
function straighten(
  lines: readonly Facing[],
  index: number,
  left: number[],
  right: number[],
  gap: number,
): void {
  const [line, a, b] = [lines[index], left[index], right[index]];
  if (line === undefined || a === undefined || b === undefined) return;
  if (Math.abs(a - b) < 1e-6 || Math.abs(a - b) > SMALL_JOG) return;
  const free = (y: number): boolean =>
    isFree(
      y,
      line.left,
      lines.map((some) => some.left),
      left,
      index,
      gap,
    ) &&
    isFree(
      y,
      line.right,
      lines.map((some) => some.right),
      right,
      index,
      gap,
    );
  const level = [(a + b) / 2, a, b].find(free);
  if (level === undefined) return;
  left[index] = level;
  right[index] = level;
}

function isFree(
  y: number,
  box: Rect,
  boxes: readonly Rect[],
  ports: readonly number[],
  index: number,
  gap: number,
): boolean {
  if (y < box.y + CORNER || y > box.y + box.height - CORNER) return false;
  const own = ports[index] ?? y;
  return boxes.every((other, place) => {
    const port = ports[place] ?? 0;
    if (other !== box || place === index) return true;
    // In the order in which they are, and not much nearer than they should be.
    return Math.abs(port - y) > 0.7 * gap && port > own === port > y;
  });
}

const middleOf = (box: Rect): number => box.y + box.height / 2;

/** Moves the ports of each box towards their other ends, kept apart and in the order of those. */
function settleSide(
  boxes: readonly Rect[],
  ports: number[],
  others: readonly number[],
  gap: number,
): void {
  const byBox = new Map<Rect, number[]>();
  for (const [index, box] of boxes.entries()) byBox.set(box, [...(byBox.get(box) ?? []), index]);
  for (const [box, indices] of byBox) {
    const sorted = indices.toSorted((a, b) => (others[a] ?? 0) - (others[b] ?? 0) || a - b);
    const [from, to] = [box.y + CORNER, box.y + box.height - CORNER];
    const apart = Math.min(gap, (to - from) / Math.max(1, sorted.length - 1));
    const wished = sorted.map((index) => {
      const other = others[index] ?? 0;
      // What cannot be level leaves near the middle, on its way.
      const at =
        other < from || other > to
          ? middleOf(box) + Math.sign(other - middleOf(box)) * 0.15 * box.height
          : other;
      return { at, height: 0 };
    });
    const tops = levelled(wished, from, to, apart);
    for (const [place, index] of sorted.entries()) ports[index] = tops[place] ?? middleOf(box);
  }
}
