/** Units, and the elements that a unit answers for, runs or uses. */
import type { Model } from '../architecture/model.ts';
import type { Profile } from '../language/profile.ts';
import { specialisationOf } from '../language/profiles.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';

export type UnitRole = 'owner' | 'operator' | 'user';

export interface UnitElement {
  readonly element: Element;
  /** At least one; the weightiest first. */
  readonly roles: readonly UnitRole[];
}

/** The elements that a unit owns, operates or uses, in the model's order. */
export function unitElements(model: Model, unit: ElementId): UnitElement[] {
  const found: UnitElement[] = [];
  for (const element of model.elements.values()) {
    const roles: UnitRole[] = [];
    if (element.owner === unit) roles.push('owner');
    if (element.operator === unit) roles.push('operator');
    if (element.users && Object.hasOwn(element.users, unit)) roles.push('user');
    if (roles.length > 0) found.push({ element, roles });
  }
  return found;
}

/** Whether an element is a unit: can own, operate and use others, and speak for itself. */
export function isUnit(element: Element, profile: Profile): boolean {
  return specialisationOf(element.specialisation, profile)?.unit === true;
}

/** The units of a model, in its order; looked for once. */
export function unitsOf({ elements }: Model, profile: Profile): readonly Element[] {
  const known = UNITS.get(elements);
  if (known?.profile === profile) return known.units;
  const units = [...elements.values()].filter((element) => isUnit(element, profile));
  UNITS.set(elements, { profile, units });
  return units;
}

const UNITS = new WeakMap<Model['elements'], { profile: Profile; units: readonly Element[] }>();
