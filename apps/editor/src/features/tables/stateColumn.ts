/** What became of a row: in a comparison its fate; else whether it is inherited, changed or added here. */
import { changeOf, type Fate, fateWords, type RelationFate, textIn } from '@khung/core';
import type { Column, TableRow } from './column.ts';
import type { ColumnContext } from './columnContext.ts';

interface StateRow extends TableRow {
  readonly compared: { readonly fate: Fate | RelationFate } | undefined;
}

/** @param conceptOf the id of the element or relation that a row shows */
export function stateColumn<Row extends StateRow>(
  { workspace, shown, language, t }: ColumnContext,
  conceptOf: (row: Row) => Parameters<typeof changeOf>[2],
): Column<Row> {
  const own = shown.kind === 'architecture' ? workspace.architectures.get(shown.id) : undefined;
  const compared = shown.kind === 'comparison';
  // Asked for once: there may be thousands of rows.
  const [inherited, added, changed] = (['inherited', 'added', 'changed'] as const).map((state) =>
    t(`tables.states.${state}`),
  );
  return {
    id: 'state',
    label: t(compared ? 'tables.columns.fate' : 'tables.columns.state'),
    width: 130,
    shown: compared || own?.base !== undefined,
    groups: true,
    looks: 'badge',
    text: (row) => {
      if (row.compared !== undefined) return textIn(fateWords(row.compared.fate).word, language);
      if (own?.base === undefined) return '';
      const change = changeOf(workspace, own.id, conceptOf(row));
      if (change === undefined) return inherited ?? '';
      const isNew = change.record === 'add-element' || change.record === 'add-relation';
      return (isNew ? added : changed) ?? '';
    },
  };
}
