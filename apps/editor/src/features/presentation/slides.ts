/** What a presentation goes through: each view, page by page, from the first architecture to the last and their comparison. */
import type { View, Workspace } from '@khung/core';
import { architecturesInOrder, type Shown } from '../../session/shown.ts';

/** One state of one view. */
export interface Slide {
  readonly view: View;
  readonly shown: Shown;
}

/** The states of every view: the first architecture, the last, and the two compared. */
export function statesOf(workspace: Workspace): readonly Shown[] {
  const ids = architecturesInOrder(workspace);
  const [before, after] = [ids[0], ids.at(-1)];
  if (before === undefined || after === undefined) return [];
  const first: Shown = { kind: 'architecture', id: before };
  if (before === after) return [first];
  return [first, { kind: 'architecture', id: after }, { kind: 'comparison', before, after }];
}

/** In the order of the document. */
export function slidesOf(workspace: Workspace, views: readonly View[]): readonly Slide[] {
  const states = statesOf(workspace);
  return views.flatMap((view) => states.map((shown) => ({ view, shown })));
}

export const sameShown = (a: Shown, b: Shown): boolean =>
  a.kind === 'architecture'
    ? b.kind === 'architecture' && a.id === b.id
    : b.kind === 'comparison' && a.before === b.before && a.after === b.after;

/** The slide to begin with: the view on screen, in the state on screen where the presentation has it. */
export function firstSlide(slides: readonly Slide[], view: View, shown: Shown): number {
  const own = slides.findIndex((one) => one.view.id === view.id && sameShown(one.shown, shown));
  if (own >= 0) return own;
  return Math.max(
    0,
    slides.findIndex((one) => one.view.id === view.id),
  );
}

/** The nearest slide of another view in a direction, in the same state. */
export function slideOfView(slides: readonly Slide[], at: number, by: -1 | 1): number {
  const here = slides[at];
  if (here === undefined) return at;
  const order = by === 1 ? slides.slice(at + 1) : slides.slice(0, at).reverse();
  const next = order.find(
    (one) => one.view.id !== here.view.id && sameShown(one.shown, here.shown),
  );
  return next === undefined ? at : slides.indexOf(next);
}

/** The slide of the same view in another state. */
export function slideOfState(slides: readonly Slide[], at: number, shown: Shown): number {
  const here = slides[at];
  const to = slides.findIndex(
    (one) => one.view.id === here?.view.id && sameShown(one.shown, shown),
  );
  return to < 0 ? at : to;
}
