/** What a cell says: plain, with the swatch of its layer, or as the badge of a state. */
import type { Fate, RelationFate } from '@khung/core';
import type { Column, TableRow } from './column.ts';
import type { Surroundings } from './surroundings.ts';

interface CellTextProps {
  readonly row: TableRow;
  readonly column: Column;
  readonly words: Surroundings['words'];
}

export function CellText({ row, column, words }: CellTextProps) {
  const text = column.text(row);
  if (column.looks === 'badge') return stateBadge(row, text, words);
  return (
    <>
      {column.looks === 'swatch' && <span className="k-swatch" data-layer={row.layer} />}
      <span className="k-cell-text">{text}</span>
    </>
  );
}

function stateBadge(row: TableRow, text: string, words: CellTextProps['words']) {
  if (text === '') return null;
  const fate = fateOf(row);
  const plain = fate === 'kept' || text === words.inherited;
  if (plain) return <span className="k-cell-text k-quiet">{text}</span>;
  const state = fate ?? (text === words.added ? 'new' : 'changed');
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
