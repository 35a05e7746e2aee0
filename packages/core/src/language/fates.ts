/** The words and badges by which people see what became of an element. */
import type { Text } from '../workspace/records.ts';
import type { Fate } from './vocabulary.ts';

export interface FateWords {
  /** A few capitals on the box, readable on a grey copy; a kept element has none. */
  readonly badge?: Text;
  readonly word: Text;
  /** A sentence's part that names whom it follows or who follows it: `{names}`. */
  readonly phrase?: Text;
}

/** Badge, word and phrase of a fate. */
export function fateWords(fate: Fate): FateWords {
  return WORDS[fate];
}

const WORDS: Readonly<Record<Fate, FateWords>> = {
  kept: { word: { vi: 'giữ nguyên', en: 'kept' } },
  changed: { badge: { vi: 'NC', en: 'CHG' }, word: { vi: 'nâng cấp, thay đổi', en: 'changed' } },
  new: { badge: { vi: 'MỚI', en: 'NEW' }, word: { vi: 'xây dựng mới', en: 'new' } },
  successor: {
    badge: { vi: 'TỪ', en: 'FROM' },
    word: { vi: 'hình thành từ', en: 'successor' },
    phrase: { vi: 'hình thành từ {names}', en: 'successor of {names}' },
  },
  replaced: {
    badge: { vi: 'THAY', en: 'REPL' },
    word: { vi: 'thay thế', en: 'replaced' },
    phrase: { vi: 'được thay thế bởi {names}', en: 'replaced by {names}' },
  },
  split: {
    badge: { vi: 'TÁCH', en: 'SPLIT' },
    word: { vi: 'tách', en: 'split' },
    phrase: { vi: 'tách thành {names}', en: 'split into {names}' },
  },
  merged: {
    badge: { vi: 'GỘP', en: 'MERGE' },
    word: { vi: 'hợp nhất', en: 'merged' },
    phrase: { vi: 'hợp nhất vào {names}', en: 'merged into {names}' },
  },
  carriedOver: {
    badge: { vi: 'TIẾP', en: 'CARRY' },
    word: { vi: 'chuyển tiếp', en: 'carried over' },
    phrase: { vi: 'chuyển tiếp từ {names}', en: 'carried over from {names}' },
  },
  retired: { badge: { vi: 'DỪNG', en: 'END' }, word: { vi: 'dừng sử dụng', en: 'retired' } },
};
