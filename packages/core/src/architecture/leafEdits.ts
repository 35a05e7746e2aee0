/** The field edits that lead from one state of a record to another, each field on its own. */
import type { FieldEdit } from '../workspace/edit.ts';
import { fieldAt, isObject, sameValue } from '../workspace/field.ts';
import type { Json } from '../workspace/records.ts';
import type { Shape } from '../workspace/shape.ts';
import { storableJson } from '../workspace/soundness.ts';
import type { RecordKey } from '../workspace/workspace.ts';
import { fieldPath, leavesOf, pathKeys } from './fields.ts';

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
  const wholes = comingOrGoing(before, after, shape).map(fieldPath);
  const isApart = (field: string) =>
    wholes.some((whole) => field === whole || field.startsWith(`${whole}.`));
  const was = leavesOf(before, shape);
  const to = leavesOf(after, shape);
  const leaves = differingLeaves(was, to)
    .filter((field) => !isApart(field))
    .map((field) => fieldEdit(pathKeys(field), was.get(field), to.get(field)));
  const apart = wholes.map((whole) => {
    const path = pathKeys(whole);
    return fieldEdit(path, storableJson(fieldAt(before, path)), storableJson(fieldAt(after, path)));
  });
  return [...leaves, ...apart];

  function fieldEdit(path: string[], from: Json | undefined, into: Json | undefined): FieldEdit {
    return { key, path: [...prefix, ...path], was: from, to: into };
  }
}

/** Records inside the record (a lock) that come or go as a whole: parts of them alone make no sense. */
function comingOrGoing(before: unknown, after: unknown, shape: Shape): string[][] {
  const found: string[][] = [];
  for (const [key, inner] of shape.keys) {
    if (inner.kind !== 'record') continue;
    const was = fieldAt(before, [key]);
    const to = fieldAt(after, [key]);
    if (isObject(was) && isObject(to))
      found.push(...comingOrGoing(was, to, inner).map((path) => [key, ...path]));
    else if (was !== undefined || to !== undefined) found.push([key]);
  }
  return found;
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
