/** A file that people decided in, from the disk, with its faults in words. */
import { readFile } from 'node:fs/promises';
import { ReviewFileError } from '@khung/core';
import { Failure } from '../failure.ts';
import { fileFault } from './fileFault.ts';

/**
 * @param words Before the fault's code, the key of what is said of it.
 * @throws Failure
 */
export async function readReview<Read>(
  file: string,
  words: 'matches' | 'conflicts',
  parse: (text: string) => Read,
): Promise<Read> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileFault(error, file);
  });
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof ReviewFileError)) throw error;
    // Only matches can be taken twice.
    const code = error.code === 'twice' ? 'matches.twice' : (`${words}.${error.code}` as const);
    throw new Failure(code, { file, place: error.data.place });
  }
}
