/** The workspaces kept in this browser: which there are, and forgetting one. */
import { StorageError } from '../error.ts';
import type { WorkspaceEntry } from './api.ts';
import { DATABASE } from './browserHome.ts';
import { DURABLE, editsOf, idsOf, openDatabase } from './database.ts';
import { makeTabLock } from './makeTabLock.ts';

/** The latest first. @throws StorageError 'unavailable' */
export async function listBrowserWorkspaces(
  database: string = DATABASE,
): Promise<WorkspaceEntry[]> {
  const db = await openDatabase(database);
  try {
    const [rows, files] = await Promise.all([db.getAll('workspaces'), db.getAll('files')]);
    const fileOf = new Map(files.map(({ workspace, name }) => [workspace, name]));
    return rows
      .filter(({ written }) => written > 0)
      .map(({ key, name, written, size }) => {
        const file = fileOf.get(key);
        return { key, name, written, size, ...(file === undefined ? {} : { file }) };
      })
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
    const tx = db.transaction(
      ['workspaces', 'snapshots', 'edits', 'checkpoints', 'gestures', 'files', 'drafts'],
      'readwrite',
      DURABLE,
    );
    await Promise.all([
      tx.objectStore('workspaces').delete(key),
      tx.objectStore('snapshots').delete([key, 'newest']),
      tx.objectStore('snapshots').delete([key, 'previous']),
      tx.objectStore('edits').delete(editsOf(key)),
      tx.objectStore('checkpoints').delete(idsOf(key)),
      tx.objectStore('gestures').delete(idsOf(key)),
      tx.objectStore('files').delete(key),
      tx.objectStore('drafts').delete(idsOf(key)),
      tx.done,
    ]);
  } finally {
    await lock.release();
    db.close();
  }
}
