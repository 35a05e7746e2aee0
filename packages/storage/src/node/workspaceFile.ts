/** A workspace in a file: read, save, and both as a home. */
import { readFile, stat } from 'node:fs/promises';
import { formatWorkspace, parseWorkspaceBytes, type Workspace } from '@khung/core';
import { StorageError } from '../error.ts';
import type { OpenedWorkspace, WorkspaceHome } from '../home.ts';
import { fileError } from './fileError.ts';
import { LARGEST_FILE, type SaveFileOptions, saveFile } from './saveFile.ts';
import { type FileStamp, stampOf } from './stamp.ts';

export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** Hand it to `saveWorkspaceFile` as `expected`. */
  readonly stamp: FileStamp;
}

/**
 * @param largest bytes; a file over it is refused before it is read
 * @throws StorageError; core's WorkspaceFileError where the content is not a workspace
 */
export async function readWorkspaceFile(
  path: string,
  largest: number = LARGEST_FILE,
): Promise<ReadWorkspace> {
  const { bytes, modified } = await readBytes(path, largest);
  return { workspace: parseWorkspaceBytes(bytes), stamp: stampOf(bytes, modified) };
}

async function readBytes(path: string, largest: number) {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > largest) throw new StorageError('too-large', path, { size, largest });
    return { bytes: await readFile(path), modified: mtimeMs };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** @returns the stamp of what was saved; @throws StorageError, and then the file is as it was */
export function saveWorkspaceFile(
  path: string,
  workspace: Workspace,
  options: SaveFileOptions = {},
): Promise<FileStamp> {
  return saveFile(path, new TextEncoder().encode(formatWorkspace(workspace)), options);
}

/** A broken file must not push a good backup out. */
async function isWorkspace(path: string): Promise<boolean> {
  return readWorkspaceFile(path).then(
    () => true,
    () => false,
  );
}

/** @example const home = fileHome('bo.khung.json'); const { workspace } = await home.open(); */
export function fileHome(path: string): WorkspaceHome {
  let stamp: FileStamp | 'absent' = 'absent';
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other, also when callers don't wait. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(new StorageError('closed', path));
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };

  const open = async (): Promise<OpenedWorkspace> => {
    const read = await readWorkspaceFile(path);
    stamp = read.stamp;
    return {
      workspace: read.workspace,
      recovery: { replayed: 0, skipped: [], lastWritten: read.stamp.modified },
    };
  };
  const save = async (workspace: Workspace, force: boolean) => {
    const before = stamp;
    stamp = await saveWorkspaceFile(path, workspace, {
      expected: before,
      force,
      worthKeeping: async (now) =>
        (before !== 'absent' && now.sha256 === before.sha256) || (await isWorkspace(path)),
    });
  };

  return {
    address: { kind: 'file', path },
    access: 'write',
    open: () => inTurn(open),
    append: (_edit, after) => inTurn(() => save(after, false)),
    save: (workspace, options) => inTurn(() => save(workspace, options?.force ?? false)),
    close: async () => {
      closed = true;
      await queue;
    },
  };
}
