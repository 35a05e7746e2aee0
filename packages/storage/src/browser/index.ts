/** The browser's side: workspaces kept between visits, and files that a person opens and saves. */
export { StorageError } from '../error.ts';
export type {
  BrowserHome,
  BrowserHomeOptions,
  FileOnDisk,
  HomeEvent,
  OpenedFile,
  SavedFile,
  WorkspaceEntry,
} from './api.ts';
export { openBrowserHome } from './browserHome.ts';
export { keepDraft, keptDraft } from './drafts.ts';
export {
  type FileState,
  lookAtFile,
  readFileAgain,
  rememberedFile,
  rememberFile,
} from './fileOnDisk.ts';
export type { FileKind, SaveFileRequest } from './files.ts';
export { contentOf, openFileOfPerson, saveFileOfPerson } from './files.ts';
export { forgetBrowserWorkspace, listBrowserWorkspaces } from './recent.ts';
