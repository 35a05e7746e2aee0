/**
 * Writes a result whole or not at all: into a file beside, flushed to the disk, then renamed over.
 * Whatever goes wrong, what stood there before still stands.
 */
import { type FileHandle, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { fileFault } from './fileFault.ts';

/** @throws Failure that names the file */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const kind = await targetKind(file);
  try {
    // A pipe or a device cannot be renamed over.
    if (kind === 'other') await writeFile(file, content);
    else await writeBeside(file, content);
  } catch (error) {
    throw fileFault(error, file);
  }
}

/**
 * What stands where the file shall be; also asked before long work whose result could not be kept.
 * @throws Failure for a folder that is not there, or one in the file's place
 */
export async function targetKind(file: string): Promise<'file' | 'other' | 'nothing'> {
  await checkFolder(file);
  const kind = await kindOf(file);
  if (kind === 'folder') throw new Failure('file.is-a-directory', { file });
  return kind;
}

async function writeBeside(file: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  let handle: FileHandle | undefined;
  try {
    handle = await open(beside, 'w');
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(beside, file);
  } catch (error) {
    await handle?.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

async function checkFolder(file: string): Promise<void> {
  try {
    if ((await stat(dirname(file))).isDirectory()) return;
  } catch {
    // Said below.
  }
  throw new Failure('file.no-folder', { file });
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'other' | 'nothing'> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch {
    return 'nothing';
  }
}
