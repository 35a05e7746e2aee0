/** What the browser side offers: a home with a lock between tabs, the list of workspaces kept here. */
import type { Workspace } from '@khung/core';
import type { WorkspaceHome } from '../home.ts';

/** `openBrowserHome(key, options): Promise<BrowserHome>` */
export interface BrowserHome extends WorkspaceHome {
  /** Become the writer now, even if another tab is; that tab is told and can only read from then on. Reopen to read its last state. */
  readonly takeOver: () => Promise<void>;
  /** Hear what happens to this home; returns how to stop hearing. */
  readonly listen: (listener: (event: HomeEvent) => void) => () => void;
}

export type HomeEvent =
  /** This tab may no longer write: another took over. */
  | { readonly kind: 'taken-over' }
  /** The writing tab has gone: `takeOver` would succeed without taking from anybody. */
  | { readonly kind: 'free' }
  /** The writing tab has kept something: `open` again to see it. 0: it kept the whole. */
  | { readonly kind: 'written'; readonly sequence: number }
  | { readonly kind: 'access'; readonly access: 'write' | 'read' };

export interface BrowserHomeOptions {
  /** Kept if nothing is there under the key yet. @throws 'not-found' from `open` without it */
  readonly initial?: () => Workspace | Promise<Workspace>;
  /** Edits after which a new snapshot is written. @default 200 */
  readonly compactAfter?: number;
  /** Database name, for tests. @default 'khung' */
  readonly database?: string;
}

/** `listBrowserWorkspaces(): Promise<WorkspaceEntry[]>`, the latest first; `forgetBrowserWorkspace(key)`. */
export interface WorkspaceEntry {
  readonly key: string;
  /** Name by language, as in the workspace. */
  readonly name: Readonly<Record<string, string>>;
  /** ms since 1970. */
  readonly written: number;
  /** Characters of the last snapshot. */
  readonly size: number;
}

/** What a person chose in the file picker. */
export interface OpenedFile {
  readonly name: string;
  /** Bytes, for what is not text and for readers that check the encoding themselves. */
  readonly bytes: Uint8Array;
  /** ms since 1970. */
  readonly modified: number;
  /** Present where the browser lets a page write back to the file. */
  readonly handle?: FileSystemFileHandle;
}

export interface SavedFile {
  readonly name: string;
  /** Hand both to the next save: it writes to the same file, if nobody else has. Absent after a download. */
  readonly handle?: FileSystemFileHandle;
  readonly modified?: number;
}
