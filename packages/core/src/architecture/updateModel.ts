/** Keeping a resolved model up with an edit, at the cost of what the edit touches. */

import { persistent } from '../collections/persistentMap.ts';
import type { Edit } from '../workspace/edit.ts';
import { sameValue } from '../workspace/field.ts';
import { asElementId, asRelationId, type ConceptId, type RelationId } from '../workspace/ids.ts';
import { keyParts } from '../workspace/key.ts';
import type { Relation } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { hangingOn, hiddenAmong } from './ends.ts';
import { foldConcept } from './foldChanges.ts';
import type { Model } from './model.ts';
import type { Present } from './present.ts';
import { conceptOrder, modelOf, type Resolution, resolutionOf, resolve } from './resolve.ts';

/**
 * The model after the edit: equal to a full resolve of `after`, and the very same object where the
 * edit doesn't touch this architecture. `previous` must be the model of `before`, and `after` what
 * `applyEdit(before, edit)` gave.
 */
export function updateModel(
  previous: Model,
  before: Workspace,
  after: Workspace,
  edit: Edit,
): Model {
  const resolution = resolutionOf(previous);
  const chain = baseChain(after, previous.architecture);
  if (!resolution || !sameValue(chain, resolution.chain))
    return resolve(after, previous.architecture);
  const touched = touchedConcepts(edit, new Set<string>(chain.architectures));
  if (touched.size === 0 && before.info === after.info) return previous;
  return updated(previous, resolution, after, touched);
}

/** The concepts whose changes in one of the architectures the edit touches. */
export function touchedConcepts(edit: Edit, architectures: ReadonlySet<string>): Set<ConceptId> {
  const touched = new Set<ConceptId>();
  for (const { key } of edit.fields) {
    const parts = keyParts(key);
    if (parts?.kind === 'change' && architectures.has(parts.architecture))
      touched.add(parts.concept);
  }
  return touched;
}

function updated(
  previous: Model,
  resolution: Resolution,
  ws: Workspace,
  touched: ReadonlySet<ConceptId>,
): Model {
  const { chain } = resolution;
  let { elements, relations, problems, hidden } = resolution;
  let visible = persistent(previous.relations, conceptOrder);
  const came = new Set<ConceptId>();
  const went = new Set<ConceptId>();
  const unsure = new Map<RelationId, Relation>();
  for (const id of touched) {
    const { present, problems: own } = foldConcept(ws, chain.architectures, id);
    problems = own.length > 0 ? problems.set(id, own) : problems.delete(id);
    const was = presentBefore(resolution, id);
    if (present && present.kind !== was?.kind) came.add(id);
    if (was && present?.kind !== was.kind) went.add(id);
    if (was?.kind === 'element' && went.has(id)) elements = elements.delete(was.concept.id);
    if (was?.kind === 'relation' && went.has(id)) {
      relations = relations.delete(was.concept.id);
      visible = visible.delete(was.concept.id);
      hidden = hidden.delete(was.concept.id);
    }
    if (present?.kind === 'element') elements = elements.set(present.concept.id, present.concept);
    if (present?.kind !== 'relation') continue;
    const relation = present.concept;
    relations = relations.set(relation.id, relation);
    if (was?.kind === 'relation' && sameEnds(was.concept, relation)) {
      if (!hidden.has(relation.id)) visible = visible.set(relation.id, relation);
      continue;
    }
    unsure.set(relation.id, relation);
    came.add(id);
    if (was) went.add(id);
  }
  // What went may hide whatever hangs on it; what came may show only what is hidden.
  for (const [id, relation] of hangingOn(relations, went)) unsure.set(id, relation);
  for (const [id, relation] of hangingOn(hiddenOf(relations, hidden), came))
    unsure.set(id, relation);
  const known = hidden;
  const nowHidden = hiddenAmong(unsure, (id) => {
    if (elements.has(asElementId(id))) return true;
    return relations.has(asRelationId(id)) && !known.has(asRelationId(id));
  });
  for (const [id, relation] of unsure) {
    const ends = nowHidden.get(id);
    hidden = ends ? hidden.set(id, ends) : hidden.delete(id);
    visible = ends ? visible.delete(id) : visible.set(id, relation);
  }
  return modelOf(ws, { chain, elements, relations, problems, hidden }, visible);
}

function hiddenOf(
  relations: ReadonlyMap<RelationId, Relation>,
  hidden: ReadonlyMap<RelationId, unknown>,
): Map<RelationId, Relation> {
  const found = new Map<RelationId, Relation>();
  for (const id of hidden.keys()) {
    const relation = relations.get(id);
    if (relation) found.set(id, relation);
  }
  return found;
}

function sameEnds(a: Relation, b: Relation): boolean {
  return a.source === b.source && a.target === b.target;
}

function presentBefore({ elements, relations }: Resolution, id: ConceptId): Present | undefined {
  const element = elements.get(asElementId(id));
  if (element) return { kind: 'element', concept: element };
  const relation = relations.get(asRelationId(id));
  return relation && { kind: 'relation', concept: relation };
}
