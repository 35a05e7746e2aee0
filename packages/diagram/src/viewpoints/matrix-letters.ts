/** The letters of a matrix: how data is used, which way something flows, who owns, runs and uses. */
import { type Relation, type RelationType, relationTypeInfo, type Text, textIn } from '@khung/core';
import type { ChartContext } from './chart-context.ts';
import type { Code } from './matrix-found.ts';
import type { MatrixOptions } from './matrix-presets.ts';

export interface Lettering {
  readonly context: ChartContext;
  readonly options: MatrixOptions;
  /** Relations of more than one type stand in the matrix. */
  readonly several: boolean;
  readonly overlapping: boolean;
}

/** What a relation reads as, seen from the row. */
export function codesOf(relation: Relation, forward: boolean, lettering: Lettering): Code[] {
  const { context, options, several, overlapping } = lettering;
  const { language } = context;
  const say = ([text, word]: Letter, rank: number): Code => ({
    text: textIn(text, language),
    word: textIn(word, language),
    rank,
  });
  if (
    options.letters !== 'cross' &&
    relation.type === ACCESS &&
    relation.access !== 'access' &&
    relation.access !== undefined
  ) {
    const reads = relation.access !== 'write';
    const writes = relation.access !== 'read';
    const [read, ...write] = options.letters === 'crud' ? CRUD : READ_WRITE;
    return [
      ...(reads && read !== undefined ? [say(read, 1)] : []),
      ...(writes
        ? write.map((letter, index) => say(letter, options.letters === 'crud' ? index * 2 : 2))
        : []),
    ];
  }
  const { name, family } = relationTypeInfo(relation.type);
  const word = textIn(name, language);
  if (options.letters !== 'cross' && several) {
    return [{ text: textIn(INITIALS[relation.type], language), word, rank: 10 }];
  }
  if (options.letters !== 'cross' && family === 'dynamic' && !overlapping) {
    return [say(forward ? SENDS : RECEIVES, forward ? 3 : 4)];
  }
  return [{ text: 'x', word: several ? textIn(RELATED, language) : word, rank: 5 }];
}

/** The one type that says how data is used. */
const ACCESS: RelationType = 'Access';

export type Letter = readonly [letter: Text, word: Text];

const letter = (vi: string, en: string, viWord: string, enWord: string): Letter => [
  { vi, en },
  { vi: viWord, en: enWord },
];

const READ_WRITE: readonly Letter[] = [
  letter('Đ', 'R', 'Đọc, khai thác', 'Reads'),
  letter('G', 'W', 'Ghi, cập nhật', 'Writes'),
];
/** What writes may create and update; a model does not tell which. */
const CRUD: readonly Letter[] = [
  letter('R', 'R', 'Đọc', 'Reads'),
  letter('C', 'C', 'Tạo', 'Creates'),
  letter('U', 'U', 'Cập nhật', 'Updates'),
];
const SENDS = letter('→', '→', 'Gửi đến', 'Sends to');
const RECEIVES = letter('←', '←', 'Nhận từ', 'Receives from');
export const RELATED: Text = { vi: 'Có quan hệ', en: 'Related' };

/** Where several types of relation stand in one matrix. */
const INITIALS: Readonly<Record<RelationType, Text>> = {
  Composition: { vi: 'BG', en: 'Co' },
  Aggregation: { vi: 'TH', en: 'Ag' },
  Assignment: { vi: 'TK', en: 'As' },
  Realization: { vi: 'HT', en: 'Re' },
  Serving: { vi: 'PV', en: 'Se' },
  Access: { vi: 'TC', en: 'Ac' },
  Influence: { vi: 'AH', en: 'In' },
  Association: { vi: 'LQ', en: 'An' },
  Triggering: { vi: 'KP', en: 'Tr' },
  Flow: { vi: 'TĐ', en: 'Fl' },
  Specialization: { vi: 'CB', en: 'Sp' },
};

export const OWNER = letter('QL', 'O', 'Quản lý (chủ quản)', 'Owns');
export const OPERATOR = letter('VH', 'M', 'Vận hành', 'Runs');
export const USER = letter('KT', 'U', 'Khai thác, sử dụng', 'Uses');
