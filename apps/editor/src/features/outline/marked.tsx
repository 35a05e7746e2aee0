/** A name with the searched words marked in it, found without their diacritics. */
import { fold } from '@khung/core';
import type { ReactNode } from 'react';

export function marked(name: string, query: string): ReactNode {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return name;
  // Letter by letter, so that a place in the folded text is a place in the name.
  const letters = [...name.normalize('NFC')];
  const folded = letters.map((letter) => (letter === ' ' ? ' ' : fold(letter)));
  if (folded.some((letter) => letter.length !== 1)) return name;
  const hits = hitsIn(folded.join(''), words);
  let last = 0;
  const parts: ReactNode[] = [];
  for (const [from, to] of hits) {
    parts.push(letters.slice(last, from).join(''));
    parts.push(<mark key={from}>{letters.slice(from, to).join('')}</mark>);
    last = to;
  }
  return [...parts, letters.slice(last).join('')];
}

/** Where the words stand, first to last, overlaps joined; a word's beginning goes before its inside. */
function hitsIn(text: string, words: readonly string[]): [from: number, to: number][] {
  const found = words.flatMap((word): [number, number][] => {
    const begins = ` ${text}`.indexOf(` ${word}`);
    const at = begins >= 0 ? begins : text.indexOf(word);
    return at < 0 ? [] : [[at, at + word.length]];
  });
  const hits: [number, number][] = [];
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const last = hits.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else hits.push([from, to]);
  }
  return hits;
}
