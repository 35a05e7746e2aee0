/** Boxes that a person placed stay where they are; the others give way, as little as they must. All mm. */
import type { Rect } from '../../figure/figure.ts';

export interface Settled {
  readonly box: Rect;
  /** Placed by hand: it stays, whatever it covers. */
  readonly fixed: boolean;
  /** Of a size that a person gave: the others give way to it, and it to what is placed. */
  readonly firm?: boolean;
}

/**
 * Each box where it may stand, in order: a free one keeps its place unless something stands there already;
 * then it goes to the nearest place that leaves a gap, never left of or over `from`, and beyond `right`
 * only where it stood there before.
 */
export function settle(
  items: readonly Settled[],
  gap: number,
  from: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
  right = Number.POSITIVE_INFINITY,
): Rect[] {
  const taken: Rect[] = items.filter(({ fixed }) => fixed).map(({ box }) => box);
  const settled = items.map(({ box }) => box);
  for (const firm of [true, false]) {
    for (const [index, item] of items.entries()) {
      if (item.fixed || (item.firm ?? false) !== firm) continue;
      const { box } = item;
      const free = taken.some((some) => near(box, some, 0))
        ? nearestFree(box, taken, gap, from, Math.max(right, box.x + box.width))
        : box;
      taken.push(free);
      settled[index] = free;
    }
  }
  return settled;
}

function nearestFree(
  box: Rect,
  taken: readonly Rect[],
  gap: number,
  from: { readonly x: number; readonly y: number },
  right: number,
): Rect {
  const ways: Rect[] = [];
  for (const some of taken) {
    ways.push(
      { ...box, y: some.y + some.height + gap },
      { ...box, y: some.y - box.height - gap },
      { ...box, x: some.x + some.width + gap },
      { ...box, x: some.x - box.width - gap },
    );
  }
  const far = (way: Rect): number => Math.abs(way.x - box.x) + Math.abs(way.y - box.y);
  const free = ways
    .filter((way) => way.x >= from.x - 1e-9 && way.y >= from.y - 1e-9)
    .filter((way) => way.x + way.width <= right + 1e-9)
    .filter((way) => !taken.some((some) => near(way, some, gap)))
    .sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x)[0];
  const lowest = Math.max(...taken.map((some) => some.y + some.height));
  return free ?? { ...box, y: lowest + gap };
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
