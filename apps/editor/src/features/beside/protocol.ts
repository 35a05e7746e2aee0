/** What the page and a worker beside it say to each other. */
import type { Edit, Finding, StoredRecord, Unread } from '@khung/core';
import type { PackedFigures } from '../canvas/drawing/figureDelta.ts';
import type { DrawingWish } from '../canvas/figureOf.ts';
import type { Fault } from './fault.ts';
import type { Asking } from './jobs/jobs.ts';

export type ToWorker =
  /** Begins with a whole workspace, in pieces. */
  | {
      readonly kind: 'open';
      readonly records: readonly StoredRecord[];
      /** With the last piece: what the workspace carries along unread. */
      readonly last?: Unread;
    }
  /** Follows one edit of it. */
  | { readonly kind: 'edit'; readonly edit: Edit }
  | Asked;

/** @param turn comes back with the answer */
export type Asked =
  /** What is wrong; with `views` also what needs views to be drawn. */
  | { readonly kind: 'check'; readonly turn: number; readonly views: boolean }
  | { readonly kind: 'draw'; readonly turn: number; readonly wish: DrawingWish }
  | { readonly kind: 'job'; readonly turn: number; readonly asking: Asking };

export type FromWorker =
  | {
      readonly kind: 'found';
      readonly turn: number;
      readonly views: boolean;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'drawn'; readonly turn: number; readonly figures: PackedFigures }
  | FromJob
  | { readonly kind: 'failed'; readonly turn: number; readonly fault: Fault };

/** What a job answers, as `Jobs` says of its kind. */
export type FromJob =
  /** Of an answer too long to come at once. */
  | ({ readonly kind: 'piece'; readonly turn: number } & Piece)
  | { readonly kind: 'done'; readonly turn: number; readonly answer: unknown };

export interface Piece {
  readonly records: readonly StoredRecord[];
  /** How many records there are in all. */
  readonly of: number;
  /** With the last piece: what the workspace carries along unread. */
  readonly last?: Unread;
}
