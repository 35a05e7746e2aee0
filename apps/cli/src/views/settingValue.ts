/** A setting as it is typed, `key=value`, read into what a view stores. */
import type { Json, Model } from '@khung/core';
import { type Setting, SHEET_SETTINGS, type Viewpoint } from '@khung/diagram';
import { Failure } from '../failure.ts';

/** What can be set of a view of this viewpoint: the sheet's settings, then its own. */
export const settingsFor = (viewpoint: Viewpoint): readonly Setting[] => [
  ...SHEET_SETTINGS,
  ...viewpoint.settings,
];

/**
 * @param typed `key=value`; sets are `a,b,c`; an empty value takes the setting back to its fallback
 * @param models where elements are looked up
 * @returns the key, and the value or `undefined` for the fallback
 * @throws Failure that says what is allowed
 */
export function settingTyped(
  typed: string,
  viewpoint: Viewpoint,
  models: readonly Model[],
): readonly [key: string, value: Json | undefined] {
  const at = typed.indexOf('=');
  if (at < 1) throw new Failure('setting.form', { typed });
  const key = typed.slice(0, at).trim();
  const value = typed.slice(at + 1).trim();
  const setting = settingsFor(viewpoint).find((one) => one.key === key);
  if (setting === undefined) {
    const known = settingsFor(viewpoint).map((one) => one.key);
    throw new Failure('setting.unknown', {
      key,
      viewpoint: viewpoint.id,
      known: known.join(', '),
    });
  }
  return [key, value === '' ? undefined : readSetting(setting, value, models)];
}

function readSetting(setting: Setting, value: string, models: readonly Model[]): Json {
  const { key } = setting;
  switch (setting.kind) {
    case 'choice': {
      const known = setting.choices.map(({ id }) => id);
      if (setting.open === true || known.includes(value)) return value;
      throw new Failure('setting.choice', { key, value, known: known.join(', ') });
    }
    case 'number': {
      const number = Number(value.replace(',', '.'));
      const { least, most } = setting;
      if (Number.isFinite(number) && number >= least && number <= most) return number;
      throw new Failure('setting.number', { key, value, least, most });
    }
    case 'switch': {
      const on = SWITCHES.get(value.toLowerCase());
      if (on !== undefined) return on;
      throw new Failure('setting.choice', { key, value, known: [...SWITCHES.keys()].join(', ') });
    }
    case 'element':
      return elementIn(models, key, value);
    case 'elements':
      return setOf(value, (id) => elementIn(models, key, id));
    case 'relations':
    case 'kinds':
      return setOf(value, (id) => id);
    case 'text':
    case 'field':
      return value;
  }
}

const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const setOf = (value: string, read: (one: string) => string): Record<string, true> => {
  const ids = value.split(',').map((one) => one.trim());
  return Object.fromEntries(ids.filter((one) => one !== '').map((one) => [read(one), true]));
};

function elementIn(models: readonly Model[], key: string, id: string): string {
  for (const { elements } of models) {
    const byText: ReadonlyMap<string, unknown> = elements;
    if (byText.has(id)) return id;
  }
  throw new Failure('setting.element', { key, id });
}
