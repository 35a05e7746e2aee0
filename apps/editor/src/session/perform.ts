/** Carries edits out: one gesture, one entry in the history, one entry in the browser's log. */
import { type Edit, record, redo as redoIn, undo as undoIn, type Workspace } from '@khung/core';
import type { Gesture } from '@khung/storage';
import { explain } from '../i18n/explain.ts';
import { followEdit } from './derived.ts';
import { namesOf } from './namesOf.ts';
import { noteGesture } from './past.ts';
import { afterEdit } from './prepare.ts';
import { say, useSession } from './session.ts';
import { stillShown } from './shown.ts';

type Keep = (edit: Edit, after: Workspace, gesture: Gesture) => void;
/** Another tab writes this workspace. */
const READ_ONLY_TAB = { code: 'read-only-tab' };

let keep: Keep = () => {};
/** Where each edit is kept; set once the workspace's home is open. */
export function keepEditsWith(keeper: Keep): void {
  keep = keeper;
}

/**
 * Plans and carries out one gesture.
 * @returns whether it was carried out; a refusal is told to the person
 */
export function perform(plan: (workspace: Workspace) => Edit | undefined): boolean {
  const { workspace, history, unsaved, keeping, shown } = useSession.getState();
  if (keeping.kind === 'read-only') {
    say({ tone: 'bad', ...explain(READ_ONLY_TAB) });
    return false;
  }
  try {
    const edit = plan(workspace);
    if (edit === undefined || edit.fields.length === 0) return false;
    const after = afterEdit(workspace, edit);
    const gesture = noteGesture(edit, namesOf(edit, workspace, after));
    followEdit(workspace, after, edit);
    useSession.setState({
      workspace: after,
      shown: stillShown(after, shown),
      history: record(history, edit),
      unsaved: unsaved + 1,
    });
    keep(edit, after, gesture);
    return true;
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
    return false;
  }
}

export function undo(): void {
  step(undoIn, 'undo');
}

export function redo(): void {
  step(redoIn, 'redo');
}

/** Takes gestures back, or makes them again, until so many are done. */
export function goToGesture(count: number): void {
  for (;;) {
    const { done } = useSession.getState().history;
    if (done.length === count) return;
    if (done.length > count) undo();
    else redo();
    // What others did since may leave nothing to take back.
    if (useSession.getState().history.done.length === done.length) return;
  }
}

function step(way: typeof undoIn, name: 'undo' | 'redo'): void {
  const { workspace, history, unsaved, keeping, shown } = useSession.getState();
  if (keeping.kind === 'read-only') return;
  try {
    const done = way(workspace, history);
    if (done === undefined) return;
    followEdit(workspace, done.workspace, done.edit);
    useSession.setState({
      workspace: done.workspace,
      shown: stillShown(done.workspace, shown),
      history: done.history,
      unsaved: unsaved + 1,
    });
    const names = namesOf(done.edit, workspace, done.workspace);
    keep(done.edit, done.workspace, noteGesture(done.edit, names, name));
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
  }
}
