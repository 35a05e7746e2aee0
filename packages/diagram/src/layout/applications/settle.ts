/** Boxes that a person placed stay where they are; the others give way, as little as they must. All mm. */
import type { Rect } from '../../figure/figure.ts';

export interface Settled {
  readonly box: Rect;
  /** Placed by hand: it stays, whatever it covers. */
  readonly fixed: boolean;
  /** Of a size that a person gave: the others give way to it, and it to what is placed. */
  readonly firm?: boolean;
  /** Where it was placed, before it grew with what is in it; the same corner. */
  readonly was?: Rect;
}

/**
 * Each box where it may stand, in order: a free one keeps its place unless something stands there already;
 * then it goes to the nearest place that leaves a gap, never left of or over `from`, beyond `right`
 * only where it stood there before, and beyond `bottom` only where there is no room above it.
 */
export function settle(
  items: readonly Settled[],
  gap: number,
  from: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
  right = Number.POSITIVE_INFINITY,
  bottom?: number,
): Rect[] {
  const taken: Rect[] = items.filter(({ fixed }) => fixed).map(({ box }) => box);
  const settled = items.map(({ box }) => box);
  for (const firm of [true, false]) {
    for (const [index, item] of items.entries()) {
      if (item.fixed || (item.firm ?? false) !== firm) continue;
      const { box } = item;
      const inside =
        bottom === undefined ||
        (box.y + box.height <= bottom + SEEN && box.x + box.width <= right + SEEN);
      const stands = taken.length === 0 || (inside && !taken.some((some) => near(box, some, 0)));
      const most = bottom === undefined ? Math.max(right, box.x + box.width) : right;
      const room = { from, right: most, bottom };
      const free = stands ? box : nearestFree(box, taken, gap, room);
      taken.push(free);
      settled[index] = free;
    }
  }
  return settled;
}

interface Free {
  readonly from: { readonly x: number; readonly y: number };
  readonly right: number;
  readonly bottom: number | undefined;
}

function nearestFree(box: Rect, taken: readonly Rect[], gap: number, room: Free): Rect {
  const { from, right, bottom } = room;
  const isFree = (way: Rect): boolean =>
    way.x >= from.x - SEEN &&
    way.y >= from.y - SEEN &&
    way.x + way.width <= right + SEEN &&
    !taken.some((some) => near(way, some, gap - SEEN));
  const far = (way: Rect): number => Math.abs(way.x - box.x) + Math.abs(way.y - box.y);
  const nearest = (ways: readonly Rect[]): Rect | undefined =>
    ways.filter(isFree).sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x)[0];
  // In line with others: first where that fills a gap that they leave.
  if (bottom !== undefined) {
    const ways = inLine(box, taken, gap);
    const inside = ways.filter((way) => way.y + way.height <= bottom + SEEN);
    const found = nearest(inside) ?? nearest(ways);
    if (found !== undefined) return found;
  }
  const beside = taken.flatMap((some): Rect[] => [
    { ...box, y: some.y + some.height + gap },
    { ...box, y: some.y - box.height - gap },
    { ...box, x: some.x + some.width + gap },
    { ...box, x: some.x - box.width - gap },
  ]);
  const lowest = Math.max(...taken.map((some) => some.y + some.height));
  return nearest(beside) ?? { ...box, y: lowest + gap };
}

/** Places whose left side and top are in line with a box that stands, or right beside or under one. */
function inLine(box: Rect, taken: readonly Rect[], gap: number): Rect[] {
  const xs = new Set([box.x, ...taken.flatMap((some) => [some.x, some.x + some.width + gap])]);
  const ys = new Set([box.y, ...taken.flatMap((some) => [some.y, some.y + some.height + gap])]);
  return [...xs].flatMap((x) => [...ys].map((y) => ({ ...box, x, y })));
}

/** mm; less is not seen. */
const SEEN = 0.002;

/** Whether both are at the same place and of the same size, as far as a view keeps it. */
export const isSame = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < SEEN &&
  Math.abs(a.y - b.y) < SEEN &&
  Math.abs(a.width - b.width) < SEEN &&
  Math.abs(a.height - b.height) < SEEN;

/** What stands under a box that has grown goes down, as little as it must; nothing else moves. */
export function pushed(items: readonly Settled[]): Settled[] {
  const kept = items.filter(({ was }) => was !== undefined);
  if (!kept.some(({ was, box }) => was !== undefined && box.height > was.height + SEEN)) {
    return [...items];
  }
  const at = new Map<Settled, Rect>();
  for (const item of kept.toSorted((a, b) => a.box.y - b.box.y)) {
    const { box } = item;
    let { y } = box;
    for (const [above, stands] of at) {
      const under = (above.was?.y ?? 0) + (above.was?.height ?? 0);
      const beside =
        stands.x + stands.width <= box.x + SEEN || box.x + box.width <= stands.x + SEEN;
      if (beside || under > box.y + SEEN) continue;
      y = Math.max(y, stands.y + stands.height + box.y - under);
    }
    at.set(item, { ...box, y });
  }
  return items.map((item) => {
    const box = at.get(item);
    return box === undefined ? item : { ...item, box };
  });
}

const near = (a: Rect, b: Rect, gap: number): boolean =>
  a.x + a.width + gap > b.x + 1e-6 &&
  b.x + b.width + gap > a.x + 1e-6 &&
  a.y + a.height + gap > b.y + 1e-6 &&
  b.y + b.height + gap > a.y + 1e-6;

/** The box with what a person gave of its place and size; `undefined` where nothing was. */
export function pinned(
  box: Rect,
  placed:
    | {
        readonly x?: number | undefined;
        readonly y?: number | undefined;
        readonly width?: number | undefined;
        readonly height?: number | undefined;
      }
    | undefined,
  within: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): Rect | undefined {
  if (placed?.x === undefined || placed.y === undefined) return undefined;
  return {
    x: within.x + placed.x,
    y: within.y + placed.y,
    width: Math.max(placed.width ?? 0, box.width),
    height: Math.max(placed.height ?? 0, box.height),
  };
}

/** The least rectangle round all of them. */
export function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** A container that has grown to the right and down with what is in it; its top left corner stays. */
export function grown(holder: Rect, held: readonly Rect[], pad: number): Rect {
  const right = Math.max(holder.x + holder.width, ...held.map((box) => box.x + box.width + pad));
  const bottom = Math.max(holder.y + holder.height, ...held.map((box) => box.y + box.height + pad));
  return { ...holder, width: right - holder.x, height: bottom - holder.y };
}
