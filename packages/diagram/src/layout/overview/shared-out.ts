/** Shares things out among rectangles in order, so that all of them come out about equally large. */
import type { Rect } from '../../figure/figure.ts';

/**
 * How many go into each rectangle, the first into the first; undefined where not all find room.
 * @param areas what each takes by itself, mm²
 * @param fit whether those from one to before another have room there
 */
export function sharedOut(
  areas: readonly number[],
  rects: readonly Rect[],
  gap: number,
  fit: (from: number, to: number, rect: Rect) => boolean,
): number[] | undefined {
  const rooms = rects.map(({ width, height }) => (width + gap) * (height + gap));
  const ratio = sum(rooms) / Math.max(1e-9, sum(areas));
  const sums = [0];
  for (const area of areas) sums.push((sums.at(-1) ?? 0) + area);
  const mean = Math.max(1e-9, sum(areas) / Math.max(1, areas.length));
  let best: Best[] = [{ cost: 0, counts: [] }];
  for (const [index, rect] of rects.entries()) {
    const wanted = (rooms[index] ?? 0) / (mean * ratio);
    const next: Best[] = [];
    for (let from = 0; from <= areas.length; from += 1) {
      const before = best[from];
      if (before === undefined) continue;
      for (let to = from; to <= areas.length; to += 1) {
        if (to > from && !fit(from, to, rect)) break;
        const size = ((sums[to] ?? 0) - (sums[from] ?? 0)) / mean;
        const uneven = size === 0 ? BLANK * wanted : size * Math.log(wanted / size) ** 2;
        const cost = before.cost + uneven;
        const known = next[to];
        if (known !== undefined && known.cost <= cost + 1e-9) continue;
        next[to] = { cost, counts: [...before.counts, to - from] };
      }
    }
    best = next;
  }
  return best[areas.length]?.counts;
}

type Best = { readonly cost: number; readonly counts: number[] } | undefined;

/** What it costs to leave the room of one of them blank. */
const BLANK = 0.5;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
