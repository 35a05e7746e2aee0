/** The workspaces kept in this browser: which there are, and forgetting one. */
import { StorageError } from '../error.ts';
import type { WorkspaceEntry } from './api.ts';
import { DATABASE } from './browserHome.ts';
import { DURABLE, editsOf, openDatabase } from './database.ts';
import { makeTabLock } from './makeTabLock.ts';

/** The latest first. @throws StorageError 'unavailable' */
export async function listBrowserWorkspaces(
  database: string = DATABASE,
): Promise<WorkspaceEntry[]> {
  const db = await openDatabase(database);
  try {
    const rows = await db.getAll('workspaces');
    return rows
      .filter(({ written }) => written > 0)
      .map(({ key, name, written, size }) => ({ key, name, written, size }))
      .sort((a, b) => b.written - a.written);
  } finally {
    db.close();
  }
}

/** Deletes a workspace for good. @throws StorageError 'locked' while a tab has it open for writing */
export async function forgetBrowserWorkspace(
  key: string,
  database: string = DATABASE,
): Promise<void> {
  const db = await openDatabase(database);
  const nothing = () => {};
  const lock = await makeTabLock({
    name: `${database}/${key}`,
    holder: `forget-${Date.now()}`,
    db,
    channel: undefined,
    lost: nothing,
    free: nothing,
  });
  try {
    if (!(await lock.tryTake())) throw new StorageError('locked', key);
    const tx = db.transaction(['workspaces', 'snapshots', 'edits'], 'readwrite', DURABLE);
    await Promise.all([
      tx.objectStore('workspaces').delete(key),
      tx.objectStore('snapshots').delete([key, 'newest']),
      tx.objectStore('snapshots').delete([key, 'previous']),
      tx.objectStore('edits').delete(editsOf(key)),
      tx.done,
    ]);
  } finally {
    await lock.release();
    db.close();
  }
}
