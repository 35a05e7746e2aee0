/** Which rows a table lists and in what order: found, filtered, sorted, put together in groups. */
import { fold } from '@khung/core';
import type { Column, TableRow } from './column.ts';

export interface Sorting {
  readonly column: string;
  readonly down: boolean;
}

export interface Arranging {
  /** Words that some cell of a row must hold, blind to diacritics. */
  readonly query: string;
  /** By column: the texts that are let through; `''` is an empty cell. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Ids of the rows that were asked for; all where that was not so. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly sort: Sorting | undefined;
  /** The column that rows are put together by. */
  readonly group: string | undefined;
  /** Keys of closed groups. */
  readonly closed: ReadonlySet<string>;
}

export type Listed<Row> =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row; readonly number: number }
  | {
      readonly kind: 'group';
      readonly key: string;
      /** Empty: of rows that say nothing there. */
      readonly label: string;
      readonly count: number;
      readonly open: boolean;
    }
  /** The empty row at the end, where new ones begin. */
  | { readonly kind: 'new'; readonly key: string };

/** Rows that are found and let through, sorted; in their own order where nothing is sorted by. */
export function chosenRows<Row extends TableRow>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { query, filters, only, sort }: Omit<Arranging, 'group' | 'closed'>,
  language: string,
): readonly Row[] {
  const words = fold(query).split(' ').filter(Boolean);
  const asked = columns.flatMap((column) => {
    const texts = filters[column.id];
    return texts === undefined ? [] : [{ column, texts: new Set(texts) }];
  });
  const fits = (row: Row): boolean =>
    (only === undefined || only.has(row.id)) &&
    asked.every(({ column, texts }) => texts.has(column.text(row))) &&
    (words.length === 0 || holdsAll(row, columns, words));
  const all = words.length === 0 && asked.length === 0 && only === undefined;
  const found = all ? rows : rows.filter(fits);
  const by = sort && columns.find(({ id }) => id === sort.column);
  return by === undefined ? found : sorted(found, by, sort?.down === true, language);
}

function holdsAll<Row extends TableRow>(
  row: Row,
  columns: readonly Column<Row>[],
  words: readonly string[],
): boolean {
  const known = foldedIn.get(columns) ?? new WeakMap<TableRow, string>();
  foldedIn.set(columns, known);
  const text = known.get(row) ?? fold(columns.map((column) => column.text(row)).join(' \n '));
  known.set(row, text);
  return words.every((word) => text.includes(word));
}

/** What rows say in these columns, kept from one letter of a search to the next. */
const foldedIn = new WeakMap<object, WeakMap<TableRow, string>>();

/** In the language's own order; what is empty comes last, whichever way. */
function sorted<Row extends TableRow>(
  rows: readonly Row[],
  column: Column<Row>,
  down: boolean,
  language: string,
): readonly Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyed = rows.map((row) => ({ row, text: column.text(row), key: column.sortKey?.(row) }));
  const way = down ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if ((a.text === '') !== (b.text === '')) return a.text === '' ? 1 : -1;
      const byKey = (a.key ?? Number.NaN) - (b.key ?? Number.NaN);
      return way * (Number.isNaN(byKey) ? compare(a.text, b.text) : byKey);
    })
    .map(({ row }) => row);
}

/**
 * The order that a person sees stays under the hand: an edit moves no row and hides none. What went is
 * left out, what came stands at the end.
 */
export function keptOrder<Row extends TableRow>(
  before: { readonly found: readonly Row[]; readonly rows: readonly Row[] },
  rows: readonly Row[],
): readonly Row[] {
  const others = new Map<string, Row>();
  const known = before.rows;
  const same = known.length === rows.length && rows.every((row, at) => row.id === known[at]?.id);
  // Mostly a few rows say something else, and all stand where they stood.
  if (same) {
    for (const [at, row] of rows.entries()) if (row !== known[at]) others.set(row.id, row);
    if (others.size === 0) return before.found;
    return before.found.map((row) => others.get(row.id) ?? row);
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ids = new Set(known.map(({ id }) => id));
  return [
    ...before.found.flatMap(({ id }) => byId.get(id) ?? []),
    ...rows.filter(({ id }) => !ids.has(id)),
  ];
}

/** As they are listed: under group headings where one is chosen. */
export function listed<Row extends TableRow>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  closed: ReadonlySet<string>,
  language: string,
): readonly Listed<Row>[] {
  if (column === undefined) {
    return rows.map((row, at) => numbered(row, at + 1));
  }
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const label = column.text(row);
    const group = groups.get(label);
    if (group) group.push(row);
    else groups.set(label, [row]);
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyOf = (label: string): number => {
    const [first] = groups.get(label) ?? [];
    return first === undefined ? Number.NaN : (column.sortKey?.(first) ?? Number.NaN);
  };
  const labels = [...groups.keys()].sort((a, b) => {
    if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
    const byKey = keyOf(a) - keyOf(b);
    return Number.isNaN(byKey) ? compare(a, b) : byKey;
  });
  let number = 0;
  return labels.flatMap((label): Listed<Row>[] => {
    const group = groups.get(label) ?? [];
    const key = groupKey(column.id, label);
    const open = !closed.has(key);
    const own = group.map((row): Listed<Row> => {
      number += 1;
      return numbered(row, number);
    });
    return [{ kind: 'group', key, label, count: group.length, open }, ...(open ? own : [])];
  });
}

const known = new WeakMap<TableRow, Listed<TableRow>>();
/** The same thing for the same row under the same number, so that only what changed is drawn again. */
function numbered<Row extends TableRow>(row: Row, number: number): Listed<Row> {
  const made: Listed<Row> = { kind: 'row', key: row.id, row, number };
  const before = known.get(row);
  if (before !== undefined && isOf(before, made)) return before;
  known.set(row, made);
  return made;
}

const isOf = <Row extends TableRow>(
  before: Listed<TableRow>,
  made: Extract<Listed<Row>, { kind: 'row' }>,
): before is Listed<Row> =>
  before.kind === 'row' && before.row === made.row && before.number === made.number;

/** Where each stands in the list, by its key; the same map as before where all stand where they stood. */
export function placesOf(
  list: readonly { readonly key: string }[],
  before: { readonly list: typeof list; readonly places: ReadonlyMap<string, number> } | undefined,
): ReadonlyMap<string, number> {
  const stays =
    before !== undefined &&
    before.list.length === list.length &&
    list.every(({ key }, at) => key === before.list[at]?.key);
  return stays ? before.places : new Map(list.map(({ key }, at) => [key, at]));
}

export const groupKey = (column: string, label: string): string => `group ${column} ${label}`;
