/** Makes the table on screen from what is shown, as a person filtered, sorted and grouped it. */
import { useDeferredValue, useMemo, useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useProfile, useSource } from '../../session/derived.ts';
import { type TableKind, useSession } from '../../session/session.ts';
import { useIsLarge } from '../parts/useStill.ts';
import { useRefusal } from '../status/useRefusal.ts';
import { chosenRows, keptOrder, listed, placesOf } from './arrange.ts';
import type { Column, TableRow } from './column.ts';
import { elementColumns } from './elementColumns.ts';
import { elementRows } from './elementRows.ts';
import { inOrder, isShown, useLayouts } from './layoutState.ts';
import { relationColumns } from './relationColumns.ts';
import { relationRows } from './relationRows.ts';
import type { Sheet } from './sheet.ts';
import { useTable } from './tableState.ts';

export const NEW_ROW = 'new';

export function useSheet(table: TableKind): Sheet {
  const { language } = useWords();
  const { columns, rows, key } = useColumnsAndRows(table);
  const layout = useLayouts((s) => s[table]);
  const closed = useTable((s) => s.closed);
  const refusal = useRefusal();
  const ordered = useMemo(() => inOrder(columns, layout), [columns, layout]);
  const shown = useMemo(
    () => ordered.filter((column) => isShown(column, layout)),
    [ordered, layout],
  );
  const found = useFound(table, rows, shown, key);
  const group = ordered.find(({ id }) => id === layout.group);
  const list = useMemo(() => {
    const all = listed(found, group, closed, language);
    const open = table === 'elements' && refusal === undefined;
    return open ? [...all, { kind: 'new', key: NEW_ROW } as const] : all;
  }, [found, group, closed, language, table, refusal]);
  const placed = useRef<{ list: typeof list; places: Sheet['placeOf'] }>(undefined);
  const placeOf = useMemo(() => {
    const places = placesOf(list, placed.current);
    placed.current = { list, places };
    return places;
  }, [list]);
  return useMemo(
    () => ({
      table,
      columns: ordered,
      shown,
      listed: list,
      placeOf,
      rows,
      found: found.length,
      refusal,
    }),
    [table, ordered, shown, list, placeOf, found, rows, refusal],
  );
}

function useColumnsAndRows(table: TableKind): {
  columns: readonly Column[];
  rows: readonly TableRow[];
  /** Another one: other rows altogether. */
  key: string;
} {
  const { t, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const source = useSource();
  const profile = useProfile();
  return useMemo(() => {
    const context = { workspace, shown, profile, language, t };
    const key = JSON.stringify([table, shown, language]);
    return table === 'elements'
      ? { columns: elementColumns(context), rows: elementRows(source, profile), key }
      : { columns: relationColumns(context), rows: relationRows(source), key };
  }, [table, workspace, shown, source, profile, language, t]);
}

interface Kept {
  readonly asked: string;
  readonly rows: readonly TableRow[];
  readonly found: readonly TableRow[];
}

/** Filtered and sorted anew when that is asked otherwise; an edit leaves every row where it is. */
function useFound(
  table: TableKind,
  rows: readonly TableRow[],
  columns: readonly Column[],
  key: string,
): readonly TableRow[] {
  const { language } = useWords();
  const words = useTable((s) => s.query);
  const later = useDeferredValue(words);
  // In a long table letters are on screen before what they find.
  const query = useIsLarge() ? later : words;
  const filters = useTable((s) => s.filters);
  const only = useTable((s) => (s.only?.table === table ? s.only.ids : undefined));
  const sort = useLayouts((s) => s[table].sort);
  const kept = useRef<Kept>(undefined);
  const asked = JSON.stringify([key, query, filters, only && [...only], sort]);
  return useMemo(() => {
    const before = kept.current;
    const same = before !== undefined && before.asked === asked;
    const found = same
      ? keptOrder(before, rows)
      : chosenRows(rows, columns, { query, filters, only, sort }, language);
    kept.current = { asked, rows, found };
    return found;
  }, [rows, columns, asked, query, filters, only, sort, language]);
}
