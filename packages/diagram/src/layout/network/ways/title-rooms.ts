/**
 * Where the title of each container stands: beside the lines that come in from above, in as many lines of
 * words as that takes; and how high it is then.
 */
import type { MeasuredNode } from '../../chart/nodes.ts';
import { cornerWidth, titleHeight } from '../../chart/nodes.ts';
import { framesOf } from './frames.ts';
import { homeOf } from './gap-channel.ts';
import { isBand, type Placement } from './placement.ts';

/** mm; a title is set in the middle of it. */
export interface TitleRoom {
  readonly x: number;
  readonly width: number;
}

export interface Titles {
  /** Of each container, mm. */
  readonly heights: Float64Array;
  /** Of those whose title stands elsewhere than in the middle of their whole width. */
  readonly rooms: ReadonlyMap<number, TitleRoom>;
}

/** Columns are placed already, rows are not. */
export function titlesOf(placement: Placement): Titles {
  const { options, net, boxes, cells } = placement;
  const { banded, rhythm } = options;
  const falls = fallsOf(placement);
  const heights = new Float64Array(net.items.length);
  const rooms = new Map<number, TitleRoom>();
  for (const [item, { children, measured, depth }] of net.items.entries()) {
    if (children.length === 0) continue;
    const { x, width } = boxes[item] ?? { x: 0, width: 0 };
    if (isBand(placement, item)) {
      heights[item] = banded === 'down' ? rhythm.pad : titleHeight(measured, width, rhythm);
      continue;
    }
    const here = (falls.get(cells.row[item] ?? 0) ?? []).filter(
      (fall) => fall.under < depth && fall.x > x && fall.x < x + width,
    );
    const room = roomOf(measured, { x, width }, here, rhythm, CLEARS);
    if (room !== undefined) rooms.set(item, room);
    heights[item] = titleHeight(measured, room?.width ?? width, rhythm);
  }
  alignNeighbours(placement, heights);
  return { heights, rooms };
}

/** Containers that begin in one row of one holder have titles as high as the highest, so that their tops align. */
function alignNeighbours({ net, cells }: Placement, heights: Float64Array): void {
  const highest = new Map<string, number>();
  const rowOf = (item: number): string => `${net.items[item]?.parent} ${cells.row[item]}`;
  for (const [item, height] of heights.entries())
    highest.set(rowOf(item), Math.max(highest.get(rowOf(item)) ?? 0, height));
  for (const [item, { children }] of net.items.entries())
    if (children.length > 0) heights[item] = highest.get(rowOf(item)) ?? 0;
}

/** A line that goes down through a gap into what is under it: only past titles of containers deeper than `under`. */
interface Fall {
  readonly x: number;
  readonly under: number;
}

/** By gap between rows, from left to right. */
function fallsOf(placement: Placement): Map<number, Fall[]> {
  const { fabric, at, net } = placement;
  const { pieces, lattice } = fabric;
  const frames = framesOf(placement, 'top', () => 0);
  const falls = new Map<number, Fall[]>();
  const homeIn = (across: number, gap: number): number => {
    const piece = pieces.all[across];
    if (piece === undefined) return -1;
    const { closing, opening } = frames.at(gap);
    const { home, side } = homeOf(piece, lattice, closing, opening);
    return side > 0 ? (net.items[home]?.depth ?? -1) : -1;
  };
  for (const [index, { axis, lo, hi, turns }] of pieces.all.entries()) {
    if (axis === 'across') continue;
    for (let gap = Math.max(0, Math.ceil(lo / 2)); 2 * gap < hi; gap += 1) {
      // A line that turns off within a container passes neither its title nor those round it.
      const turn = lo === 2 * gap ? turns.find((some) => some.at === lo) : undefined;
      const under = turn === undefined ? -1 : homeIn(turn.piece, gap);
      const fall = { x: at[index] ?? 0, under };
      const list = falls.get(gap);
      if (list === undefined) falls.set(gap, [fall]);
      else list.push(fall);
    }
  }
  for (const list of falls.values()) list.sort((a, b) => a.x - b.x);
  return falls;
}

/** The stretch in which a title is lowest, and nearest to the middle; nothing where it is free as it is. */
function roomOf(
  measured: MeasuredNode,
  { x, width }: TitleRoom,
  falls: readonly Fall[],
  rhythm: Placement['options']['rhythm'],
  [ems = 0, ...closer]: readonly number[],
): TitleRoom | undefined {
  if (falls.length === 0) return undefined;
  const clear = ems * rhythm.size;
  const beside = rhythm.pad + cornerWidth(measured, rhythm);
  const middle = x + width / 2;
  const whole = measured.fit((width - 2 * beside) / rhythm.size).width * rhythm.size;
  const reach = whole / 2 + clear;
  if (!falls.some((fall) => Math.abs(fall.x - middle) < reach)) return undefined;
  let best: (TitleRoom & { height: number; aside: number }) | undefined;
  let left = x + beside;
  for (const fall of [...falls.map((some) => some.x), Number.POSITIVE_INFINITY]) {
    const right = Math.min(fall - clear, x + width - beside);
    const room = right - left;
    if (room / rhythm.size > measured.widest + LEAST_SPARE) {
      const words = measured.fit(room / rhythm.size).width * rhythm.size;
      const centre = Math.min(Math.max(middle, left + words / 2), right - words / 2);
      const half = Math.min(centre - left, right - centre) + beside + SPARE;
      const height = titleHeight(measured, 2 * half, rhythm);
      const aside = Math.abs(centre - middle);
      if (
        best === undefined ||
        height < best.height - 1e-6 ||
        (height < best.height + 1e-6 && aside < best.aside - 1e-6)
      )
        best = { x: centre - half, width: 2 * half, height, aside };
    }
    left = Math.max(left, fall + clear);
  }
  if (best !== undefined) return { x: best.x, width: best.width };
  return closer.length === 0 ? undefined : roomOf(measured, { x, width }, falls, rhythm, closer);
}

/** Kept between a title and a line, em: room for the head of an arrow if there is any, else little. */
const CLEARS = [0.45, 0.15];
/** So that rounding breaks no line, mm and em. */
const SPARE = 0.01;
const LEAST_SPARE = 0.02;
