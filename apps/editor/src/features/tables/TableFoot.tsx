/** Below a table: what is taken, what the cell said in the base, and the way back. */
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { ChecksButton } from '../checks/ChecksButton.tsx';
import { changedCells, oldText } from './changes.ts';
import { setBack } from './edits.ts';
import { columnsIn, rangeOf, rowsIn, type Sheet } from './sheet.ts';
import { useTable } from './tableState.ts';

export function TableFoot({ sheet }: { sheet: Sheet }) {
  const { t, textOf } = useWords();
  const at = useTable((s) => s.at);
  const anchor = useTable((s) => s.anchor);
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  const base = architecture && workspace.architectures.get(architecture)?.base;
  const range = rangeOf(sheet, at, anchor);
  const columns = range === undefined ? [] : columnsIn(sheet, range);
  const rows = range === undefined ? [] : rowsIn(sheet, range);
  const changed =
    architecture === undefined || base === undefined
      ? []
      : changedCells(workspace, architecture, rows, columns);
  const [row] = rows;
  const [column] = columns;
  const one = rows.length === 1 && columns.length === 1;
  const baseName = textOf(base && workspace.architectures.get(base)?.name);
  const was = one && row && column && architecture && oldText(workspace, architecture, row, column);
  return (
    <footer className="k-bottom k-table-foot">
      {one && column && row ? (
        <span className="k-table-said" title={column.text(row)}>
          <b>{column.label}</b> {column.text(row) || t('tables.empty')}
        </span>
      ) : (
        range &&
        rows.length > 0 && (
          <span>{t('tables.picked', { rows: rows.length, columns: columns.length })}</span>
        )
      )}
      {typeof was === 'string' && (
        <span className="k-table-was" title={was}>
          {t('tables.was', { base: baseName, value: was === '' ? t('tables.empty') : was })}
        </span>
      )}
      {changed.length > 0 && range !== undefined && sheet.refusal === undefined && (
        <UnstyledButton className="k-link" onClick={() => setBack(sheet, range)}>
          {t('tables.setBack', { base: baseName })}
        </UnstyledButton>
      )}
      <span className="k-bottom-space" />
      {sheet.refusal !== undefined && (
        <span className="k-table-refusal" title={sheet.refusal}>
          {sheet.refusal}
        </span>
      )}
      <ChecksButton />
    </footer>
  );
}
