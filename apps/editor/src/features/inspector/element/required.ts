/** What the framework profile wants to be said of an element, and what of it nobody has said. */
import { bandOf, type Element, type Model, nestingOf, type Profile } from '@khung/core';

export interface Required {
  /** Ids of the properties asked for. */
  readonly asked: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
}

/** Of what is outside nothing is asked; of parts it is said with their whole, where that is asked. */
export function requiredOf(element: Element, profile: Profile, model: Model): Required {
  const asked = new Set<string>();
  const missing = new Set<string>();
  if (bandOf(element, profile, model)?.kind === 'column') return { asked, missing };
  const { parentOf } = nestingOf(model);
  const parent = parentOf.get(element.id);
  const whole = parent === undefined ? undefined : model.elements.get(parent);
  for (const { property, on } of profile.required ?? []) {
    const isAsked = ({ specialisation }: Element) =>
      specialisation !== undefined && on.includes(specialisation);
    if (!isAsked(element) || (whole !== undefined && isAsked(whole))) continue;
    asked.add(property);
    if (!isSaid(element, property, model)) missing.add(property);
  }
  return { asked, missing };
}

/** By the element or by what it stands in. */
function isSaid(element: Element, property: string, model: Model): boolean {
  const { parentOf } = nestingOf(model);
  for (let at: Element['id'] | undefined = element.id; at !== undefined; at = parentOf.get(at)) {
    const value = model.elements.get(at)?.properties?.[property];
    if (value !== undefined && value !== '') return true;
  }
  return false;
}
