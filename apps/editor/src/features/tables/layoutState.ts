/** How a person likes each table: which columns in which order, how wide, sorted and grouped by what; kept between sittings. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { TableKind } from '../../session/session.ts';
import type { Sorting } from './arrange.ts';
import type { Column } from './column.ts';

export interface TableLayout {
  /** Ids of columns from left to right; those that it doesn't name come after. */
  readonly order: readonly string[];
  /** Where a person chose otherwise than the column itself does. */
  readonly shown: Readonly<Record<string, boolean>>;
  /** px */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort?: Sorting | undefined;
  readonly group?: string | undefined;
}

const PLAIN: TableLayout = { order: [], shown: {}, widths: {} };

export const useLayouts = create<Readonly<Record<TableKind, TableLayout>>>()(
  persist(() => ({ elements: PLAIN, relations: PLAIN }), {
    name: 'khung-tables',
    version: 1,
    storage: createJSONStorage(() => window.localStorage),
  }),
);

export function layOut(table: TableKind, change: Partial<TableLayout>): void {
  useLayouts.setState((all) => ({ [table]: { ...all[table], ...change } }));
}

export const resetColumns = (table: TableKind): void =>
  layOut(table, { order: [], shown: {}, widths: {} });

/** All columns, as a person ordered them. */
export function inOrder(columns: readonly Column[], { order }: TableLayout): readonly Column[] {
  const known = order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return [...known, ...columns.filter(({ id }) => !order.includes(id))];
}

export const isShown = ({ id, shown }: Column, layout: TableLayout): boolean =>
  layout.shown[id] ?? shown;

/** px; the least still shows a word. */
export const widthOf = ({ id, width }: Column, { widths }: TableLayout): number =>
  Math.max(56, widths[id] ?? width);
