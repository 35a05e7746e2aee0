/** A column of a table: what a row says in it, how that is read when typed, and what it changes then. */
import type { CellKind, ElementId, FieldWish, Json, Layer, TablePlan } from '@khung/core';

export interface TableRow {
  readonly id: string;
  /** What the selection holds when the row is taken. */
  readonly elements: readonly ElementId[];
  /** It is no longer there in the later of two architectures. */
  readonly gone: boolean;
  readonly layer: Layer | undefined;
}

/** What takes a row is a method, so that columns of one kind of rows stand in a list of any: a table hands them only its own. */
export interface Column<Row extends TableRow = TableRow> {
  readonly id: string;
  readonly label: string;
  /** px, until a person sets another. */
  readonly width: number;
  /** Seen until a person chooses otherwise. */
  readonly shown: boolean;
  readonly align?: 'end';
  readonly looks?: 'swatch' | 'badge';
  /** Rows can be put together by it. */
  readonly groups?: boolean;
  text(row: Row): string;
  /** Numbers sort as numbers. */
  sortKey?(row: Row): number;
  /** Absent: it is only shown. */
  readonly edit?: ColumnEdit<Row>;
}

export interface ColumnEdit<Row extends TableRow> {
  kind(row: Row): CellKind;
  value(row: Row): Json | undefined;
  plan(row: Row, value: Json | undefined): Pick<TablePlan, 'sets' | 'moves'>;
  /** The fields that it shows, for what is changed from the base. */
  readonly paths: readonly string[];
}

/** One field of a concept. */
export const setting = (
  concept: FieldWish['concept'],
  path: string,
  to: Json | undefined,
): Pick<TablePlan, 'sets'> => ({ sets: [{ concept, path, to }] });
