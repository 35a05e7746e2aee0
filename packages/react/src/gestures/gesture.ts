/** What the hand is doing right now. One thing at a time, so it is a union; it ends as a callback or as nothing. */
import type { Occurrence } from '@khung/diagram';
import type { ConnectCandidate, Place, ScreenPoint } from '../figure-canvas/props.ts';
import type { Point } from '../geometry/hit.ts';

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
  /** Let go: the ghost glides to where the box now stands. */
  | { readonly kind: 'settle'; readonly occurrences: readonly Occurrence[]; readonly by: Point }
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
    }
  | { readonly kind: 'rename'; readonly occurrence: Occurrence }
  | { readonly kind: 'create'; readonly place: Place | undefined };

export interface Hand {
  readonly gesture: Gesture;
  /** Where the hand or the keyboard is: arrow keys go on from here. */
  readonly at: Occurrence | undefined;
  readonly hover: Occurrence | undefined;
  /** The side of the hovered box nearest to the hand; its handle shows there. */
  readonly side: Side;
  /** Words shown for a moment, such as why something is refused. */
  readonly note: { readonly text: string; readonly at: ScreenPoint } | undefined;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export const IDLE: Gesture = { kind: 'idle' };
