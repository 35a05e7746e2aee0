export type { StorageErrorCode } from './error.ts';
export { STORAGE_ERROR_CODES, StorageError } from './error.ts';
export type {
  Access,
  HomeAddress,
  OpenedWorkspace,
  RecoveryReport,
  SaveOptions,
  SkippedEntry,
  WorkspaceHome,
} from './home.ts';
