/** The catalogue inside a component: `t(key, values)`, the language, and a record's text in it. */
import { type Text, textIn } from '@khung/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, usePreferences } from '../session/preferences.ts';
import type { CatalogueKey } from './catalogue.ts';
import type { Words } from './i18n.ts';

export type Translate = (key: CatalogueKey, values?: Words) => string;

export function useWords(): {
  t: Translate;
  language: Language;
  textOf: (text: Text | undefined) => string;
} {
  const { t: translate } = useTranslation();
  const language = usePreferences((p) => p.language);
  const t = useCallback<Translate>((key, values = {}) => translate(key, values), [translate]);
  const textOf = useCallback((text: Text | undefined) => textIn(text, language), [language]);
  return { t, language, textOf };
}
