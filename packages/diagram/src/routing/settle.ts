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
  readonly gap: number;
}

/** Room is shared out again where sharing it out elsewhere left too little. */
const MOST_ROUNDS = 200;
/** mm */
const SLACK = 1e-9;

/** Sets `place` of each. They come in an order in which their present places never fall. */
export function settle(shifts: readonly Shift[], pairs: readonly Apart[], gap: number): void {
  const count = shifts.length;
  const low = Float64Array.from(shifts, (shift) => shift.low);
  const high = Float64Array.from(shifts, (shift) => shift.high);
  const lowGap = Float64Array.from(shifts, (shift) => (shift.lowCorner ? 0 : gap));
  const highGap = Float64Array.from(shifts, (shift) => (shift.highCorner ? 0 : gap));
  const links = linksOf(count, pairs);
  const least = new Float64Array(count);
  const most = new Float64Array(count);
  /** The link that bounds it, or -1 for the wall. */
  const below = new Int32Array(count);
  const above = new Int32Array(count);
  const { gaps } = links;
  bound();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!shrink()) break;
    bound();
  }

  function bound(): void {
    for (let at = 0; at < count; at += 1) {
      let value = (low[at] ?? 0) + (lowGap[at] ?? 0);
      let by = -1;
      for (let index = links.into[at] ?? 0; index < (links.into[at + 1] ?? 0); index += 1) {
        const link = links.byLast[index] ?? 0;
        const next = (least[links.first[link] ?? 0] ?? 0) + (gaps[link] ?? 0);
        if (next > value) [value, by] = [next, link];
      }
      least[at] = value;
      below[at] = by;
    }
    for (let at = count - 1; at >= 0; at -= 1) {
      let value = (high[at] ?? 0) - (highGap[at] ?? 0);
      let by = -1;
      for (let link = links.from[at] ?? 0; link < (links.from[at + 1] ?? 0); link += 1) {
        const next = (most[links.second[link] ?? 0] ?? 0) - (gaps[link] ?? 0);
        if (next < value) [value, by] = [next, link];
      }
      most[at] = value;
      above[at] = by;
    }
  }

  /** Chains with too little room share out what there is; false where there is none such. */
  function shrink(): boolean {
    const lack = new Float64Array(count);
    const caps = new Float64Array(gaps.length).fill(Infinity);
    const lows = new Float64Array(count).fill(Infinity);
    const highs = new Float64Array(count).fill(Infinity);
    let tight = false;
    for (let at = 0; at < count; at += 1) {
      const over = (least[at] ?? 0) - (most[at] ?? 0);
      if (over <= SLACK) continue;
      tight = true;
      if (Math.abs((lack[at] ?? 0) - over) < SLACK) continue;
      const chain: number[] = [];
      let [first, last] = [at, at];
      for (let link = below[first] ?? -1; link >= 0; link = below[first] ?? -1) {
        chain.push(link);
        first = links.first[link] ?? 0;
        lack[first] = over;
      }
      for (let link = above[last] ?? -1; link >= 0; link = above[last] ?? -1) {
        chain.push(link);
        last = links.second[link] ?? 0;
        lack[last] = over;
      }
      const asked = [
        lowGap[first] ?? 0,
        highGap[last] ?? 0,
        ...chain.map((link) => gaps[link] ?? 0),
      ];
      const cap = capFor(asked, (high[last] ?? 0) - (low[first] ?? 0));
      lows[first] = Math.min(lows[first] ?? cap, cap);
      highs[last] = Math.min(highs[last] ?? cap, cap);
      for (const link of chain) caps[link] = Math.min(caps[link] ?? cap, cap);
    }
    if (!tight) return false;
    for (let at = 0; at < count; at += 1) {
      lowGap[at] = Math.min(lowGap[at] ?? 0, lows[at] ?? Infinity);
      highGap[at] = Math.min(highGap[at] ?? 0, highs[at] ?? Infinity);
    }
    for (let link = 0; link < gaps.length; link += 1)
      gaps[link] = Math.min(gaps[link] ?? 0, caps[link] ?? Infinity);
    return true;
  }

  // As low as wishes allow, and as high: the middle between the two is fair to both sides.
  const forth = new Float64Array(count);
  const back = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    let place = Math.max(shifts[at]?.wish ?? 0, least[at] ?? 0);
    for (let index = links.into[at] ?? 0; index < (links.into[at + 1] ?? 0); index += 1) {
      const link = links.byLast[index] ?? 0;
      place = Math.max(place, (forth[links.first[link] ?? 0] ?? 0) + (gaps[link] ?? 0));
    }
    forth[at] = Math.min(place, Math.max(most[at] ?? 0, least[at] ?? 0));
  }
  for (let at = count - 1; at >= 0; at -= 1) {
    let place = Math.min(shifts[at]?.wish ?? 0, most[at] ?? 0);
    for (let link = links.from[at] ?? 0; link < (links.from[at + 1] ?? 0); link += 1)
      place = Math.min(place, (back[links.second[link] ?? 0] ?? 0) - (gaps[link] ?? 0));
    back[at] = Math.max(place, Math.min(least[at] ?? 0, most[at] ?? 0));
  }
  shifts.forEach((shift, at) => {
    const place = ((forth[at] ?? 0) + (back[at] ?? 0)) / 2;
    shift.place = Math.max(shift.low, Math.min(shift.high, place));
  });
}

/** The most that each may have so that all fit: who asks for less keeps it. */
function capFor(asked: number[], room: number): number {
  asked.sort((a, b) => a - b);
  let left = Math.max(0, room * (1 - SLACK));
  for (let at = 0; at < asked.length; at += 1) {
    const share = left / (asked.length - at);
    if ((asked[at] ?? 0) >= share) return share;
    left -= asked[at] ?? 0;
  }
  return Infinity;
}

interface Links {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly gaps: Float64Array;
  /** Links in the order of their first; those of one begin at `from[one]`. */
  readonly from: Int32Array;
  /** Links by their second: those of one are `byLast[into[one] …]`. */
  readonly into: Int32Array;
  readonly byLast: Int32Array;
}

function linksOf(count: number, pairs: readonly Apart[]): Links {
  const sorted = [...pairs].sort((a, b) => a.first - b.first || a.second - b.second);
  const first = Int32Array.from(sorted, (pair) => pair.first);
  const second = Int32Array.from(sorted, (pair) => pair.second);
  const begins = (ends: Int32Array): Int32Array => {
    const starts = new Int32Array(count + 1);
    for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
    for (let at = 0; at < count; at += 1)
      starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    return starts;
  };
  const into = begins(second);
  const next = into.slice();
  const byLast = new Int32Array(sorted.length);
  second.forEach((end, link) => {
    const place = next[end] ?? 0;
    byLast[place] = link;
    next[end] = place + 1;
  });
  const gaps = Float64Array.from(sorted, (pair) => pair.gap);
  return { first, second, gaps, from: begins(first), into, byLast };
}
