/**
 * Removing elements and relations from one architecture, in one gesture with what would be left
 * without sense: relations added here that hang on them, and their part in successions told here.
 */
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import { type ArchitectureId, asElementId, type ConceptId } from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { stateOf } from './conceptState.ts';
import { presentIn } from './foldChanges.ts';
import { planConcept } from './planConcept.ts';
import type { Present } from './present.ts';
import { nameOf, presentOrRefused } from './setField.ts';

/**
 * What was added here goes altogether; what is inherited is marked as removed, and its inherited
 * relations are hidden by that alone. Throws `EditRefused`: 'locked', 'not-there'.
 */
export function removeConcepts(
  ws: Workspace,
  architecture: ArchitectureId,
  concepts: Iterable<ConceptId>,
  reason?: Text,
): Edit {
  const removed = new Map<ConceptId, Present>();
  for (const id of concepts) removed.set(id, presentOrRefused(ws, architecture, id));
  const [first] = removed.values();
  const label = {
    key: 'edit.remove',
    values: { count: String(removed.size), name: first ? nameOf(first.concept) : '' },
  };
  addHangingAdditions(ws, architecture, removed);
  const fields = [...removed.keys()].flatMap((id) =>
    planConcept(ws, architecture, id, undefined, reason),
  );
  return {
    label,
    fields: [
      ...fields,
      ...successionEdits(ws, architecture, removed),
      ...filingEdits(ws, architecture, removed),
    ],
  };
}

/** Relations added here that would hang on what goes, directly or over any other relations. */
function addHangingAdditions(
  ws: Workspace,
  architecture: ArchitectureId,
  removed: Map<ConceptId, Present>,
): void {
  const chain = baseChain(ws, architecture).architectures;
  const free = new Set<ConceptId>();
  const hangs = (start: ConceptId): boolean => {
    const seen = new Set([start]);
    for (const id of seen) {
      if (removed.has(id)) return true;
      const present = free.has(id) ? undefined : presentIn(ws, chain, id);
      if (present?.kind === 'relation')
        seen.add(present.concept.source).add(present.concept.target);
    }
    for (const id of seen) free.add(id);
    return false;
  };
  ws.changes.get(architecture)?.forEach((change, id) => {
    if (change.record !== 'add-relation' || !hangs(id)) return;
    removed.set(id, { kind: 'relation', concept: change.relation });
  });
}

/** Who is removed follows nobody; who never was (added here) leaves nothing to follow. */
function successionEdits(
  ws: Workspace,
  architecture: ArchitectureId,
  removed: ReadonlyMap<ConceptId, Present>,
): FieldEdit[] {
  const fields: FieldEdit[] = [];
  const ids = new Map<string, ConceptId>([...removed.keys()].map((id) => [id, id]));
  const isRemoved = (id: string) => ids.has(id);
  const addedHere = (id: string) => {
    const concept = ids.get(id);
    return concept !== undefined && !stateOf(ws, architecture, concept).below;
  };
  ws.successions.forEach((succession) => {
    if (succession.architecture !== architecture) return;
    const to = Object.keys(succession.to).filter(isRemoved);
    const from = Object.keys(succession.from).filter(addedHere);
    if (to.length + from.length === 0) return;
    const key = recordKey(succession);
    const emptied =
      to.length === Object.keys(succession.to).length ||
      from.length === Object.keys(succession.from).length;
    if (emptied) fields.push({ key, path: [], was: succession, to: undefined });
    else {
      for (const id of to) fields.push({ key, path: ['to', id], was: true, to: undefined });
      for (const id of from) fields.push({ key, path: ['from', id], was: true, to: undefined });
    }
  });
  return fields;
}

/** What is in no architecture any more is taken out of its folders. */
function filingEdits(
  ws: Workspace,
  architecture: ArchitectureId,
  removed: ReadonlyMap<ConceptId, Present>,
): FieldEdit[] {
  const fields: FieldEdit[] = [];
  for (const id of removed.keys()) {
    const elsewhere = [...ws.changes].some(
      ([other, table]) =>
        other !== architecture && table.get(asElementId(id))?.record.startsWith('add-'),
    );
    if (elsewhere || stateOf(ws, architecture, id).below) continue;
    ws.folders.forEach((folder) => {
      const was = Object.hasOwn(folder.members, id) ? folder.members[id] : undefined;
      if (was !== undefined)
        fields.push({ key: recordKey(folder), path: ['members', id], was, to: undefined });
    });
  }
  return fields;
}
