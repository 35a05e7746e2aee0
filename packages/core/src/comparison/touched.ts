/** What may differ between two architectures of one workspace: what the changes between them touch. */
import type { Model } from '../architecture/model.ts';
import { resolutionOf } from '../architecture/resolve.ts';
import { asElementId, asRelationId, type ElementId, type RelationId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Touched } from './compareModels.ts';
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
  const elements = new Set<ElementId>();
  const relations = new Set<RelationId>();
  for (const { architecture } of way)
    for (const id of ws.changes.get(architecture)?.keys() ?? []) {
      // An id is an element's in one and may be a relation's in the other.
      elements.add(asElementId(id));
      relations.add(asRelationId(id));
    }
  for (const id of left.hidden.keys()) if (!right.hidden.has(id)) relations.add(id);
  for (const id of right.hidden.keys()) if (!left.hidden.has(id)) relations.add(id);
  return { elements, relations };
}
