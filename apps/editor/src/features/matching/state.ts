/** The matching under review: what is compared, what was proposed, what people have decided; with undo. */
import type { ArchitectureId, Matching, Model, Workspace } from '@khung/core';
import { create } from 'zustand';
import { type Decisions, NO_DECISIONS } from './decisions.ts';
import { NO_FILTER, type Row, type RowFilter, rowsOf } from './rows.ts';

export interface Review {
  /** The file that the other model comes from. */
  readonly file: string;
  /** What is in it. */
  readonly apart: Workspace;
  readonly architecture: ArchitectureId;
  readonly base: ArchitectureId;
  /** What the new architecture will be called. */
  readonly name: string;
  readonly before: Model;
  readonly after: Model;
  readonly matching: Matching;
  readonly rows: readonly Row[];
}

interface MatchingState {
  readonly review: Review | undefined;
  readonly decisions: Decisions;
  /** Newest last; each with the row that it was about. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The row that keys speak to. */
  readonly active: string | undefined;
  readonly filter: RowFilter;
}

interface Step {
  readonly decisions: Decisions;
  readonly active: string | undefined;
}

const NOTHING: MatchingState = {
  review: undefined,
  decisions: NO_DECISIONS,
  past: [],
  future: [],
  active: undefined,
  filter: NO_FILTER,
};

export const useMatching = create<MatchingState>()(() => NOTHING);

/** Begins a review, or with what was decided before, goes on with it. */
export function startReview(
  review: Omit<Review, 'rows'>,
  decisions: Decisions = NO_DECISIONS,
): void {
  const rows = rowsOf(review.matching);
  useMatching.setState({ ...NOTHING, review: { ...review, rows }, decisions });
}

export const dropReview = (): void => useMatching.setState(NOTHING);

/** The same review with other proposals; what was decided stays, and so does undo. */
export function proposeAnew(matching: Matching): void {
  const { review } = useMatching.getState();
  if (review !== undefined)
    useMatching.setState({ review: { ...review, matching, rows: rowsOf(matching) } });
}

/** One decision, or many at once: one step back. */
export function decide(change: (decisions: Decisions) => Decisions): void {
  const { decisions, past, active } = useMatching.getState();
  const next = change(decisions);
  if (next === decisions) return;
  useMatching.setState({ decisions: next, past: [...past, { decisions, active }], future: [] });
}

/** @returns whether there was anything to take back */
export const undoDecision = (): boolean => step('past', 'future');
export const redoDecision = (): boolean => step('future', 'past');

function step(from: 'past' | 'future', to: 'past' | 'future'): boolean {
  const state = useMatching.getState();
  const last = state[from].at(-1);
  if (last === undefined) return false;
  const { decisions, active } = state;
  useMatching.setState({
    decisions: last.decisions,
    active: last.active ?? active,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], { decisions, active: last.active }],
  });
  return true;
}
