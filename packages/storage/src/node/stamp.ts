/** What a file was when it was read: whoever saves later can tell whether somebody else has written since. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { systemCode } from './fileError.ts';

export interface FileStamp {
  /** Hex. The content decides; copying or touching a file is not a change. */
  readonly sha256: string;
  readonly size: number;
  /** ms since 1970; for telling people when it was. */
  readonly modified: number;
}

export function stampOf(bytes: Uint8Array, modified: number): FileStamp {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
    modified,
  };
}

/** @returns undefined where there is no file */
export async function stampNow(path: string): Promise<FileStamp | undefined> {
  try {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
    return stampOf(bytes, mtimeMs);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
