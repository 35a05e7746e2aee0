/** Where a click in the palette adds: into what is selected if it holds things, else beside it. */
import { type ElementId, elementTypeInfo, type Model, nestingOf } from '@khung/core';

/** The container for a new element; `undefined` for none. Two clicks give two boxes side by side. */
export function containerFor(model: Model, selected: ElementId | undefined): ElementId | undefined {
  const element = selected === undefined ? undefined : model.elements.get(selected);
  if (element === undefined) return undefined;
  const { childrenOf, parentOf } = nestingOf(model);
  const holds = (childrenOf.get(element.id)?.length ?? 0) > 0;
  // A grouping is there to be filled, even when it is still empty.
  const made = elementTypeInfo(element.type).aspect === 'composite';
  return holds || made ? element.id : parentOf.get(element.id);
}
