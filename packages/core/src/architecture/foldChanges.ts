/**
 * One concept through a chain of architectures: added here, patched there, removed above. Concepts
 * fold independently of each other, which is why an edit re-resolves only what it touches.
 */
import { fieldAt, isObject, sameValue } from '../workspace/field.ts';
import type { ArchitectureId, ConceptId } from '../workspace/ids.ts';
import type { Change, Concept, Patch } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pathKeys } from './fields.ts';
import type { ResolveProblem } from './model.ts';
import { type Present, withConceptFields } from './present.ts';

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
  let folded = NOTHING;
  for (const architecture of chain) {
    const change = ws.changes.get(architecture)?.get(id);
    if (change === undefined) continue;
    const { present, problems } = foldChange(folded.present, change);
    folded = {
      present,
      problems: folded.problems.length > 0 ? [...folded.problems, ...problems] : problems,
    };
  }
  return folded;
}

/** What one change makes of what is below it. */
export function foldChange(below: Present | undefined, change: Change): Folded {
  const problems: ResolveProblem[] = [];
  const { architecture } = change;
  switch (change.record) {
    case 'add-element': {
      // The upper one's word wins, as with a patch.
      const concept = change.element.id;
      if (below) problems.push({ kind: 'already-there', architecture, concept });
      return { present: { kind: 'element', concept: change.element }, problems };
    }
    case 'add-relation': {
      const concept = change.relation.id;
      if (below) problems.push({ kind: 'already-there', architecture, concept });
      return { present: { kind: 'relation', concept: change.relation }, problems };
    }
    case 'patch':
      if (below) return { present: patched(below, change, problems), problems };
      problems.push({ kind: 'base-gone', architecture, concept: change.of });
      return { present: undefined, problems };
    case 'remove':
      if (!below) problems.push({ kind: 'base-gone', architecture, concept: change.of });
      return { present: undefined, problems };
  }
}

/** What an architecture's chain has at a concept; for planners, which look at few. */
export function presentIn(
  ws: Workspace,
  chain: readonly ArchitectureId[],
  id: ConceptId,
): Present | undefined {
  return foldConcept(ws, chain, id).present;
}

const NOTHING: Folded = { present: undefined, problems: [] };

function patched(base: Present, patch: Patch, problems: ResolveProblem[]): Present {
  const { architecture, of } = patch;
  const fields = inOrder(patch);
  for (const [field, change] of fields) {
    const now = saidBy(base.concept, pathKeys(field), change.was);
    if (!sameValue(now, change.was) && !sameValue(now, change.to))
      problems.push({
        kind: 'base-moved',
        architecture,
        concept: of,
        field,
        was: change.was,
        now,
      });
  }
  const whole = withConceptFields(base, fields);
  if (whole) return whole;
  // Not all of it holds together: take what does, field by field.
  let present = base;
  for (const field of fields) {
    const after = withConceptFields(present, [field]);
    if (after) present = after;
    else problems.push({ kind: 'bad-patch', architecture, concept: of, field: field[0] });
  }
  return present;
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
