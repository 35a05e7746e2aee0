/**
 * A concept as its single fields, each with its path as text: what patches and comparisons speak of.
 * A language of a name and a property are fields of their own; arrays are one value.
 */
import { isObject } from '../workspace/field.ts';
import type { Concept, Json } from '../workspace/records.ts';
import { type Shape, shapeAt, shapeOfRecord } from '../workspace/shape.ts';
import { isStorableJson } from '../workspace/soundness.ts';

/**
 * The text form of a path: keys joined by dots; a dot or backslash inside a key has a backslash.
 * @example fieldPath(['properties', 'v1.0']) // 'properties.v1\\.0'
 */
export function fieldPath(keys: readonly string[]): string {
  return keys.map((key) => key.replace(/[\\.]/g, '\\$&')).join('.');
}

/** The keys of a path's text form. */
export function pathKeys(path: string): string[] {
  const keys: string[] = [];
  let key = '';
  for (let at = 0; at < path.length; at++) {
    const sign = path[at];
    if (sign === '\\' && at + 1 < path.length) key += path[++at];
    else if (sign === '.') {
      keys.push(key);
      key = '';
    } else key += sign;
  }
  keys.push(key);
  return keys;
}

/**
 * Every field of a concept but its id, by path. A map that is there although empty, and needn't be,
 * is a field of its own, so that the fields say the whole concept.
 */
export function fieldsOf(concept: Concept, kind: ConceptKind): Map<string, Json> {
  const fields = leavesOf(concept, SHAPE[kind]);
  fields.delete('id');
  return fields;
}

/** The same of anything with a shape, id and all. */
export function leavesOf(value: object, shape: Shape): Map<string, Json> {
  const fields = new Map<string, Json>();
  collect(value, [], shape, fields);
  return fields;
}

export type ConceptKind = 'element' | 'relation';

/** The shape of elements and of relations. */
export const SHAPE: Readonly<Record<ConceptKind, Shape>> = {
  element: shapeOf('add-element', 'element'),
  relation: shapeOf('add-relation', 'relation'),
};

function shapeOf(record: string, key: string): Shape {
  const whole = shapeOfRecord(record);
  return shapeAt(whole, [key]) ?? whole;
}

function collect(
  value: object,
  path: readonly string[],
  shape: Shape | undefined,
  fields: Map<string, Json>,
): void {
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (isObject(inner)) {
      const innerShape = shape && shapeAt(shape, [key]);
      if (Object.keys(inner).length > 0) collect(inner, at, innerShape, fields);
      else if (!innerShape?.required) fields.set(fieldPath(at), {});
    } else if (isStorableJson(inner)) fields.set(fieldPath(at), inner);
  }
}
