/** Which elements a view draws, each with the first page that does. The view is drawn for it. */
import type { ElementId } from '@khung/core';
import { type FigureWish, figuresOf } from '../canvas/figureOf.ts';

/** A view of an unknown kind shows nothing. */
export function pagesDrawing(wish: FigureWish): readonly (readonly [ElementId, number])[] {
  const pages = new Map<ElementId, number>();
  try {
    for (const [page, { occurrences }] of figuresOf(wish).entries())
      for (const { element } of occurrences) if (!pages.has(element)) pages.set(element, page);
  } catch {
    return [];
  }
  return [...pages];
}
