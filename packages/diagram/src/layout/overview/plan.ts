/** A plan: how boxes and groups share a width, with the heights they need. It knows needs, not places. */
import type { Measured } from './measured.ts';

export interface GridPlan {
  readonly width: number;
  readonly rows: readonly RowPlan[];
}

export type RowPlan = CellRow | BusRow;

/** Groups and loose boxes beside each other. */
export interface CellRow {
  readonly kind: 'cells';
  readonly units: readonly UnitPlan[];
  readonly boxWidth: number;
  /** Height of the groups' titles, padding included; 0 where the row holds loose boxes only. */
  readonly title: number;
  /** Needed heights of the rows of boxes, shared by all units of the row. */
  readonly needs: readonly number[];
  /** The content is to be no lower, as one of the groups is not. */
  readonly least?: number;
}

/** A bus takes the whole width; what it holds lies in its body. */
export interface BusRow {
  readonly kind: 'bus';
  readonly item: Measured;
  readonly title: number;
  readonly inner?: GridPlan;
}

export interface UnitPlan {
  readonly unit: Unit;
  readonly columns: number;
  readonly x: number;
  readonly width: number;
  /** For a group that holds groups. */
  readonly inner?: GridPlan;
}

/** Loose boxes are one unit; so is each group, flat (boxes only) or deep. */
export type Unit =
  | { readonly kind: 'loose'; readonly boxes: readonly Measured[] }
  | {
      readonly kind: 'flat' | 'deep';
      readonly item: Measured;
      readonly boxes: readonly Measured[];
    };
