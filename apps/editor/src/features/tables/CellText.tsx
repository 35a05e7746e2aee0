/** What a cell says: plain, with the swatch of its layer, or as the badge of a state. */
import type { Fate, RelationFate } from '@khung/core';
import { useWords } from '../../i18n/useWords.ts';
import type { Column, TableRow } from './column.ts';

export function CellText({ row, column }: { row: TableRow; column: Column }) {
  const text = column.text(row);
  if (column.looks === 'badge') return <StateBadge row={row} text={text} />;
  return (
    <>
      {column.looks === 'swatch' && <span className="k-swatch" data-layer={row.layer} />}
      <span className="k-cell-text">{text}</span>
    </>
  );
}

function StateBadge({ row, text }: { row: TableRow; text: string }) {
  const { t } = useWords();
  if (text === '') return null;
  const fate = fateOf(row);
  const plain = fate === 'kept' || text === t('tables.states.inherited');
  if (plain) return <span className="k-cell-text k-quiet">{text}</span>;
  const state = fate ?? (text === t('tables.states.added') ? 'new' : 'changed');
  return (
    <span className="k-fate" data-fate={state}>
      {text}
    </span>
  );
}

function fateOf(row: TableRow): Fate | RelationFate | undefined {
  return isCompared(row) ? row.compared?.fate : undefined;
}

const isCompared = (
  row: TableRow,
): row is TableRow & { readonly compared: { readonly fate: Fate | RelationFate } | undefined } =>
  'compared' in row;
