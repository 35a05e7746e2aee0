/** A name with the searched words marked in it, found without their diacritics. */
import { fold } from '@khung/core';
import type { ReactNode } from 'react';

export function marked(name: string, query: string): ReactNode {
  const word = fold(query).split(' ').find(Boolean);
  if (word === undefined) return name;
  // Letter by letter, so that a place in the folded text is a place in the name.
  const letters = [...name.normalize('NFC')];
  const folded = letters.map((letter) => (letter === ' ' ? ' ' : fold(letter)));
  const at = folded.join('').indexOf(word);
  if (at < 0 || folded.some((letter) => letter.length !== 1)) return name;
  const from = letters.slice(0, at).join('');
  const hit = letters.slice(at, at + word.length).join('');
  const rest = letters.slice(at + word.length).join('');
  return (
    <>
      {from}
      <mark>{hit}</mark>
      {rest}
    </>
  );
}
