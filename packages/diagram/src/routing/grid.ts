/**
 * The grid that paths are sought on: nodes where tracks cross, where they meet a side of a box, and where
 * they go on over a container's border; each with a neighbour in up to four directions.
 */
import type { Side } from '../figure/figure.ts';
import { type Axis, HORIZONTAL, other } from './axes.ts';
import { crossingTracks } from './crossing-tracks.ts';
import { isBox, type Scene } from './scene.ts';
import type { Track } from './tracks.ts';

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
  /** By `4 × node + direction`: 1 where the way runs close to a side. */
  readonly tight: Uint8Array;
  /** By `4 × box + side` (its direction outward): the nodes on it. Only the direction that leaves it. */
  readonly outer: ReadonlyMap<number, readonly number[]>;
  /** The same from inside a container. */
  readonly inner: ReadonlyMap<number, readonly number[]>;
}

export const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top'];

export function gridOf(scene: Scene, tracks: readonly Track[]): Grid {
  const crossing = crossingTracks(tracks);
  const crossed = crossing.horizontal.length;
  // Besides where tracks cross, a node at either end at most.
  const most = crossed + 2 * tracks.length;
  const x = new Float64Array(most);
  const y = new Float64Array(most);
  for (let node = 0; node < crossed; node += 1) {
    x[node] = tracks[crossing.vertical[node] ?? 0]?.at ?? 0;
    y[node] = tracks[crossing.horizontal[node] ?? 0]?.at ?? 0;
  }
  let count = crossed;
  const outer = new Map<number, number[]>();
  const inner = new Map<number, number[]>();
  const borders = new Map<number, number>();

  /** The node where a track ends at a box or border, or -1. */
  const endOf = (track: Track, high: boolean): number => {
    const { axis, at, region } = track;
    const wall = high ? track.highWall : track.lowWall;
    const where = high ? track.high : track.low;
    const fromInside = wall < 0;
    const box = fromInside ? region - 1 : wall;
    if (box < 0 || !isBox(scene, box)) return -1;
    const side = other(axis);
    const near = scene.sides.near[side][box] ?? 0;
    const far = scene.sides.far[side][box] ?? 0;
    if (at <= near || at >= far) return -1;
    // The direction outward from the box through this side.
    const outward = axis + (high === fromInside ? 0 : 2);
    const container = scene.regions[box + 1] !== undefined;
    const key = (4 * box + outward) * PLACES + Math.round(at * 100) + PLACES / 2;
    let node = container ? borders.get(key) : undefined;
    if (node === undefined) {
      node = count;
      count += 1;
      x[node] = axis === HORIZONTAL ? where : at;
      y[node] = axis === HORIZONTAL ? at : where;
      if (container) borders.set(key, node);
    }
    const margin = cornerOf(scene, box, side);
    if (at < near + margin || at > far - margin) return node;
    const ports = fromInside ? inner : outer;
    const list = ports.get(4 * box + outward);
    if (list === undefined) ports.set(4 * box + outward, [node]);
    else list.push(node);
    return node;
  };

  const next = new Int32Array(4 * most).fill(-1);
  const way = new Int32Array(4 * most).fill(-1);
  const tight = new Uint8Array(4 * most);
  const join = (a: number, b: number, { axis, region, tight: close }: Track): void => {
    if (close) {
      tight[4 * a + axis] = 1;
      tight[4 * b + axis + 2] = 1;
    }
    next[4 * a + axis] = b;
    next[4 * b + axis + 2] = a;
    way[4 * a + axis] = region;
    way[4 * b + axis + 2] = region;
  };
  for (let index = 0; index < tracks.length; index += 1) {
    const track = tracks[index];
    if (track === undefined) continue;
    let before = endOf(track, false);
    const last = crossing.starts[index + 1] ?? 0;
    for (let at = crossing.starts[index] ?? 0; at < last; at += 1) {
      const node = crossing.nodes[at] ?? 0;
      if (before >= 0) join(before, node, track);
      before = node;
    }
    const end = endOf(track, true);
    if (before >= 0 && end >= 0) join(before, end, track);
  }
  return { count, x, y, next, way, tight, outer, inner };
}

/** Places on one side, at 0.01 mm, either way from the origin. */
const PLACES = 2 ** 26;

/** How far lines stay off the corners of a side. mm */
export function cornerOf(scene: Scene, box: number, side: Axis): number {
  const length = (scene.sides.far[side][box] ?? 0) - (scene.sides.near[side][box] ?? 0);
  return Math.min(scene.gap / 2, length / 4);
}
