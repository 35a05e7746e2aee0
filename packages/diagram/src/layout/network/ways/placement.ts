/** Where boxes, lines and words stand so far, mm: filled in by columns first, then by rows. */
import type { Rect } from '../../../figure/figure.ts';
import type { Cells } from '../cells.ts';
import type { GridOptions } from '../grid-options.ts';
import type { Net } from '../net.ts';
import type { Fabric } from './fabric.ts';
import type { Piece } from './pieces.ts';
import type { Worded } from './words.ts';

export interface WeaveOptions extends GridOptions {
  /** Of each line's words, mm; 0 without. */
  readonly words: readonly { readonly width: number; readonly height: number }[];
  /** The same, broken into more lines. */
  readonly narrow: readonly { readonly width: number; readonly height: number }[];
  /** Rows follow lines, not columns. */
  readonly upright: boolean;
}

export interface Placement {
  readonly net: Net;
  readonly cells: Cells;
  readonly fabric: Fabric;
  readonly options: WeaveOptions;
  /** Of each piece: its x if it runs down, its y if it runs across. */
  readonly at: Float64Array;
  readonly boxes: { x: number; y: number; width: number; height: number }[];
  /** Words on pieces that run across, and over those that go down, by gap. */
  readonly wordsOn: Map<number, Worded>;
  readonly wordsOver: Map<number, Worded[]>;
  /** Of lines with words, by edge. */
  readonly labels: Map<number, Rect>;
}

export function emptyPlacement(
  net: Net,
  cells: Cells,
  fabric: Fabric,
  options: WeaveOptions,
): Placement {
  return {
    net,
    cells,
    fabric,
    options,
    at: new Float64Array(fabric.pieces.all.length),
    boxes: net.items.map(() => ({ x: 0, y: 0, width: 0, height: 0 })),
    wordsOn: new Map(),
    wordsOver: new Map(),
    labels: new Map(),
  };
}

export const isBand = ({ options, net }: Placement, item: number): boolean =>
  options.banded !== undefined && (net.items[item]?.parent ?? -1) < 0;

/** From where to where a piece runs across, mm; once columns are placed. */
export function spanOf({ at, boxes }: Placement, piece: Piece): [number, number] {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  const add = (x: number): void => {
    lo = Math.min(lo, x);
    hi = Math.max(hi, x);
  };
  for (const turn of piece.turns) add(at[turn.piece] ?? 0);
  for (const { item, side } of piece.ports) {
    const box = boxes[item] ?? { x: 0, width: 0 };
    add(side < 0 ? box.x + box.width : box.x);
  }
  return [lo, hi];
}

/** Between lines at one side of a box at the most, in tracks. */
export const SPREAD = 2.6;
