/** When an action is possible. */
import { whyRefused } from '@khung/core';
import type { SessionState } from '../session/session.ts';
import { editedArchitecture } from '../session/shown.ts';

/** The architecture shown takes edits, and this tab may write. */
export function canEdit({ workspace, shown, keeping }: SessionState): boolean {
  const architecture = editedArchitecture(shown);
  return (
    architecture !== undefined &&
    keeping.kind !== 'read-only' &&
    whyRefused(workspace, architecture) === undefined
  );
}

export const canEditSome = (session: SessionState) =>
  session.selection.length > 0 && canEdit(session);

export const canEditOne = (session: SessionState) =>
  session.selection.length === 1 && canEdit(session);

export const hasPast = ({ history, keeping }: SessionState) =>
  keeping.kind !== 'read-only' && history.done.length > 0;

export const hasFuture = ({ history, keeping }: SessionState) =>
  keeping.kind !== 'read-only' && history.undone.length > 0;
