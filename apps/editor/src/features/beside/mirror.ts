/** The worker's copy of the workspace: it comes in pieces, then follows edits. */
import {
  applyEdit,
  emptyWorkspace,
  type StoredRecord,
  type Workspace,
  withRecords,
} from '@khung/core';
import { followEdit } from '../../session/models.ts';
import type { ToWorker } from './protocol.ts';

let workspace: Workspace | undefined;
let pieces: StoredRecord[] = [];

export const mirrored = (): Workspace | undefined => workspace;

/** Works with another from here on; the page has the same. */
export function mirror(other: Workspace): void {
  workspace = other;
}

/** @returns whether it is whole now */
export function open({ records, last }: Extract<ToWorker, { kind: 'open' }>): boolean {
  for (const record of records) pieces.push(record);
  if (last === undefined) return false;
  const all = pieces;
  pieces = [];
  const info = all.find((one) => one.record === 'workspace');
  if (info !== undefined) workspace = { ...withRecords(emptyWorkspace(info), all), ...last };
  return true;
}

export function follow({ edit }: Extract<ToWorker, { kind: 'edit' }>): void {
  const before = workspace;
  if (before === undefined) return;
  workspace = applyEdit(before, edit);
  followEdit(before, workspace, edit);
}
