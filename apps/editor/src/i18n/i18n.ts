/** The catalogues, ready to use: Vietnamese first, English by a switch. Nothing is loaded from anywhere. */
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, usePreferences } from '../session/preferences.ts';
import type { CatalogueKey } from './catalogue.ts';
import { en } from './en/catalogue.ts';
import { vi } from './vi/catalogue.ts';

export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: usePreferences.getState().language,
  fallbackLng: 'vi',
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

usePreferences.subscribe(({ language }) => {
  if (i18n.language !== language) void i18n.changeLanguage(language);
});

export type Words = Readonly<Record<string, string | number>>;

/** Words outside a component, in the language of the moment. */
export const wordsFor = (key: CatalogueKey, values: Words = {}): string => i18n.t(key, values);

export const languageNow = (): Language => usePreferences.getState().language;
