/** Adding elements and relations to one architecture. */
import type { Edit } from '../workspace/edit.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import { changeKey } from '../workspace/key.ts';
import type { Element, Relation, Text } from '../workspace/records.ts';
import { assertEditable, EditRefused } from '../workspace/refusal.ts';
import { assertStorable } from '../workspace/tables.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { stateOf } from './conceptState.ts';
import { orderBetween } from './order.ts';
import { planConcept } from './planConcept.ts';
import type { Present } from './present.ts';
import { assertEnds, nameOf } from './setField.ts';

export interface AddOptions {
  /** Why the architecture has it. */
  readonly reason?: Text;
}

/**
 * Adds an element; without an `order` it comes last. One that the base has and this architecture
 * removed comes back under its own id. Throws `EditRefused`: 'locked', 'id-taken', 'bad-record'.
 */
export function addElement(
  ws: Workspace,
  architecture: ArchitectureId,
  element: Element,
  options: AddOptions = {},
): Edit {
  assertEditable(ws, architecture);
  const order = element.order ?? orderBetween(lastOrder(ws, architecture), undefined);
  const concept = order === undefined ? element : { ...element, order };
  return added(ws, architecture, { kind: 'element', concept }, options);
}

/**
 * Adds a relation between what the architecture has. Whether the types may be related so is for the
 * interface to offer and for validation to report. Throws as `addElement`, and 'end-not-there'.
 */
export function addRelation(
  ws: Workspace,
  architecture: ArchitectureId,
  relation: Relation,
  options: AddOptions = {},
): Edit {
  assertEditable(ws, architecture);
  const wanted: Present = { kind: 'relation', concept: relation };
  assertEnds(ws, architecture, wanted);
  return added(ws, architecture, wanted, options);
}

function added(
  ws: Workspace,
  architecture: ArchitectureId,
  wanted: Present,
  { reason }: AddOptions,
): Edit {
  const { kind, concept } = wanted;
  if (stateOf(ws, architecture, concept.id).present)
    throw new EditRefused({ code: 'id-taken', data: { architecture, concept: concept.id } });
  const fields = planConcept(ws, architecture, concept.id, wanted, reason);
  for (const { to } of fields)
    if (to !== undefined) assertStorable(changeKey(architecture, concept.id), to);
  return { label: { key: `edit.add-${kind}`, values: { name: nameOf(concept) } }, fields };
}

/** The highest order key of any element in the chain; linear in it. */
export function lastOrder(ws: Workspace, architecture: ArchitectureId): string | undefined {
  let last: string | undefined;
  for (const id of baseChain(ws, architecture).architectures)
    ws.changes.get(id)?.forEach((change) => {
      const order = change.record === 'add-element' ? change.element.order : undefined;
      if (order !== undefined && (last === undefined || order > last)) last = order;
    });
  return last;
}
