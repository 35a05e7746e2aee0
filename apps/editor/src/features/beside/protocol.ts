/** What the page and a worker beside it say to each other. */
import type { Edit, Finding, StoredRecord } from '@khung/core';
import type { PackedFigures } from '../canvas/drawing/figureDelta.ts';
import type { FigureWish } from '../canvas/figureOf.ts';

/** Of the workspace that the worker holds. */
export type DrawingWish = Omit<FigureWish, 'workspace'>;

export type ToWorker =
  /** Begins with a whole workspace. */
  | { readonly kind: 'open'; readonly records: readonly StoredRecord[] }
  /** Follows one edit of it. */
  | { readonly kind: 'edit'; readonly edit: Edit }
  | Asked;

/** @param turn comes back with the answer */
export type Asked =
  /** What is wrong; with `views` also what needs views to be drawn. */
  | { readonly kind: 'check'; readonly turn: number; readonly views: boolean }
  | { readonly kind: 'draw'; readonly turn: number; readonly wish: DrawingWish };

export type FromWorker =
  | {
      readonly kind: 'found';
      readonly turn: number;
      readonly views: boolean;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'drawn'; readonly turn: number; readonly figures: PackedFigures }
  | { readonly kind: 'failed'; readonly turn: number; readonly fault: Fault };

/** An error as it crosses over: what `explain` reads of it. */
export interface Fault {
  readonly message: string;
  readonly code?: string;
  readonly data?: unknown;
}
