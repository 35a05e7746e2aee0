/** Where the hand is in the table on screen, and what is asked of it for the moment. */
import { create } from 'zustand';
import { showTable, type TableKind } from '../../session/session.ts';
import type { PendingPaste } from './paste.ts';
import type { Place } from './place.ts';

interface TableState {
  readonly query: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Only these rows were asked for, from elsewhere; in words what they are. */
  readonly only:
    | { readonly table: TableKind; readonly ids: ReadonlySet<string>; readonly words: string }
    | undefined;
  readonly closed: ReadonlySet<string>;
  /** The cell that the keys are heard in. */
  readonly at: Place | undefined;
  /** The other corner of what is taken. */
  readonly anchor: Place | undefined;
  readonly editing: { readonly draft: string | undefined } | undefined;
  /** Why a cell was refused, in words, until the hand goes on. */
  readonly refused: { readonly place: Place; readonly text: string } | undefined;
  /** A block that adds rows waits for a word. */
  readonly pending: PendingPaste | undefined;
}

const START: TableState = {
  query: '',
  filters: {},
  only: undefined,
  closed: new Set(),
  at: undefined,
  anchor: undefined,
  editing: undefined,
  refused: undefined,
  pending: undefined,
};

export const useTable = create<TableState>()(() => START);

/** When a table is left; what was asked of the one that comes stays. */
export function resetTable(left: TableKind): void {
  useTable.setState(({ only }) => ({ ...START, only: only?.table === left ? undefined : only }));
}

/** Turns to a table and lists these rows of it alone, until a person asks for all again. */
export function showOnly(table: TableKind, ids: readonly string[], words: string): void {
  useTable.setState({ ...START, only: { table, ids: new Set(ids), words } });
  showTable(table);
}

/** @param extend the corner that was there stays */
export function goTo(place: Place, extend = false): void {
  const { at, anchor } = useTable.getState();
  useTable.setState({
    at: place,
    anchor: extend ? (anchor ?? at ?? place) : place,
    editing: undefined,
    refused: undefined,
  });
}

export function filterBy(column: string, texts: readonly string[] | undefined): void {
  const { [column]: _was, ...rest } = useTable.getState().filters;
  useTable.setState({ filters: texts === undefined ? rest : { ...rest, [column]: texts } });
}

export function toggleGroup(key: string): void {
  const closed = new Set(useTable.getState().closed);
  if (!closed.delete(key)) closed.add(key);
  useTable.setState({ closed });
}
