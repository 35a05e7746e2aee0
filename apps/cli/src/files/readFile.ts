/** Reads a whole file, or says in a Failure why it cannot be read. */
import { readFile } from 'node:fs/promises';
import { fileFault } from './fileFault.ts';

/** @param file a path relative to where the user stands */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileFault(error, file);
  }
}
