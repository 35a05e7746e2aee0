/** Reads what a view sets, falling back where it says nothing or what cannot be. */
import type { Json } from '@khung/core';
import type { Setting, Viewpoint } from './viewpoint.ts';

type Settings = Readonly<Record<string, Json>> | undefined;

/** The setting's number, within its bounds; its fallback, or `undefined` for as many as there are. */
export function numberSetting(
  viewpoint: Viewpoint,
  key: string,
  settings: Settings,
): number | undefined {
  const setting = settingOf(viewpoint, key, 'number');
  const value = settings?.[key];
  const fits =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= setting.least &&
    value <= setting.most;
  return fits ? value : setting.fallback;
}

/** One of the setting's choices; of open ones any other text too. */
export function choiceSetting(viewpoint: Viewpoint, key: string, settings: Settings): string {
  const setting = settingOf(viewpoint, key, 'choice');
  const value = settings?.[key];
  const fits = setting.open === true || setting.choices.some(({ id }) => id === value);
  return fits && typeof value === 'string' ? value : setting.fallback;
}

export function switchSetting(viewpoint: Viewpoint, key: string, settings: Settings): boolean {
  const setting = settingOf(viewpoint, key, 'switch');
  const value = settings?.[key];
  return typeof value === 'boolean' ? value : setting.fallback;
}

/** The words; of `element` settings the id, empty where none is chosen. */
export function textSetting(viewpoint: Viewpoint, key: string, settings: Settings): string {
  const setting = viewpoint.settings.find((one) => one.key === key);
  const value = settings?.[key];
  if (typeof value === 'string' && value !== '') return value;
  return setting?.kind === 'text' || setting?.kind === 'field' ? setting.fallback : '';
}

/** The chosen ids of a set (`elements`, `relations`, `kinds`); its fallback where nothing is chosen. */
export function setSetting(
  viewpoint: Viewpoint,
  key: string,
  settings: Settings,
): ReadonlySet<string> {
  const setting = viewpoint.settings.find((one) => one.key === key);
  const value = settings?.[key];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const chosen = Object.entries(value).filter(([, on]) => on === true);
    if (chosen.length > 0) return new Set(chosen.map(([id]) => id));
  }
  const fallback =
    setting?.kind === 'relations' || setting?.kind === 'kinds' ? setting.fallback : [];
  return new Set(fallback);
}

/** @throws Error if the viewpoint has no such setting: a mistake in the program, never in a file. */
function settingOf<Kind extends Setting['kind']>(
  viewpoint: Viewpoint,
  key: string,
  kind: Kind,
): Extract<Setting, { kind: Kind }> {
  const setting = viewpoint.settings.find(
    (one): one is Extract<Setting, { kind: Kind }> => one.key === key && one.kind === kind,
  );
  if (setting === undefined) throw new Error(`${viewpoint.id} has no ${kind} setting ${key}`);
  return setting;
}
