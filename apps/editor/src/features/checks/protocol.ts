/** What the page and its checking worker say to each other. */
import type { Edit, Finding, StoredRecord } from '@khung/core';

export type ToWorker =
  /** Begins with a whole workspace. */
  | { readonly kind: 'open'; readonly records: readonly StoredRecord[] }
  /** Follows one edit of it. */
  | { readonly kind: 'edit'; readonly edit: Edit }
  /** Asks for what is found; with `views` also for what needs views to be drawn. */
  | { readonly kind: 'check'; readonly turn: number; readonly views: boolean };

export type FromWorker = {
  readonly turn: number;
  readonly views: boolean;
  readonly findings: readonly Finding[];
};
