/** What routing is asked and what it answers: boxes that stand fast, lines to lead round them. All mm. */
import type { Point, Rect, Side } from '../figure/figure.ts';

export interface RouteRequest {
  /** Every box and container; containers before their content. */
  readonly boxes: readonly RouteBox[];
  readonly edges: readonly RouteEdge[];
  /** Lines stay within it. */
  readonly bounds: Rect;
  /** Wished between parallel lines, and between lines and boxes; less where there is no room. */
  readonly gap: number;
  /** Line width, so that lines that touch can be told. */
  readonly width: number;
}

export interface RouteBox {
  readonly id: string;
  readonly box: Rect;
  /** The container; lines of what stands in it may cross its edge, other lines go round it. */
  readonly parent?: string;
  /** Of containers: words that lines keep off. */
  readonly title?: Rect;
  /**
   * What stands out over its top: how high that is, which is part of `box`, and how wide at the right end. Words of
   * lines may stand beside it. All mm.
   */
  readonly badge?: { readonly over: number; readonly width: number };
  /** Lines pass through (bands, lanes): it hinders nobody. */
  readonly open?: true;
}

export interface RouteEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Sides that it may leave and arrive on; all four if absent. */
  readonly fromSides?: readonly Side[];
  readonly toSides?: readonly Side[];
  /** Absolute points that it must pass, in order. */
  readonly through?: readonly Point[];
  /** Size of its label, for which a place on the line is sought. */
  readonly label?: { readonly width: number; readonly height: number };
  /** Where along the line a person put the label, 0 to 1. */
  readonly labelAt?: number;
  /** Edges with one key from one side of one box may run together and part near their ends. */
  readonly bundle?: string;
}

export interface Route {
  readonly id: string;
  /** From the outline of one box to that of the other. */
  readonly points: readonly Point[];
  readonly sides: readonly [from: Side, to: Side];
  /** Where its label stands: on the line, off boxes, other labels and, if it can be, other lines. */
  readonly label?: Rect;
  /** There was no way round: it goes through boxes, or leaves the bounds. Figures that have such lines say so. */
  readonly forced?: true;
}

/** In the order of the request's edges. */
export type Routes = ReadonlyMap<string, Route>;
