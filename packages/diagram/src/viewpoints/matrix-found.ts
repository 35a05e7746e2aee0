/** What is gathered for the cells of a matrix before it is set in letters, and which headers an element stands for. */
import {
  type Element,
  type ElementId,
  elementTypeInfo,
  type RelationFate,
  type RelationId,
  type RelationType,
} from '@khung/core';
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

/** The header of an element, and those of what it is part of or what carries it out. */
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
  const seen = new Set<string>([id]);
  const add = (other: string) => {
    if (seen.has(other)) return;
    seen.add(other);
    const header = headers.get(other);
    if (header !== undefined) found.push([header, 'derived']);
  };
  const held = [element.id, ...holdersOf(context, element.id)];
  for (const holder of held) add(holder);
  for (const done of held) {
    for (const performer of performersIn(context).get(done) ?? []) {
      add(performer);
      for (const holder of holdersOf(context, performer)) add(holder);
    }
  }
  return found;
}

/** By what is done: who does it, on either side of a comparison. A model often lets functions use data, not applications. */
function performersIn(context: ChartContext): ReadonlyMap<string, ReadonlySet<ElementId>> {
  let performers = PERFORMERS.get(context);
  if (performers !== undefined) return performers;
  performers = new Map();
  for (const { before, after } of context.source.relations) {
    for (const relation of [before, after]) {
      const done = relation?.type === ASSIGNMENT && elementIn(context, relation.target);
      const by = relation && elementIn(context, relation.source);
      if (!done || by === undefined || elementTypeInfo(done.type).aspect !== 'behaviour') continue;
      const known = performers.get(done.id) ?? new Set();
      performers.set(done.id, known.add(by.id));
    }
  }
  PERFORMERS.set(context, performers);
  return performers;
}

const PERFORMERS = new WeakMap<ChartContext, Map<string, Set<ElementId>>>();

/** The one type that says who does something. */
const ASSIGNMENT: RelationType = 'Assignment';

export function elementIn(context: ChartContext, id: string): Element | undefined {
  const row = context.rows.get(id as ElementId);
  return row && (row.after ?? row.before);
}

export const byElement = (headers: readonly Header[]): Map<string, Header> =>
  new Map(headers.map((header) => [header.element, header]));
