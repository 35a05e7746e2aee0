/** Records in and out of a workspace's tables: getting, putting one, putting many, listing all. */

import { PersistentMap, persistent } from '../collections/persistentMap.ts';
import type {
  ArchitectureId,
  ConceptId,
  FolderId,
  MarkId,
  PropertyDefinitionId,
  SuccessionId,
  ViewId,
} from './ids.ts';
import { keyParts, recordKey } from './key.ts';
import type { Change, StoredRecord } from './records.ts';
import { EditRefused } from './refusal.ts';
import { isStoredRecord } from './shape.ts';
import { soundnessFault } from './soundness.ts';
import {
  architectureOrder,
  folderOrder,
  type RecordKey,
  viewOrder,
  type Workspace,
} from './workspace.ts';

/** The record of a key; undefined where there is none, or it is no key. */
export function getRecord(ws: Workspace, key: RecordKey): StoredRecord | undefined {
  const parts = keyParts(key);
  switch (parts?.kind) {
    case 'workspace':
      return ws.info;
    case 'change':
      return ws.changes.get(parts.architecture)?.get(parts.concept);
    case 'architecture':
      return ws.architectures.get(parts.id as ArchitectureId);
    case 'succession':
      return ws.successions.get(parts.id as SuccessionId);
    case 'view':
      return ws.views.get(parts.id as ViewId);
    case 'mark':
      return ws.marks.get(parts.id as MarkId);
    case 'folder':
      return ws.folders.get(parts.id as FolderId);
    case 'property':
      return ws.properties.get(parts.id as PropertyDefinitionId);
    case undefined:
      return undefined;
  }
}

/** Every record, table by table; foreign ones aside. */
export function* allRecords(ws: Workspace): Generator<StoredRecord, undefined, unknown> {
  yield ws.info;
  yield* ws.architectures.values();
  for (const table of ws.changes.values()) yield* table.values();
  yield* ws.successions.values();
  yield* ws.views.values();
  yield* ws.marks.values();
  yield* ws.folders.values();
  yield* ws.properties.values();
  return undefined;
}

/** How many records there are, foreign ones aside. */
export function sizeOf(ws: Workspace): number {
  let size = 1 + ws.architectures.size + ws.successions.size + ws.views.size;
  size += ws.marks.size + ws.folders.size + ws.properties.size;
  for (const table of ws.changes.values()) size += table.size;
  return size;
}

/**
 * Puts many records at once (an import, a sample); a later one of the same key wins.
 * Throws `EditRefused` ('bad-record') for what could not be saved and read back.
 */
export function withRecords(ws: Workspace, records: Iterable<StoredRecord>): Workspace {
  const puts = new Map<RecordKey, StoredRecord>();
  for (const record of records) {
    const key = recordKey(record);
    assertStorable(key, record);
    puts.set(key, record);
  }
  return withPuts(ws, puts.values());
}

/** As `withRecords`, for records that have been checked already. */
export function withPuts(ws: Workspace, records: Iterable<StoredRecord>): Workspace {
  let info = ws.info;
  const put = {
    architectures: new Map<ArchitectureId, Extract<StoredRecord, { record: 'architecture' }>>(),
    changes: new Map<ArchitectureId, Map<ConceptId, Change>>(),
    successions: new Map<SuccessionId, Extract<StoredRecord, { record: 'succession' }>>(),
    views: new Map<ViewId, Extract<StoredRecord, { record: 'view' }>>(),
    marks: new Map<MarkId, Extract<StoredRecord, { record: 'mark' }>>(),
    folders: new Map<FolderId, Extract<StoredRecord, { record: 'folder' }>>(),
    properties: new Map<PropertyDefinitionId, Extract<StoredRecord, { record: 'property' }>>(),
  };
  for (const record of records) {
    switch (record.record) {
      case 'workspace':
        info = record;
        break;
      case 'architecture':
        put.architectures.set(record.id, record);
        break;
      case 'succession':
        put.successions.set(record.id, record);
        break;
      case 'view':
        put.views.set(record.id, record);
        break;
      case 'mark':
        put.marks.set(record.id, record);
        break;
      case 'folder':
        put.folders.set(record.id, record);
        break;
      case 'property':
        put.properties.set(record.id, record);
        break;
      default: {
        const table = put.changes.get(record.architecture) ?? new Map<ConceptId, Change>();
        put.changes.set(record.architecture, table.set(conceptOf(record), record));
      }
    }
  }
  let changes = persistent(ws.changes);
  for (const [architecture, table] of put.changes)
    changes = changes.set(architecture, changesOf(ws, architecture).withAll(table));
  return {
    ...ws,
    info,
    changes,
    architectures: persistent(ws.architectures, architectureOrder).withAll(put.architectures),
    successions: persistent(ws.successions).withAll(put.successions),
    views: persistent(ws.views, viewOrder).withAll(put.views),
    marks: persistent(ws.marks).withAll(put.marks),
    folders: persistent(ws.folders, folderOrder).withAll(put.folders),
    properties: persistent(ws.properties).withAll(put.properties),
  };
}

/** The workspace with one record put. Costs what it touches. */
export function withRecord(ws: Workspace, record: StoredRecord): Workspace {
  switch (record.record) {
    case 'workspace':
      return { ...ws, info: record };
    case 'architecture':
      return {
        ...ws,
        architectures: persistent(ws.architectures, architectureOrder).set(record.id, record),
      };
    case 'succession':
      return { ...ws, successions: persistent(ws.successions).set(record.id, record) };
    case 'view':
      return { ...ws, views: persistent(ws.views, viewOrder).set(record.id, record) };
    case 'mark':
      return { ...ws, marks: persistent(ws.marks).set(record.id, record) };
    case 'folder':
      return { ...ws, folders: persistent(ws.folders, folderOrder).set(record.id, record) };
    case 'property':
      return { ...ws, properties: persistent(ws.properties).set(record.id, record) };
    default:
      return withChanges(
        ws,
        record.architecture,
        changesOf(ws, record.architecture).set(conceptOf(record), record),
      );
  }
}

/** The workspace without the record; the same one if it has no such record. */
export function withoutRecord(ws: Workspace, key: RecordKey): Workspace {
  const parts = keyParts(key);
  switch (parts?.kind) {
    case 'change': {
      const left = changesOf(ws, parts.architecture).delete(parts.concept);
      return withChanges(ws, parts.architecture, left);
    }
    case 'architecture':
      return {
        ...ws,
        architectures: persistent(ws.architectures, architectureOrder).delete(
          parts.id as ArchitectureId,
        ),
      };
    case 'succession':
      return { ...ws, successions: persistent(ws.successions).delete(parts.id as SuccessionId) };
    case 'view':
      return { ...ws, views: persistent(ws.views, viewOrder).delete(parts.id as ViewId) };
    case 'mark':
      return { ...ws, marks: persistent(ws.marks).delete(parts.id as MarkId) };
    case 'folder':
      return { ...ws, folders: persistent(ws.folders, folderOrder).delete(parts.id as FolderId) };
    case 'property':
      return {
        ...ws,
        properties: persistent(ws.properties).delete(parts.id as PropertyDefinitionId),
      };
    default:
      // A workspace is never without its own record.
      throw new EditRefused({ code: 'bad-record', data: { key } });
  }
}

/** Throws `EditRefused` unless the record could be saved and read back as it is. */
export function assertStorable(key: RecordKey, record: unknown): asserts record is StoredRecord {
  const found = soundnessFault(record);
  if (found) throw new EditRefused({ code: 'bad-record', data: { key, fault: found.fault } });
  if (!isStoredRecord(record)) throw new EditRefused({ code: 'bad-record', data: { key } });
}

/** The id of the concept that a change is about. */
export function conceptOf(change: Change): ConceptId {
  switch (change.record) {
    case 'add-element':
      return change.element.id;
    case 'add-relation':
      return change.relation.id;
    default:
      return change.of;
  }
}

function changesOf(ws: Workspace, architecture: ArchitectureId): PersistentMap<ConceptId, Change> {
  const table = ws.changes.get(architecture);
  return table ? persistent(table) : PersistentMap.from<ConceptId, Change>([]);
}

function withChanges(
  ws: Workspace,
  architecture: ArchitectureId,
  table: PersistentMap<ConceptId, Change>,
): Workspace {
  const changes = persistent(ws.changes);
  return {
    ...ws,
    changes: table.size > 0 ? changes.set(architecture, table) : changes.delete(architecture),
  };
}
