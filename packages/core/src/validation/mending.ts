/** What mends have in common: edits of one record, and whether anybody else speaks of a relation. */
import { baseChain } from '../architecture/chain.ts';
import { stateOf } from '../architecture/conceptState.ts';
import { presentIn } from '../architecture/foldChanges.ts';
import { planConcept } from '../architecture/planConcept.ts';
import type { Present } from '../architecture/present.ts';
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import {
  type ArchitectureId,
  type ElementId,
  elementId,
  type RelationId,
} from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Json, Patch } from '../workspace/records.ts';
import { assertEditable } from '../workspace/refusal.ts';
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
  assertEditable(ws, architecture);
  // As nothing hangs on it, all relations need not be looked through, as `removeConcepts` does.
  const fields = planConcept(ws, architecture, relation, undefined);
  const isGone = stateOf(ws, architecture, relation).below === undefined;
  for (const folder of isGone ? ws.folders.values() : []) {
    const was = Object.hasOwn(folder.members, relation) ? folder.members[relation] : undefined;
    const key = recordKey(folder);
    if (was !== undefined) fields.push({ key, path: ['members', relation], was, to: undefined });
  }
  return fieldsOnly(...fields);
}

/**
 * Whether anything else speaks of a relation: another that ends at it, a change in an architecture above,
 * a line of a view.
 */
export function isSpokenOf(
  ws: Workspace,
  architecture: ArchitectureId,
  relation: RelationId,
): boolean {
  const below = new Set(baseChain(ws, architecture).architectures);
  for (const [id, changes] of ws.changes) if (!below.has(id) && changes.has(relation)) return true;
  return namedIn(ws).has(relation);
}

const NAMED = new WeakMap<Workspace, ReadonlySet<string>>();

/** Whatever relations end at, and what lines of views stand for. Looked up once for a workspace; linear in it. */
function namedIn(ws: Workspace): ReadonlySet<string> {
  const known = NAMED.get(ws);
  if (known) return known;
  const named = new Set<string>();
  for (const changes of ws.changes.values())
    for (const change of changes.values()) {
      if (change.record === 'add-relation') {
        named.add(change.relation.source).add(change.relation.target);
      } else if (change.record === 'patch') {
        const { source, target } = change.fields;
        for (const end of [source?.to, target?.to]) if (typeof end === 'string') named.add(end);
      }
    }
  for (const { wires } of ws.views.values())
    for (const { relation } of Object.values(wires ?? {})) if (relation) named.add(relation);
  NAMED.set(ws, named);
  return named;
}

/** After a mend nothing is named that was not before: what was looked up still holds, if anything too much. */
export function stillNamed(before: Workspace, after: Workspace): void {
  const known = NAMED.get(before);
  if (known) NAMED.set(after, known);
}

/**
 * The one element that follows another in an architecture or below; undefined for none or several, and
 * where an architecture above has it no more, which would inherit what is mended.
 */
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
  if (presentIn(ws, chain, heir)?.kind !== 'element') return undefined;
  return isRemovedAbove(ws, chain, heir) ? undefined : heir;
}

function isRemovedAbove(
  ws: Workspace,
  chain: readonly ArchitectureId[],
  concept: ElementId,
): boolean {
  for (const [id, changes] of ws.changes)
    if (!chain.includes(id) && changes.get(concept)?.record === 'remove') return true;
  return false;
}
