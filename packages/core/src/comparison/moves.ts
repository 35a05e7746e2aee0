/** Which elements stand in another box than before: told by the element too, not only by its relations. */
import type { Model } from '../architecture/model.ts';
import { elementAt } from '../query/links.ts';
import { canHold, NESTING_RELATIONS, nestsBefore } from '../query/nesting.ts';
import { asElementId, type ElementId, type RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import type { Moved } from './comparison.ts';
import type { Links } from './lineage.ts';
import type { Pair } from './pairs.ts';

/**
 * Elements of both models whose parent is another one. Not moved is what stands in the follower of its
 * old parent, nor what a box that came took in, or one that went let out. One walk of the relations, and
 * only where one that nests differs.
 */
export function movesAmong(
  pairs: readonly Pair<RelationId, Relation>[],
  before: Model,
  after: Model,
  links: Links,
): ReadonlyMap<ElementId, Moved> {
  const moves = new Map<ElementId, Moved>();
  const unsure = childrenTouched(pairs, before, after);
  if (unsure.size === 0) return moves;
  const left = parentsIn(before, unsure);
  const right = parentsIn(after, unsure);
  for (const id of unsure) {
    const was = left.get(id)?.parent;
    const to = right.get(id)?.parent;
    if (was === to || follows(was, to, links)) continue;
    if (was === undefined ? !holds(before, to) : to === undefined && !holds(after, was)) continue;
    moves.set(id, { ...(was && { was }), ...(to && { to }) });
  }
  return moves;
}

function childrenTouched(
  pairs: readonly Pair<RelationId, Relation>[],
  before: Model,
  after: Model,
): ReadonlySet<ElementId> {
  const found = new Set<ElementId>();
  for (const { was, is } of pairs) {
    if (was === is) continue;
    for (const relation of [was, is]) {
      if (!relation || !NESTING_RELATIONS.includes(relation.type)) continue;
      const child = asElementId(relation.target);
      if (before.elements.has(child) && after.elements.has(child)) found.add(child);
    }
  }
  return found;
}

interface Nested {
  readonly parent: ElementId;
  readonly relation: Relation;
}

/** As the viewpoints nest, apart from rings: the relation that wins by its type, its order, its id. */
function parentsIn(model: Model, children: ReadonlySet<ElementId>): Map<ElementId, Nested> {
  const found = new Map<ElementId, Nested>();
  for (const relation of model.relations.values()) {
    if (!NESTING_RELATIONS.includes(relation.type)) continue;
    const child = asElementId(relation.target);
    if (!children.has(child)) continue;
    const holder = elementAt(model, relation.source);
    if (!holder || holder.id === child || !canHold(holder)) continue;
    const other = found.get(child);
    if (!other || nestsBefore(relation, other.relation))
      found.set(child, { parent: holder.id, relation });
  }
  return found;
}

function follows(was: ElementId | undefined, to: ElementId | undefined, links: Links): boolean {
  if (was === undefined || to === undefined) return false;
  return links.successors.get(was)?.has(to) ?? false;
}

const holds = ({ elements }: Model, id: ElementId | undefined): boolean =>
  id !== undefined && elements.has(id);
