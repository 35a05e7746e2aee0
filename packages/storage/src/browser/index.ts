export type {
  BrowserHome,
  BrowserHomeOptions,
  HomeEvent,
  OpenedFile,
  WorkspaceEntry,
} from './api.ts';
