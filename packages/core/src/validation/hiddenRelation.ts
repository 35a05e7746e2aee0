/** What a finding calls a relation that no model shows, as one of its ends is not there. */
import { baseChain } from '../architecture/chain.ts';
import { presentIn } from '../architecture/foldChanges.ts';
import type { Model } from '../architecture/model.ts';
import { relationTypeInfo } from '../language/types.ts';
import type { ConceptId, RelationId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { labelOf } from './label.ts';

/** The name of its type, and of the end that is not the missing one. */
export function hiddenWords(
  ws: Workspace,
  model: Model,
  relation: RelationId,
  missing: ConceptId,
): { readonly type: Text; readonly other: Text } {
  const present = presentIn(ws, baseChain(ws, model.architecture).architectures, relation);
  if (present?.kind !== 'relation') return { type: { und: relation }, other: { und: relation } };
  const { type, source, target } = present.concept;
  const other = source === missing ? target : source;
  return { type: relationTypeInfo(type).name, other: labelOf(model, other) };
}
