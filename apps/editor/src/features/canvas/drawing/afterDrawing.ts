/** For what is done with the figure that comes of an edit: to be called right after it. */
import { whenDrawn } from './drawing.ts';

/** Calls back once the screen has been drawn anew, however long the figure takes. */
export function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => whenDrawn(then)));
}
