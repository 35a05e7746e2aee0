/** Which fields differ between two records, as paths with the old and the new value. */
import { fieldPath } from '../architecture/fields.ts';
import { isObject, sameValue } from '../workspace/field.ts';
import { storableJson } from '../workspace/soundness.ts';
import type { FieldDifference } from './comparison.ts';

/**
 * The fields in which two concepts differ, down to single languages and properties, sorted by path.
 * A table counts as its leaves, so an empty one equals an absent one; arrays are compared whole.
 *
 * @param ignored Top-level fields that are no part of what is compared.
 * @example fieldDifferences({ name: { vi: 'A' } }, { name: { vi: 'B' } }) // [{ field: 'name.vi', was: 'A', to: 'B' }]
 */
export function fieldDifferences(
  before: object,
  after: object,
  ignored: ReadonlySet<string> = NOTHING,
): readonly FieldDifference[] {
  if (before === after || isAlike(before, after, ignored)) return NONE;
  const found: FieldDifference[] = [];
  collect(before, after, '', ignored, found);
  return found.length === 0 ? NONE : found.sort((a, b) => (a.field < b.field ? -1 : 1));
}

const NONE: readonly FieldDifference[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/** Whether two records say plainly the same: the common case among equals, at the cost of one walk. */
function isAlike(one: object, other: object, ignored: ReadonlySet<string>): boolean {
  if (!isObject(one) || !isObject(other)) return false;
  for (const key of Object.keys(one))
    if (one[key] !== other[key] && !ignored.has(key) && !isSame(one[key], other[key])) return false;
  for (const key of Object.keys(other))
    if (!Object.hasOwn(one, key) && !ignored.has(key)) return false;
  return true;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (isObject(one) && isObject(other) && isAlike(one, other, NOTHING));
}

function collect(
  before: unknown,
  after: unknown,
  path: string,
  ignored: ReadonlySet<string>,
  found: FieldDifference[],
): void {
  if (Object.is(before, after)) return;
  const was = before === undefined ? {} : before;
  const to = after === undefined ? {} : after;
  if (isObject(was) && isObject(to) && (isObject(before) || isObject(after))) {
    for (const key of Object.keys(was)) {
      if (!ignored.has(key)) collect(was[key], to[key], below(path, key), NOTHING, found);
    }
    for (const key of Object.keys(to)) {
      if (!ignored.has(key) && !Object.hasOwn(was, key))
        collect(undefined, to[key], below(path, key), NOTHING, found);
    }
    return;
  }
  if (sameValue(before, after)) return;
  found.push({ field: path, was: storableJson(before), to: storableJson(after) });
}

/** A field's path with one more step. */
function below(path: string, step: string): string {
  return path === '' ? fieldPath([step]) : `${path}.${fieldPath([step])}`;
}
