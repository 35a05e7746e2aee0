/**
 * Where what a person placed or sized stands in what holds it: to the millimetre where it may, else as near
 * as it can come; never over another, never out of its container. All mm.
 */
import type { Placement } from '@khung/core';
import type { Rect } from '../../figure/figure.ts';
import type { Block } from '../../viewpoints/diagram.ts';
import type { Measured } from './measured.ts';
import type { Rhythm } from './rhythm.ts';
import type { Way } from './ways.ts';

/** What holds boxes, and where they may stand in it. */
export interface HandRoom {
  /** The block or the region. */
  readonly id: string;
  readonly items: readonly Measured[];
  readonly content: Rect;
  /** Its own box; places are measured from the top left corner. */
  readonly holder: Rect;
  /** Taken by something else: an arrow that passes through a bar. */
  readonly blocked: readonly Rect[];
}

/** Whether a person placed it or gave it a size. */
export const isByHand = ({ placed }: Pick<Block, 'placed'>): boolean =>
  placed !== undefined && (placeOf(placed) !== undefined || sizeOf(placed) !== undefined);

export const placeOf = ({ x, y }: Placement): { x: number; y: number } | undefined =>
  x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y)
    ? { x, y }
    : undefined;

const sizeOf = ({ width, height }: Placement): Placement | undefined =>
  isSize(width) || isSize(height) ? { width, height } : undefined;

export const isSize = (mm: number | undefined): mm is number =>
  mm !== undefined && Number.isFinite(mm);

/** What does not give way to the rest, with its box. */
export type Firm = ReadonlyMap<Measured, Rect>;

/** How exactly what was wished is taken. */
export interface Leave {
  /** As small as words allow, where a person gave no size. */
  readonly tight: boolean;
  /** In line with what the layout has there by itself. */
  readonly align: 'none' | 'rows' | 'slots';
}

/** @param laid where the layout has them by itself */
export function standing(
  room: HandRoom,
  laid: ReadonlyMap<string, Rect>,
  way: Way,
  rhythm: Rhythm,
  leave: Leave,
): Firm {
  const { content, holder, items } = room;
  const firm = new Map<Measured, Rect>();
  const taken = [...room.blocked];
  const slots = items.flatMap(({ block }) => laid.get(block.id) ?? []);
  const aligned = (mm: number, side: 'x' | 'y') =>
    leave.align === 'slots' || (leave.align === 'rows' && side === 'y')
      ? nearest(
          slots.map((slot) => slot[side]),
          mm,
        )
      : mm;
  for (const item of inTurn(items)) {
    const natural = laid.get(item.block.id);
    const size = natural && sizeIn(content, item, natural, way, leave.tight);
    if (natural === undefined || size === undefined) continue;
    const given = item.block.placed && placeOf(item.block.placed);
    const wish = {
      x: within(
        given ? aligned(holder.x + given.x, 'x') : natural.x,
        content.x,
        content.width - size.width,
      ),
      y: within(
        given ? aligned(holder.y + given.y, 'y') : natural.y,
        content.y,
        content.height - size.height,
      ),
      ...size,
    };
    const box = nearestClear(wish, taken, content, rhythm);
    if (box === undefined) continue;
    taken.push(box);
    firm.set(item, box);
  }
  return firm;
}

const nearest = (some: readonly number[], to: number): number =>
  some.reduce(
    (best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best),
    some[0] ?? to,
  );

/** Those with a place first, then those with a size, then what goes through the whole width. */
function inTurn(items: readonly Measured[]): Measured[] {
  const placed = items.filter(({ block }) => block.placed && placeOf(block.placed));
  const sized = items.filter(
    (item) => (isByHand(item.block) || item.wide !== undefined) && !placed.includes(item),
  );
  const buses = items.filter(({ block }) => block.shape === 'bus' && !isByHand(block));
  return [...placed, ...sized, ...buses];
}

function sizeIn(
  content: Rect,
  item: Measured,
  natural: Rect,
  way: Way,
  tight: boolean,
): { width: number; height: number } | undefined {
  const { placed } = item.block;
  const least = Math.min(content.width, way.leastWidth(item));
  const own = isSize(placed?.width) ? placed.width : natural.width * (tight ? TIGHT : 1);
  const width = Math.max(least, Math.min(Math.max(own, item.wide ?? 0), content.width));
  for (const wide of [width, content.width]) {
    const need = way.need(item, wide);
    if (need > content.height + 1e-6) continue;
    const high = isSize(placed?.height) ? placed.height : tight ? need : natural.height;
    return { width: wide, height: Math.max(need, Math.min(high, content.height)) };
  }
  return undefined;
}

/** Of the width that the layout gave it. */
const TIGHT = 0.85;

const within = (wish: number, from: number, slack: number): number =>
  Math.min(Math.max(wish, from), from + Math.max(0, slack));

function nearestClear(
  wish: Rect,
  taken: readonly Rect[],
  content: Rect,
  rhythm: Rhythm,
): Rect | undefined {
  const apart = clearance(rhythm);
  const isClear = (box: Rect) => !taken.some((some) => isNear(box, some, apart));
  if (isClear(wish)) return wish;
  const { gap } = rhythm;
  const xs = [wish.x, content.x, content.x + content.width - wish.width];
  const ys = [wish.y, content.y, content.y + content.height - wish.height];
  for (const some of taken) {
    xs.push(some.x - wish.width - gap, some.x + some.width + gap);
    ys.push(some.y - wish.height - gap, some.y + some.height + gap);
  }
  const right = content.x + content.width - wish.width;
  const lowest = content.y + content.height - wish.height;
  let best: { box: Rect; far: number } | undefined;
  for (const y of ys) {
    if (y < content.y - 1e-6 || y > lowest + 1e-6) continue;
    for (const x of xs) {
      if (x < content.x - 1e-6 || x > right + 1e-6) continue;
      const box = { ...wish, x, y };
      const far = Math.hypot(x - wish.x, y - wish.y);
      if ((best === undefined || far < best.far - 1e-9) && isClear(box)) best = { box, far };
    }
  }
  return best?.box;
}

/** Kept at least between two that a person placed; badges stand out above the lower one. */
export const clearance = ({ gap, tagged, badge }: Rhythm) => ({
  x: 0.5 * gap,
  y: Math.max(0.5 * gap, tagged ? badge.above + 0.2 : 0),
});

export const isNear = (a: Rect, b: Rect, apart: { x: number; y: number }): boolean =>
  a.x + a.width + apart.x > b.x + 1e-6 &&
  b.x + b.width + apart.x > a.x + 1e-6 &&
  a.y + a.height + apart.y > b.y + 1e-6 &&
  b.y + b.height + apart.y > a.y + 1e-6;
