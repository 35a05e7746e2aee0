/**
 * Tracks: where lines may run. Each channel between boxes has one along its middle (one near each side
 * where it is wide), each box one along each of its centre lines; all as long as nothing stands in the way.
 */
import { across, isBox, type Region, ROOT, type Scene } from './scene.ts';

export const HORIZONTAL = 0;
export const VERTICAL = 1;
export type Axis = typeof HORIZONTAL | typeof VERTICAL;

/** A free stretch in one region. mm, on a lattice of 0.01 so that equal ones meet. */
export interface Track {
  readonly axis: Axis;
  readonly region: number;
  /** y of a horizontal one, x of a vertical one. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** What it ends at: a box or title, or -1 for the border of its region. */
  readonly lowWall: number;
  readonly highWall: number;
}

/** Sides of boxes along an axis: `near` is left or top. */
export interface Sides {
  readonly near: Float64Array;
  readonly far: Float64Array;
}

export const along = (scene: Scene, axis: Axis): Sides =>
  axis === HORIZONTAL
    ? { near: scene.left, far: scene.right }
    : { near: scene.top, far: scene.bottom };

export const other = (axis: Axis): Axis => (axis === HORIZONTAL ? VERTICAL : HORIZONTAL);

/** From where to where a region reaches along an axis. */
export function reach(scene: Scene, region: number, axis: Axis): [number, number] {
  if (region === ROOT) return [scene.page[axis], scene.page[axis + 2] ?? 0];
  const { near, far } = along(scene, axis);
  return [near[region - 1] ?? 0, far[region - 1] ?? 0];
}

/** From middles of channels that are at least so many gaps wide, tracks part towards the sides. */
const WIDE = 6;
/** Gaps between a side and its track in a wide channel. */
const OFF = 2;
/** Narrower than this, mm, is no channel. */
const LEAST = 0.04;

/** A request to lead a track through a point. */
export interface Wish {
  readonly axis: Axis;
  readonly region: number;
  readonly at: number;
  readonly from: number;
  /** However close to a box. */
  readonly close?: true;
}

export function tracksOf(scene: Scene, wishes: readonly Wish[]): Track[] {
  const kept = new Map<string, Track[]>();
  const tracks: Track[] = [];
  const loose = scene.gap / 2;

  /** The stretch of a region round a point; false where it is known already. */
  const stretch = (
    axis: Axis,
    region: number,
    at: number,
    from: number,
    room: number,
  ): [Track, boolean] | undefined => {
    const key = `${axis}/${region}/${Math.round(at * 100)}`;
    const same = kept.get(key) ?? [];
    const known = same.find((track) => track.low <= from && from <= track.high);
    if (known !== undefined) return [known, false];
    const track = free(scene, axis, region, at, from, room);
    if (track === undefined || track.high - track.low < LEAST) return undefined;
    same.push(track);
    kept.set(key, same);
    tracks.push(track);
    return [track, true];
  };

  /** Goes on over borders: out of containers and then into others. */
  const follow = (track: Track, sign: -1 | 1, entered: boolean, depth: number): void => {
    if (depth > 40) return;
    const wall = sign > 0 ? track.highWall : track.lowWall;
    const end = sign > 0 ? track.high : track.low;
    const { axis, at, region } = track;
    let into: number;
    let inside = entered;
    if (wall < 0) {
      if (region === ROOT || entered) return;
      into = scene.home[region - 1] ?? ROOT;
    } else {
      if (!isBox(scene, wall) || scene.regions[wall + 1] === undefined) return;
      const side = along(scene, other(axis));
      if (at <= (side.near[wall] ?? 0) || at >= (side.far[wall] ?? 0)) return;
      into = wall + 1;
      inside = true;
    }
    const next = stretch(axis, into, at, end, loose);
    if (next === undefined) return;
    const begins = sign > 0 ? next[0].low : next[0].high;
    if (Math.abs(begins - end) < 1e-9) follow(next[0], sign, inside, depth + 1);
  };

  const lead = (axis: Axis, region: number, at: number, from: number, room: number): void => {
    const [low, high] = reach(scene, region, other(axis));
    const place = Math.round(at * 100) / 100;
    if (place <= low || place >= high) return;
    const track = stretch(axis, region, place, from, room);
    if (track === undefined || !track[1]) return;
    follow(track[0], -1, false, 0);
    follow(track[0], 1, false, 0);
  };

  scene.regions.forEach((region, at) => {
    if (region === undefined) return;
    for (const item of region.items) {
      for (const axis of [HORIZONTAL, VERTICAL] as const) {
        const beside = along(scene, other(axis));
        const length = along(scene, axis);
        const middle = ((length.near[item] ?? 0) + (length.far[item] ?? 0)) / 2;
        for (const sign of [-1, 1] as const) {
          const side = (sign < 0 ? beside.near[item] : beside.far[item]) ?? 0;
          const room = channel(scene, region, at, axis, item, sign);
          if (room < LEAST) continue;
          const off = room > WIDE * scene.gap ? OFF * scene.gap : room / 2;
          lead(axis, at, side + sign * off, middle, Math.min(loose, off * 0.8));
        }
        if (!isBox(scene, item)) continue;
        const centre = ((beside.near[item] ?? 0) + (beside.far[item] ?? 0)) / 2;
        lead(axis, at, centre, length.near[item] ?? 0, loose);
        lead(axis, at, centre, length.far[item] ?? 0, loose);
        if (scene.regions[item + 1] === undefined) continue;
        // A container's own centre lines, inside, for lines between it and its content.
        lead(axis, item + 1, centre, length.near[item] ?? 0, loose);
        lead(axis, item + 1, centre, length.far[item] ?? 0, loose);
      }
    }
  });
  for (const wish of wishes) {
    const room = wish.close ? LEAST / 2 : loose;
    lead(wish.axis, wish.region, wish.at, wish.from, room);
  }
  return tracks;
}

/** The free stretch round a point, or nothing where something stands. */
function free(
  scene: Scene,
  axis: Axis,
  region: number,
  at: number,
  from: number,
  room: number,
): Track | undefined {
  const inside = scene.regions[region];
  let [low, high] = reach(scene, region, axis);
  let lowWall = -1;
  let highWall = -1;
  if (inside !== undefined) {
    const length = along(scene, axis);
    const beside = along(scene, other(axis));
    const strips = axis === HORIZONTAL ? inside.rows : inside.columns;
    for (const item of across(strips, at)) {
      if (at <= (beside.near[item] ?? 0) - room || at >= (beside.far[item] ?? 0) + room) continue;
      const near = length.near[item] ?? 0;
      const far = length.far[item] ?? 0;
      if (near >= from) {
        if (near < high || (near === high && highWall < 0)) {
          high = near;
          highWall = item;
        }
      } else if (far <= from) {
        if (far > low || (far === low && lowWall < 0)) {
          low = far;
          lowWall = item;
        }
      } else return undefined;
    }
  }
  return { axis, region, at, low, high, lowWall, highWall };
}

/** How far from a side of an item to what faces it. */
function channel(
  scene: Scene,
  region: Region,
  at: number,
  axis: Axis,
  item: number,
  sign: -1 | 1,
): number {
  const length = along(scene, axis);
  const beside = along(scene, other(axis));
  const from = length.near[item] ?? 0;
  const to = length.far[item] ?? 0;
  const side = (sign < 0 ? beside.near[item] : beside.far[item]) ?? 0;
  const [low, high] = reach(scene, at, other(axis));
  let room = sign < 0 ? side - low : high - side;
  const strips = axis === HORIZONTAL ? region.columns : region.rows;
  const first = Math.max(0, Math.floor((from - strips.from) / strips.size));
  const last = Math.min(strips.strips.length - 1, Math.floor((to - strips.from) / strips.size));
  for (let strip = first; strip <= last; strip += 1)
    for (const some of strips.strips[strip] ?? []) {
      if (some === item) continue;
      if ((length.near[some] ?? 0) >= to || (length.far[some] ?? 0) <= from) continue;
      const facing = sign < 0 ? (beside.far[some] ?? 0) : (beside.near[some] ?? 0);
      const away = sign < 0 ? side - facing : facing - side;
      if (away >= -1e-9 && away < room) room = away;
    }
  return room;
}
