/** The Node side: workspaces in files. Not for a browser. */
export type { StorageErrorCode } from '../error.ts';
export { STORAGE_ERROR_CODES, StorageError } from '../error.ts';
export type { SaveFileOptions } from './saveFile.ts';
export { LARGEST_FILE, saveFile } from './saveFile.ts';
export type { FileStamp } from './stamp.ts';
export type { ReadWorkspace } from './workspaceFile.ts';
export { fileHome, readWorkspaceFile, saveWorkspaceFile } from './workspaceFile.ts';
