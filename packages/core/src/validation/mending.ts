/** What mends have in common: edits of one record, and whether anybody else speaks of a relation. */
import { baseChain } from '../architecture/chain.ts';
import { presentIn } from '../architecture/foldChanges.ts';
import type { Present } from '../architecture/present.ts';
import { removeConcepts } from '../architecture/removeConcepts.ts';
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import {
  type ArchitectureId,
  type ElementId,
  elementId,
  type RelationId,
} from '../workspace/ids.ts';
import type { Json, Patch } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Found } from './rule.ts';

/** An edit whose words are set by whoever asks for a mend. */
export const fieldsOnly = (...fields: FieldEdit[]): Edit => ({
  label: { key: 'edit.mend' },
  fields,
});

/** What a patch says of one field, as an edit holds it. */
export function fieldChange({ was, to }: Patch['fields'][string]): { [key: string]: Json } {
  return { ...(was === undefined ? {} : { was }), ...(to === undefined ? {} : { to }) };
}

/** The relation that a finding speaks of, as its architecture has it. */
export function relationOf(
  ws: Workspace,
  { architecture, concept }: Found,
): Extract<Present, { kind: 'relation' }>['concept'] | undefined {
  if (architecture === undefined || concept === undefined) return undefined;
  const present = presentIn(ws, baseChain(ws, architecture).architectures, concept);
  return present?.kind === 'relation' ? present.concept : undefined;
}

/** Removes a relation from an architecture, unless something would be left hanging by it. */
export function withoutRelation(
  ws: Workspace,
  architecture: ArchitectureId,
  relation: RelationId,
): Edit | undefined {
  if (isSpokenOf(ws, architecture, relation)) return undefined;
  return removeConcepts(ws, architecture, [relation]);
}

/**
 * Whether anything else speaks of a relation: another that ends at it, a change in an architecture above,
 * a line of a view. Linear in the changes of all architectures.
 */
export function isSpokenOf(
  ws: Workspace,
  architecture: ArchitectureId,
  relation: RelationId,
): boolean {
  const below = new Set(baseChain(ws, architecture).architectures);
  for (const [id, changes] of ws.changes) {
    if (!below.has(id) && changes.has(relation)) return true;
    for (const change of changes.values()) {
      if (change.record === 'add-relation') {
        if (change.relation.source === relation || change.relation.target === relation) return true;
      } else if (change.record === 'patch') {
        const { source, target } = change.fields;
        if (source?.to === relation || target?.to === relation) return true;
      }
    }
  }
  for (const { wires } of ws.views.values())
    if (Object.values(wires ?? {}).some((wire) => wire.relation === relation)) return true;
  return false;
}

/** The one element that follows another in an architecture or below; undefined for none or several. */
export function onlyHeir(
  ws: Workspace,
  architecture: ArchitectureId,
  followed: string,
): ElementId | undefined {
  const chain = baseChain(ws, architecture).architectures;
  const heirs = new Set<string>();
  for (const { architecture: where, from, to } of ws.successions.values()) {
    if (!chain.includes(where) || !Object.hasOwn(from, followed)) continue;
    for (const heir of Object.keys(to)) heirs.add(heir);
  }
  const [only, ...others] = heirs;
  if (only === undefined || others.length > 0) return undefined;
  const heir = elementId(only);
  return presentIn(ws, chain, heir)?.kind === 'element' ? heir : undefined;
}
