/** The field in the cell that is being edited: free text, or a search in the values allowed. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { CellSaid } from './CellSaid.tsx';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import type { Column, TableRow } from './column.ts';
import type { Onward } from './editing.ts';
import { addRow, carryOut, commitCell } from './edits.ts';
import { goOn } from './gridKeys.ts';
import type { Sheet } from './sheet.ts';
import { TextEditor } from './TextEditor.tsx';
import { useTable } from './tableState.ts';

interface CellEditorProps {
  readonly sheet: Sheet;
  /** None: the empty row at the end. */
  readonly row: TableRow | undefined;
  readonly column: Column;
  /** What was typed to begin; `undefined`: what the cell says is edited. */
  readonly draft: string | undefined;
}

export function CellEditor({ sheet, row, column, draft }: CellEditorProps) {
  const { t } = useWords();
  const [fault, setFault] = useState<string>();
  const over = useRef(false);
  // Taken away by scrolling or by another gesture: what was typed is not lost without a word.
  useEffect(() => {
    over.current = false;
  }, []);
  const close = (onward: Onward) => {
    over.current = true;
    useTable.setState({ editing: undefined });
    if (onward !== undefined) goOn(sheet, onward);
  };
  const commit = (text: string, onward: Onward) => {
    if (over.current) return;
    if (row === undefined) {
      close(undefined);
      addRow(sheet, text);
      return;
    }
    const why = commitCell(row, column, text);
    if (why === undefined) close(onward);
    else setFault(why);
  };
  /** Left by a click elsewhere: a value that can't be is let go, and it is said. */
  const leave = (text: string) => {
    if (over.current) return;
    const why = row === undefined ? undefined : commitCell(row, column, text);
    if (row === undefined) addRow(sheet, text);
    over.current = true;
    const { at, editing } = useTable.getState();
    if (editing !== undefined) useTable.setState({ editing: undefined });
    if (why !== undefined && row !== undefined && at?.row !== row.id) {
      useTable.setState({ refused: { place: { row: row.id, column: column.id }, text: why } });
    }
  };
  const label = t('tables.editing', {
    column: column.label,
    row: row === undefined ? t('tables.newRow') : (sheet.shown[0]?.text(row) ?? ''),
  });
  const kind = row === undefined ? { kind: 'text' as const } : column.edit?.kind(row);
  if (kind === undefined) return null;
  const common = {
    label,
    invalid: fault !== undefined,
    onEdit: () => setFault(undefined),
    onCancel: () => close(undefined),
    onCommit: commit,
    onLeave: leave,
  };
  return (
    <span className="k-cell-editor">
      {kind.kind === 'choice' && row !== undefined ? (
        <ChoiceEditor
          {...common}
          column={column.label}
          kind={kind}
          value={column.edit?.value(row)}
          draft={draft}
          onPick={(value, onward) => {
            if (over.current) return;
            close(onward);
            if (value !== column.edit?.value(row)) carryOut(column.edit?.plan(row, value) ?? {});
          }}
        />
      ) : (
        <TextEditor
          {...common}
          lines={kind.kind === 'text' && kind.lines === true}
          text={draft ?? (row === undefined ? '' : column.text(row))}
          all={draft === undefined}
        />
      )}
      {fault !== undefined && <CellSaid text={fault} />}
    </span>
  );
}
