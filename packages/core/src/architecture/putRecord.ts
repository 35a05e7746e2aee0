/** Putting and deleting records beside the model: architectures, successions, views, marks, folders. */
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import {
  type ArchitectureId,
  type ElementId,
  type SuccessionId,
  successionId,
} from '../workspace/ids.ts';
import { keyParts, recordKey } from '../workspace/key.ts';
import type { Architecture, StoredRecord, Succession, Text } from '../workspace/records.ts';
import { assertEditable, EditRefused } from '../workspace/refusal.ts';
import { shapeOfRecord } from '../workspace/shape.ts';
import { assertStorable, getRecord } from '../workspace/tables.ts';
import type { RecordKey, Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { presentIn } from './foldChanges.ts';
import { leafEdits } from './leafEdits.ts';
import { newId } from './newId.ts';

/**
 * Creates the record, or changes those fields of it that differ.
 * Throws `EditRefused`: 'locked' where it belongs to a locked architecture, 'bad-record',
 * 'cycle' for an architecture that would be its own base.
 */
export function putRecord(ws: Workspace, record: StoredRecord): Edit {
  const key = recordKey(record);
  assertStorable(key, record);
  assertMayChange(ws, record);
  const before = getRecord(ws, key);
  const label = { key: `edit.put-${record.record}`, values: { id: key } };
  if (!before) return { label, fields: [{ key, path: [], was: undefined, to: record }] };
  if (before.record !== record.record || keyParts(key)?.kind === 'change')
    return { label, fields: [{ key, path: [], was: before, to: record }] };
  return { label, fields: leafEdits(key, before, record, shapeOfRecord(record.record)) };
}

/**
 * Deletes a record; an architecture with all that it changes. Without fields if it isn't there.
 * Throws `EditRefused`: 'locked', 'in-use' for an architecture that others build on, 'bad-record'
 * for the workspace's own record.
 */
export function deleteRecord(ws: Workspace, key: RecordKey): Edit {
  const record = getRecord(ws, key);
  const label = { key: `edit.delete-${record?.record ?? 'record'}`, values: { id: key } };
  if (!record) return { label, fields: [] };
  if (record.record === 'workspace') throw new EditRefused({ code: 'bad-record', data: { key } });
  const gone = (one: StoredRecord): FieldEdit => ({
    key: recordKey(one),
    path: [],
    was: one,
    to: undefined,
  });
  if (record.record !== 'architecture') {
    assertMayChange(ws, record);
    return { label, fields: [gone(record)] };
  }
  assertEditable(ws, record.id);
  const by = [...ws.architectures.values()]
    .filter(({ base }) => base === record.id)
    .map(({ id }) => id);
  if (by.length > 0)
    throw new EditRefused({ code: 'in-use', data: { architecture: record.id, by } });
  const successions = [...ws.successions.values()].filter(
    ({ architecture }) => architecture === record.id,
  );
  const changes = [...(ws.changes.get(record.id)?.values() ?? [])];
  return { label, fields: [...changes, ...successions, record].map(gone) };
}

/**
 * Tells who follows whom in an architecture: replacing, splitting, merging.
 * `from` must be in its base or in it, `to` in it.
 * Throws `EditRefused`: 'locked', 'not-there', 'empty-succession'.
 */
export function addSuccession(
  ws: Workspace,
  succession: {
    readonly architecture: ArchitectureId;
    readonly from: Iterable<ElementId>;
    readonly to: Iterable<ElementId>;
    readonly reason?: Text;
    readonly id?: SuccessionId;
  },
): Edit {
  const { architecture, reason } = succession;
  assertEditable(ws, architecture);
  const from = [...new Set(succession.from)];
  const to = [...new Set(succession.to)];
  if (from.length === 0 || to.length === 0)
    throw new EditRefused({ code: 'empty-succession', data: {} });
  const chain = baseChain(ws, architecture).architectures;
  const isThere = (id: ElementId) => presentIn(ws, chain, id)?.kind === 'element';
  const wasThere = (id: ElementId) =>
    chain.some((_, at) => presentIn(ws, chain.slice(0, at + 1), id)?.kind === 'element');
  const missing = from.find((id) => !wasThere(id)) ?? to.find((id) => !isThere(id));
  if (missing !== undefined)
    throw new EditRefused({ code: 'not-there', data: { architecture, concept: missing } });
  const record: Succession = {
    record: 'succession',
    id: succession.id ?? successionId(newId('suc')),
    architecture,
    from: asSet(from),
    to: asSet(to),
    ...(reason === undefined ? {} : { reason }),
  };
  const edit = putRecord(ws, record);
  return { label: { key: 'edit.add-succession' }, fields: edit.fields };
}

function asSet(ids: readonly ElementId[]): Record<string, true> {
  return Object.fromEntries(ids.map((id): [string, true] => [id, true]));
}

function assertMayChange(ws: Workspace, record: StoredRecord): void {
  switch (record.record) {
    case 'add-element':
    case 'add-relation':
    case 'patch':
    case 'remove':
    case 'succession':
      assertEditable(ws, record.architecture);
      break;
    case 'architecture':
      assertBaseMayBe(ws, record);
  }
}

/** A lock itself may be set and taken away; what it locks may not be put on another base. */
function assertBaseMayBe(ws: Workspace, { id, base }: Architecture): void {
  const before = ws.architectures.get(id);
  if (before && before.base !== base) assertEditable(ws, id);
  if (base === undefined) return;
  const { architectures } = baseChain(ws, base);
  if (base === id || architectures.includes(id))
    throw new EditRefused({ code: 'cycle', data: { ids: [...architectures, id] } });
}
