/** What may differ between two architectures of one workspace: what the changes between them touch. */
import type { Model } from '../architecture/model.ts';
import { resolutionOf } from '../architecture/resolve.ts';
import {
  asElementId,
  asRelationId,
  type ConceptId,
  type ElementId,
  type RelationId,
} from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Touched } from './compareModels.ts';
import type { Pair } from './pairs.ts';
import type { Leg } from './path.ts';

/**
 * The concepts that the architectures on the way change, and the relations that lost or found an end.
 * Undefined where the two have nothing in common, or a model is not what was resolved: then everything
 * may differ.
 */
export function touchedOn(
  ws: Workspace,
  way: readonly Leg[],
  before: Model,
  after: Model,
): Touched | undefined {
  const left = resolutionOf(before);
  const right = resolutionOf(after);
  if (!left || !right || before.workspace !== ws.info || after.workspace !== ws.info)
    return undefined;
  const [root] = left.chain.architectures;
  if (root === undefined || root !== right.chain.architectures[0]) return undefined;
  const kinds = new Map<ConceptId, boolean>();
  for (const { architecture } of way)
    for (const [id, { record }] of ws.changes.get(architecture) ?? [])
      kinds.set(
        id,
        kinds.get(id) === true || record === 'add-element' || record === 'add-relation',
      );
  const elements: Pair<ElementId, Element>[] = [];
  const relations = new Map<RelationId, Pair<RelationId, Relation>>();
  const relate = (id: RelationId) => {
    const [was, is] = [before.relations.get(id), after.relations.get(id)];
    if (was || is) relations.set(id, { id, was, is });
  };
  for (const [concept, added] of kinds) {
    const id = asElementId(concept);
    const [was, is] = [before.elements.get(id), after.elements.get(id)];
    if (was || is) elements.push({ id, was, is });
    // Only an addition can make an element of a relation, or the other way round.
    if (added || !(was || is)) relate(asRelationId(concept));
  }
  for (const id of left.hidden.keys()) if (!right.hidden.has(id) && !relations.has(id)) relate(id);
  for (const id of right.hidden.keys()) if (!left.hidden.has(id) && !relations.has(id)) relate(id);
  return { elements, relations: [...relations.values()] };
}
