/** Whether an element is one of those that a setting offers. */
import { type Element, layerOf, type Model, type Profile } from '@khung/core';
import type { ElementFilter } from '@khung/diagram';

export function fits(
  element: Element,
  of: ElementFilter | undefined,
  profile: Profile,
  model: Model,
): boolean {
  if (of?.kinds !== undefined) {
    const { type, specialisation } = element;
    const named = specialisation !== undefined && of.kinds.includes(specialisation);
    if (!named && !of.kinds.includes(type)) return false;
  }
  return of?.layers === undefined || of.layers.includes(layerOf(element, profile, model));
}
