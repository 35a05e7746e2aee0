/** Chooses the language in which a text is shown. */
import type { Text } from '../workspace/records.ts';

/**
 * The text in the language asked for; else Vietnamese, English, unnamed (`und`), any other
 * (the first by language code, so that every reader sees the same). Empty text counts as absent.
 *
 * @example textIn({ vi: 'Ứng dụng', en: 'Application' }, 'en') // 'Application'
 */
export function textIn(text: Text | undefined, lang: string): string {
  if (!text) return '';
  for (const code of [lang, 'vi', 'en', 'und']) {
    const found = text[code];
    if (found) return found;
  }
  for (const code of Object.keys(text).sort()) {
    const found = text[code];
    if (found) return found;
  }
  return '';
}

/**
 * A template's text with `{name}` replaced by values; a value that is a Text is shown in the same language.
 * A name without a value stays as it is written, so that a fault is seen.
 */
export function fillIn(
  template: Text,
  values: Readonly<Record<string, string | number | Text | undefined>>,
  lang: string,
): string {
  return textIn(template, lang).replace(/\{(\w+)\}/g, (written, name: string) => {
    const value = values[name];
    if (value === undefined) return written;
    return typeof value === 'object' ? textIn(value, lang) : String(value);
  });
}
