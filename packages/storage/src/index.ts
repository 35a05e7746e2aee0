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
export type { Checkpoint } from './past/checkpoint.ts';
export { type Gesture, gestureId } from './past/gesture.ts';
export { type Past, type TakenPast, takePast, withPast } from './past/inFile.ts';
export { packWorkspace, unpackWorkspace } from './past/pack.ts';
