/** Deriving: from a whole model as wanted to the changes that make it from the base. */
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import type { ArchitectureId, ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import { assertEditable } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { stateOf } from './conceptState.ts';
import { foldConcept } from './foldChanges.ts';
import { planConcept } from './planConcept.ts';
import type { Present } from './present.ts';

export interface Wanted {
  readonly elements: ReadonlyMap<ElementId, Element>;
  /** Both ends of each must be among the wanted. */
  readonly relations: ReadonlyMap<RelationId, Relation>;
}

/**
 * The edit after which the architecture resolves to what is wanted, for example a model drawn apart
 * and matched. Only what differs is written; a relation that its lost end hides is left alone.
 * Throws `EditRefused`: 'locked', 'bad-record'.
 */
export function derive(ws: Workspace, architecture: ArchitectureId, wanted: Wanted): Edit {
  assertEditable(ws, architecture);
  const fields: FieldEdit[] = [];
  const wish = new Map<ConceptId, Present>();
  for (const concept of wanted.elements.values())
    wish.set(concept.id, { kind: 'element', concept });
  for (const concept of wanted.relations.values())
    wish.set(concept.id, { kind: 'relation', concept });
  const chain = baseChain(ws, architecture).architectures;
  const seen = new Set<ConceptId>();
  for (const of of chain)
    ws.changes.get(of)?.forEach((_, id) => {
      if (seen.has(id) || wish.has(id)) return;
      seen.add(id);
      const { present } = foldConcept(ws, chain, id);
      if (present && !isHiddenAnyway(ws, architecture, present, wish))
        fields.push(...planConcept(ws, architecture, id, undefined));
    });
  for (const [id, present] of wish) fields.push(...planConcept(ws, architecture, id, present));
  return { label: { key: 'edit.derive' }, fields };
}

/** An inherited relation that loses an end says nothing any more; one added here must go. */
function isHiddenAnyway(
  ws: Workspace,
  architecture: ArchitectureId,
  present: Present,
  wish: ReadonlyMap<ConceptId, Present>,
): boolean {
  if (present.kind !== 'relation') return false;
  const { id, source, target } = present.concept;
  if (!stateOf(ws, architecture, id).below) return false;
  return !wish.has(source) || !wish.has(target);
}
