/** The catalogues: Vietnamese is there at once, English once it is wanted. Nothing comes from another place. */
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, usePreferences } from '../session/preferences.ts';
import type { CatalogueKey } from './catalogue.ts';
import { vi } from './vi/catalogue.ts';

export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: { vi: { translation: vi } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

/** Turns to a language once its words are there. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/catalogue.ts');
    i18n.addResourceBundle('en', 'translation', en);
  }
  if (i18n.language !== language) await i18n.changeLanguage(language);
}

/** The language of the last sitting; nothing is shown before. */
export const speaking = speak(usePreferences.getState().language);

// Who turns back before the words are there stays where they turned to.
usePreferences.subscribe(async ({ language }) => {
  await speak(language);
  await speak(languageNow());
});

export type Words = Readonly<Record<string, string | number>>;

/** Words outside a component, in the language of the moment. */
export const wordsFor = (key: CatalogueKey, values: Words = {}): string => i18n.t(key, values);

export const languageNow = (): Language => usePreferences.getState().language;
