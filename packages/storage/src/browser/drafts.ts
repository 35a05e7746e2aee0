/** Work that is not in a workspace yet, kept in the browser until it is done or thrown away. */
import { browserError } from './browserError.ts';
import { DATABASE } from './browserHome.ts';
import { openDatabase } from './database.ts';

/** @returns undefined where there is none, or the browser keeps nothing */
export async function keptDraft(
  workspace: string,
  id: string,
  database: string = DATABASE,
): Promise<unknown> {
  try {
    const db = await openDatabase(database);
    const row = await db.get('drafts', [workspace, id]).finally(() => db.close());
    return row?.content;
  } catch {
    // What can't be read any more is as good as none.
    return undefined;
  }
}

/**
 * Keeps a draft in the place of the one before; with `undefined` forgets it.
 * @param content whatever the browser can copy
 * @throws StorageError
 */
export async function keepDraft(
  workspace: string,
  id: string,
  content: unknown,
  database: string = DATABASE,
): Promise<void> {
  const db = await openDatabase(database);
  try {
    if (content === undefined) await db.delete('drafts', [workspace, id]);
    else await db.put('drafts', { workspace, id, content });
  } catch (error) {
    throw browserError(error, workspace);
  } finally {
    db.close();
  }
}
