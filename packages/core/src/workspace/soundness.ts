/**
 * What may be stored at all: plain JSON that every reader understands alike. Checked before a
 * record's own schema, so that nothing hostile or half-broken ever enters a workspace or its file.
 */

import type { JsonValue } from './json.ts';

/** Nested deeper than this is no record of ours; the deepest there is has six levels. */
export const MAX_DEPTH = 64;

export type SoundnessFault =
  | 'too-deep'
  /** A key that JavaScript objects treat specially. */
  | 'unsafe-key'
  /** Half of a surrogate pair: it has no UTF-8 form, so it would be lost on saving. */
  | 'lone-surrogate'
  /** A function, a NaN, a date object or what else JSON can't say. */
  | 'not-json';

/**
 * The first fault in a value with the way to it, or undefined if it can be stored as it is.
 * @param strings whether strings are looked at; not needed where their text was looked at whole
 */
export function soundnessFault(
  value: unknown,
  depth = 0,
  strings = true,
): { fault: SoundnessFault; path: string[] } | undefined {
  switch (typeof value) {
    case 'string':
      return strings && LONE_SURROGATE.test(value)
        ? { fault: 'lone-surrogate', path: [] }
        : undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : { fault: 'not-json', path: [] };
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : faultInside(value, depth, strings);
    default:
      return { fault: 'not-json', path: [] };
  }
}

export const isSound = (value: unknown): boolean => soundnessFault(value) === undefined;

/** The same for the type checker: a value that can be stored is JSON. */
export const isStorableJson = (value: unknown): value is JsonValue => isSound(value);

/** A value read from a record as the JSON that it is; undefined for what could not be stored. */
export const storableJson = (value: unknown): JsonValue | undefined =>
  isStorableJson(value) ? value : undefined;

export const LONE_SURROGATE = /\p{Surrogate}/u;

function faultInside(
  value: object,
  depth: number,
  strings: boolean,
): ReturnType<typeof soundnessFault> {
  if (depth >= MAX_DEPTH) return { fault: 'too-deep', path: [] };
  const isArray = Array.isArray(value);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && !isArray)
    return { fault: 'not-json', path: [] };
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return { fault: 'unsafe-key', path: [key] };
    if (strings && LONE_SURROGATE.test(key)) return { fault: 'lone-surrogate', path: [key] };
    const inner: unknown = Reflect.get(value, key);
    // A field that is present as `undefined` is written as if it were absent.
    if (inner === undefined && !isArray) continue;
    const fault = soundnessFault(inner, depth + 1, strings);
    if (fault) return { fault: fault.fault, path: [key, ...fault.path] };
  }
  return undefined;
}
