/** The units that an analysis can be asked about, and which of them a person means. */

import type { Comparison } from '../comparison/comparison.ts';
import { isUnit } from '../consultation/units.ts';
import { fold } from '../language/fold.ts';
import type { ElementId } from '../workspace/ids.ts';
import { profileIn } from './fieldTold.ts';

/** Thrown where no unit, or more than one, goes by what was asked for. */
export class UnknownUnit extends Error {
  override readonly name = 'UnknownUnit';
  readonly code = 'unknown-unit';
  readonly data: { readonly asked: string; readonly known: readonly ElementId[] };

  /** @param known Those it may be: several that are called so, else all. */
  constructor(asked: string, known: readonly ElementId[]) {
    super(`unknown-unit: ${asked}`);
    this.data = { asked, known };
  }
}

/**
 * The units of either architecture, in the union's order: what the profile says is one, and whatever
 * owns, operates or uses something, for imported models mark their units in no other way.
 */
export function unitsIn(comparison: Comparison): readonly ElementId[] {
  const profile = profileIn(comparison);
  const named = new Set<string>();
  for (const { before, after } of comparison.elements.values())
    for (const element of [before, after]) {
      if (element?.owner) named.add(element.owner);
      if (element?.operator) named.add(element.operator);
      for (const user of Object.keys(element?.users ?? {})) named.add(user);
    }
  return [...comparison.elements.values()].flatMap(({ id, before, after }) => {
    const element = after ?? before;
    return element && (named.has(id) || isUnit(element, profile)) ? [id] : [];
  });
}

/**
 * By its id, its name in any language, or a part of it that no other has; marks and case don't matter.
 * @throws UnknownUnit
 * @example unitNamed(comparison, 'dang kiem') // 'cuc-dang-kiem'
 */
export function unitNamed(comparison: Comparison, asked: string): ElementId {
  const units = unitsIn(comparison);
  const byId = units.find((id) => id === asked);
  if (byId !== undefined) return byId;
  const wanted = fold(asked.trim());
  const called = (fits: (name: string) => boolean) =>
    units.filter((id) => {
      const row = comparison.elements.get(id);
      const names = [row?.before, row?.after].flatMap((one) => Object.values(one?.name ?? {}));
      return names.some((name) => fits(fold(name)));
    });
  const exact = called((name) => name === wanted);
  const found = exact.length > 0 || wanted === '' ? exact : called((name) => name.includes(wanted));
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  throw new UnknownUnit(asked, found.length > 0 ? found : units);
}
