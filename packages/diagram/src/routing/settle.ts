/**
 * Places along one axis: each within its corridor, in a given order with gaps between, as near to where it
 * would like to be as the others let it. Gaps shrink evenly where there is no room for them.
 */
export interface Shift {
  place: number;
  readonly wish: number;
  readonly low: number;
  readonly high: number;
  /** The bound is a corner of a side: no gap is needed to it. */
  readonly lowCorner: boolean;
  readonly highCorner: boolean;
}

export interface Apart {
  /** Places in the order; the first is the lower. */
  readonly first: number;
  readonly second: number;
  gap: number;
}

/** Room is shared out again where sharing it out elsewhere left too little. */
const MOST_ROUNDS = 40;

/** Sets `place` of each. They come in an order in which their present places never fall. */
export function settle(shifts: readonly Shift[], pairs: readonly Apart[], gap: number): void {
  const count = shifts.length;
  const before: Apart[][] = Array.from({ length: count }, () => []);
  const after: Apart[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) {
    before[pair.second]?.push(pair);
    after[pair.first]?.push(pair);
  }
  const lowGap = Float64Array.from(shifts, (shift) => (shift.lowCorner ? 0 : gap));
  const highGap = Float64Array.from(shifts, (shift) => (shift.highCorner ? 0 : gap));
  const least = new Float64Array(count);
  const most = new Float64Array(count);
  const below: (Apart | undefined)[] = new Array(count).fill(undefined);
  const above: (Apart | undefined)[] = new Array(count).fill(undefined);
  const bound = () => {
    for (let at = 0; at < count; at += 1) {
      least[at] = (shifts[at]?.low ?? 0) + (lowGap[at] ?? 0);
      below[at] = undefined;
      for (const pair of before[at] ?? []) {
        const value = (least[pair.first] ?? 0) + pair.gap;
        if (value > (least[at] ?? 0)) {
          least[at] = value;
          below[at] = pair;
        }
      }
    }
    for (let at = count - 1; at >= 0; at -= 1) {
      most[at] = (shifts[at]?.high ?? 0) - (highGap[at] ?? 0);
      above[at] = undefined;
      for (const pair of after[at] ?? []) {
        const value = (most[pair.second] ?? 0) - pair.gap;
        if (value < (most[at] ?? 0)) {
          most[at] = value;
          above[at] = pair;
        }
      }
    }
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    bound();
    const over = new Float64Array(count);
    const scale = new Map<Apart, number>();
    const lows = new Float64Array(count).fill(1);
    const highs = new Float64Array(count).fill(1);
    let tight = false;
    for (let at = 0; at < count; at += 1) {
      const lack = (least[at] ?? 0) - (most[at] ?? 0);
      if (lack <= 1e-9) continue;
      tight = true;
      if (Math.abs((over[at] ?? 0) - lack) < 1e-9) continue;
      // The chain through it that has too little room shares out what there is.
      const chain: Apart[] = [];
      let [first, last] = [at, at];
      for (let pair = below[first]; pair !== undefined; pair = below[first]) {
        chain.push(pair);
        first = pair.first;
      }
      for (let pair = above[last]; pair !== undefined; pair = above[last]) {
        chain.push(pair);
        last = pair.second;
      }
      const room = (shifts[last]?.high ?? 0) - (shifts[first]?.low ?? 0);
      const asked = room + lack;
      const share = asked > 0 ? Math.max(0, room * (1 - 1e-9)) / asked : 0;
      lows[first] = Math.min(lows[first] ?? 1, share);
      highs[last] = Math.min(highs[last] ?? 1, share);
      over[first] = lack;
      over[last] = lack;
      for (const pair of chain) {
        scale.set(pair, Math.min(scale.get(pair) ?? 1, share));
        over[pair.first] = lack;
        over[pair.second] = lack;
      }
    }
    if (!tight) break;
    for (let at = 0; at < count; at += 1) {
      lowGap[at] = (lowGap[at] ?? 0) * (lows[at] ?? 1);
      highGap[at] = (highGap[at] ?? 0) * (highs[at] ?? 1);
    }
    for (const [pair, share] of scale) pair.gap *= share;
  }
  bound();

  const forth = new Float64Array(count);
  const back = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    let place = Math.max(shifts[at]?.wish ?? 0, least[at] ?? 0);
    for (const pair of before[at] ?? [])
      place = Math.max(place, (forth[pair.first] ?? 0) + pair.gap);
    forth[at] = Math.min(place, Math.max(most[at] ?? 0, least[at] ?? 0));
  }
  for (let at = count - 1; at >= 0; at -= 1) {
    let place = Math.min(shifts[at]?.wish ?? 0, most[at] ?? 0);
    for (const pair of after[at] ?? [])
      place = Math.min(place, (back[pair.second] ?? 0) - pair.gap);
    back[at] = Math.max(place, Math.min(least[at] ?? 0, most[at] ?? 0));
  }
  shifts.forEach((shift, at) => {
    const place = ((forth[at] ?? 0) + (back[at] ?? 0)) / 2;
    shift.place = Math.max(shift.low, Math.min(shift.high, place));
  });
}
