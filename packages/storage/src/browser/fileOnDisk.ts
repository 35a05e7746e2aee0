/** The file that a workspace lives in on the disk: remembered over a reload, asked for again, looked at for changes. */
import type { FileOnDisk, OpenedFile } from './api.ts';
import { browserError } from './browserError.ts';
import { DATABASE } from './browserHome.ts';
import { openDatabase } from './database.ts';
import { contentOf } from './files.ts';
import { allowed, permissionOf } from './permission.ts';

/** @returns undefined where the workspace has none, or the browser keeps nothing */
export async function rememberedFile(
  key: string,
  database: string = DATABASE,
): Promise<FileOnDisk | undefined> {
  try {
    const db = await openDatabase(database);
    const row = await db.get('files', key).finally(() => db.close());
    if (row === undefined) return undefined;
    const { workspace: _workspace, ...file } = row;
    return file;
  } catch {
    // A handle that can't be read any more is as good as none.
    return undefined;
  }
}

/** Remembers the file of a workspace, or with `undefined` forgets it. */
export async function rememberFile(
  key: string,
  file: FileOnDisk | undefined,
  database: string = DATABASE,
): Promise<void> {
  const db = await openDatabase(database);
  try {
    if (file === undefined) await db.delete('files', key);
    else await db.put('files', { ...file, workspace: key });
  } catch (error) {
    throw browserError(error, key);
  } finally {
    db.close();
  }
}

/** `unknown` where the browser wants the person to allow reading first. */
export type FileState = 'same' | 'changed' | 'gone' | 'unknown';

/** Looks at the file without asking the person anything. */
export async function lookAtFile({
  handle,
  modified,
}: Pick<FileOnDisk, 'handle' | 'modified'>): Promise<FileState> {
  try {
    if ((await permissionOf(handle, 'read', 'query')) !== 'granted') return 'unknown';
    const file = await handle.getFile();
    return file.lastModified === modified ? 'same' : 'changed';
  } catch (error) {
    return browserError(error, handle.name).code === 'not-found' ? 'gone' : 'unknown';
  }
}

/**
 * Reads the file again. Must be called from a click or a key press, for the browser may ask.
 * @throws StorageError 'permission', 'not-found', 'io'
 */
export async function readFileAgain(handle: FileSystemFileHandle): Promise<OpenedFile> {
  try {
    await allowed(handle, 'read');
    return { ...(await contentOf(await handle.getFile())), handle };
  } catch (error) {
    throw browserError(error, handle.name);
  }
}
