/**
 * Boxes that stand roughly in rows and columns, made to stand in them exactly: near where they are, in the
 * order they have, none over another. What is in line already stays so. All mm.
 */
import type { Rect } from '@khung/diagram';
import { type Along, endOf, longOf, middleOf, movedTo, startOf } from './aligned.ts';

/** Closer lines are one line. */
const SAME = 0.1;
/** So far off a line a box misses it. */
const ALMOST = 5.1;
/** Boxes that come to lie over each other are put so far apart. */
const LEAST_GAP = 4;
/** Two boxes stand side by side where they share more than this of the smaller one's height. */
const BESIDE = 0.3;

export function tidied(boxes: readonly Rect[]): Rect[] {
  let now = [...boxes];
  for (const along of ['across', 'down'] as const) now = inLines(now, along);
  for (const along of ['across', 'down'] as const) now = spaced(now, along);
  return apart(now);
}

const LINES = [startOf, middleOf, endOf];

/** Boxes that are in line with no other come to the line of most boxes within reach. */
function inLines(boxes: readonly Rect[], along: Along): Rect[] {
  const now = [...boxes];
  const reach = Math.max(4, Math.min(6, medianOf(now.map((box) => longOf(box, along))) / 2));
  const settled = settledIn(now, along);
  for (;;) {
    const best = bestLine(now, along, settled, reach);
    if (best === undefined) return now;
    for (const at of best.members) {
      const box = now[at];
      if (box === undefined || settled.has(at)) continue;
      now[at] = movedTo(box, along, startOf(box, along) + best.value - best.line(box, along));
      settled.add(at);
    }
  }
}

/** Those in line with another already, unless a third is almost so: then all three look for their line. */
function settledIn(boxes: readonly Rect[], along: Along): Set<number> {
  const settled = new Set<number>();
  const missed = new Set<number>();
  for (const [at, box] of boxes.entries()) {
    for (const [index, other] of boxes.entries()) {
      if (index === at || sideBySide(box, other, along)) continue;
      const off = Math.min(...LINES.map((line) => Math.abs(line(other, along) - line(box, along))));
      if (off < SAME) settled.add(at);
      else if (off < ALMOST) missed.add(at);
    }
  }
  for (const at of missed) settled.delete(at);
  return settled;
}

interface FoundLine {
  readonly line: (typeof LINES)[number];
  readonly value: number;
  readonly members: readonly number[];
  /** How far they are off it, all together. */
  readonly off: number;
}

/** The line that most boxes are near to, and of such the nearest; some of them are not yet on one. */
function bestLine(
  boxes: readonly Rect[],
  along: Along,
  settled: ReadonlySet<number>,
  reach: number,
): FoundLine | undefined {
  let best: FoundLine | undefined;
  for (const line of LINES) {
    for (const [seed, box] of boxes.entries()) {
      if (settled.has(seed)) continue;
      const members = nearLine(boxes, along, line, seed, reach);
      if (members.length < 2 || members.length < (best?.members.length ?? 0)) continue;
      const fixed = members.find((at) => settled.has(at));
      const values = members.flatMap((at) => boxes[at] ?? []).map((one) => line(one, along));
      const kept = fixed === undefined ? undefined : boxes[fixed];
      const value = kept === undefined ? halves(medianOf(values)) : line(kept, along);
      if (Math.abs(value - line(box, along)) > reach) continue;
      const off = values.reduce((sum, one) => sum + Math.abs(one - value), 0);
      if (members.length > (best?.members.length ?? 0) || off < (best?.off ?? 0))
        best = { line, value, members: [seed, ...members.filter((at) => at !== seed)], off };
    }
  }
  return best;
}

/** Those within reach of a box's line, nearest first, no two of which stand side by side. */
function nearLine(
  boxes: readonly Rect[],
  along: Along,
  line: (typeof LINES)[number],
  seed: number,
  reach: number,
): number[] {
  const from = boxes[seed];
  if (from === undefined) return [];
  const off = (box: Rect) => Math.abs(line(box, along) - line(from, along));
  const near = [...boxes.entries()]
    .filter(([, box]) => off(box) <= reach)
    .sort(([, a], [, b]) => off(a) - off(b));
  const members: { at: number; box: Rect }[] = [];
  for (const [at, box] of near) {
    if (members.every((one) => !sideBySide(one.box, box, along))) members.push({ at, box });
  }
  return members.map(({ at }) => at);
}

/** Rows of three and more have equal gaps, where what is in line with their boxes can go along. */
function spaced(boxes: readonly Rect[], along: Along): Rect[] {
  const now = [...boxes];
  const groups = groupsInLine(now, along);
  const fixed = new Set<number>();
  for (const run of runsOf(now, along)) {
    const held = run.map((at) => groups[at] ?? at);
    const free = held.slice(1).every((group) => !fixed.has(group));
    if (new Set(held).size === held.length && free) {
      for (const [rank, start] of evenStarts(
        run.flatMap((at) => now[at] ?? []),
        along,
      ).entries()) {
        const box = now[run[rank] ?? -1];
        const by = box === undefined ? 0 : start - startOf(box, along);
        if (Math.abs(by) < SAME) continue;
        for (const [at, one] of now.entries()) {
          if (groups[at] === held[rank]) now[at] = movedTo(one, along, startOf(one, along) + by);
        }
      }
    }
    for (const group of held) fixed.add(group);
  }
  return now;
}

/** The outer two stay, unless there is no room between them; gaps that differ a lot are meant to. */
function evenStarts(row: readonly Rect[], along: Along): number[] {
  const starts = row.map((box) => startOf(box, along));
  const gaps = row.slice(1).map((box, at) => startOf(box, along) - endOf(row[at] ?? box, along));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  if (least > LEAST_GAP && most > 3 * medianOf(gaps)) return starts;
  const gap = Math.max(LEAST_GAP, gaps.reduce((sum, one) => sum + one, 0) / gaps.length);
  let at = starts[0] ?? 0;
  return row.map((box) => {
    const start = at;
    at += longOf(box, along) + gap;
    return start;
  });
}

/** Chains of next neighbours, the longest first. */
function runsOf(boxes: readonly Rect[], along: Along): number[][] {
  const nextOf = (from: Rect, way: 1 | -1): number => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, box] of boxes.entries()) {
      const apart = way * (middleOf(box, along) - middleOf(from, along));
      if (box === from || apart <= 0 || apart >= least || !sideBySide(from, box, along)) continue;
      [best, least] = [at, apart];
    }
    return best;
  };
  const next = boxes.map((box) => nextOf(box, 1));
  const before = boxes.map((box) => nextOf(box, -1));
  const runs: number[][] = [];
  for (const at of boxes.keys()) {
    const previous = before[at] ?? -1;
    if (previous >= 0 && next[previous] === at) continue;
    const run = [at];
    for (let on = next[at] ?? -1; on >= 0 && before[on] === run.at(-1); on = next[on] ?? -1) {
      run.push(on);
    }
    if (run.length > 2) runs.push(run);
  }
  return runs.sort((a, b) => b.length - a.length);
}

/** For every box the group of those in line with it, also by way of others. */
function groupsInLine(boxes: readonly Rect[], along: Along): number[] {
  const group = [...boxes.keys()];
  for (const [at, box] of boxes.entries()) {
    for (const [index, other] of boxes.entries()) {
      if (index >= at || sideBySide(box, other, along)) continue;
      if (!LINES.some((line) => Math.abs(line(box, along) - line(other, along)) < SAME)) continue;
      const [from, to] = [group[at], group[index]];
      for (const [one, its] of group.entries()) if (its === from) group[one] = to ?? its;
    }
  }
  return group;
}

/** From the top left on, what would lie over another box is pushed on, to the right or down. */
function apart(boxes: readonly Rect[]): Rect[] {
  const placed = [...boxes];
  const done: Rect[] = [];
  const order = [...boxes.entries()].sort(([, a], [, b]) => a.y + a.x - (b.y + b.x));
  for (const [at, box] of order) {
    let now = box;
    for (;;) {
      const over = done.find((one) => lieOver(one, now));
      if (over === undefined) break;
      const right = over.x + over.width + LEAST_GAP;
      const below = over.y + over.height + LEAST_GAP;
      now = right - now.x <= below - now.y ? { ...now, x: right } : { ...now, y: below };
    }
    done.push(now);
    placed[at] = now;
  }
  return placed;
}

const lieOver = (a: Rect, b: Rect): boolean =>
  a.x + a.width > b.x + SAME &&
  b.x + b.width > a.x + SAME &&
  a.y + a.height > b.y + SAME &&
  b.y + b.height > a.y + SAME;

/** Do they stand in one row (across) or one column (down)? */
function sideBySide(a: Rect, b: Rect, along: Along): boolean {
  const cross: Along = along === 'across' ? 'down' : 'across';
  const shared =
    Math.min(endOf(a, cross), endOf(b, cross)) - Math.max(startOf(a, cross), startOf(b, cross));
  return shared > BESIDE * Math.min(longOf(a, cross), longOf(b, cross));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const halves = (mm: number): number => Math.round(mm * 2) / 2;
