/** The counts of a comparison as rows of cells, for any table: by fate, by layer, by owning unit. */
import {
  type Comparison,
  FATES,
  type Fate,
  fateWords,
  layerName,
  RELATION_FATES,
  textIn,
} from '@khung/core';
import { formatNumber, say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';
import { fateTitle } from './rows.ts';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One row a fate: how many elements, how many relations. */
export function fateTable({ summary }: Comparison, lang: Tongue): Table {
  const words = say(lang);
  const number = (count: number | undefined) =>
    count === undefined ? '' : formatNumber(count, lang);
  const ofRelations: Partial<Record<Fate, number>> = summary.relations;
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  return {
    head: [words('compare.fate'), words('compare.elements'), words('compare.relations')],
    rows: [
      ...FATES.map((fate) => [
        fateTitle(fate, lang),
        number(summary.elements[fate]),
        (RELATION_FATES as readonly string[]).includes(fate) ? number(ofRelations[fate]) : '',
      ]),
      [words('compare.total'), number(sum(summary.elements)), number(sum(summary.relations))],
    ],
  };
}

/** @param head how a column says its fate: the whole word, or the badge where columns must be narrow */
export function layerTable(comparison: Comparison, lang: Tongue, head: FateHead = 'word'): Table {
  const rows = [...comparison.byLayer].map(
    ([layer, counts]) => [textIn(layerName(layer), lang), counts] as const,
  );
  return crossTable(say(lang)('compare.layer'), rows, lang, head);
}

export function unitTable(comparison: Comparison, lang: Tongue, head: FateHead = 'word'): Table {
  const words = say(lang);
  const rows = [...comparison.byUnit].map(([unit, counts]) => {
    const row = unit === null ? undefined : comparison.elements.get(unit);
    const name = textIn((row?.after ?? row?.before)?.name, lang);
    return [unit === null ? words('compare.no-unit') : name || unit, counts] as const;
  });
  return crossTable(words('compare.unit'), rows, lang, head);
}

/** Only fates that occur get a column. */
function crossTable(
  first: string,
  rows: readonly (readonly [string, Readonly<Record<Fate, number>>])[],
  lang: Tongue,
  head: FateHead,
): Table {
  const fates = FATES.filter((fate) => rows.some(([, counts]) => counts[fate] > 0));
  return {
    head: [first, ...fates.map((fate) => fateHead(fate, lang, head))],
    rows: rows.map(([name, counts]) => [
      name,
      ...fates.map((fate) => (counts[fate] > 0 ? formatNumber(counts[fate], lang) : '')),
    ]),
  };
}

type FateHead = 'word' | 'badge';

function fateHead(fate: Fate, lang: Tongue, head: FateHead): string {
  const { badge, word } = fateWords(fate);
  return textIn(head === 'badge' && badge ? badge : word, lang);
}
