/** What stands on each side of a comparison for one element: itself, or those it follows and who follow it. */
import type { Comparison, Element, ElementRow, Json } from '@khung/core';

export interface BeforeAfter {
  readonly before: readonly Element[];
  readonly after: readonly Element[];
}

export function beforeAfter({ elements }: Comparison, row: ElementRow): BeforeAfter {
  const { predecessors, successors } = row;
  const rows = (ids: ElementRow['predecessors']) => ids.flatMap((id) => elements.get(id) ?? []);
  const was = rows(predecessors).flatMap(({ before }) => before ?? []);
  const is = rows(successors).flatMap(({ after }) => after ?? []);
  return {
    before: row.before === undefined ? was : [row.before, ...was],
    after: row.after === undefined ? is : [row.after, ...is],
  };
}

export interface FieldPair {
  readonly field: string;
  readonly was: Json | undefined;
  readonly to: Json | undefined;
}

/** Beside its properties; its names head both sides. */
const FIELDS = ['type', 'specialisation', 'layer', 'owner', 'operator'] as const;

/**
 * The fields of one element beside those of the one that follows it, equal or not; empty where one side has
 * several, or it is the same element on both.
 */
export function fieldsBeside({ before, after }: BeforeAfter): readonly FieldPair[] {
  const [was, is] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || !was || !is || was.id === is.id) return [];
  const [from, to] = [leavesOf(was), leavesOf(is)];
  return [...new Set([...from.keys(), ...to.keys()])].map((field) => ({
    field,
    was: from.get(field),
    to: to.get(field),
  }));
}

/** A property is a field of its own. */
function leavesOf(element: Element): ReadonlyMap<string, Json> {
  const leaves = new Map<string, Json>();
  for (const field of FIELDS) {
    const value = element[field];
    if (value !== undefined) leaves.set(field, value);
  }
  for (const [id, value] of Object.entries(element.properties ?? {})) {
    leaves.set(`properties.${id}`, value);
  }
  return leaves;
}
