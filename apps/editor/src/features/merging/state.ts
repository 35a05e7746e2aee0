/** Two copies of one workspace being merged: the three states, what they disagree on, what was chosen; with undo. */
import { type MergeChoice, type MergeConflict, mergeWorkspaces, type Workspace } from '@khung/core';
import type { Past } from '@khung/storage';
import { create } from 'zustand';

export interface Merging {
  /** What the other copy is called. */
  readonly name: string;
  readonly base: Workspace;
  readonly mine: Workspace;
  readonly theirs: Workspace;
  /** Who changed what in the other copy, and its checkpoints. */
  readonly past: Past;
  /** The other copy is the file that this workspace lives in, of that time. */
  readonly disk?: { readonly modified: number };
  readonly conflicts: readonly MergeConflict[];
}

export type Choices = ReadonlyMap<string, MergeChoice>;

interface MergingState {
  readonly merging: Merging | undefined;
  readonly choices: Choices;
  readonly past: readonly Choices[];
  readonly future: readonly Choices[];
  /** The conflict that keys speak to. */
  readonly active: string | undefined;
}

const NOTHING: MergingState = {
  merging: undefined,
  choices: new Map(),
  past: [],
  future: [],
  active: undefined,
};

export const useMerging = create<MergingState>()(() => NOTHING);

export function startMerging(three: Omit<Merging, 'conflicts'>): void {
  const { conflicts } = mergeWorkspaces(three.base, three.mine, three.theirs);
  useMerging.setState({
    ...NOTHING,
    merging: { ...three, conflicts },
    active: conflicts[0]?.id,
  });
}

export const dropMerging = (): void => useMerging.setState(NOTHING);

/** One choice, or many at once: one step back. */
export function choose(ids: Iterable<string>, choice: MergeChoice): void {
  const { choices } = useMerging.getState();
  replaceChoices(new Map([...choices, ...[...ids].map((id) => [id, choice] as const)]));
}

export function replaceChoices(next: Choices): void {
  const { choices, past } = useMerging.getState();
  useMerging.setState({ choices: next, past: [...past, choices], future: [] });
}

/** @returns whether there was anything to take back */
export const undoChoice = (): boolean => step('past', 'future');
export const redoChoice = (): boolean => step('future', 'past');

function step(from: 'past' | 'future', to: 'past' | 'future'): boolean {
  const state = useMerging.getState();
  const last = state[from].at(-1);
  if (last === undefined) return false;
  useMerging.setState({
    choices: last,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], state.choices],
  });
  return true;
}
