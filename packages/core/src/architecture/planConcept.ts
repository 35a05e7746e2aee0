/**
 * The heart of editing: what must be written in an architecture so that one concept becomes what is
 * wanted there. An addition is edited in place; what is inherited gets a patch, field by field; what
 * the base says anyway is never written, and what was written so before goes.
 */
import type { FieldEdit } from '../workspace/edit.ts';
import type { ArchitectureId, ConceptId } from '../workspace/ids.ts';
import { changeKey } from '../workspace/key.ts';
import type { Change, Text } from '../workspace/records.ts';
import { shapeOfRecord } from '../workspace/shape.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { stateOf } from './conceptState.ts';
import { leafEdits } from './leafEdits.ts';
import { patchEdits, wholePatch } from './planPatch.ts';
import type { Present } from './present.ts';

/**
 * The field edits after which the architecture has the concept as wanted (undefined: not at all).
 * None where it has it so already. Throws `EditRefused` 'bad-record' for what a patch can't say.
 * @param reason written with a change that has to be made anew
 */
export function planConcept(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
  wanted: Present | undefined,
  reason?: Text,
): FieldEdit[] {
  const { below, own, present } = stateOf(ws, architecture, concept);
  const key = changeKey(architecture, concept);
  const why = reason === undefined ? {} : { reason };
  const whole = (to: Change | undefined): FieldEdit[] => [{ key, path: [], was: own, to }];

  if (wanted === undefined) {
    if (present === undefined) return [];
    return whole(below && { record: 'remove', architecture, of: concept, ...why });
  }
  if (below?.kind !== wanted.kind || own?.record.startsWith('add-')) {
    const addition = additionOf(architecture, wanted);
    if (own?.record !== addition.record) return whole({ ...addition, ...why });
    return leafEdits(key, own, { ...own, ...addition }, shapeOfRecord(own.record));
  }
  if (own?.record === 'remove') {
    const patch = wholePatch(architecture, concept, below, wanted);
    return whole(Object.keys(patch.fields).length > 0 ? { ...patch, ...why } : undefined);
  }
  return patchEdits(
    architecture,
    concept,
    below,
    own?.record === 'patch' ? own : undefined,
    wanted,
  );
}

function additionOf(architecture: ArchitectureId, present: Present): Change {
  return present.kind === 'element'
    ? { record: 'add-element', architecture, element: present.concept }
    : { record: 'add-relation', architecture, relation: present.concept };
}
