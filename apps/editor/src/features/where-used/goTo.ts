/** Leads to an element on a figure: on the view on screen where it is drawn, else on the first that draws it. */
import type { ElementId, View } from '@khung/core';
import { select, showView, useSession } from '../../session/session.ts';
import { viewNow, viewsIn } from '../../session/views.ts';
import { tellUnlessBrokenOff } from '../beside/jobs/runJob.ts';
import { afterDrawing } from '../canvas/drawing/afterDrawing.ts';
import { canvas } from '../canvas/handle.ts';
import { beginWork } from '../progress/work.ts';
import { type Pages, pagesNow, pagesOf } from './pages.ts';

/** Small views are drawn on the page for so long at most, ms. */
const AT_ONCE = 300;

/** Ends what is still being looked for. */
let leave = () => {};

/** @param keyboard `move`: goes to the figure too; `stay`: stays where it is */
export function goToElement(element: ElementId, keyboard: 'move' | 'stay' = 'move'): void {
  leave();
  // A table stands in the place of the figure.
  useSession.setState({ table: undefined });
  const now = viewNow();
  const others = viewsIn(useSession.getState().workspace).filter((one) => one !== now);
  const unknown = turnAtOnce([now, ...others], element);
  pointAt(element, keyboard);
  if (unknown.length > 0) void turnLater(unknown, element, keyboard);
}

/** On this view, at the page that draws it. */
export function goToElementOn(view: View, page: number, element: ElementId): void {
  showView(view.id);
  useSession.setState({ page });
  pointAt(element, 'move');
}

/** To a note or a frame of a view. */
export function goToNote(view: View, id: string): void {
  showView(view.id);
  select([], [id]);
  afterDrawing(() => {
    canvas()?.revealBox(id);
    canvas()?.focus();
  });
}

function pointAt(element: ElementId, keyboard: 'move' | 'stay'): void {
  select([element]);
  afterDrawing(() => {
    canvas()?.reveal(element);
    if (keyboard === 'move') canvas()?.focus();
  });
}

/** @returns the views to be looked through beside the page, where none that is known draws the element */
function turnAtOnce(views: readonly View[], element: ElementId): readonly View[] {
  const until = performance.now() + AT_ONCE;
  for (const [at, view] of views.entries()) {
    const pages = at === 0 || performance.now() < until ? pagesNow(view) : undefined;
    if (pages === undefined) return views.slice(at);
    if (turnTo(view, pages, element)) return [];
  }
  return [];
}

/** As long as the person stays with the element, and does not stop it. */
async function turnLater(
  views: readonly View[],
  element: ElementId,
  keyboard: 'move' | 'stay',
): Promise<void> {
  const { view: begun, workspace } = useSession.getState();
  let wanted = true;
  let cancel = () => {};
  const end = beginWork('find', () => {
    wanted = false;
    cancel();
  });
  const stop = useSession.subscribe(({ selection, view, workspace: now }) => {
    if (selection[0] !== element || view !== begun || now !== workspace) leave();
  });
  leave = () => {
    // The view that is being drawn now is drawn to its end: what it shows may be asked again.
    wanted = false;
    end();
  };
  try {
    for (const view of views) {
      const pages = await pagesOf(view, (how) => {
        cancel = how;
      });
      if (!wanted) return;
      if (pages.get(element) === undefined) continue;
      stop();
      turnTo(view, pages, element);
      pointAt(element, keyboard);
      return;
    }
  } catch (error) {
    tellUnlessBrokenOff(error);
  } finally {
    stop();
    end();
  }
}

function turnTo(view: View, pages: Pages, element: ElementId): boolean {
  const page = pages.get(element);
  if (page === undefined) return false;
  showView(view.id);
  useSession.setState({ page });
  return true;
}
