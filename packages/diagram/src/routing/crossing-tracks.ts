/** Where tracks of one region cross: found in strips, so that each looks at those near it alone. */
import { HORIZONTAL } from './axes.ts';
import type { Track } from './tracks.ts';

export interface CrossingTracks {
  /** By crossing: the tracks that cross there. */
  readonly horizontal: Int32Array;
  readonly vertical: Int32Array;
  /** Of track `t`: the crossings on it in ascending order, `nodes[starts[t]]` up to the next one's. */
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
}

export function crossingTracks(tracks: readonly Track[]): CrossingTracks {
  const horizontal: number[] = [];
  const vertical: number[] = [];
  for (const [levels, uprights] of byRegion(tracks)) {
    if (levels.length === 0 || uprights.length === 0) continue;
    const at = (index: number): number => tracks[index]?.at ?? 0;
    levels.sort((a, b) => at(a) - at(b));
    uprights.sort((a, b) => at(a) - at(b));
    const strips = stripsOf(tracks, uprights);
    for (const h of levels) {
      const level = tracks[h];
      if (level === undefined) continue;
      const strip = strips.of(level.at);
      for (
        let index = firstFrom(strip.places, level.low);
        index < strip.tracks.length;
        index += 1
      ) {
        if ((strip.places[index] ?? 0) > level.high) break;
        const v = strip.tracks[index] ?? 0;
        const upright = tracks[v];
        if (upright === undefined || upright.low > level.at || upright.high < level.at) continue;
        horizontal.push(h);
        vertical.push(v);
      }
    }
  }
  const starts = new Int32Array(tracks.length + 1);
  for (const index of horizontal) starts[index + 1] = (starts[index + 1] ?? 0) + 1;
  for (const index of vertical) starts[index + 1] = (starts[index + 1] ?? 0) + 1;
  for (let at = 0; at < tracks.length; at += 1)
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const filled = starts.slice();
  const nodes = new Int32Array(2 * horizontal.length);
  // Levels come from the top down and their crossings from the left: both tracks meet theirs in order.
  for (let node = 0; node < horizontal.length; node += 1)
    for (const index of [horizontal[node] ?? 0, vertical[node] ?? 0]) {
      const at = filled[index] ?? 0;
      nodes[at] = node;
      filled[index] = at + 1;
    }
  return {
    horizontal: Int32Array.from(horizontal),
    vertical: Int32Array.from(vertical),
    starts,
    nodes,
  };
}

/** Level and upright tracks of each region. */
function byRegion(tracks: readonly Track[]): Iterable<[number[], number[]]> {
  const regions = new Map<number, [number[], number[]]>();
  tracks.forEach(({ region, axis }, index) => {
    let lists = regions.get(region);
    if (lists === undefined) {
      lists = [[], []];
      regions.set(region, lists);
    }
    lists[axis === HORIZONTAL ? 0 : 1].push(index);
  });
  return regions.values();
}

interface Strip {
  readonly tracks: number[];
  readonly places: number[];
}

/** Upright tracks by the strips of the height that they run through, from the left in each. */
function stripsOf(
  tracks: readonly Track[],
  uprights: readonly number[],
): { of: (at: number) => Strip } {
  let [low, high] = [Infinity, -Infinity];
  for (const index of uprights) {
    const track = tracks[index];
    if (track === undefined) continue;
    low = Math.min(low, track.low);
    high = Math.max(high, track.high);
  }
  const count = Math.max(1, Math.min(512, Math.ceil(Math.sqrt(uprights.length))));
  const size = Math.max((high - low) / count, 1e-6);
  const strips = Array.from({ length: count }, (): Strip => ({ tracks: [], places: [] }));
  const stripAt = (at: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor((at - low) / size)));
  for (const index of uprights) {
    const track = tracks[index];
    if (track === undefined) continue;
    const last = stripAt(track.high);
    for (let strip = stripAt(track.low); strip <= last; strip += 1) {
      strips[strip]?.tracks.push(index);
      strips[strip]?.places.push(track.at);
    }
  }
  const nothing: Strip = { tracks: [], places: [] };
  return { of: (at) => strips[stripAt(at)] ?? nothing };
}

/** The first index whose value is at least this. */
function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
