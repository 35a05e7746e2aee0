/** Relations of two models that are the same once it is known which elements are. */
import type { Model } from '../architecture/model.ts';
import { appendTo } from '../collections/multimap.ts';
import { fold } from '../language/fold.ts';
import type { ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import type { RelationPairs } from './matching.ts';

/**
 * Relations of the same type between the same ends, those with the same name first; ends that are
 * relations are followed.
 *
 * @param partners For elements of `after`, what they are in `before`.
 * @returns For relations of `after`, what they are in `before`; at most one each.
 */
export function pairRelations(
  before: Model,
  after: Model,
  partners: ReadonlyMap<ElementId, ElementId>,
): RelationPairs {
  const there = new Map<string, Relation[]>();
  for (const relation of before.relations.values())
    appendTo(there, endsOf(relation, relation.source, relation.target), relation);
  const pairs = new Map<RelationId, RelationId>();
  const partnerOf = (end: ConceptId) =>
    partners.get(end as ElementId) ?? pairs.get(end as RelationId);
  // Relations between relations find theirs once those have.
  for (let found = -1; found !== pairs.size; ) {
    found = pairs.size;
    for (const named of [true, false])
      for (const relation of after.relations.values()) {
        if (pairs.has(relation.id)) continue;
        const [source, target] = [partnerOf(relation.source), partnerOf(relation.target)];
        if (source === undefined || target === undefined) continue;
        const free = there.get(endsOf(relation, source, target)) ?? [];
        const at = named ? free.findIndex((one) => sameName(one, relation)) : 0;
        const [partner] = at < 0 ? [] : free.splice(at, 1);
        if (partner !== undefined) pairs.set(relation.id, partner.id);
      }
  }
  return pairs;
}

const endsOf = ({ type, access }: Relation, source: ConceptId, target: ConceptId) =>
  `${type} ${access ?? ''} ${source} ${target}`;

const sameName = (one: Relation, other: Relation) => nameOf(one) === nameOf(other);
const nameOf = ({ name }: Relation) => fold(Object.values(name ?? {}).join(' '));
