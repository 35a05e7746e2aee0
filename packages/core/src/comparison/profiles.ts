/** Moving a model to another framework, or a newer version of one, as a comparison of the two profiles. */
import type { Profile } from '../language/profile.ts';
import type { RelationFate } from '../language/vocabulary.ts';
import type { Text } from '../workspace/records.ts';
import type { FieldDifference } from './comparison.ts';
import { fieldDifferences } from './fields.ts';

export const PROFILE_PARTS = [
  'band',
  'bar',
  'column',
  'specialisation',
  'property',
  'required',
  'scale',
  'figure',
] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

/** A part that a framework has or asks for: what became of it. */
export interface ProfileRow {
  readonly part: ProfilePart;
  readonly id: string;
  /** The later one's name, or the earlier one's where it went. */
  readonly name: Text;
  readonly fate: RelationFate;
  readonly changes: readonly FieldDifference[];
}

/**
 * Every part of either profile, by kind and then in the earlier one's order: what the later one no longer
 * has reads retired, what it asks besides reads new. `required` are the properties that must be said.
 */
export function compareProfiles(before: Profile, after: Profile): readonly ProfileRow[] {
  return PROFILE_PARTS.flatMap((part) => {
    const left = partsOf(before, part);
    const right = partsOf(after, part);
    const ids = new Set([...left.keys(), ...right.keys()]);
    return [...ids].flatMap((id) => rowOf(part, id, left.get(id), right.get(id)));
  });
}

interface Part {
  readonly name: Text;
}

function rowOf(
  part: ProfilePart,
  id: string,
  was: Part | undefined,
  is: Part | undefined,
): ProfileRow[] {
  const latest = is ?? was;
  if (!latest) return [];
  const changes = was && is ? fieldDifferences(was, is) : [];
  const fate = !was ? 'new' : !is ? 'retired' : changes.length > 0 ? 'changed' : 'kept';
  return [{ part, id, name: latest.name, fate, changes }];
}

function partsOf(profile: Profile, part: ProfilePart): ReadonlyMap<string, Part> {
  const byId = <One extends Part & { readonly id: string }>(all: readonly One[]) =>
    new Map<string, Part>(all.map((one) => [one.id, one]));
  switch (part) {
    case 'band':
      return byId(profile.bands);
    case 'bar':
      return byId(profile.bars);
    case 'column':
      return byId(profile.column ? [profile.column] : []);
    case 'specialisation':
      return byId(profile.specialisations);
    case 'property':
      return byId(profile.properties);
    case 'scale':
      return byId(profile.scales);
    case 'figure':
      return byId(profile.figures);
    case 'required':
      return new Map(
        (profile.required ?? []).map(({ property, on }) => {
          const name = profile.properties.find(({ id }) => id === property)?.name ?? {};
          return [property, { name, on }];
        }),
      );
  }
}
