/** From the log back to the workspace: the snapshot, then every edit since; what is damaged is skipped and reported. */
import { applyEdit, type Workspace } from '@khung/core';
import { StorageError } from '../error.ts';
import type { OpenedWorkspace, SkippedEntry } from '../home.ts';
import type { SnapshotRow } from './database.ts';
import { type ReadLog, readEdit } from './editLog.ts';

/** @throws StorageError 'corrupt' where no snapshot can be read */
export async function recover(
  log: ReadLog,
  key: string,
  read: (text: string) => Workspace | Promise<Workspace>,
): Promise<OpenedWorkspace> {
  const { workspace, sequence } = await startOf(log.snapshots, key, read);
  let now = workspace;
  let replayed = 0;
  let expected = sequence + 1;
  const skipped: SkippedEntry[] = [];
  for (const row of log.edits) {
    if (row.sequence <= sequence) continue;
    // Edits that went missing: the rest is still worth having, for an edit says whole values.
    for (; expected < row.sequence; expected++) skipped.push({ sequence: expected, why: 'gap' });
    expected = row.sequence + 1;
    const edit = readEdit(row);
    if (edit === 'unreadable') {
      skipped.push({ sequence: row.sequence, why: edit });
      continue;
    }
    try {
      now = applyEdit(now, edit);
      replayed++;
    } catch {
      skipped.push({ sequence: row.sequence, why: 'does-not-apply' });
    }
  }
  for (; expected <= log.row.sequence; expected++) skipped.push({ sequence: expected, why: 'gap' });
  return { workspace: now, recovery: { replayed, skipped, lastWritten: log.row.written } };
}

async function startOf(
  snapshots: readonly SnapshotRow[],
  key: string,
  read: (text: string) => Workspace | Promise<Workspace>,
): Promise<{ workspace: Workspace; sequence: number }> {
  let cause: unknown;
  for (const { text, sequence } of snapshots) {
    try {
      return { workspace: await read(text), sequence };
    } catch (error) {
      // A snapshot of a newer program is no damage: say so rather than go back in time.
      if (isNewerFormat(error)) throw error;
      cause ??= error;
    }
  }
  throw new StorageError('corrupt', key, {}, { cause });
}

function isNewerFormat(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'newer-format';
}
