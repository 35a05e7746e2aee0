/** The ways in which the groups round a platform may share its four sides. */
import type { Frame } from './frames.ts';
import { type Parts, parted } from './parts.ts';

/** Which systems stand on which side. */
export interface Sides {
  readonly left: readonly Frame[];
  readonly right: readonly Frame[];
  readonly top: readonly Frame[];
  readonly bottom: readonly Frame[];
}

/**
 * Groups in their order, first at the left, then at the right: inside at the left and the rest at the
 * right where that is about even, else cut where the sides are most alike. Told by numbers of boxes
 * alone, so that neither the type nor one box more brings everything to another side.
 */
export function evenSharing(parts: Parts): Sides {
  const { inside, outside, data } = parts.frames;
  const others = [...data, ...outside];
  const [first, last] = inside.length > 0 ? [inside, others] : [others, []];
  let best: { left: readonly Frame[]; right: readonly Frame[]; cost: number } | undefined;
  for (const [left, cut] of cutsOf(first)) {
    const right = [...cut, ...last];
    const even = Math.max(rowsOf(left), rowsOf(right));
    const cost = cut.length === 0 ? even : PARTED * even;
    if (best === undefined || cost < best.cost - 1e-6) best = { left, right, cost };
  }
  return {
    left: parts.sorted(best?.left ?? []),
    right: parts.sorted(best?.right ?? []),
    top: [],
    bottom: [],
  };
}

/** What parts those that belong together makes it lower by more than this factor. */
const PARTED = 1.1;
/** Rows that the title of a frame counts as. */
const TITLE = 0.8;

const rowsOf = (frames: readonly Frame[]): number =>
  frames.reduce((sum, { items }) => sum + items.length + TITLE, 0);

/** From all at the left on, ever fewer; a single group may be cut in two. */
function cutsOf(frames: readonly Frame[]): (readonly [readonly Frame[], readonly Frame[]])[] {
  const [only] = frames;
  if (only !== undefined && frames.length === 1) {
    return Array.from({ length: Math.floor(only.items.length / 2) + 1 }, (_, right) => {
      const [left, ...rest] = parted(only, only.items.length - right);
      return [left === undefined ? [] : [left], rest] as const;
    });
  }
  return frames.map((_, right) => [
    frames.slice(0, frames.length - right),
    frames.slice(frames.length - right),
  ]);
}

/** More groups than this are only parted between the first and the last. */
const MOST_GROUPS = 6;
/** As many stand over the platform at most. */
const MOST_OVER = 4;

/** For where paper is short: inside on the left, some on the right or over the platform; data under it or at the right. */
export function sharings(parts: Parts): Sides[] {
  const { inside, outside, data } = parts.frames;
  const ways: Sides[] = [];
  const single = parts.hubs.length === 1;
  for (const { left, right } of halves(inside)) {
    const overs = single ? [-1, ...left.keys()] : [-1];
    for (const over of overs) {
      const top = left.slice(over, over === -1 ? 0 : over + 1);
      if (top.some(({ items }) => items.length > MOST_OVER)) continue;
      for (const under of single && data.length > 0 ? [false, true] : [false]) {
        ways.push({
          left: parts.sorted(over === -1 ? left : left.filter((_, index) => index !== over)),
          right: parts.sorted([...right, ...(under ? [] : data), ...outside]),
          top,
          bottom: under ? data : [],
        });
      }
    }
  }
  return ways;
}

/** Ways to part the groups between left and right; a single one may be cut in two. */
function halves(frames: readonly Frame[]): { left: readonly Frame[]; right: readonly Frame[] }[] {
  if (frames.length === 0) return [{ left: [], right: [] }];
  if (frames.length === 1 || frames.length > MOST_GROUPS) {
    return cutsOf(frames).map(([left, right]) => ({ left, right }));
  }
  return Array.from({ length: 2 ** (frames.length - 1) }, (_, mask) => {
    // The first group always stands at the left: the mirror image would be the same figure.
    const isRight = (index: number): boolean => index > 0 && ((mask >> (index - 1)) & 1) === 1;
    return {
      left: frames.filter((_some, index) => !isRight(index)),
      right: frames.filter((_some, index) => isRight(index)),
    };
  });
}
