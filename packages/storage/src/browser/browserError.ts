/** The browser's exceptions as storage errors. */
import { StorageError, type StorageErrorCode } from '../error.ts';

const CODES: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'full',
  NotAllowedError: 'permission',
  NoModificationAllowedError: 'permission',
  NotFoundError: 'not-found',
  InvalidStateError: 'closed',
  SecurityError: 'unavailable',
  NotReadableError: 'io',
  AbortError: 'cancelled',
};

/** @param otherwise the code of what the table does not name */
export function browserError(
  error: unknown,
  where: string,
  otherwise: StorageErrorCode = 'io',
): StorageError {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error ? error.name : 'unknown';
  return new StorageError(CODES[name] ?? otherwise, where, { system: name }, { cause: error });
}
