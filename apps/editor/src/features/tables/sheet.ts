/** The table on screen as one thing: its columns, its rows as they are listed, and whether they can be edited. */
import type { TableKind } from '../../session/session.ts';
import type { Listed } from './arrange.ts';
import type { Column, TableRow } from './column.ts';
import type { Place } from './place.ts';

export interface Sheet {
  readonly table: TableKind;
  /** All that there are, in the person's order. */
  readonly columns: readonly Column[];
  /** Those that are seen. */
  readonly shown: readonly Column[];
  /** All rows, also those that are not found. */
  readonly rows: readonly TableRow[];
  readonly listed: readonly Listed<TableRow>[];
  /** The place of a row in the list, by its key. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** How many rows are found. */
  readonly found: number;
  /** Present: nothing can be edited, and these words say why. */
  readonly refusal: string | undefined;
}

/** A rectangle of cells, by places in the list and among the shown columns; both ends are in it. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf(
  { placeOf, shown }: Sheet,
  at: Place | undefined,
  anchor: Place | undefined,
): Range | undefined {
  const column = (id: string) => shown.findIndex((one) => one.id === id);
  const corner = (place: Place | undefined) => {
    const row = place === undefined ? undefined : placeOf.get(place.row);
    const x = place === undefined ? -1 : column(place.column);
    return row === undefined || x < 0 ? undefined : { row, x };
  };
  const one = corner(at);
  const other = corner(anchor) ?? one;
  if (one === undefined || other === undefined) return undefined;
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
  };
}

/** The rows of a range that hold something. */
export const rowsIn = ({ listed }: Sheet, { top, bottom }: Range): TableRow[] =>
  listed.slice(top, bottom + 1).flatMap((one) => (one.kind === 'row' ? [one.row] : []));

export const columnsIn = ({ shown }: Sheet, { left, right }: Range): readonly Column[] =>
  shown.slice(left, right + 1);
