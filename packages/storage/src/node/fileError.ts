/** Node's system errors as storage errors. */
import { StorageError, type StorageErrorCode } from '../error.ts';

const CODES: Readonly<Record<string, StorageErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'too-large',
  EISDIR: 'is-a-directory',
};

/** @returns a StorageError naming the path, with the system's code in `data.system`; one that is already stays as it is */
export function fileError(error: unknown, path: string): StorageError {
  if (error instanceof StorageError) return error;
  const system = systemCode(error);
  const code = (system !== undefined && CODES[system]) || 'io';
  return new StorageError(code, path, system === undefined ? {} : { system }, { cause: error });
}

export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
