/** What is selected in the outline, on the figure or by a search is where the hand is in the table. */
import { useEffect } from 'react';
import { useSession } from '../../session/session.ts';
import { rangeOf, rowsIn, type Sheet } from './sheet.ts';
import { goTo, useTable } from './tableState.ts';

export function useFollowSelection(sheet: Sheet): void {
  const selection = useSession((s) => s.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection, not the rows.
  useEffect(() => {
    if (sheet.table !== 'elements' || selection.length === 0) return;
    const { at, anchor } = useTable.getState();
    const range = rangeOf(sheet, at, anchor);
    const taken = new Set<string>(range && rowsIn(sheet, range).map(({ id }) => id));
    if (selection.every((id) => taken.has(id))) return;
    const found = selection.find((id) => sheet.placeOf.has(id));
    const [column] = sheet.shown;
    if (found === undefined || column === undefined) return;
    goTo({ row: found, column: at?.column ?? column.id });
  }, [selection]);
}
