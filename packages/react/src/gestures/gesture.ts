/** What the hand is doing right now. One thing at a time, so it is a union; it ends as a callback or as nothing. */
import type { DrawnEdge, Occurrence, Rect, Run } from '@khung/diagram';
import type { ConnectCandidate, Place, ScreenPoint } from '../figure-canvas/props.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Guide } from '../geometry/guide.ts';
import type { Point } from '../geometry/hit.ts';
import type { Bend } from '../geometry/lines.ts';
import type { OrderPlace } from '../geometry/runs.ts';

export type Gesture =
  | { readonly kind: 'idle' }
  | { readonly kind: 'marquee'; readonly from: Point; readonly to: Point }
  | {
      readonly kind: 'drag';
      readonly occurrences: readonly Occurrence[];
      readonly from: Point;
      readonly to: Point;
      readonly place: Place | undefined;
    }
  /** Boxes on their way to another place in their container; what they would go into where that is another. */
  | {
      readonly kind: 'move';
      readonly boxes: readonly Box[];
      readonly from: Point;
      readonly to: Point;
      /** `undefined`: they stay in theirs. `false`: nothing may take them there. */
      readonly into: { readonly parent: Box | undefined } | false | undefined;
      /** Where nothing may take them: the box that refuses. */
      readonly over?: Box | undefined;
      readonly guides: readonly Guide[];
    }
  /** Headers of a table on their way to another place in their order. */
  | {
      readonly kind: 'order';
      readonly run: Run;
      readonly boxes: readonly Box[];
      readonly from: Point;
      readonly to: Point;
      readonly place: OrderPlace;
    }
  | {
      readonly kind: 'resize';
      readonly box: Box;
      readonly edge: Grip;
      readonly from: Point;
      readonly to: Rect;
      readonly guides: readonly Guide[];
    }
  | {
      readonly kind: 'bend';
      readonly edge: DrawnEdge;
      readonly bends: readonly Bend[];
      readonly index: number;
    }
  | { readonly kind: 'slide'; readonly edge: DrawnEdge; readonly share: number }
  /** Let go: the ghost glides to where the box now stands. */
  | { readonly kind: 'settle'; readonly boxes: readonly Box[]; readonly by: Point }
  | {
      readonly kind: 'connect';
      readonly from: Occurrence;
      readonly at: Point;
      readonly to: Occurrence | undefined;
      readonly targets: ReadonlySet<Occurrence>;
    }
  | {
      readonly kind: 'choose';
      readonly from: Occurrence;
      readonly to: Occurrence;
      readonly candidates: readonly ConnectCandidate[];
      readonly at: ScreenPoint;
      /** The container under the hand may take something new as the other end. */
      readonly inside: Place | undefined;
    }
  | { readonly kind: 'rename'; readonly box: Box }
  | { readonly kind: 'create'; readonly place: Place | undefined };

export interface Hand {
  readonly gesture: Gesture;
  /** Where the hand or the keyboard is: arrow keys go on from here. */
  readonly at: Occurrence | undefined;
  readonly hover: Occurrence | undefined;
  /** The cell of a matrix that the hand or the keyboard is at, and the one under the hand. */
  readonly cell: CellIds | undefined;
  readonly hoverCell: CellIds | undefined;
  /** The line under the hand. */
  readonly line: DrawnEdge | undefined;
  /** The side of the hovered box nearest to the hand; its handle shows there. */
  readonly side: Side;
  /** Lines that are drawn elsewhere while a box is on its way, by their ids. */
  readonly redrawn: ReadonlySet<string>;
  /** Something was just set by hand: the figure that follows is looked at from the same place. */
  readonly arranged: boolean;
  /** Words shown for a moment, such as why something is refused. */
  readonly note: { readonly text: string; readonly at: ScreenPoint } | undefined;
}

/** By the ids of its headers: it is the same cell when the figure is drawn anew. */
export interface CellIds {
  readonly row: string;
  readonly column: string;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Which sides a resize moves: -1 the left or top, 1 the right or bottom, 0 neither. */
export interface Grip {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const NO_LINES: ReadonlySet<string> = new Set();

export const IDLE: Gesture = { kind: 'idle' };
