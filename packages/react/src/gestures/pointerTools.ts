/** What the gestures of the pointer work with, and what they remember from the button down to the button up. */
import type { DrawnEdge } from '@khung/diagram';
import type { Arrange, FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Point } from '../geometry/hit.ts';
import type { EdgePan } from './edgePan.ts';
import type { Grip } from './gesture.ts';
import type { HandStore } from './handStore.ts';

export interface PointerTools {
  /** The newest props, read when something happens. */
  readonly props: () => FigureCanvasProps;
  readonly hand: HandStore;
  readonly toFigure: (at: ScreenPoint) => Point;
  readonly zoom: () => number;
  /** Space is held: the hand pans. */
  readonly panning: () => boolean;
  readonly refuse: (
    gesture: 'rename' | 'drop' | 'connect' | 'delete' | 'create' | 'arrange',
    at?: ScreenPoint,
  ) => boolean;
  readonly edge: EdgePan;
  /** Tells what was set by hand. */
  readonly arrange: (tell: (arrange: Arrange) => void) => void;
}

/** What setting something by hand takes, with the pointer or with keys. */
export interface ArrangeTools {
  readonly props: () => FigureCanvasProps;
  readonly refuse: (gesture: 'arrange') => boolean;
  readonly arrange: (tell: (arrange: Arrange) => void) => void;
}

/** From the button down to the button up. */
export interface Press {
  readonly id: number;
  readonly screen: ScreenPoint;
  readonly point: Point;
  readonly hit: Box | undefined;
  readonly line: DrawnEdge | undefined;
  readonly grip: Grip | undefined;
  moved: boolean;
}
