/** The four ways to look at a comparison. */

/**
 * Both on one figure; before and after beside each other; one over the other, with an edge that is drawn
 * across; only what changed.
 */
export const WAYS = ['overlay', 'beside', 'slider', 'changes'] as const;
export type Way = (typeof WAYS)[number];
