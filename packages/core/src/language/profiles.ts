/** The profiles that there are, by id. */
import type { Profile, Specialisation } from './profile.ts';
import { archimate } from './profiles/archimate.ts';
import { khung20 } from './profiles/khung-2.0.ts';

/** A workspace names a profile that this version does not have. */
export class UnknownProfile extends Error {
  readonly code = 'unknown-profile';
  readonly data: { readonly id: string; readonly known: readonly string[] };

  constructor(id: string) {
    super(`unknown-profile: ${id}`);
    this.name = 'UnknownProfile';
    this.data = { id, known: PROFILES.map((profile) => profile.id) };
  }
}

/** In the order in which they are offered. */
export const PROFILES: readonly Profile[] = [khung20, archimate];

/** @throws UnknownProfile */
export function profileOf(id: string): Profile {
  const profile = PROFILES.find((one) => one.id === id);
  if (!profile) throw new UnknownProfile(id);
  return profile;
}

/** The specialisation of that id in a profile; none where a file brought its own. */
export function specialisationOf(
  id: string | undefined,
  profile: Profile,
): Specialisation | undefined {
  if (id === undefined) return undefined;
  let byId = BY_ID.get(profile);
  if (!byId) {
    byId = new Map(profile.specialisations.map((one) => [one.id, one]));
    BY_ID.set(profile, byId);
  }
  return byId.get(id);
}

const BY_ID = new WeakMap<Profile, Map<string, Specialisation>>();
