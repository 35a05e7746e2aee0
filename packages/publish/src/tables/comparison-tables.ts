/** A comparison as tables: how much became what, every element that is not kept, relations that changed by themselves. */
import { type Comparison, FATES, type Fate, fateWords, textIn } from '@khung/core';
import type { Language } from '../html/markup.ts';
import { type Line, tellerOf } from '../html/telling.ts';
import { RELATION_WORDS, WORDS } from '../html/words.ts';
import { cells, type Table } from './table.ts';

/** @param title over each of them, such as `1.0 → 2.0` */
export function comparisonTables(
  comparison: Comparison,
  title: string,
  lang: Language,
): readonly Table[] {
  const teller = tellerOf(comparison);
  const named = (name: string) => ({ name, title: `${name}: ${title}`, notes: [] });
  const changed = [...comparison.elements.values()].filter(({ fate }) => fate !== 'kept');
  const relations = [...comparison.relations.values()].filter(
    ({ fate, cause }) => fate !== 'kept' && cause === 'own',
  );
  return [
    {
      ...named(WORDS.title[lang]),
      columns: columnsOf(lang, [
        ['fate', 30],
        ['elements', 14],
      ]),
      rows: FATES.map((fate) => cells(fateSaid(fate, lang), comparison.summary.elements[fate])),
    },
    {
      ...named(WORDS.table[lang]),
      columns: columnsOf(lang, [
        ['fate', 16],
        ['name', 28],
        ['layer', 14],
        ['unit', 22],
        ['before', 28],
        ['after', 28],
        ['lineage', 24],
        ['reason', 28],
      ]),
      rows: changed.map((row) => {
        const told = teller.element(row);
        return cells(
          fateSaid(row.fate, lang),
          told.name[lang],
          told.layer[lang],
          told.unit[lang],
          linesOf(told.before, lang),
          linesOf(told.after, lang),
          told.lineage.map((line) => line[lang]).join('\n'),
          told.reason[lang],
        );
      }),
    },
    {
      ...named(WORDS.ownRelations[lang]),
      columns: columnsOf(lang, [
        ['fate', 14],
        ['relation', 60],
        ['before', 28],
        ['after', 28],
        ['reason', 28],
      ]),
      rows: relations.map((row) => {
        const told = teller.relation(row);
        return cells(
          RELATION_WORDS[row.fate]?.[lang] ?? row.fate,
          told.name[lang],
          linesOf(told.before, lang),
          linesOf(told.after, lang),
          told.reason[lang],
        );
      }),
    },
  ];
}

type Widths = readonly (readonly [keyof typeof WORDS, number])[];

const columnsOf = (lang: Language, widths: Widths): Table['columns'] =>
  widths.map(([key, width]) => ({ head: WORDS[key][lang], width }));

const linesOf = (lines: readonly Line[], lang: Language): string =>
  lines
    .map(({ field, value }) => (field === undefined ? '' : `${field[lang]}: `) + value[lang])
    .join('\n');

const fateSaid = (fate: Fate, lang: Language): string => textIn(fateWords(fate).word, lang);
