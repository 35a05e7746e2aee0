/** Where in an element, beside its name, what was searched for stands: its documentation, or a property. */
import { type Element, fold, foldSpelling, searchTexts, textIn } from '@khung/core';

export interface Said {
  /** A property's id; of the documentation none. */
  readonly property?: string;
  readonly text: string;
}

/** Enough to see the words with what stands round them. */
const MOST = 90;
const BEFORE = 30;

/** @returns the first that holds all words, else the first that holds one of them, if any does */
export function saidIn(element: Element, query: string, language: string): Said | undefined {
  const all: Said[] = [
    { text: textIn(element.documentation, language) },
    ...Object.entries(element.properties ?? {}).map(([property, value]) => ({
      property,
      text: typeof value === 'object' ? textIn(value, language) : String(value),
    })),
  ].filter(({ text }) => text !== '');
  const [whole] = searchTexts(all, query, ({ text }) => text);
  const words = fold(query).split(' ').filter(Boolean);
  const found = whole?.item ?? all.find(({ text }) => words.some((word) => holds(text, word)));
  return found && { ...found, text: around(found.text, query) };
}

const holds = (text: string, word: string): boolean =>
  fold(text).includes(word) || foldSpelling(text).includes(word);

/** A long text is cut to the part that was searched for. */
function around(text: string, query: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= MOST) return flat;
  const [first = ''] = fold(query).split(' ').filter(Boolean);
  const words = flat.split(' ');
  const at = Math.max(
    0,
    words.findIndex((word) => fold(word).includes(first)),
  );
  const start = Math.max(0, words.slice(0, at).join(' ').length - BEFORE);
  const from = start === 0 ? 0 : flat.indexOf(' ', start) + 1;
  const part = flat.slice(from, from + MOST);
  return `${from > 0 ? '… ' : ''}${part}${from + MOST < flat.length ? '…' : ''}`;
}
