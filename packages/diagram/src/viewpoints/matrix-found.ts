/** What is gathered for the cells of a matrix before it is set in letters, and which headers an element stands for. */
import type { Element, ElementId, RelationFate, RelationId } from '@khung/core';
import type { ChartContext } from './chart-context.ts';
import { holdersOf } from './matrix-axes.ts';
import type { Header } from './matrix-table.ts';

/** A letter with its meaning; `rank` is its place among others. */
export interface Code {
  readonly text: string;
  readonly word: string;
  readonly rank: number;
}

export interface Found {
  readonly row: Header;
  readonly column: Header;
  readonly codes: Map<string, { code: Code; before: Way; after: Way }>;
  readonly relations: Map<RelationId, RelationFate | undefined>;
}

/** How a row and a column are related on one side. */
export type Way = 'none' | 'derived' | 'direct';

export type Note = (
  row: Header,
  column: Header,
  code: Code,
  side: 'before' | 'after',
  way: Way,
) => Found;

/** The header of an element, and those of what it is part of. */
export function headersAt(
  context: ChartContext,
  id: string,
  headers: ReadonlyMap<string, Header>,
  derived: boolean,
): [Header, Way][] {
  const own = headers.get(id);
  const found: [Header, Way][] = own === undefined ? [] : [[own, 'direct']];
  const element = derived ? elementIn(context, id) : undefined;
  if (element === undefined) return found;
  for (const holder of holdersOf(context, element.id)) {
    const header = headers.get(holder);
    if (header !== undefined) found.push([header, 'derived']);
  }
  return found;
}

export function elementIn(context: ChartContext, id: string): Element | undefined {
  const row = context.rows.get(id as ElementId);
  return row && (row.after ?? row.before);
}

export const byElement = (headers: readonly Header[]): Map<string, Header> =>
  new Map(headers.map((header) => [header.element, header]));
