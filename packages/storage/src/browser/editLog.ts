/** The log itself: append an edit, put a snapshot, read both back. Every write checks that the writer still may. */
import type { Edit } from '@khung/core';
import { StorageError } from '../error.ts';
import type { Gesture } from '../past/gesture.ts';
import {
  checksum,
  DURABLE,
  type EditRow,
  editsOf,
  type LogConnection,
  type SnapshotRow,
  type WorkspaceRow,
} from './database.ts';

/** Says who writes; from then on everybody else's writes are refused. */
export async function claim(db: LogConnection, key: string, writer: string): Promise<void> {
  const tx = db.transaction('workspaces', 'readwrite', DURABLE);
  const row = await tx.store.get(key);
  await tx.store.put({ ...(row ?? emptyRow(key)), writer });
  await tx.done;
}

/** @returns the edit's number; @throws StorageError 'closed' where another has become the writer */
export async function appendEdit(
  db: LogConnection,
  key: string,
  writer: string,
  edit: Edit,
  name: WorkspaceRow['name'],
  gesture?: Gesture,
): Promise<number> {
  const tx = db.transaction(['workspaces', 'edits', 'gestures'], 'readwrite', DURABLE);
  const row = await tx.objectStore('workspaces').get(key);
  if (row?.writer !== writer) return refuse(tx, key);
  const sequence = row.sequence + 1;
  const json = JSON.stringify(edit);
  const at = Date.now();
  await Promise.all([
    tx
      .objectStore('edits')
      .add({ workspace: key, sequence, json, sum: checksum(json), at } satisfies EditRow),
    tx.objectStore('workspaces').put({ ...row, name, sequence, written: at }),
    gesture && tx.objectStore('gestures').put({ ...gesture, workspace: key }),
    tx.done,
  ]);
  return sequence;
}

export interface NewSnapshot {
  readonly text: string;
  /** The last edit it contains. Undefined: it replaces whatever is in the log. */
  readonly sequence: number | undefined;
  readonly name: WorkspaceRow['name'];
  /** Edits that could not be read or applied. */
  readonly unreadable: ReadonlySet<number>;
}

/**
 * The whole text, standing for everything up to `sequence` (by default up to now): edits it contains
 * go; those that could not be read are put aside.
 */
export async function putSnapshot(
  db: LogConnection,
  key: string,
  writer: string,
  snapshot: NewSnapshot,
): Promise<void> {
  const { text, name, unreadable } = snapshot;
  const tx = db.transaction(['workspaces', 'snapshots', 'edits', 'aside'], 'readwrite', DURABLE);
  const row = await tx.objectStore('workspaces').get(key);
  if (row?.writer !== writer) return refuse(tx, key);
  const sequence = snapshot.sequence ?? row.sequence;
  const snapshots = tx.objectStore('snapshots');
  const newest = await snapshots.get([key, 'newest']);
  if (newest) await snapshots.put(newest, [key, 'previous']);
  await snapshots.put({ text, sequence }, [key, 'newest']);
  for (const number of unreadable) {
    const bad = await tx.objectStore('edits').get([key, number]);
    if (bad) await tx.objectStore('aside').add({ workspace: key, sequence: number, row: bad });
  }
  // Edits since the snapshot before this one stay, so that it can still stand in for this one.
  const kept = newest?.sequence ?? sequence;
  await tx
    .objectStore('edits')
    .delete(IDBKeyRange.bound([key, 0], [key, Math.min(kept, sequence)]));
  await tx.objectStore('workspaces').put({
    ...row,
    name,
    size: text.length,
    written: Date.now(),
  });
  await tx.done;
}

export interface ReadLog {
  readonly row: WorkspaceRow;
  /** The newest first. */
  readonly snapshots: readonly SnapshotRow[];
  readonly edits: readonly EditRow[];
}

/** @returns undefined where nothing is kept under the key */
export async function readLog(db: LogConnection, key: string): Promise<ReadLog | undefined> {
  const tx = db.transaction(['workspaces', 'snapshots', 'edits'], 'readonly');
  const [row, newest, previous, edits] = await Promise.all([
    tx.objectStore('workspaces').get(key),
    tx.objectStore('snapshots').get([key, 'newest']),
    tx.objectStore('snapshots').get([key, 'previous']),
    tx.objectStore('edits').getAll(editsOf(key)),
  ]);
  await tx.done;
  const snapshots = [newest, previous].filter((one) => one !== undefined);
  return row && snapshots.length > 0 ? { row, snapshots, edits } : undefined;
}

/** What a row says, if it is whole. */
export function readEdit(row: EditRow): Edit | 'unreadable' {
  if (typeof row.json !== 'string' || checksum(row.json) !== row.sum) return 'unreadable';
  try {
    const edit: unknown = JSON.parse(row.json);
    return isEdit(edit) ? edit : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function isEdit(value: unknown): value is Edit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fields' in value &&
    Array.isArray(value.fields) &&
    value.fields.every((field) => typeof field === 'object' && field && Array.isArray(field.path))
  );
}

function emptyRow(key: string): WorkspaceRow {
  return { key, name: {}, written: 0, size: 0, sequence: 0, writer: '' };
}

function refuse(tx: { abort: () => void; done: Promise<void> }, key: string): Promise<never> {
  tx.done.catch(() => {});
  tx.abort();
  return Promise.reject(new StorageError('closed', key));
}
