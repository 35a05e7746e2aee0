/** Merges one value that two people changed from one base: field by field where both are objects. */

import { sameValue } from '../workspace/field.ts';
import type { Json } from '../workspace/records.ts';

/** What stands at one place in the base and after each of the two; absent is undefined. */
export interface Three {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** Asked for each place at which the two disagree; its answer stands there. */
export type Decide = (path: readonly string[], three: Three) => Json | undefined;

/**
 * @param path Where the value stands in its record, outermost first.
 * @returns The merged value; undefined where it goes.
 */
export function mergeValues(
  three: Three,
  decide: Decide,
  path: readonly string[] = [],
): Json | undefined {
  const { base, mine, theirs } = three;
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (!isOne(path) && [base, mine, theirs].every((one) => isFields(one, path))) {
    const merged = mergeFields(fieldsOf(base), fieldsOf(mine), fieldsOf(theirs), decide, path);
    const isGone = Object.keys(merged).length === 0 && (mine === undefined || theirs === undefined);
    return isGone ? undefined : merged;
  }
  return decide(path, three);
}

type Plain = { readonly [key: string]: Json };

function mergeFields(
  base: Plain,
  mine: Plain,
  theirs: Plain,
  decide: Decide,
  path: readonly string[],
): Plain {
  const merged = new Map<string, Json>();
  const together = isPlacement(path) ? SIZE_AND_PLACE : [];
  const set = (field: string, value: Json | undefined) => {
    if (value !== undefined) merged.set(field, value);
  };
  if (together.length > 0) {
    const one = {
      base: picked(base, together),
      mine: picked(mine, together),
      theirs: picked(theirs, together),
    };
    const chosen = mergeValues(one, decide, [...path, together.join(' ')]);
    if (isPlain(chosen)) for (const field of together) set(field, own(chosen, field));
  }
  for (const field of new Set([
    ...Object.keys(base),
    ...Object.keys(mine),
    ...Object.keys(theirs),
  ])) {
    if (together.includes(field)) continue;
    const three = { base: own(base, field), mine: own(mine, field), theirs: own(theirs, field) };
    set(field, mergeValues(three, decide, [...path, field]));
  }
  return Object.fromEntries(merged);
}

/** A box that one moved and the other resized is put where somebody wanted it, not in between. */
const SIZE_AND_PLACE: readonly string[] = ['x', 'y', 'width', 'height'];
const isPlacement = (path: readonly string[]) => path.length === 2 && path[0] === 'placements';

/** Values that are one thing though they are objects: what a patch says of a field, why an architecture is locked. */
const isOne = (path: readonly string[]) =>
  (path.length === 2 && path[0] === 'fields') ||
  (path.length === 1 && path[0] === 'locked') ||
  path.at(-1) === SIZE_AND_PLACE.join(' ');

/** A map that is gone is one whose fields all went; a record that is gone is gone as a whole. */
const isFields = (value: Json | undefined, path: readonly string[]) =>
  isPlain(value) || (value === undefined && path.length > 0);

const fieldsOf = (value: Json | undefined): Plain => (isPlain(value) ? value : {});

const isPlain = (value: Json | undefined): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const picked = (from: Plain, fields: readonly string[]): Plain =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = own(from, field);
      return value === undefined ? [] : [[field, value]];
    }),
  );

const own = (from: Plain, field: string): Json | undefined =>
  Object.hasOwn(from, field) ? from[field] : undefined;

const same = (a: Json | undefined, b: Json | undefined) => a === b || sameValue(a, b);
