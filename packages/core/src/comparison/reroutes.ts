/** Relations that went and came again between corresponding ends: one line, led to the follower. */

import { appendTo } from '../collections/multimap.ts';
import { asElementId, type ConceptId, type RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import type { Links } from './lineage.ts';
import type { Pair } from './pairs.ts';

export interface Reroutes {
  readonly successors: ReadonlyMap<RelationId, readonly RelationId[]>;
  readonly predecessors: ReadonlyMap<RelationId, readonly RelationId[]>;
}

/**
 * Pair each relation that went with those of its type that came between the followers of its ends,
 * where at least one end was taken over. Costs what went and came, times the followers of an end.
 */
export function reroutesAmong(
  pairs: readonly Pair<RelationId, Relation>[],
  links: Links,
): Reroutes {
  const successors = new Map<RelationId, RelationId[]>();
  const predecessors = new Map<RelationId, RelationId[]>();
  if (links.successors.size === 0) return { successors, predecessors };
  const came = newcomersByEnds(pairs);
  for (const { id, was, is } of pairs) {
    if (!was || is) continue;
    if (!hasHeirs(was.source, links) && !hasHeirs(was.target, links)) continue;
    for (const source of placesOf(was.source, links)) {
      for (const target of placesOf(was.target, links)) {
        if (source === was.source && target === was.target) continue;
        for (const follower of came.get(ends(was.type, source, target)) ?? []) {
          appendTo(successors, id, follower);
          appendTo(predecessors, follower, id);
        }
      }
    }
  }
  return { successors, predecessors };
}

function newcomersByEnds(
  pairs: readonly Pair<RelationId, Relation>[],
): ReadonlyMap<string, readonly RelationId[]> {
  const came = new Map<string, RelationId[]>();
  for (const { id, was, is } of pairs)
    if (is && !was) appendTo(came, ends(is.type, is.source, is.target), id);
  return came;
}

const hasHeirs = (end: ConceptId, links: Links): boolean => links.successors.has(asElementId(end));

/** Where an end may be found afterwards: itself, or those that follow it. */
function placesOf(end: ConceptId, links: Links): readonly ConceptId[] {
  const heirs = links.successors.get(asElementId(end));
  return heirs ? [end, ...heirs] : [end];
}

const ends = (type: string, source: string, target: string): string =>
  JSON.stringify([type, source, target]);
