/**
 * One concept through a chain of architectures: added here, patched there, removed above. Concepts
 * fold independently of each other, which is why an edit re-resolves only what it touches.
 */
import * as v from 'valibot';
import { fieldAt, isObject, sameValue, withField } from '../workspace/field.ts';
import type { ArchitectureId, ConceptId } from '../workspace/ids.ts';
import { type Concept, Element, type Patch, Relation } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ConceptKind, pathKeys, SHAPE } from './fields.ts';
import type { ResolveProblem } from './model.ts';

/** What a concept is in an architecture, before relations that lost an end are hidden. */
export type Present =
  | { readonly kind: 'element'; readonly concept: Element }
  | { readonly kind: 'relation'; readonly concept: Relation };

export interface Folded {
  /** Undefined: it isn't there. */
  readonly present: Present | undefined;
  readonly problems: readonly ResolveProblem[];
}

/** Folds one concept along a chain (root first). */
export function foldConcept(
  ws: Workspace,
  chain: readonly ArchitectureId[],
  id: ConceptId,
): Folded {
  let present: Present | undefined;
  let problems: ResolveProblem[] | undefined;
  const report = (problem: ResolveProblem) => {
    problems ??= [];
    problems.push(problem);
  };
  for (const architecture of chain) {
    const change = ws.changes.get(architecture)?.get(id);
    if (change === undefined) continue;
    switch (change.record) {
      case 'add-element':
      case 'add-relation':
        // The upper one's word wins, as with a patch.
        if (present) report({ kind: 'already-there', architecture, concept: id });
        present =
          change.record === 'add-element'
            ? { kind: 'element', concept: change.element }
            : { kind: 'relation', concept: change.relation };
        break;
      case 'patch':
        if (present) present = patched(present, change, report);
        else report({ kind: 'base-gone', architecture, concept: id });
        break;
      case 'remove':
        if (!present) report({ kind: 'base-gone', architecture, concept: id });
        present = undefined;
    }
  }
  return { present, problems: problems ?? NONE };
}

const NONE: readonly ResolveProblem[] = [];

function patched(base: Present, patch: Patch, report: (problem: ResolveProblem) => void): Present {
  const { architecture, of } = patch;
  let present = base;
  for (const [field, change] of inOrder(patch)) {
    const path = pathKeys(field);
    const now = saidBy(base.concept, path, change.was);
    if (!sameValue(now, change.was) && !sameValue(now, change.to))
      report({ kind: 'base-moved', architecture, concept: of, field, was: change.was, now });
    const after = withConceptField(present, path, change.to);
    if (after) present = after;
    else report({ kind: 'bad-patch', architecture, concept: of, field });
  }
  return present;
}

/** The concept with one field set (undefined: taken away); undefined if that would be invalid. */
export function withConceptField(
  present: Present,
  path: readonly string[],
  to: unknown,
): Present | undefined {
  const [top] = path;
  if (top === undefined || top === 'id' || path.includes('__proto__')) return undefined;
  const { kind } = present;
  const after = withField(present.concept, path, to, SHAPE[kind]);
  if (kind === 'element') return isElement(after, top) ? { kind, concept: after } : undefined;
  return isRelation(after, top) ? { kind, concept: after } : undefined;
}

/** Takings-away first: an emptied map goes, and what is set after that makes it anew. */
function inOrder(patch: Patch): [string, Patch['fields'][string]][] {
  const fields = Object.entries(patch.fields);
  if (fields.length < 2) return fields;
  const gone = (change: Patch['fields'][string]) => (change.to === undefined ? 0 : 1);
  return fields.sort(
    ([a, changeA], [b, changeB]) => gone(changeA) - gone(changeB) || (a < b ? -1 : 1),
  );
}

/** What a concept says at a path; of a map only that it is empty, unless one asks for its content. */
function saidBy(concept: Concept, path: readonly string[], was: unknown): unknown {
  const value = fieldAt(concept, path);
  const asksForContent = isObject(was) && Object.keys(was).length > 0;
  if (!isObject(value) || Object.keys(value).length === 0 || asksForContent) return value;
  return undefined;
}

// Only the field that changed is checked: the rest of the concept was valid before.
function isElement(value: unknown, changed: string): value is Element {
  return isValidField(Element.entries, value, changed);
}

function isRelation(value: unknown, changed: string): value is Relation {
  return isValidField(Relation.entries, value, changed);
}

function isValidField(
  entries: Readonly<Record<string, v.GenericSchema>>,
  value: unknown,
  field: string,
): boolean {
  const schema = Object.hasOwn(entries, field) ? entries[field] : undefined;
  return schema === undefined || v.is(schema, fieldAt(value, [field]));
}

/** What an architecture's chain has at a concept; for planners, which look at few. */
export function presentIn(
  ws: Workspace,
  chain: readonly ArchitectureId[],
  id: ConceptId,
): Present | undefined {
  return foldConcept(ws, chain, id).present;
}

export type { ConceptKind };
