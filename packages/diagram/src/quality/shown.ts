/** What views show of a model, for checks: which elements are on some page, and whether anything is. */
import type { Model, Profile, ShownIn, View, ViewContent } from '@khung/core';
import { wishOf } from '../catalogue/sheet.ts';
import { viewpointOf } from '../catalogue/viewpoints.ts';

/** More elements are not laid out only to be checked. */
export const MOST_CHECKED = 2000;

/**
 * Draws views to see what is on them, each once for a model: as slow as drawing. Nothing is said of models
 * larger than `MOST_CHECKED`, and of views of unknown kinds.
 */
export function shownBy(profile: Profile): ShownIn {
  const known = new WeakMap<Model, Map<View, ViewContent | undefined>>();
  return (view, model) => {
    const ofModel = known.get(model) ?? new Map<View, ViewContent | undefined>();
    known.set(model, ofModel);
    if (!ofModel.has(view)) ofModel.set(view, contentOf(view, model, profile));
    return ofModel.get(view);
  };
}

/** A box that stands for more than it shows (`+3`) shows those too: they are where a reader looks. */
function contentOf(view: View, model: Model, profile: Profile): ViewContent | undefined {
  const viewpoint = viewpointOf(view.viewpoint);
  if (viewpoint === undefined || model.elements.size > MOST_CHECKED) return undefined;
  const figures = viewpoint.figures(model, { ...wishOf(view), profile });
  const inside = figures.flatMap(({ unshown }) =>
    unshown.flatMap(({ source, reason }) =>
      source.kind === 'element' && reason === 'too-deep' ? [source.id] : [],
    ),
  );
  const drawn = figures.flatMap(({ occurrences }) => occurrences.map(({ element }) => element));
  return {
    elements: new Set([...drawn, ...inside]),
    empty: figures.every(({ occurrences, items }) => occurrences.length + items.length === 0),
  };
}
