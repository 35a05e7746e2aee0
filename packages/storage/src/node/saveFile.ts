/**
 * Saves a file whole or not at all: a killed process, a full disk or a pulled plug leaves either the
 * old file or the new one. The previous good file stays beside it as `.bak`.
 */
import { randomBytes } from 'node:crypto';
import { copyFile, link, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StorageError } from '../error.ts';
import { fileError, systemCode } from './fileError.ts';
import { type FileStamp, stampNow, stampOf } from './stamp.ts';

export interface SaveFileOptions {
  /** What the file was when it was read; `'absent'`: there must be none. Left out: not checked. */
  readonly expected?: FileStamp | 'absent' | undefined;
  /** Overwrite even what somebody else has written since. */
  readonly force?: boolean | undefined;
  /** Bytes. @default 512 MiB */
  readonly largest?: number | undefined;
  /** Is the file there worth keeping as the backup? A broken one must not replace a good backup. @default yes */
  readonly worthKeeping?: ((now: FileStamp) => boolean | Promise<boolean>) | undefined;
}

export const LARGEST_FILE = 512 * 1024 * 1024;

/**
 * @returns the stamp of the file as saved, to be handed to the next save
 * @throws StorageError: full, permission, read-only, too-large, changed-elsewhere, is-a-directory, not-found (the folder), io
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  options: SaveFileOptions = {},
): Promise<FileStamp> {
  const largest = options.largest ?? LARGEST_FILE;
  if (bytes.byteLength > largest)
    throw new StorageError('too-large', path, { size: bytes.byteLength, largest });
  try {
    const target = await throughLinks(path);
    const mode = await writableMode(target);
    await assertUnchanged(target, options);
    await sweepOldTemps(target);
    const temp = tempBeside(target);
    try {
      await writeSynced(temp, bytes, mode);
      // Once more: writing may have taken a while.
      const now = await assertUnchanged(target, options);
      if (now && ((await options.worthKeeping?.(now)) ?? true)) await keepBackup(target);
      await rename(temp, target);
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
    await syncFolder(dirname(target));
    return stampOf(bytes, (await stat(target)).mtimeMs);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A link is kept: what it leads to is replaced. */
async function throughLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** Renaming would replace even a write-protected file, so protection is asked for. */
async function writableMode(path: string): Promise<number> {
  try {
    const now = await stat(path);
    if (now.isDirectory()) throw new StorageError('is-a-directory', path);
    if ((now.mode & 0o222) === 0) throw new StorageError('read-only', path);
    return now.mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 0o666;
    throw error;
  }
}

async function assertUnchanged(
  path: string,
  { expected, force }: SaveFileOptions,
): Promise<FileStamp | undefined> {
  const now = await stampNow(path);
  if (force || expected === undefined) return now;
  const same = expected === 'absent' ? now === undefined : now?.sha256 === expected.sha256;
  if (!same) throw new StorageError('changed-elsewhere', path, { modified: now?.modified ?? 0 });
  return now;
}

/** In the same folder, so that the rename stays on one volume. */
function tempBeside(path: string): string {
  return join(
    dirname(path),
    `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
  );
}

async function writeSynced(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A second name for the old file, so that at no moment there is none; a copy where the disk knows no links. */
async function keepBackup(path: string): Promise<void> {
  const temp = tempBeside(path);
  try {
    try {
      await link(path, temp);
    } catch {
      await copyFile(path, temp);
    }
    await rename(temp, `${path}.bak`);
  } finally {
    // A rename between two names of one file does nothing and leaves both.
    await rm(temp, { force: true });
  }
}

/** So that the rename itself survives a pulled plug; not every system can. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Windows opens no folders; the file is whole either way.
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** What a process killed while saving has left; only after a day, for it may be another's, at work. */
async function sweepOldTemps(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(start) || !name.endsWith('.tmp')) continue;
    const old = join(folder, name);
    const found = await stat(old).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > DAY) await rm(old, { force: true });
  }
}
