/** Leads to an element on a figure: on the view on screen where it is drawn, else on the first that draws it. */
import type { ElementId, View } from '@khung/core';
import { select, showView, useSession } from '../../session/session.ts';
import { viewNow, viewsIn } from '../../session/views.ts';
import { afterDrawing } from '../canvas/drawing/afterDrawing.ts';
import { canvas } from '../canvas/handle.ts';
import { pageShowing } from './pages.ts';

/** Views are drawn to find the element on them for so long at most, ms; then the one on screen stays. */
const PATIENCE = 1500;

/** @param keyboard `move`: goes to the figure too; `stay`: stays where it is */
export function goToElement(element: ElementId, keyboard: 'move' | 'stay' = 'move'): void {
  turnToViewOf(element);
  pointAt(element, keyboard);
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

function turnToViewOf(element: ElementId): void {
  const { workspace } = useSession.getState();
  const now = viewNow();
  const until = performance.now() + PATIENCE;
  // A table stands in the place of the figure.
  useSession.setState({ table: undefined });
  for (const view of [now, ...viewsIn(workspace).filter((one) => one !== now)]) {
    if (view !== now && performance.now() > until) return;
    const page = pageShowing(view, element);
    if (page === undefined) continue;
    showView(view.id);
    useSession.setState({ page });
    return;
  }
}
