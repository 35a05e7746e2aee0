/** What an import read otherwise than a person may expect; nothing of it is wrong. */
import { fillIn, type Text } from '@khung/core';
import type { Position } from './fault.ts';

export type NoteCode =
  /** Views are counted and checked, but not read yet. */
  | 'views-not-read'
  /** A tag that the reader does not know, of the format or an extension of it. */
  | 'not-read'
  /** A text given twice in one language: the first one counts. */
  | 'repeated-text'
  /** A property given twice on one thing: the further ones are kept under `id#2`, `id#3`. */
  | 'repeated-property'
  /** An element without a name, which the format asks for. */
  | 'no-name'
  /** Text without a language is kept as `und`. */
  | 'no-language';

/** Alike notes are one note with a count and the place of the first. */
export interface Note extends Position {
  readonly code: NoteCode;
  readonly count: number;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface NoteList {
  add(code: NoteCode, at: Position, what?: string): void;
  all(): readonly Note[];
}

export function noteList(): NoteList {
  const notes = new Map<string, Note>();
  return {
    add(code, { line, column }, what) {
      const key = `${code} ${what ?? ''}`;
      const known = notes.get(key);
      if (known) notes.set(key, { ...known, count: known.count + 1 });
      else
        notes.set(key, { code, line, column, count: 1, data: what === undefined ? {} : { what } });
    },
    all: () => [...notes.values()],
  };
}

/** A sentence about a note, without its place. */
export function noteText(note: Pick<Note, 'code' | 'count' | 'data'>, lang: string): string {
  return fillIn(WORDS[note.code], { ...note.data, count: note.count }, lang);
}

const WORDS: Readonly<Record<NoteCode, Text>> = {
  'views-not-read': {
    vi: 'Chưa đọc {count} sơ đồ trong tệp.',
    en: 'Views in the file that are not read yet: {count}.',
  },
  'not-read': {
    vi: 'Không đọc <{what}> ({count} chỗ).',
    en: 'Not read: <{what}> ({count}).',
  },
  'repeated-text': {
    vi: '<{what}> lặp lại cùng một ngôn ngữ ở {count} chỗ; lấy nội dung đầu tiên.',
    en: '<{what}> given again in the same language, {count} times: the first one counts.',
  },
  'repeated-property': {
    vi: 'Thuộc tính {what} lặp lại {count} lần trên cùng một thành phần; giữ tất cả.',
    en: 'The property {what} is repeated {count} times on the same thing; all are kept.',
  },
  'no-name': {
    vi: '{count} thành phần không có tên.',
    en: 'Elements without a name: {count}.',
  },
  'no-language': {
    vi: '{count} đoạn chữ không ghi ngôn ngữ.',
    en: 'Texts that name no language: {count}.',
  },
};
