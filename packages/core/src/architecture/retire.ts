/** Ending the use of elements that nobody follows. */
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import type { ArchitectureId, ElementId } from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { removeConcepts } from './removeConcepts.ts';

/**
 * Removes them, as `removeConcepts` does, and takes back what this architecture said of who follows
 * them: only what has no successor is retired. Throws `EditRefused`: 'locked', 'not-there'.
 */
export function retire(
  ws: Workspace,
  architecture: ArchitectureId,
  elements: readonly ElementId[],
  reason?: Text,
): Edit {
  const removal = removeConcepts(ws, architecture, elements, reason);
  const fields: FieldEdit[] = [...removal.fields];
  const gone = new Set<string>(elements);
  for (const succession of applyEdit(ws, removal).successions.values()) {
    if (succession.architecture !== architecture) continue;
    const key = recordKey(succession);
    const left = Object.keys(succession.from).filter((id) => gone.has(id));
    if (left.length === 0) continue;
    if (left.length === Object.keys(succession.from).length)
      fields.push({ key, path: [], was: succession, to: undefined });
    else for (const id of left) fields.push({ key, path: ['from', id], was: true, to: undefined });
  }
  return { label: { key: 'edit.retire', values: removal.label.values ?? {} }, fields };
}
