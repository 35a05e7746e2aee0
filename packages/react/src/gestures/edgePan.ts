/** Near the edge of the canvas a drag pulls the figure along, also while the hand rests there. */
import type { ScreenPoint } from '../figure-canvas/props.ts';

/** How near, and how fast at most. CSS px, and CSS px a frame. */
const NEAR = 36;
const FASTEST = 14;

export interface EdgePan {
  /** @param moved called after each frame that moved the figure under the resting hand */
  readonly follow: (at: ScreenPoint, moved: () => void) => void;
  readonly stop: () => void;
}

export function edgePan(
  frameBox: () => DOMRect | undefined,
  panBy: (delta: ScreenPoint) => void,
): EdgePan {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const follow = (at: ScreenPoint, moved: () => void) => {
    stop();
    const box = frameBox();
    if (!box) return;
    const delta = {
      x: pull(at.x, box.left, box.right),
      y: pull(at.y, box.top, box.bottom),
    };
    if (delta.x === 0 && delta.y === 0) return;
    const turn = () => {
      panBy(delta);
      moved();
      frame = requestAnimationFrame(turn);
    };
    frame = requestAnimationFrame(turn);
  };
  return { follow, stop };
}

/** Positive near the start: the figure moves towards the end, and what was hidden comes in. */
function pull(at: number, start: number, end: number): number {
  const speed = (gap: number) => (FASTEST * Math.min(NEAR, Math.max(0, NEAR - gap))) / NEAR;
  return speed(at - start) - speed(end - at);
}
