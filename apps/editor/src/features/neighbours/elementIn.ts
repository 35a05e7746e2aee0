/** An element of what is shown; of a comparison the later one, else the earlier. */
import type { Comparison, Element, ElementId, Model } from '@khung/core';

export function elementIn(source: Model | Comparison, id: ElementId): Element | undefined {
  if (!('before' in source)) return source.elements.get(id);
  return source.after.elements.get(id) ?? source.before.elements.get(id);
}
