/** What became of each relation, and whether it changed by itself or because one of its ends did. */
import type { Model } from '../architecture/model.ts';
import { asElementId, type ConceptId, type RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import type { RelationRow } from './comparison.ts';
import type { ReasonOf } from './elements.ts';
import { fieldDifferences } from './fields.ts';
import type { Links } from './lineage.ts';
import { unionOrder } from './order.ts';
import { type Reroutes, reroutesBetween } from './reroutes.ts';

/** Fields that say where a relation stands or came from, not what it is. */
const NOT_COMPARED = new Set(['id', 'order', 'origin']);
const NONE: readonly never[] = [];

/** A row for every relation of either model, in the order of the union. */
export function compareRelations(
  before: Model,
  after: Model,
  links: Links,
  reasonOf: ReasonOf,
): ReadonlyMap<RelationId, RelationRow> {
  const reroutes = reroutesBetween(before, after, links);
  const rows = new Map<RelationId, RelationRow>();
  for (const id of unionOrder(before.relations, after.relations))
    rows.set(id, rowOf(id, before, after, links, reroutes, reasonOf));
  return rows;
}

function rowOf(
  id: RelationId,
  before: Model,
  after: Model,
  links: Links,
  reroutes: Reroutes,
  reasonOf: ReasonOf,
): RelationRow {
  const was = before.relations.get(id);
  const is = after.relations.get(id);
  const row = {
    id,
    ...(was && { before: was }),
    ...(is && { after: is }),
  };
  if (was && is) {
    const changes = fieldDifferences(was, is, NOT_COMPARED);
    if (changes.length === 0) return { ...row, fate: 'kept', cause: 'own', changes };
    const followed =
      changes.every(({ field }) => field === 'source' || field === 'target') &&
      follows(was.source, is.source, links) &&
      follows(was.target, is.target, links);
    return {
      ...row,
      ...why(id, reasonOf),
      fate: 'changed',
      cause: followed ? 'end' : 'own',
      changes,
    };
  }
  const other = was ? after : before;
  const present = was ?? is;
  const endGone =
    present !== undefined && !(holds(other, present.source) && holds(other, present.target));
  const predecessors = reroutes.predecessors.get(id);
  const successors = reroutes.successors.get(id);
  return {
    ...row,
    ...why(id, reasonOf),
    ...(predecessors && { predecessors }),
    ...(successors && { successors }),
    fate: was ? 'retired' : 'new',
    cause: endGone || predecessors || successors ? 'end' : 'own',
    changes: NONE,
  };
}

const why = (id: RelationId, reasonOf: ReasonOf): Pick<RelationRow, 'reason'> => {
  const reason = reasonOf(id);
  return reason ? { reason } : {};
};

/** An end is an element or a relation; both live in one name space. */
function holds(model: Model, end: ConceptId): boolean {
  const elements: ReadonlyMap<ConceptId, unknown> = model.elements;
  const relations: ReadonlyMap<ConceptId, unknown> = model.relations;
  return elements.has(end) || relations.has(end);
}

function follows(was: Relation['source'], is: Relation['source'], links: Links): boolean {
  return was === is || (links.successors.get(asElementId(was))?.has(asElementId(is)) ?? false);
}
