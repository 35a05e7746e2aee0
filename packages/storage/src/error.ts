/** What can go wrong with a home, with a code that the surfaces put into words. */

/** All of them, for whoever puts them into words. */
export const STORAGE_ERROR_CODES = [
  'not-found',
  'permission',
  /** The medium is mounted read-only, or the file is. */
  'read-only',
  /** The disk is full, or the browser's quota is used up. */
  'full',
  /** The disk of a file that a person chose. */
  'disk-full',
  'too-large',
  /** Somebody else changed it since it was read. */
  'changed-elsewhere',
  'is-a-directory',
  /** Another tab is writing this workspace. */
  'locked',
  /** The home is closed, or was taken over by another tab. */
  'closed',
  /** The browser keeps nothing (private window, blocked storage). */
  'unavailable',
  'corrupt',
  /** A checkpoint's content is damaged or no workspace; nothing else is. */
  'bad-checkpoint',
  /** The person closed the file picker; nothing is wrong. */
  'cancelled',
  'io',
] as const;

export type StorageErrorCode = (typeof STORAGE_ERROR_CODES)[number];

export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly code: StorageErrorCode,
    /** A file's path, or a workspace's key in the browser. */
    readonly where: string,
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${where}`, options);
  }
}
