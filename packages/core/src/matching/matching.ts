/** Matching: which element of one model is which of another that shares no ids with it, how surely, and why. */
import type { ElementId, RelationId } from '../workspace/ids.ts';

export interface Matching {
  /** At most one pair for each element of either model; those of which one is least sure come first. */
  readonly pairs: readonly MatchPair[];
  /** Elements for which nobody was found, in the order of their models. */
  readonly onlyBefore: readonly ElementId[];
  readonly onlyAfter: readonly ElementId[];
}

export interface MatchPair {
  readonly before: ElementId;
  readonly after: ElementId;
  /** How surely the two are the same, 0 to 1; 1 where ids, a trace or a person says so. */
  readonly score: number;
  readonly by: 'id' | 'trace' | 'decision' | 'likeness';
  /** What speaks for it and against it, the weightiest first. */
  readonly reasons: readonly MatchReason[];
  /** Others that the `before` could be, the likeliest first. */
  readonly others: readonly { readonly after: ElementId; readonly score: number }[];
}

/** One thing that speaks for a pair (weight above 0) or against it; weights are natural logs of odds. */
export type MatchReason =
  | { readonly kind: 'id' | 'trace' | 'decision'; readonly weight: number }
  | { readonly kind: 'name-same'; readonly weight: number; readonly alike: number }
  | { readonly kind: 'name-similar' | 'name-differs'; readonly weight: number }
  | { readonly kind: 'type-same' | 'type-near' | 'type-differs'; readonly weight: number }
  | { readonly kind: 'text-same' | 'text-similar' | 'text-differs'; readonly weight: number }
  /** `agree` of `of` neighbours that have a partner are led to by the same kind of relation. */
  | {
      readonly kind: 'neighbours';
      readonly weight: number;
      readonly agree: number;
      readonly of: number;
    };

/** What a person said of a pair. */
export interface MatchDecision {
  readonly before: ElementId;
  readonly after: ElementId;
  readonly decision: 'accepted' | 'rejected';
}

/** Relations that are the same once their ends are. */
export type RelationPairs = ReadonlyMap<RelationId, RelationId>;

/**
 * From here on a pair is as good as certain and may be taken without a look (precision on models that
 * it was not set on: see `pnpm bench match`); below `DOUBTFUL`, no pair is proposed.
 */
export const CERTAIN = 0.9;
export const DOUBTFUL = 0.2;
