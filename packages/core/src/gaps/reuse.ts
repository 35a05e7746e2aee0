/** How much of the baseline lives on in the target, and how much of the target was there before. */
import type { ElementRow } from '../comparison/comparison.ts';

/** Counts of components; shares are 0 to 1, and 0 where there is nothing to share. */
export interface Reuse {
  /** Components of the baseline: the denominator of the four shares, which add up to 1. */
  readonly baseline: number;
  /** Of those, the ones that are in the target as themselves, kept or changed. */
  readonly reused: number;
  /** Of those, the ones that are replaced, split or merged: others take their place. */
  readonly followed: number;
  /** Of those, the ones that end without a successor. */
  readonly ended: number;
  /** Of those, the ones that were planned only and are wanted still: nothing is there to be used again. */
  readonly carried: number;
  /** Reuse ratio (tỷ lệ tái sử dụng): reused / baseline. */
  readonly share: number;
  readonly followedShare: number;
  readonly endedShare: number;
  readonly carriedShare: number;
  /** Components of the target: the denominator of `inherited`. */
  readonly target: number;
  /** Of the target, what is reused: reused / target. */
  readonly inherited: number;
}

/**
 * A component counts as reused when its id is in both architectures. One that merely has a
 * successor is not: something else has to be built for it. Neither is what was planned only: it is
 * in both on paper, and there is nothing yet to use again.
 */
export function reuseOf(rows: readonly ElementRow[]): Reuse {
  let baseline = 0;
  let reused = 0;
  let followed = 0;
  let target = 0;
  let carried = 0;
  for (const { fate, before, after, successors } of rows) {
    if (after) target += 1;
    if (!before) continue;
    baseline += 1;
    if (fate === 'carriedOver') carried += 1;
    else if (after) reused += 1;
    else if (successors.length > 0) followed += 1;
  }
  const ended = baseline - reused - followed - carried;
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  return {
    baseline,
    reused,
    followed,
    ended,
    carried,
    share: share(reused, baseline),
    followedShare: share(followed, baseline),
    endedShare: share(ended, baseline),
    carriedShare: share(carried, baseline),
    target,
    inherited: share(reused, target),
  };
}
