/**
 * Tracks: where lines may run. Each channel between boxes has one along its middle (one near each side
 * where it is wide), each box one along each of its centre lines; all as long as nothing stands in the way.
 */
import { type Axis, HORIZONTAL, other, VERTICAL } from './axes.ts';
import { nearest, occupied } from './cells.ts';
import { isBox, type Region, ROOT, reach, type Scene } from './scene.ts';

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
  /** It runs close to a side: in a channel much narrower than a gap. */
  readonly tight?: true;
}

/** From middles of channels that are at least so many gaps wide, tracks part towards the sides. */
const WIDE = 6;
/** Gaps between a side and its track in a wide channel. */
const OFF = 2;
/** Gaps from a side, nearer than which a track is tight. */
const TIGHT = 0.25;
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

/**
 * @param entered by region, 1 where some line may run
 * @param lines how many are led: for many, a coarser choice of tracks will do
 */
export function tracksOf(
  scene: Scene,
  wishes: readonly Wish[],
  entered: Uint8Array,
  lines: number,
): Track[] {
  const kept = new Kept(nearFor(lines) * scene.gap);
  const loose = scene.gap / 2;

  /** Goes on over borders: out of containers and then into others. */
  const follow = (track: Track, sign: -1 | 1, inside: boolean, depth: number): void => {
    if (depth > 40) return;
    const wall = sign > 0 ? track.highWall : track.lowWall;
    const end = sign > 0 ? track.high : track.low;
    const { axis, at, region } = track;
    let into: number;
    let held = inside;
    if (wall < 0) {
      if (region === ROOT || inside) return;
      into = scene.home[region - 1] ?? ROOT;
    } else {
      if (!isBox(scene, wall) || scene.regions[wall + 1] === undefined) return;
      const side = other(axis);
      if (at <= (scene.sides.near[side][wall] ?? 0) || at >= (scene.sides.far[side][wall] ?? 0))
        return;
      into = wall + 1;
      held = true;
    }
    if (entered[into] === 0 || kept.at(axis, into, at, end) !== undefined) return;
    const next = free(scene, axis, into, at, end, loose);
    if (next === undefined || next.high - next.low < LEAST) return;
    kept.add(next);
    const begins = sign > 0 ? next.low : next.high;
    if (Math.abs(begins - end) < 1e-9) follow(next, sign, held, depth + 1);
  };

  const stretch = (axis: Axis, region: number, at: number, from: number, room: number) => {
    if (entered[region] === 0) return undefined;
    const [low, high] = reach(scene, region, other(axis));
    const place = Math.round(at * 100) / 100;
    if (place <= low || place >= high || kept.at(axis, region, place, from)) return undefined;
    const track = free(scene, axis, region, place, from, room);
    return track === undefined || track.high - track.low < LEAST ? undefined : track;
  };
  const keep = (track: Track | undefined, into: boolean): void => {
    if (track === undefined || kept.at(track.axis, track.region, track.at, track.low)) return;
    kept.add(track);
    follow(track, -1, !into && track.lowWall >= 0, 0);
    follow(track, 1, !into && track.highWall >= 0, 0);
  };

  for (const wish of wishes) {
    const room = wish.close ? LEAST / 2 : loose;
    keep(stretch(wish.axis, wish.region, wish.at, wish.from, room), true);
  }
  const channels: Track[] = [];
  scene.regions.forEach((region, at) => {
    if (region === undefined || entered[at] === 0) return;
    for (const item of region.items)
      for (const axis of [HORIZONTAL, VERTICAL] as const) {
        const near = scene.sides.near[other(axis)][item] ?? 0;
        const far = scene.sides.far[other(axis)][item] ?? 0;
        const begin = scene.sides.near[axis][item] ?? 0;
        const end = scene.sides.far[axis][item] ?? 0;
        const middle = (begin + end) / 2;
        for (const sign of [-1, 1] as const) {
          const side = sign < 0 ? near : far;
          const room = channel(scene, region, at, axis, item, sign);
          if (room < LEAST) continue;
          const off = room > WIDE * scene.gap ? OFF * scene.gap : room / 2;
          const track = stretch(axis, at, side + sign * off, middle, Math.min(loose, off * 0.8));
          if (track === undefined) continue;
          channels.push(off < TIGHT * scene.gap ? { ...track, tight: true } : track);
        }
      }
  });
  channels.sort((a, b) => b.high - b.low - (a.high - a.low));
  for (const track of channels) if (!kept.covers(track)) keep(track, true);
  return kept.tracks;
}

/** Channels whose tracks lie nearer than so many gaps to a longer one need none of their own. By lines. */
const nearFor = (lines: number): number => (lines <= 200 ? 0.5 : lines <= 2000 ? 1 : 2);

/** Tracks by axis, region and place. */
class Kept {
  readonly tracks: Track[] = [];
  private readonly places = new Map<number, Track[]>();
  private readonly slots = new Map<number, Track[]>();

  constructor(private readonly near: number) {}

  add(track: Track): void {
    this.tracks.push(track);
    put(this.places, keyOf(track.axis, track.region, Math.round(track.at * 100)), track);
    put(this.slots, keyOf(track.axis, track.region, Math.floor(track.at / this.near)), track);
  }

  /** The one that runs through a place. */
  at(axis: Axis, region: number, at: number, from: number): Track | undefined {
    const same = this.places.get(keyOf(axis, region, Math.round(at * 100)));
    return same?.find((track) => track.low <= from && from <= track.high);
  }

  /** Does another lie near it along its whole length? */
  covers({ axis, region, at, low, high }: Track): boolean {
    const slot = Math.floor(at / this.near);
    for (let some = slot - 1; some <= slot + 1; some += 1)
      for (const track of this.slots.get(keyOf(axis, region, some)) ?? [])
        if (track.low <= low && track.high >= high && Math.abs(track.at - at) <= this.near)
          return true;
    return false;
  }
}

const PLACES = 2 ** 26;
const keyOf = (axis: Axis, region: number, place: number): number =>
  (2 * region + axis) * PLACES + place + PLACES / 2;

function put(map: Map<number, Track[]>, key: number, track: Track): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [track]);
  else list.push(track);
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
    const { cells } = inside;
    if (occupied(cells, axis, from, at - room, at + room)) return undefined;
    const after = nearest(cells, axis, true, from, at - room, at + room, -1);
    const near = scene.sides.near[axis][after] ?? Infinity;
    if (near <= high) [high, highWall] = [near, after];
    const before = nearest(cells, axis, false, from, at - room, at + room, -1);
    const far = scene.sides.far[axis][before] ?? -Infinity;
    if (far >= low) [low, lowWall] = [far, before];
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
  const from = scene.sides.near[axis][item] ?? 0;
  const to = scene.sides.far[axis][item] ?? 0;
  const across = other(axis);
  const side = (sign < 0 ? scene.sides.near : scene.sides.far)[across][item] ?? 0;
  const [low, high] = reach(scene, at, across);
  const room = sign < 0 ? side - low : high - side;
  const start = side - sign * 1e-9;
  const facing = nearest(region.cells, across, sign > 0, start, from, to, item);
  if (facing < 0) return room;
  const wall = (sign < 0 ? scene.sides.far : scene.sides.near)[across][facing] ?? 0;
  return Math.min(room, sign < 0 ? side - wall : wall - side);
}
