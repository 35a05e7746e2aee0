/** A concept as an architecture has it, and the same with fields set, as long as it stays valid. */
import type * as v from 'valibot';
import { fieldAt, isObject, withField } from '../workspace/field.ts';
import { Element, Relation } from '../workspace/records.ts';
import { compiledCheck } from '../workspace/schemaCheck.ts';
import { pathKeys, SHAPE } from './fields.ts';

/** What a concept is in an architecture, before relations that lost an end are hidden. */
export type Present =
  | { readonly kind: 'element'; readonly concept: Element }
  | { readonly kind: 'relation'; readonly concept: Relation };

/** The concept with fields set (`to` absent: taken away); undefined if it would be invalid then. */
export function withConceptFields(
  present: Present,
  fields: readonly (readonly [string, { readonly to?: unknown }])[],
): Present | undefined {
  const { kind } = present;
  const tops = new Set<string>();
  let concept: unknown = present.concept;
  for (const [field, { to }] of fields) {
    const path = pathKeys(field);
    const [top] = path;
    if (top === undefined || top === 'id' || path.includes('__proto__') || !isObject(concept))
      return undefined;
    concept = withField(concept, path, to, SHAPE[kind]);
    tops.add(top);
  }
  if (kind === 'element') return isElement(concept, tops) ? { kind, concept } : undefined;
  return isRelation(concept, tops) ? { kind, concept } : undefined;
}

// Only the fields that changed are checked: the rest of the concept was valid before.
function isElement(value: unknown, changed: Iterable<string>): value is Element {
  return areValid(ELEMENT_CHECKS, value, changed);
}

function isRelation(value: unknown, changed: Iterable<string>): value is Relation {
  return areValid(RELATION_CHECKS, value, changed);
}

function areValid(
  checks: ReadonlyMap<string, (value: unknown) => boolean>,
  value: unknown,
  fields: Iterable<string>,
): boolean {
  for (const field of fields) {
    const check = checks.get(field);
    if (check && !check(fieldAt(value, [field]))) return false;
  }
  return true;
}

const checksOf = (entries: Readonly<Record<string, v.GenericSchema>>) =>
  new Map(Object.entries(entries).map(([field, schema]) => [field, compiledCheck(schema)]));
const ELEMENT_CHECKS = checksOf(Element.entries);
const RELATION_CHECKS = checksOf(Relation.entries);
