/** What the operating system says about a file, as a Failure that names the file. */
import { Failure } from '../failure.ts';
import type { MessageKey } from '../words/vi.ts';

export function fileFault(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return error;
  const key = KEYS[error.code];
  return key ? new Failure(key, { file }) : new Failure('file.io', { file, problem: error.code });
}

const KEYS: Readonly<Record<string, MessageKey>> = {
  ENOENT: 'file.not-found',
  EISDIR: 'file.is-a-directory',
  EACCES: 'file.permission',
  EPERM: 'file.permission',
  EROFS: 'file.read-only',
  ENOSPC: 'file.full',
  EDQUOT: 'file.full',
  ENOTDIR: 'file.no-folder',
  ERR_FS_FILE_TOO_LARGE: 'file.too-large',
  ERR_STRING_TOO_LONG: 'file.too-large',
};
