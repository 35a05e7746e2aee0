/** What the neighbours of two elements say for and against their being the same, given who is who so far. */
import type { MatchReason } from './matching.ts';
import { linkKey, type Side } from './side.ts';

/** Somebody's partner on the other side, and how surely it is. */
export interface Partner {
  readonly other: number;
  readonly score: number;
}

export type Partners = ReadonlyMap<number, Partner>;

type Surroundings = (a: number, b: number) => MatchReason | undefined;

/** Neighbours hang together: what one tells, the next partly repeats. */
const REPEATED = 0.6;
const AGAINST = 0.7;
const MOST_AGAINST = 7;

/**
 * @param partners Of the before's elements and of the after's.
 * @returns What the links of a pair weigh; undefined where no neighbour has a partner yet.
 */
export function surroundingsOf(
  before: Side,
  after: Side,
  partners: { readonly before: Partners; readonly after: Partners },
): Surroundings {
  const size = Math.max(before.elements.length, after.elements.length, 2);
  const most = Math.log(size) * 1.5 + 3;
  return (a, b) => {
    const left = before.links[a];
    const right = after.links[b];
    if (left === undefined || right === undefined) return undefined;
    let weight = 0;
    let agree = 0;
    let of = 0;
    for (const { kind, other } of left.list) {
      const there = partners.before.get(other);
      if (there === undefined) continue;
      of += 1;
      const key = linkKey(kind, there.other);
      if (right.has.has(key)) {
        agree += 1;
        weight +=
          there.score * REPEATED * Math.log(1 + size / (after.linked.get(key)?.length ?? 1));
      } else weight -= there.score * AGAINST;
    }
    for (const { kind, other } of right.list) {
      const there = partners.after.get(other);
      if (there === undefined || left.has.has(linkKey(kind, there.other))) continue;
      of += 1;
      weight -= there.score * AGAINST;
    }
    if (of === 0) return undefined;
    return {
      kind: 'neighbours',
      weight: Math.max(-MOST_AGAINST, Math.min(most, weight)),
      agree,
      of,
    };
  };
}
