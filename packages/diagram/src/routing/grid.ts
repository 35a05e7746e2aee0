/**
 * The grid that paths are sought on: nodes where tracks cross, where they meet a side of a box, and where
 * they go on over a container's border; each with a neighbour in up to four directions.
 */
import type { Side } from '../figure/figure.ts';
import { isBox, ROOT, type Scene } from './scene.ts';
import { along, HORIZONTAL, other, type Track } from './tracks.ts';

/** Directions: their axis is `direction & 1`, their sign `direction < 2 ? 1 : -1`. */
export const RIGHT = 0;
export const DOWN = 1;
export const LEFT = 2;
export const UP = 3;

export interface Grid {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** By `4 × node + direction`: the neighbour, or -1. */
  readonly next: Int32Array;
  /** By `4 × node + direction`: the region between a node and that neighbour. */
  readonly way: Int32Array;
  /** By `4 × box + side` (its direction outward): the nodes on it. Only the direction that leaves it. */
  readonly outer: ReadonlyMap<number, readonly number[]>;
  /** The same from inside a container. */
  readonly inner: ReadonlyMap<number, readonly number[]>;
}

export const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top'];

export function gridOf(scene: Scene, tracks: readonly Track[]): Grid {
  const x: number[] = [];
  const y: number[] = [];
  const outer = new Map<number, number[]>();
  const inner = new Map<number, number[]>();
  const stops: number[][] = tracks.map(() => []);
  const node = (axis: 0 | 1, at: number, where: number): number => {
    x.push(axis === HORIZONTAL ? where : at);
    y.push(axis === HORIZONTAL ? at : where);
    return x.length - 1;
  };
  crossTracks(scene, tracks, (h, v, horizontal, vertical) => {
    x.push(vertical.at);
    y.push(horizontal.at);
    stops[h]?.push(x.length - 1);
    stops[v]?.push(x.length - 1);
  });
  const borders = new Map<string, number>();
  const end = (track: Track, stop: number[], high: boolean): void => {
    const { axis, at, region } = track;
    const wall = high ? track.highWall : track.lowWall;
    const where = high ? track.high : track.low;
    const fromInside = wall < 0;
    const box = fromInside ? region - 1 : wall;
    if (box < 0 || !isBox(scene, box)) return;
    const side = along(scene, other(axis));
    const margin = cornerOf(scene, box, other(axis));
    const near = side.near[box] ?? 0;
    const far = side.far[box] ?? 0;
    if (at <= near || at >= far) return;
    // The direction outward from the box through this side.
    const outward = axis + (high === fromInside ? 0 : 2);
    const container = scene.regions[box + 1] !== undefined;
    let here: number;
    if (container) {
      const key = `${box}/${outward}/${Math.round(at * 100)}`;
      const known = borders.get(key);
      here = known ?? node(axis, at, where);
      if (known === undefined) borders.set(key, here);
    } else here = node(axis, at, where);
    if (high) stop.push(here);
    else stop.unshift(here);
    if (at < near + margin || at > far - margin) return;
    const ports = fromInside ? inner : outer;
    const list = ports.get(4 * box + outward) ?? [];
    list.push(here);
    ports.set(4 * box + outward, list);
  };
  tracks.forEach((track, index) => {
    const stop = stops[index] ?? [];
    end(track, stop, false);
    end(track, stop, true);
  });
  const count = x.length;
  const next = new Int32Array(4 * count).fill(-1);
  const way = new Int32Array(4 * count).fill(-1);
  tracks.forEach((track, index) => {
    const stop = stops[index] ?? [];
    for (let at = 1; at < stop.length; at += 1) {
      const a = stop[at - 1] ?? 0;
      const b = stop[at] ?? 0;
      const forth = 4 * a + track.axis;
      const back = 4 * b + track.axis + 2;
      next[forth] = b;
      next[back] = a;
      way[forth] = track.region;
      way[back] = track.region;
    }
  });
  return { count, x: Float64Array.from(x), y: Float64Array.from(y), next, way, outer, inner };
}

/** How far lines stay off the corners of a side. mm */
export function cornerOf(scene: Scene, box: number, side: 0 | 1): number {
  const { near, far } = along(scene, side);
  const length = (far[box] ?? 0) - (near[box] ?? 0);
  return Math.min(scene.gap / 2, length / 4);
}

/** Calls back for each crossing, so that both tracks meet theirs in ascending order. */
function crossTracks(
  scene: Scene,
  tracks: readonly Track[],
  meet: (h: number, v: number, horizontal: Track, vertical: Track) => void,
): void {
  const byRegion = new Map<number, [number[], number[]]>();
  tracks.forEach((track, index) => {
    let lists = byRegion.get(track.region);
    if (lists === undefined) {
      lists = [[], []];
      byRegion.set(track.region, lists);
    }
    lists[track.axis].push(index);
  });
  const at = (index: number): number => tracks[index]?.at ?? 0;
  for (let region = ROOT; region < scene.regions.length; region += 1) {
    const lists = byRegion.get(region);
    if (lists === undefined) continue;
    const [horizontals, verticals] = lists;
    horizontals.sort((a, b) => at(a) - at(b));
    verticals.sort((a, b) => at(a) - at(b));
    const places = Float64Array.from(verticals, at);
    for (const h of horizontals) {
      const horizontal = tracks[h];
      if (horizontal === undefined) continue;
      for (let index = firstFrom(places, horizontal.low); index < verticals.length; index += 1) {
        if ((places[index] ?? 0) > horizontal.high) break;
        const v = verticals[index] ?? 0;
        const vertical = tracks[v];
        if (vertical === undefined) continue;
        if (vertical.low <= horizontal.at && horizontal.at <= vertical.high)
          meet(h, v, horizontal, vertical);
      }
    }
  }
}

/** The first index whose value is at least this. */
function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
