/** A finger held still for a moment asks for the menu, as the right button of a mouse does. */
import type { ScreenPoint } from '../figure-canvas/props.ts';

/** As long as phones wait. ms */
const HELD = 500;

export interface LongPress {
  readonly start: (at: ScreenPoint) => void;
  /** The finger has moved, been lifted, or got company. */
  readonly stop: () => void;
}

export function longPress(then: (at: ScreenPoint) => void): LongPress {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const start = (at: ScreenPoint) => {
    stop();
    timer = setTimeout(() => then(at), HELD);
  };
  return { start, stop };
}
