/** Taking cells: the hand moves there, and the rows' elements are selected everywhere. */
import { select } from '../../session/session.ts';
import type { Place } from './place.ts';
import { rangeOf, rowsIn, type Sheet } from './sheet.ts';
import { goTo, useTable } from './tableState.ts';

export function take(sheet: Sheet, place: Place, extend = false): void {
  goTo(place, extend);
  const { at, anchor } = useTable.getState();
  const range = rangeOf(sheet, at, anchor);
  if (range === undefined) return;
  const ids = new Set(rowsIn(sheet, range).flatMap(({ elements }) => elements));
  if (ids.size > 0) select([...ids]);
}

/** All cells, or all of the rows or columns that are taken. */
export function takeWhole(sheet: Sheet, what: 'all' | 'rows' | 'columns'): void {
  const { at, anchor = at } = useTable.getState();
  const [firstColumn, lastColumn] = [sheet.shown[0], sheet.shown.at(-1)];
  const rows = sheet.listed.filter(({ kind }) => kind !== 'new');
  const [firstRow, lastRow] = [rows[0], rows.at(-1)];
  if (!firstColumn || !lastColumn || !firstRow || !lastRow) return;
  const column = (one: Place | undefined, whole: string) =>
    what === 'columns' ? (one?.column ?? whole) : whole;
  const row = (one: Place | undefined, whole: string) =>
    what === 'rows' ? (one?.row ?? whole) : whole;
  goTo({ row: row(anchor, firstRow.key), column: column(anchor, firstColumn.id) });
  take(sheet, { row: row(at, lastRow.key), column: column(at, lastColumn.id) }, true);
}
