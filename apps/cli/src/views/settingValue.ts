/** A setting as it is typed, `key=value`, read into what a view stores. */
import {
  ELEMENT_TYPES,
  type Json,
  MARK_KINDS,
  type Model,
  profileOf,
  RELATION_TYPES,
  type Workspace,
} from '@khung/core';
import { type Setting, SHEET_SETTINGS, type Viewpoint } from '@khung/diagram';
import { Failure } from '../failure.ts';

/** What can be set of a view of this viewpoint: the sheet's settings, then its own that mean something here. */
export const settingsFor = (viewpoint: Viewpoint, ws: Workspace): readonly Setting[] => [
  ...SHEET_SETTINGS,
  ...ownSettings(viewpoint, ws),
];

/** Without those of other framework profiles. */
export const ownSettings = ({ settings }: Viewpoint, { info }: Workspace): readonly Setting[] =>
  settings.filter(({ profiles }) => profiles === undefined || profiles.includes(info.profile));

/**
 * @param typed `key=value`; sets are `a,b,c`; an empty value takes the setting back to its fallback
 * @param models where elements are looked up
 * @returns the key, and the value or `undefined` for the fallback
 * @throws Failure that says what is allowed
 */
export function settingTyped(
  typed: string,
  viewpoint: Viewpoint,
  ws: Workspace,
  models: readonly Model[],
): readonly [key: string, value: Json | undefined] {
  const at = typed.indexOf('=');
  if (at < 1) throw new Failure('setting.form', { typed });
  const key = typed.slice(0, at).trim();
  const value = typed.slice(at + 1).trim();
  const settings = settingsFor(viewpoint, ws);
  const setting = settings.find((one) => one.key === key);
  if (setting === undefined) {
    const known = settings.map((one) => one.key);
    throw new Failure('setting.unknown', {
      key,
      viewpoint: viewpoint.id,
      known: known.join(', '),
    });
  }
  return [key, value === '' ? undefined : readSetting(setting, value, ws, models)];
}

function readSetting(
  setting: Setting,
  value: string,
  ws: Workspace,
  models: readonly Model[],
): Json {
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
      if (Number.isInteger(number) && number >= least && number <= most) return number;
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
      return setOf(value, (id) => oneOf(key, id, RELATION_TYPES));
    case 'kinds':
      return setOf(value, (id) => kindIn(models, ws, key, id));
    case 'field':
      return fieldTyped(setting, value);
    case 'text':
      return value;
  }
}

function oneOf(key: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  throw new Failure('setting.choice', { key, value, known: known.join(', ') });
}

/** A type or a specialisation: of the language, of the profile, or one that some element has. */
function kindIn(models: readonly Model[], { info }: Workspace, key: string, kind: string): string {
  const there = models.flatMap(({ elements }) =>
    [...elements.values()].flatMap(({ type, specialisation = type }) => [type, specialisation]),
  );
  const own = profileOf(info.profile).specialisations.map(({ id }) => id);
  const types: readonly string[] = ELEMENT_TYPES;
  if (types.includes(kind) || own.includes(kind)) return kind;
  return oneOf(key, kind, [...new Set(there)].sort());
}

/** What elements can be told apart by; a property may be one that no profile names. */
const FIELDS = ['owner', 'operator', 'type', 'specialisation', 'layer', 'band', 'internal'];
/** What units say, where a figure is coloured. */
const MARKED = MARK_KINDS.map((kind) => `marks.${kind}`);

function fieldTyped(
  { key, choices = [], fallback }: Extract<Setting, { kind: 'field' }>,
  value: string,
): string {
  if (value === fallback || /^properties\.\S/.test(value)) return value;
  const known = [...choices.map(({ id }) => id), ...FIELDS, ...(key === 'colour' ? MARKED : [])];
  if (known.includes(value)) return value;
  throw new Failure('setting.choice', {
    key,
    value,
    known: [...known, 'properties.<id>'].join(', '),
  });
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
