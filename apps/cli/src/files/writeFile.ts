/** Writes a result whole or not at all; what a name leads to that is no file (a pipe, a device) is written straight. */
import { stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageError } from '@khung/storage';
import { saveFile } from '@khung/storage/node';
import { Failure } from '../failure.ts';
import { fileFault } from './fileFault.ts';

/** @throws Failure or StorageError, and then what stood there still stands */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if ((await targetKind(file)) !== 'other') {
    // A figure is drawn again, so the one before is not worth a backup.
    await saveNew(file, bytes);
    return;
  }
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw fileFault(error, file);
  }
}

/** A folder that is there and yet takes no file (such as /proc) says that the file is not found. */
async function saveNew(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await saveFile(file, bytes, { worthKeeping: () => false });
  } catch (error) {
    if (error instanceof StorageError && error.code === 'not-found')
      throw new Failure('file.not-writable', { file });
    throw error;
  }
}

/**
 * What stands where the file shall be; also asked before long work whose result could not be kept.
 * @throws Failure for a folder that is not there, or one in the file's place
 */
export async function targetKind(file: string): Promise<'file' | 'other' | 'nothing'> {
  const home = await kindOf(dirname(file));
  if (home !== 'folder') throw new Failure('file.no-folder', { file });
  const kind = await kindOf(file);
  if (kind === 'folder') throw new Failure('file.is-a-directory', { file });
  return kind;
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
