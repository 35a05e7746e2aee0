/** One gesture in the journal: who changed what, when. What it changed to is in the workspace itself. */
import type { Edit } from '@khung/core';

export interface Gesture {
  /** Sorts by time. */
  readonly id: string;
  /** ms since 1970. */
  readonly at: number;
  /** Absent where they have given no name. */
  readonly by?: string;
  /** Taken back, or made again. */
  readonly way?: 'undo' | 'redo';
  readonly label: Edit['label'];
  /** Ids of the elements, relations and views that it changed; of very many only the first. */
  readonly touched: readonly string[];
  /** Ids of elements that it is about without changing them: the ends of a relation, what is marked. */
  readonly near?: readonly string[];
}

/** A new gesture's id: the same length at all times, so that text order is the order of time. */
export const gestureId = (at: number): string =>
  `${at.toString(36).padStart(9, '0')}-${Math.random().toString(36).slice(2, 10)}`;
