/** Words into HTML: escaped, in both languages where they differ, and never longer than a cell can bear. */
import { xmlAttribute, xmlText } from '../svg/text.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same in Vietnamese and in English. */
export type Said = Readonly<Record<Language, string>>;

/** @example inBoth((language) => textIn(name, language)) */
export const inBoth = (say: (language: Language) => string): Said => ({
  vi: say('vi'),
  en: say('en'),
});

/** As content. The page shows one language at a time; what is the same in both stands once. */
export function shown(said: Said): string {
  if (said.vi === said.en) return xmlText(said.vi);
  return `<span lang="vi">${xmlText(said.vi)}</span><span lang="en">${xmlText(said.en)}</span>`;
}

/** A name as content: its direction of writing touches nothing beside it. */
export const shownName = (said: Said): string => `<bdi>${shown(said)}</bdi>`;

/**
 * Both languages as attributes, for what can hold no elements (options, labels for screen readers);
 * the page's script puts the one that is spoken where `into` says: `text`, or an attribute's name.
 */
export function spokenInto(into: string, said: Said): string {
  return ` data-into="${xmlAttribute(into)}" data-vi="${attribute(said.vi)}" data-en="${attribute(said.en)}"`;
}

/** On one line, in double quotes. */
export const attribute = (text: string): string => xmlAttribute(text.normalize('NFC'));

/** Letters of a name or value that a page shows; the rest is counted. */
const LONGEST = 600;

/** What no cell can hold is cut, and says how much is left out. @example short('đường bộ') // 'đường bộ' */
export function short(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const letters = [...text.slice(0, longest * 2)].slice(0, longest).join('');
  return `${letters}… (+${new Intl.NumberFormat('vi-VN').format(text.length - letters.length)})`;
}
