/** What became of each relation, and whether it changed by itself or because one of its ends did. */
import type { Model } from '../architecture/model.ts';
import {
  asElementId,
  asRelationId,
  type ConceptId,
  type ElementId,
  type RelationId,
} from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import type { ElementRow, RelationRow } from './comparison.ts';
import type { ReasonOf } from './elements.ts';
import { fieldDifferences } from './fields.ts';
import type { Links } from './lineage.ts';
import type { Pair } from './pairs.ts';
import { type Reroutes, reroutesAmong } from './reroutes.ts';
import { UnionRows } from './unionRows.ts';

/** Fields that say where a relation stands or came from, not what it is. */
const NOT_COMPARED = new Set(['id', 'order', 'origin']);
const NONE: readonly never[] = [];

interface Sides {
  readonly before: Model;
  readonly after: Model;
  /** The elements that are not kept. */
  readonly elements: ReadonlyMap<ElementId, ElementRow>;
}

/**
 * A row for every relation of either model, in the order of the union.
 * @param pairs All that may differ, and no relation twice.
 */
export function compareRelations(
  pairs: readonly Pair<RelationId, Relation>[],
  sides: Sides,
  links: Links,
  reasonOf: ReasonOf,
): UnionRows<RelationId, Relation, RelationRow> {
  const { before, after } = sides;
  const reroutes = reroutesAmong(pairs, links);
  const told = new Map<RelationId, RelationRow>();
  for (const pair of pairs) {
    const { id, was, is } = pair;
    if (was === is) continue;
    if (!was || !is) told.set(id, cameOrWent(pair, sides, reroutes, reasonOf));
    else {
      const row = stayed(id, was, is, links, reasonOf);
      if (row.fate !== 'kept') told.set(id, row);
    }
  }
  return new UnionRows(before.relations, after.relations, told, (id, was, is) => ({
    id,
    before: was,
    after: is,
    fate: 'kept',
    cause: 'own',
    changes: NONE,
  }));
}

function stayed(
  id: RelationId,
  was: Relation,
  is: Relation,
  links: Links,
  reasonOf: ReasonOf,
): RelationRow {
  const changes = fieldDifferences(was, is, NOT_COMPARED);
  const sides = { id, before: was, after: is, changes };
  if (changes.length === 0) return { ...sides, fate: 'kept', cause: 'own' };
  const followed =
    changes.every(({ field }) => field === 'source' || field === 'target') &&
    follows(was.source, is.source, links) &&
    follows(was.target, is.target, links);
  return { ...sides, ...why(id, reasonOf), fate: 'changed', cause: followed ? 'end' : 'own' };
}

function cameOrWent(
  { id, was, is }: Pair<RelationId, Relation>,
  sides: Sides,
  reroutes: Reroutes,
  reasonOf: ReasonOf,
): RelationRow {
  const predecessors = reroutes.predecessors.get(id);
  const successors = reroutes.successors.get(id);
  return {
    id,
    ...(was && { before: was }),
    ...(is && { after: is }),
    ...why(id, reasonOf),
    ...(predecessors && { predecessors }),
    ...(successors && { successors }),
    fate: was ? 'retired' : 'new',
    cause:
      predecessors || successors || lacksEnd(was ?? is, was ? 'after' : 'before', sides)
        ? 'end'
        : 'own',
    changes: NONE,
  };
}

function why(id: RelationId, reasonOf: ReasonOf): Pick<RelationRow, 'reason'> {
  const reason = reasonOf(id);
  return reason ? { reason } : {};
}

/** Whether one of its ends is not on a side; rows say so without a look at the model. */
function lacksEnd(
  relation: Relation | undefined,
  side: 'before' | 'after',
  { elements, ...models }: Sides,
): boolean {
  if (relation === undefined) return false;
  const ends = [relation.source, relation.target];
  const told = ends.map((end) => elements.get(asElementId(end)));
  if (told.some((row) => row && row[side] === undefined)) return true;
  return ends.some((end, at) => told[at] === undefined && !holds(models[side], end));
}

/** An end is an element or a relation; both live in one name space. */
function holds(model: Model, end: ConceptId): boolean {
  return model.elements.has(asElementId(end)) || model.relations.has(asRelationId(end));
}

function follows(was: ConceptId, is: ConceptId, links: Links): boolean {
  return was === is || (links.successors.get(asElementId(was))?.has(asElementId(is)) ?? false);
}
