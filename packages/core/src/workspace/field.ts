/**
 * Reading and setting one field of a record by its path. Maps on the way come into being with their
 * first key and go with their last one, so that setting a field and setting it back leaves no trace.
 */
import { ANYTHING, type Shape, shapeAt } from './shape.ts';

/** What stands at the path; undefined where nothing does. */
export function fieldAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (!isObject(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/**
 * A copy of the object with the field set, or taken away where `to` is undefined. `shape` tells
 * which maps must stay although empty. What is no object on the way is replaced by one.
 */
export function withField(
  value: Readonly<Record<string, unknown>>,
  path: readonly string[],
  to: unknown,
  shape: Shape,
): Record<string, unknown> {
  const [key, ...rest] = path;
  const copy = { ...value };
  if (key === undefined) return copy;
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  if (rest.length === 0) {
    if (to === undefined) delete copy[key];
    else copy[key] = to;
    return copy;
  }
  if (to === undefined && !isObject(inner)) return copy;
  const innerShape = shapeAt(shape, [key]) ?? ANYTHING;
  const changed = withField(isObject(inner) ? inner : {}, rest, to, innerShape);
  const emptied = to === undefined && Object.keys(changed).length === 0;
  if (emptied && !innerShape.required) delete copy[key];
  else copy[key] = changed;
  return copy;
}

/** Whether two values say the same; a field that is `undefined` is one that is absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, at) => sameValue(item, b[at]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  return (
    Object.keys(a).every((key) => sameValue(a[key], ownField(b, key))) &&
    Object.keys(b).every((key) => b[key] === undefined || Object.hasOwn(a, key))
  );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownField(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
