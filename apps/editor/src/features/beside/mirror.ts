/** The worker's copy of the workspace: it follows edits. */
import { applyEdit, emptyWorkspace, type Workspace, withRecords } from '@khung/core';
import { followEdit } from '../../session/models.ts';
import type { ToWorker } from './protocol.ts';

let workspace: Workspace | undefined;

export const mirrored = (): Workspace | undefined => workspace;

export function open({ records }: Extract<ToWorker, { kind: 'open' }>): void {
  const info = records.find((one) => one.record === 'workspace');
  if (info !== undefined) workspace = withRecords(emptyWorkspace(info), records);
}

export function follow({ edit }: Extract<ToWorker, { kind: 'edit' }>): void {
  const before = workspace;
  if (before === undefined) return;
  workspace = applyEdit(before, edit);
  followEdit(before, workspace, edit);
}
