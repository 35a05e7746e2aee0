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

/** More groups than this are only parted between the first and the last. */
const MOST_GROUPS = 6;
/** As many stand over the platform at most. */
const MOST_OVER = 4;

/** Inside on the left, some on the right or over the platform where they are many; data under it or at the right. */
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
function halves(frames: readonly Frame[]): { left: Frame[]; right: Frame[] }[] {
  const [only] = frames;
  if (only === undefined) return [{ left: [], right: [] }];
  if (frames.length === 1) {
    return Array.from({ length: Math.floor(only.items.length / 2) + 1 }, (_, right) => {
      const [left, ...rest] = parted(only, only.items.length - right);
      return { left: left === undefined ? [] : [left], right: rest };
    });
  }
  if (frames.length > MOST_GROUPS) {
    return frames.map((_, cut) => ({
      left: frames.slice(0, cut + 1),
      right: frames.slice(cut + 1),
    }));
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
