/**
 * Which relations are hidden because an end isn't there. An end may be a relation itself; one that
 * hangs, over however many, on nothing but relations has no ground to stand on and is hidden too.
 */
import { appendTo } from '../collections/multimap.ts';
import { asRelationId, type ConceptId, type RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';

/**
 * Of the relations looked at, those that are hidden, each with the ends it lost. Linear.
 * @param isGround whether a concept that is not itself looked at is there and visible
 */
export function hiddenAmong(
  relations: ReadonlyMap<RelationId, Relation>,
  isGround: (id: ConceptId) => boolean,
): Map<RelationId, readonly ConceptId[]> {
  const waiting = new Map<RelationId, Relation>();
  const standing = new Set<ConceptId>();
  const stands = (id: ConceptId) =>
    standing.has(id) || (!relations.has(asRelationId(id)) && isGround(id));
  for (const [id, relation] of relations) {
    if (stands(relation.source) && stands(relation.target)) standing.add(id);
    else waiting.set(id, relation);
  }
  // Each that stands may let those stand that wait for it: over however many, looked at once.
  const waitingFor = new Map<ConceptId, Relation[]>();
  const ready: Relation[] = [];
  const isReady = ({ source, target }: Relation) => stands(source) && stands(target);
  for (const relation of waiting.values()) {
    if (isReady(relation)) ready.push(relation);
    for (const end of [relation.source, relation.target])
      if (!stands(end)) appendTo(waitingFor, end, relation);
  }
  for (const { id } of ready) {
    standing.add(id);
    waiting.delete(id);
    for (const next of waitingFor.get(id) ?? []) if (isReady(next)) ready.push(next);
  }
  const hidden = new Map<RelationId, readonly ConceptId[]>();
  for (const [id, { source, target }] of waiting)
    hidden.set(
      id,
      [...new Set([source, target])].filter((end) => !stands(end)),
    );
  return hidden;
}

/** The relations that hang on any of the concepts, directly or over other relations. */
export function hangingOn(
  relations: ReadonlyMap<RelationId, Relation>,
  concepts: ReadonlySet<ConceptId>,
): Map<RelationId, Relation> {
  const found = new Map<RelationId, Relation>();
  let reached: ReadonlySet<ConceptId> = concepts;
  while (reached.size > 0) {
    const next = new Set<ConceptId>();
    const from = reached;
    relations.forEach((relation, id) => {
      if (found.has(id) || !(from.has(relation.source) || from.has(relation.target))) return;
      found.set(id, relation);
      next.add(id);
    });
    reached = next;
  }
  return found;
}
