/** The field edits that lead from one state of a record to another, each field on its own. */
import type { FieldEdit } from '../workspace/edit.ts';
import { sameValue } from '../workspace/field.ts';
import type { Json } from '../workspace/records.ts';
import type { Shape } from '../workspace/shape.ts';
import type { RecordKey } from '../workspace/workspace.ts';
import { leavesOf, pathKeys } from './fields.ts';

/**
 * Takings-away come first: a map that they empty goes, and is made anew by what is set after.
 * @param prefix the way to the two inside of the record
 */
export function leafEdits(
  key: RecordKey,
  before: object,
  after: object,
  shape: Shape,
  prefix: readonly string[] = [],
): FieldEdit[] {
  const was = leavesOf(before, shape);
  const to = leavesOf(after, shape);
  return differingLeaves(was, to).map((field) => ({
    key,
    path: [...prefix, ...pathKeys(field)],
    was: was.get(field),
    to: to.get(field),
  }));
}

/** The fields in which two sets of leaves differ: those that go, then those that are set; sorted. */
export function differingLeaves(
  was: ReadonlyMap<string, Json>,
  to: ReadonlyMap<string, Json>,
): string[] {
  const gone = [...was.keys()].filter((field) => !to.has(field));
  const set = [...to].filter(([field, value]) => !sameValue(was.get(field), value));
  return [...gone.sort(), ...set.map(([field]) => field).sort()];
}
