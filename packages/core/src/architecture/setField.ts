/** Setting one field of a concept in one architecture, and taking changes back to what the base says. */
import { textIn } from '../language/text.ts';
import type { Edit } from '../workspace/edit.ts';
import { fieldAt, isObject } from '../workspace/field.ts';
import type { ArchitectureId, ConceptId } from '../workspace/ids.ts';
import { changeKey } from '../workspace/key.ts';
import type { Change, Concept, Json, Text } from '../workspace/records.ts';
import { assertEditable, EditRefused } from '../workspace/refusal.ts';
import { shapeOfRecord } from '../workspace/shape.ts';
import { isSound } from '../workspace/soundness.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { stateOf } from './conceptState.ts';
import { pathKeys } from './fields.ts';
import { presentIn } from './foldChanges.ts';
import { leafEdits } from './leafEdits.ts';
import { planConcept } from './planConcept.ts';
import { type Present, withConceptFields } from './present.ts';

/**
 * Sets a field (undefined: takes it away): in the addition where the concept was added here, else as
 * a patch, which goes again when it says what the base says. Without fields if it is so already.
 * Throws `EditRefused`: 'locked', 'not-there', 'bad-field', 'end-not-there'.
 *
 * @param path as `fieldPath` writes it: `name.vi`, `owner`, `properties.cap-do`
 * @example setField(ws, v2, lgsp, 'owner', itCentre)
 */
export function setField(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
  path: string,
  to: Json | undefined,
): Edit {
  const present = presentOrRefused(ws, architecture, concept);
  const keys = pathKeys(path);
  const storable = (to === undefined || isSound(to)) && !leadsIntoValue(present.concept, keys);
  const wanted = storable ? withConceptFields(present, [[path, { to }]]) : undefined;
  if (!wanted) {
    const key = changeKey(architecture, concept);
    throw new EditRefused({ code: 'bad-field', data: { key, path: keys } });
  }
  assertEnds(ws, architecture, wanted);
  const name = nameOf(present.concept);
  return {
    label: { key: keys[0] === 'name' ? 'edit.rename' : 'edit.set-field', values: { name, path } },
    fields: planConcept(ws, architecture, concept, wanted),
  };
}

/**
 * Says why an architecture changes a concept (undefined: takes the words away). The reason alone
 * keeps a patch alive that has no fields. Throws `EditRefused`: 'locked', 'not-there'.
 */
export function setReason(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
  reason: Text | undefined,
): Edit {
  assertEditable(ws, architecture);
  const { own, below, present } = stateOf(ws, architecture, concept);
  // What is removed here has a reason too, so it need only be there below.
  if (!present && !below) throw notThere(architecture, concept);
  const key = changeKey(architecture, concept);
  const known = present ?? below;
  return {
    label: { key: 'edit.set-reason', values: { name: known ? nameOf(known.concept) : concept } },
    fields: leafEdits(
      key,
      own?.reason === undefined ? {} : { reason: own.reason },
      reason === undefined ? {} : { reason },
      shapeOfRecord(own?.record ?? 'patch'),
    ),
  };
}

/**
 * Takes back what the architecture changes about a concept, so that it is as the base has it: all of
 * it (also its removal), or one field. What was added here has no base to go back to: nothing to do.
 * Throws `EditRefused`: 'locked'.
 */
export function revertChange(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
  path?: string,
): Edit {
  assertEditable(ws, architecture);
  const { own, below } = stateOf(ws, architecture, concept);
  const name = below ? nameOf(below.concept) : concept;
  const label = { key: 'edit.revert', values: { name, path: path ?? '' } };
  const key = changeKey(architecture, concept);
  if (!own || !below) return { label, fields: [] };
  if (path === undefined) return { label, fields: [{ key, path: [], was: own, to: undefined }] };
  if (own.record !== 'patch' || !Object.hasOwn(own.fields, path)) return { label, fields: [] };
  const { was, to } = own.fields[path] ?? {};
  const change = { ...(was === undefined ? {} : { was }), ...(to === undefined ? {} : { to }) };
  return { label, fields: [{ key, path: ['fields', path], was: change, to: undefined }] };
}

/** What an architecture itself writes about a concept: undefined where it is only inherited. */
export function changeOf(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
): Change | undefined {
  return ws.changes.get(architecture)?.get(concept);
}

/** The concept in an architecture that may be edited; throws `EditRefused` 'locked' or 'not-there'. */
export function presentOrRefused(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
): Present {
  assertEditable(ws, architecture);
  const present = presentIn(ws, baseChain(ws, architecture).architectures, concept);
  if (!present) throw notThere(architecture, concept);
  return present;
}

/** Throws `EditRefused` 'end-not-there' for a relation whose end the architecture hasn't. */
export function assertEnds(ws: Workspace, architecture: ArchitectureId, present: Present): void {
  if (present.kind !== 'relation') return;
  const chain = baseChain(ws, architecture).architectures;
  const { id, source, target } = present.concept;
  for (const end of [source, target])
    if (end === id || !presentIn(ws, chain, end))
      throw new EditRefused({ code: 'end-not-there', data: { relation: id, end } });
}

/** A concept's name as an edit's label shows it. */
export function nameOf(concept: Concept): string {
  return (isObject(concept.name) && textIn(concept.name, 'vi')) || concept.id;
}

/** Whether the path goes on below what is a value, which would be lost. */
export function leadsIntoValue(concept: Concept, keys: readonly string[]): boolean {
  return keys.slice(0, -1).some((_, at) => {
    const value = fieldAt(concept, keys.slice(0, at + 1));
    return value !== undefined && !isObject(value);
  });
}

function notThere(architecture: ArchitectureId, concept: ConceptId): EditRefused {
  return new EditRefused({ code: 'not-there', data: { architecture, concept } });
}
