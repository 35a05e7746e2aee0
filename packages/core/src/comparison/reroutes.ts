/** Relations that went and came again between corresponding ends: one line, led to the follower. */
import type { Model } from '../architecture/model.ts';
import { asElementId, type ConceptId, type RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import type { Links } from './lineage.ts';
import { appendTo } from './multimap.ts';

export interface Reroutes {
  readonly successors: ReadonlyMap<RelationId, readonly RelationId[]>;
  readonly predecessors: ReadonlyMap<RelationId, readonly RelationId[]>;
}

/**
 * Pair each relation that went with those of its type that came between the followers of its ends,
 * where at least one end was taken over. Costs what went and came, times the followers of an end.
 */
export function reroutesBetween(before: Model, after: Model, links: Links): Reroutes {
  const successors = new Map<RelationId, RelationId[]>();
  const predecessors = new Map<RelationId, RelationId[]>();
  if (links.successors.size === 0) return { successors, predecessors };
  const came = newcomersByEnds(before, after);
  for (const [id, gone] of before.relations) {
    if (after.relations.has(id)) continue;
    for (const source of placesOf(gone.source, links)) {
      for (const target of placesOf(gone.target, links)) {
        if (source === gone.source && target === gone.target) continue;
        for (const follower of came.get(ends(gone.type, source, target)) ?? []) {
          appendTo(successors, id, follower);
          appendTo(predecessors, follower, id);
        }
      }
    }
  }
  return { successors, predecessors };
}

function newcomersByEnds(before: Model, after: Model): ReadonlyMap<string, readonly RelationId[]> {
  const came = new Map<string, RelationId[]>();
  for (const [id, relation] of after.relations)
    if (!before.relations.has(id))
      appendTo(came, ends(relation.type, relation.source, relation.target), id);
  return came;
}

/** Where an end may be found afterwards: itself, or those that follow it. */
function placesOf(end: Relation['source'], links: Links): readonly ConceptId[] {
  const heirs = links.successors.get(asElementId(end));
  return heirs ? [end, ...heirs] : [end];
}

const ends = (type: string, source: string, target: string): string =>
  JSON.stringify([type, source, target]);
