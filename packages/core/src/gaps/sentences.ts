/** What a gap is, as a sentence that can stand in an official table. */
import type { ElementRow, FieldDifference, RelationRow } from '../comparison/comparison.ts';
import { textIn } from '../language/text.ts';
import type { ElementId } from '../workspace/ids.ts';
import { type FieldTold, fieldTold } from './fieldTold.ts';
import type { GapAnalysis, GapRow } from './gap.ts';
import { nameIn, namesIn, oneLine } from './names.ts';
import { type GapWord, gapWord } from './words.ts';

/**
 * What has to happen between baseline and target, with the reason where one is given.
 * @example 'Trục ESB được thay thế bởi LGSP. Lý do: ESB hết hỗ trợ.'
 */
export function gapSentence(analysis: GapAnalysis, row: GapRow, lang: string): string {
  const sentences = mainSentences(analysis, row, lang);
  const reasons = row.reasons.map((reason) => oneLine(textIn(reason, lang))).filter(Boolean);
  if (reasons.length > 0)
    sentences.push(gapWord('because', lang, { reason: reasons.map(unended).join('; ') }));
  return asSentences(sentences);
}

function mainSentences(analysis: GapAnalysis, row: GapRow, lang: string): string[] {
  const { comparison } = analysis;
  const named = (key: GapWord, ids: readonly ElementId[], side: 'before' | 'after') => [
    gapWord(key, lang, { names: namesIn(comparison, ids, lang, side) }),
  ];
  switch (row.fate) {
    case 'kept':
      return [gapWord('gap-kept', lang)];
    case 'new':
      return named('gap-new', row.after, 'after');
    case 'carriedOver':
      return named('gap-carried-over', row.after, 'after');
    case 'retired':
      return named('gap-retired', row.before, 'before');
    default:
      return [
        ...successionSentences(analysis, row, lang),
        ...stayingSentences(analysis, row, lang),
      ];
  }
}

/** One for all that go into the same: `A, B và C hợp nhất vào D`. */
function successionSentences(
  { comparison }: GapAnalysis,
  row: GapRow,
  lang: string,
): readonly string[] {
  const byHeirs = new Map<string, { heirs: readonly ElementId[]; from: ElementId[] }>();
  for (const id of row.before) {
    const one = comparison.elements.get(id);
    if (one === undefined || one.after !== undefined || one.successors.length === 0) continue;
    const key = one.successors.join('\n');
    const found = byHeirs.get(key) ?? { heirs: one.successors, from: [] };
    byHeirs.set(key, found);
    found.from.push(id);
  }
  return [...byHeirs.values()].map(({ heirs, from }) => {
    const first = comparison.elements.get(from[0] ?? row.id);
    const key: GapWord =
      heirs.length > 1
        ? 'gap-split'
        : from.length > 1 || first?.fate === 'merged'
          ? 'gap-merged'
          : 'gap-replaced';
    return gapWord(key, lang, {
      names: namesIn(comparison, from, lang, 'before'),
      // In the order of the target's cell.
      heirs: namesIn(
        comparison,
        row.after.filter((id) => heirs.includes(id)),
        lang,
        'after',
      ),
    });
  });
}

/** What changes of those that stay; named where there are others in the row. */
function stayingSentences(
  { comparison }: GapAnalysis,
  row: GapRow,
  lang: string,
): readonly string[] {
  const alone = row.before.length === 1 && row.after.length === 1;
  return row.before.flatMap((id) => {
    const one = comparison.elements.get(id);
    if (one === undefined || one.after === undefined) return [];
    const phrases = changePhrases(comparison, one, lang, !alone).join('; ');
    if (phrases === '') return alone ? [gapWord('change-elsewhere', lang)] : [];
    const name = nameIn(comparison, id, lang, 'before');
    return [alone ? phrases : gapWord('gap-stays', lang, { name, phrases })];
  });
}

type Compared = GapAnalysis['comparison'];

/**
 * What changed of what stays, a phrase for each field: `nâng cấp độ an toàn từ Cấp độ 2 lên Cấp độ 3`.
 * @param told Successions are told already, and left out.
 */
export function changePhrases(
  comparison: Compared,
  row: ElementRow | RelationRow,
  lang: string,
  told = false,
): readonly string[] {
  return tellingChanges(row, lang)
    .filter(({ field }) => !told || (field !== 'predecessors' && field !== 'successors'))
    .map((change) => phraseOf(comparison, change, lang, 'layer' in row));
}

/** Without texts in another language, where the reader's own has one. */
export function tellingChanges(
  { changes, before, after }: ElementRow | RelationRow,
  lang: string,
): readonly FieldDifference[] {
  const latest = after ?? before;
  return changes.filter(({ field }) => {
    const [head, code] = field.split('.');
    if (head !== 'name' && head !== 'documentation') return true;
    return code === lang || latest?.[head]?.[lang] === undefined;
  });
}

function phraseOf(
  comparison: Compared,
  change: FieldDifference,
  lang: string,
  ofElement: boolean,
): string {
  const told = fieldTold(comparison, change, lang);
  const { head, was, to } = told;
  const field = inSentence(told.name);
  const words = (key: GapWord, values: Readonly<Record<string, string>> = {}) =>
    gapWord(key, lang, { field, was: was ?? '', to: to ?? '', ...values });
  switch (head) {
    case 'predecessors':
      return words('change-takes-over', { names: to ?? '' });
    case 'successors':
      return words('change-gives-away', { names: to ?? '' });
    case 'documentation':
      return words('change-documentation');
    case 'users':
      return words(to === undefined ? 'change-user-dropped' : 'change-user-added');
    case 'name':
      if (to === undefined) return words('change-dropped');
      if (ofElement) return words('change-name');
      return words(was === undefined ? 'change-carries-added' : 'change-carries');
    case 'owner':
      return was && to ? words('change-owner') : words(was ? 'change-dropped' : 'change-added');
    default:
      if (was === undefined) return words('change-added');
      if (to === undefined) return words('change-dropped');
      return words(courseOf(change, told));
  }
}

/** Levels go up or down; years and texts become others. */
function courseOf({ was, to }: FieldDifference, told: FieldTold): GapWord {
  const isLevel = told.head === 'properties' && told.was !== String(was);
  if (!isLevel || typeof was !== 'number' || typeof to !== 'number') return 'change-field';
  return to > was ? 'change-raised' : 'change-lowered';
}

/** As a name is written inside a sentence; abbreviations keep their capitals. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name;
  return second === second.toLocaleUpperCase('vi') && second.trim() !== ''
    ? name
    : first.toLocaleLowerCase('vi') + name.slice(first.length);
}

const unended = (text: string): string => text.replace(/[.;\s]+$/, '');

/** Each with a capital and a full stop. */
export function asSentences(sentences: readonly string[]): string {
  return sentences
    .map(unended)
    .filter(Boolean)
    .map((text) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`)
    .join(' ');
}
