/** What the browser side offers: a home with a lock between tabs, the list of workspaces kept here. */
import type { Edit, Workspace } from '@khung/core';
import type { WorkspaceHome } from '../home.ts';
import type { Checkpoint } from '../past/checkpoint.ts';
import type { Gesture } from '../past/gesture.ts';
import type { Past } from '../past/inFile.ts';

/** `openBrowserHome(key, options): Promise<BrowserHome>` */
export interface BrowserHome extends WorkspaceHome {
  /** Become the writer now, even if another tab is; that tab is told and can only read from then on. Reopen to read its last state. */
  readonly takeOver: () => Promise<void>;
  /** Keep one gesture, and in the journal who made it when. */
  readonly append: (edit: Edit, after: Workspace, gesture?: Gesture) => Promise<void>;
  /** Checkpoints, the earliest first, and the journal in the order of time. */
  readonly past: () => Promise<Past>;
  /** Keep a checkpoint, or another state of it. */
  readonly putCheckpoint: (checkpoint: Checkpoint) => Promise<void>;
  readonly deleteCheckpoint: (id: string) => Promise<void>;
  /** Adds what is not there yet (out of a file). */
  readonly addPast: (past: Past) => Promise<void>;
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
  /** The writing tab has made, renamed or deleted a checkpoint. */
  | { readonly kind: 'past' }
  | { readonly kind: 'access'; readonly access: 'write' | 'read' };

export interface BrowserHomeOptions {
  /** Kept if nothing is there under the key yet. @throws 'not-found' from `open` without it */
  readonly initial?: () => Workspace | Promise<Workspace>;
  /** The text of a workspace, where the caller makes it elsewhere than here. @default formatWorkspace */
  readonly textOf?: (workspace: Workspace) => string | Promise<string>;
  /** The workspace of a text, likewise. @default parseWorkspace */
  readonly read?: (text: string) => Workspace | Promise<Workspace>;
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
  /** The file on the disk that it was opened from or saved to. */
  readonly file?: string;
}

/** A file on the disk that the browser lets this page open again, once the person allows it anew. */
export interface FileOnDisk {
  readonly name: string;
  readonly handle: FileSystemFileHandle;
  /** The file's time when it was read or written last, ms since 1970. */
  readonly modified: number;
  /** When that was; what was done since is not in it. ms since 1970. */
  readonly saved: number;
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
