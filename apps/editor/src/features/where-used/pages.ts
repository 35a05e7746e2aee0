/** Which page of a view draws an element. Small views are drawn on the page, others beside it; each once for what is shown. */
import type { Comparison, ElementId, Model, View } from '@khung/core';
import { languageNow } from '../../i18n/i18n.ts';
import { sourceIn } from '../../session/derived.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { runJob } from '../beside/jobs/runJob.ts';
import { isQuick } from '../canvas/drawing/isQuick.ts';
import type { FigureWish } from '../canvas/figureOf.ts';
import { pagesDrawing } from './pagesDrawing.ts';

/** By element; an element that the view does not draw is not there. */
export type Pages = ReadonlyMap<ElementId, number>;

interface Known {
  readonly view: View;
  readonly look: string;
  readonly pages: Pages;
}

/** By what is shown, and view. */
const KNOWN = new WeakMap<Model | Comparison, Map<string, Known>>();
/** Of larger models even a small view takes longer than a few frames. */
const MOST_ON_PAGE = 1500;

/** Where it is known already, or known in a few frames. */
export function pagesNow(view: View): Pages | undefined {
  const wish = wishOf(view);
  const { kept, look } = keptFor(wish);
  const before = kept.get(view.id);
  if (before?.view === view && before.look === look) return before.pages;
  const small = sourceIn(wish.workspace, wish.shown).elements.size <= MOST_ON_PAGE;
  return small && isQuick(wish) ? keep(wish, pagesDrawing(wish)) : undefined;
}

/** @throws BrokenOff where a person stops it by `onCancel` */
export async function pagesOf(
  view: View,
  onCancel: (cancel: () => void) => void = () => {},
): Promise<Pages> {
  const now = pagesNow(view);
  if (now !== undefined) return now;
  const wish = wishOf(view);
  const { workspace, ...asked } = wish;
  const { answer, cancel } = runJob({ job: 'pages', asked }, { workspace });
  onCancel(cancel);
  return keep(wish, await answer);
}

function wishOf(view: View): FigureWish {
  const { workspace, shown } = useSession.getState();
  const { frame, levels } = usePreferences.getState();
  const language = languageNow();
  return {
    workspace,
    shown,
    view,
    language,
    frame,
    levels,
    pins: false,
    heat: 'none',
    sheet: true,
  };
}

function keptFor({ workspace, shown, frame, levels }: FigureWish) {
  const source = sourceIn(workspace, shown);
  const kept = KNOWN.get(source) ?? new Map<string, Known>();
  KNOWN.set(source, kept);
  return { kept, look: `${frame} ${levels}` };
}

function keep(wish: FigureWish, pages: readonly (readonly [ElementId, number])[]): Pages {
  const { kept, look } = keptFor(wish);
  const known = { view: wish.view, look, pages: new Map(pages) };
  kept.set(wish.view.id, known);
  return known.pages;
}
