/** Setting many fields of many concepts in one gesture. */

import { appendTo } from '../collections/multimap.ts';
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import type { ArchitectureId, ConceptId } from '../workspace/ids.ts';
import { changeKey } from '../workspace/key.ts';
import type { Json } from '../workspace/records.ts';
import { EditRefused } from '../workspace/refusal.ts';
import { isSound } from '../workspace/soundness.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pathKeys } from './fields.ts';
import { planConcept } from './planConcept.ts';
import { withConceptFields } from './present.ts';
import { assertEnds, leadsIntoValue, presentOrRefused } from './setField.ts';

export interface FieldWish {
  readonly concept: ConceptId;
  /** As `fieldPath` writes it. */
  readonly path: string;
  /** `undefined`: taken away. */
  readonly to: Json | undefined;
}

/**
 * As `setField` for each wish, in their order; those of one concept are one change of it. Throws as
 * `setField`, and then nothing is set.
 */
export function setFields(
  ws: Workspace,
  architecture: ArchitectureId,
  wishes: readonly FieldWish[],
): Edit {
  const byConcept = new Map<ConceptId, FieldWish[]>();
  for (const wish of wishes) appendTo(byConcept, wish.concept, wish);
  const fields = [...byConcept].flatMap(([concept, own]) =>
    fieldsOfOne(ws, architecture, concept, own),
  );
  return { label: { key: 'edit.set-fields', values: { count: String(byConcept.size) } }, fields };
}

function fieldsOfOne(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
  wishes: readonly FieldWish[],
): FieldEdit[] {
  let wanted = presentOrRefused(ws, architecture, concept);
  for (const { path, to } of wishes) {
    const keys = pathKeys(path);
    const storable = (to === undefined || isSound(to)) && !leadsIntoValue(wanted.concept, keys);
    const next = storable ? withConceptFields(wanted, [[path, { to }]]) : undefined;
    if (next === undefined)
      throw new EditRefused({
        code: 'bad-field',
        data: { key: changeKey(architecture, concept), path: keys },
      });
    wanted = next;
  }
  assertEnds(ws, architecture, wanted);
  return planConcept(ws, architecture, concept, wanted);
}
