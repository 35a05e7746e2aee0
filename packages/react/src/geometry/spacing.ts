/** Equal gaps in a row or a column: the step that repeats a neighbour's gap, and which gaps are alike. All mm. */
import type { Rect } from '@khung/diagram';
import type { Guide } from './guide.ts';

/** A piece of one way: from the first edge to the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Gaps are the same up to this. mm */
const SAME = 0.02;

/**
 * The smallest step within reach that makes the gap to a neighbour as wide as another gap of the row, or puts
 * the box in the middle between two.
 * @param upright the step is to the right or left, in a row; else up or down, in a column
 */
export function gapStep(
  moving: Rect,
  others: readonly Rect[],
  reach: number,
  upright: boolean,
): number | undefined {
  const row = rowOf(moving, others, upright);
  const own = spanOf(moving, upright);
  const { before, after } = neighbours(own, row);
  const long = own.to - own.from;
  const gaps = gapsOf(row).map(({ from, to }) => to - from);
  const starts = [
    ...(before ? gaps.map((gap) => before.to + gap) : []),
    ...(after ? gaps.map((gap) => after.from - gap - long) : []),
    ...(before && after && after.from - before.to > long
      ? [(before.to + after.from - long) / 2]
      : []),
  ];
  const steps = starts.map((start) => start - own.from).filter((step) => Math.abs(step) < reach);
  if (steps.length === 0) return undefined;
  return steps.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
}

/** Bars in the gaps beside the box that are as wide as each other or as another gap, and in that one. */
export function alikeGaps(at: Rect, others: readonly Rect[], upright: boolean): Guide[] {
  const row = rowOf(at, others, upright);
  const own = spanOf(at, upright);
  const { before, after } = neighbours(own, row);
  const mine: Span[] = [
    ...(before ? [{ from: before.to, to: own.from }] : []),
    ...(after ? [{ from: own.to, to: after.from }] : []),
  ].filter(({ from, to }) => to - from > SAME);
  const elsewhere = gapsOf(row).filter(
    ({ from, to }) => !(from < own.to - SAME && to > own.from + SAME),
  );
  const alike = (a: Span, b: Span) => Math.abs(a.to - a.from - (b.to - b.from)) < SAME;
  const shown = new Set<Span>();
  const [first, second] = mine;
  if (first && second && alike(first, second)) shown.add(first).add(second);
  for (const gap of mine) {
    const twin = nearestTo(
      own,
      elsewhere.filter((one) => alike(one, gap)),
    );
    if (twin) shown.add(gap).add(twin);
  }
  const middle = upright ? at.y + at.height / 2 : at.x + at.width / 2;
  return [...shown].map((gap) => ({
    upright: !upright,
    at: middle,
    ...gap,
    gap: gap.to - gap.from,
  }));
}

/** Those that share a part of the height (in a row) or the width (in a column) with the box, in order. */
function rowOf(moving: Rect, others: readonly Rect[], upright: boolean): Span[] {
  const own = spanOf(moving, !upright);
  return others
    .filter((other) => {
      const { from, to } = spanOf(other, !upright);
      return from < own.to - SAME && to > own.from + SAME;
    })
    .map((other) => spanOf(other, upright))
    .sort((a, b) => a.from - b.from);
}

function neighbours(own: Span, row: readonly Span[]) {
  const middle = (own.from + own.to) / 2;
  let before: Span | undefined;
  let after: Span | undefined;
  for (const one of row) {
    const its = (one.from + one.to) / 2;
    if (its < middle && (before === undefined || one.to > before.to)) before = one;
    if (its >= middle && (after === undefined || one.from < after.from)) after = one;
  }
  return { before, after };
}

function gapsOf(row: readonly Span[]): Span[] {
  return row.slice(1).flatMap((one, index): Span[] => {
    const from = row[index]?.to ?? one.from;
    return one.from - from > SAME ? [{ from, to: one.from }] : [];
  });
}

const nearestTo = (own: Span, gaps: readonly Span[]): Span | undefined =>
  [...gaps].sort((a, b) => apart(own, a) - apart(own, b))[0];

const apart = (a: Span, b: Span): number => Math.max(b.from - a.to, a.from - b.to);

const spanOf = ({ x, y, width, height }: Rect, upright: boolean): Span =>
  upright ? { from: x, to: x + width } : { from: y, to: y + height };
