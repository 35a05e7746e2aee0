import { expect, test } from 'vitest';
import { profileOf } from '../language/profiles.ts';
import { compareProfiles } from './profiles.ts';

const profile = profileOf('khung-2.0');
const told = (...pair: Parameters<typeof compareProfiles>) =>
  compareProfiles(...pair)
    .filter(({ fate }) => fate !== 'kept')
    .map(({ part, id, fate, changes }) => [part, id, fate, ...changes.map(({ field }) => field)]);

test('a profile compared with itself is kept whole', () => {
  expect(told(profile, profile)).toEqual([]);
  expect(compareProfiles(profile, profile).length).toBeGreaterThan(20);
});

test('what the later one adds, changes and drops is told', () => {
  const [band, ...bands] = profile.bands;
  const [first, ...properties] = profile.properties;
  if (!band || !first) throw new Error('no band, no property');
  const later = {
    ...profile,
    bands: [...bands, { ...band, id: 'measure' }],
    properties: [{ ...first, internal: true as const }, ...properties],
    required: [...(profile.required ?? []), { property: 'x', on: ['unit'] }],
  };
  expect(told(profile, later)).toEqual([
    ['band', band.id, 'retired'],
    ['band', 'measure', 'new'],
    ['property', first.id, 'changed', 'internal'],
    ['required', 'x', 'new'],
  ]);
});

test('seen the other way round, what was new is retired', () => {
  const plain = profileOf('archimate');
  const count = (rows: ReturnType<typeof compareProfiles>, fate: string) =>
    rows.filter((row) => row.fate === fate).length;
  const there = compareProfiles(plain, profile);
  const back = compareProfiles(profile, plain);
  expect([count(there, 'new'), count(there, 'retired')]).toEqual([
    count(back, 'retired'),
    count(back, 'new'),
  ]);
});
