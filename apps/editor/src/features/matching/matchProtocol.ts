/** What the page and the worker that matches say to each other. */
import type { MatchDecision, Matching, Model } from '@khung/core';

export interface MatchAsked {
  readonly before: Model;
  readonly after: Model;
  readonly decisions: readonly MatchDecision[];
}

export type MatchTold =
  /** 0 to 1 */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'matched'; readonly matching: Matching }
  | { readonly kind: 'failed'; readonly message: string };
