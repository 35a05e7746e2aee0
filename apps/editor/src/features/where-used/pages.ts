/** Which page of a view draws an element; views are drawn once for what is shown. */
import type { Comparison, ElementId, Model, View } from '@khung/core';
import { languageNow } from '../../i18n/i18n.ts';
import { sourceIn } from '../../session/derived.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { figuresOf } from '../canvas/figureOf.ts';

type Pages = ReadonlyMap<ElementId, number>;
interface Known {
  readonly view: View;
  readonly look: string;
  readonly pages: Pages;
}

/** By what is shown, and view. */
const KNOWN = new WeakMap<Model | Comparison, Map<string, Known>>();

export function pageShowing(view: View, element: ElementId): number | undefined {
  return pagesOf(view).get(element);
}

function pagesOf(view: View): Pages {
  const { workspace, shown } = useSession.getState();
  const { frame, levels } = usePreferences.getState();
  const source = sourceIn(workspace, shown);
  const look = `${frame} ${levels}`;
  const known = KNOWN.get(source) ?? new Map<string, Known>();
  KNOWN.set(source, known);
  const before = known.get(view.id);
  if (before?.view === view && before.look === look) return before.pages;
  const pages = new Map<ElementId, number>();
  try {
    const wish = { workspace, shown, view, language: languageNow(), frame, levels } as const;
    const figures = figuresOf({ ...wish, pins: false, heat: 'none', sheet: true });
    for (const [page, { occurrences }] of figures.entries()) {
      for (const { element } of occurrences) if (!pages.has(element)) pages.set(element, page);
    }
  } catch {
    // A view of an unknown kind shows nothing.
  }
  known.set(view.id, { view, look, pages });
  return pages;
}
