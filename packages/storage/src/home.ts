/**
 * A workspace's home: where it is kept between two sittings. One interface for a file and for the
 * browser; whoever edits does not need to know which it is.
 */
import type { Edit, Workspace } from '@khung/core';

export interface WorkspaceHome {
  readonly address: HomeAddress;
  /** May this opener write? A browser home may be opened by two tabs, of which one writes. */
  readonly access: Access;
  /** Read the workspace. @throws StorageError, or core's WorkspaceFileError for a file that is not one. */
  readonly open: () => Promise<OpenedWorkspace>;
  /**
   * Keep one gesture. Kept for good when the promise resolves; calls are carried out in order.
   * @param after the workspace with the edit applied, for homes that keep wholes (a file) and for compaction
   */
  readonly append: (edit: Edit, after: Workspace) => Promise<void>;
  /** Replace the whole: after an import, or when another file is opened into this home. */
  readonly save: (workspace: Workspace, options?: SaveOptions) => Promise<void>;
  /** Finishes what is being written, gives the lock back. Safe to call twice. */
  readonly close: () => Promise<void>;
}

export type HomeAddress =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'browser'; readonly key: string };

export type Access = 'write' | 'read';

export interface OpenedWorkspace {
  readonly workspace: Workspace;
  readonly recovery: RecoveryReport;
}

/** How the workspace was put together; a clean file or snapshot has nothing replayed and nothing skipped. */
export interface RecoveryReport {
  /** Edits replayed on top of the snapshot. */
  readonly replayed: number;
  /** Entries that could not be read or applied: kept aside, never deleted silently. */
  readonly skipped: readonly SkippedEntry[];
  /** When the last kept gesture was written, as ms since 1970. */
  readonly lastWritten: number | undefined;
}

export interface SkippedEntry {
  readonly sequence: number;
  readonly why: 'unreadable' | 'gap' | 'does-not-apply';
}

export interface SaveOptions {
  /** Overwrite even what somebody else wrote since it was read. */
  readonly force?: boolean;
}
