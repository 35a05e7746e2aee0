/** What an element was and is, as rows of words: names, whose it is, and each field that changed. */
import type { Element, ElementRow } from '@khung/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useComparison } from '../../session/derived.ts';
import { useFieldWords } from '../inspector/fields/useFieldWords.ts';
import { beforeAfter } from './beforeAfter.ts';

export interface PairRow {
  readonly field: string;
  readonly label: string;
  /** Empty: nothing. */
  readonly was: string;
  readonly to: string;
}

interface PairRows {
  readonly rows: readonly PairRow[];
  /** Fields left out. */
  readonly more: number;
}

/** Names are a row of their own; order says nothing to a reader, and lineage is told by the names. */
const ELSEWHERE = /^(name\.|order$|predecessors$|successors$|owner$)/;
const NOTHING: PairRows = { rows: [], more: 0 };

/** @param most fields beside names and owners */
export function usePairRows(row: ElementRow | undefined, most: number): PairRows {
  const { t, textOf } = useWords();
  const comparison = useComparison();
  const { fieldText, valueText } = useFieldWords();
  return useMemo(() => {
    if (row === undefined || comparison === undefined) return NOTHING;
    const { before, after } = beforeAfter(comparison, row);
    const all = (elements: readonly Element[], text: (element: Element) => string) =>
      [...new Set(elements.map(text).filter((word) => word !== ''))].join('; ');
    const name = (one: Element) => textOf(one.name);
    const owner = (one: Element) => valueText('owner', one.owner);
    const rows: PairRow[] = [
      { field: 'name', label: t('ways.what'), was: all(before, name), to: all(after, name) },
    ];
    const [was, to] = [all(before, owner), all(after, owner)];
    if (was !== '' || to !== '') rows.push({ field: 'owner', label: fieldText('owner'), was, to });
    const changed = row.changes.filter(({ field }) => !ELSEWHERE.test(field));
    for (const change of changed.slice(0, most)) {
      const { field } = change;
      rows.push({
        field,
        label: fieldText(field),
        was: valueText(field, change.was),
        to: valueText(field, change.to),
      });
    }
    return { rows, more: Math.max(0, changed.length - most) };
  }, [row, comparison, t, textOf, fieldText, valueText, most]);
}
