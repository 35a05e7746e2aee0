/** The database of workspaces in this browser: a snapshot of each, and the edits since, in order. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Checkpoint } from '../past/checkpoint.ts';
import type { Gesture } from '../past/gesture.ts';
import type { FileOnDisk } from './api.ts';
import { browserError } from './browserError.ts';

export interface LogDatabase extends DBSchema {
  /** One row a workspace; written in the same transaction as what it counts. */
  workspaces: { key: string; value: WorkspaceRow };
  /** The newest snapshot and the one before it, which is kept in case the newest can't be read. */
  snapshots: { key: [string, 'newest' | 'previous']; value: SnapshotRow };
  edits: { key: [string, number]; value: EditRow };
  /** What could not be read or applied, kept for whoever wants to look. */
  aside: { key: number; value: { workspace: string; sequence: number; row: unknown } };
  /** Who is writing, where the browser has no locks to give. */
  leases: { key: string; value: { holder: string; until: number } };
  checkpoints: { key: [string, string]; value: Checkpoint & { readonly workspace: string } };
  /** The journal, for as long as there is room: who changed what, when. */
  gestures: { key: [string, string]; value: Gesture & { readonly workspace: string } };
  /** The file on the disk that a workspace was opened from or saved to. */
  files: { key: string; value: FileOnDisk & { readonly workspace: string } };
  /** Work that is not in the workspace yet, such as a matching under review. */
  drafts: { key: [string, string]; value: DraftRow };
}

export interface DraftRow {
  readonly workspace: string;
  /** Which one of the workspace. */
  readonly id: string;
  /** Whatever the browser can copy. */
  readonly content: unknown;
}

export interface WorkspaceRow {
  readonly key: string;
  readonly name: Readonly<Record<string, string>>;
  readonly written: number;
  readonly size: number;
  /** The last edit's number. */
  readonly sequence: number;
  /** Whoever may write; another's edits are refused inside the transaction. */
  readonly writer: string;
}

export interface SnapshotRow {
  /** The canonical text. */
  readonly text: string;
  /** The last edit that is in it. */
  readonly sequence: number;
}

export interface EditRow {
  readonly workspace: string;
  readonly sequence: number;
  /** The edit as JSON, and a checksum of it. */
  readonly json: string;
  readonly sum: number;
  readonly at: number;
}

export type LogConnection = IDBPDatabase<LogDatabase>;

/** Written through to the disk before a transaction counts as done. */
export const DURABLE = { durability: 'strict' } as const;

/** @throws StorageError 'unavailable' where the browser keeps nothing */
export async function openDatabase(name: string): Promise<LogConnection> {
  try {
    const connection = await openDB<LogDatabase>(name, 3, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore('workspaces', { keyPath: 'key' });
          db.createObjectStore('snapshots');
          db.createObjectStore('edits', { keyPath: ['workspace', 'sequence'] });
          db.createObjectStore('aside', { autoIncrement: true });
          db.createObjectStore('leases');
        }
        if (from < 2) {
          db.createObjectStore('checkpoints', { keyPath: ['workspace', 'id'] });
          db.createObjectStore('gestures', { keyPath: ['workspace', 'id'] });
          db.createObjectStore('files', { keyPath: 'workspace' });
        }
        db.createObjectStore('drafts', { keyPath: ['workspace', 'id'] });
      },
      // A newer version of the program in another tab wants to change the database.
      blocking: (_now, _wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return connection;
  } catch (error) {
    throw browserError(error, name, 'unavailable');
  }
}

/** All rows of one workspace. */
export function editsOf(key: string, after = -1): IDBKeyRange {
  return IDBKeyRange.bound([key, after], [key, Number.MAX_SAFE_INTEGER], true);
}

/** All rows of one workspace that are named by an id. */
export function idsOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key, ''], [key, []]);
}

/** FNV-1a, 32 bits: enough to notice a damaged row. */
export function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
