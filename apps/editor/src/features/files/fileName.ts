/** A file's name made of a title: no diacritics, no signs that a disk refuses. */
import { fold, type Text, textIn } from '@khung/core';

export function fileNameOf(title: Text | string, language: string): string {
  const text = typeof title === 'string' ? title : textIn(title, language);
  const name = fold(text)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return name === '' ? 'khung' : name;
}
