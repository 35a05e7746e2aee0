/** Lines that start at one box, or pass one cell: each in a place of its own beside the others. */
import { ordered, type Strand } from './channel.ts';

export interface Slot {
  /** From the middle, in places. */
  readonly place: number;
  /** How many places there are where it runs. */
  readonly places: number;
}

/** Alone it stands in the middle; those that run beside one another stand round it. */
export function slotsOf(strands: readonly Pick<Strand, 'lo' | 'hi' | 'turns'>[]): Slot[] {
  const group = groupsOf(strands);
  const order = ordered(strands);
  const level = new Int32Array(strands.length);
  const most = new Map<number, number>();
  for (const [rank, index] of order.entries()) {
    const one = strands[index];
    if (one === undefined) continue;
    let at = 0;
    for (let before = 0; before < rank; before += 1) {
      const other = order[before] ?? 0;
      const { lo, hi } = strands[other] ?? { lo: 1, hi: 0 };
      if (lo <= one.hi && one.lo <= hi) at = Math.max(at, (level[other] ?? 0) + 1);
    }
    level[index] = at;
    const key = group[index] ?? 0;
    most.set(key, Math.max(most.get(key) ?? 0, at));
  }
  return strands.map((_, index) => {
    const last = most.get(group[index] ?? 0) ?? 0;
    return { place: (level[index] ?? 0) - last / 2, places: last + 1 };
  });
}

/** Those that touch, directly or through others, along the line. */
function groupsOf(strands: readonly Pick<Strand, 'lo' | 'hi'>[]): Int32Array {
  const order = strands.map((_, index) => index);
  order.sort((a, b) => (strands[a]?.lo ?? 0) - (strands[b]?.lo ?? 0) || a - b);
  const group = new Int32Array(strands.length);
  let key = -1;
  let reach = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    const { lo, hi } = strands[index] ?? { lo: 0, hi: 0 };
    if (lo > reach) key += 1;
    reach = Math.max(reach, hi);
    group[index] = key;
  }
  return group;
}

/** How far from the middle of a box so long, mm. */
export function offsetOf({ place, places }: Slot, long: number, widest: number): number {
  return place * Math.min(widest, (0.86 * long) / places);
}
