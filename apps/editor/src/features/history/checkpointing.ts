/** What can be done with checkpoints: set one, rename, delete, go back to one. */
import { planRestore, type Workspace } from '@khung/core';
import { type Checkpoint, gestureId, packWorkspace, unpackWorkspace } from '@khung/storage';
import { timeText } from '../../i18n/dateText.ts';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { perform } from '../../session/perform.ts';
import { prefer, usePreferences } from '../../session/preferences.ts';
import { say, show, useSession } from '../../session/session.ts';
import { architecturesInOrder, isShowable } from '../../session/shown.ts';
import { dropCheckpoint, keepCheckpoint } from '../files/keeping.ts';

/** @returns whether it was kept; if not, the person has been told */
export async function setCheckpoint(name: string, inFile: boolean): Promise<boolean> {
  prefer({ checkpointsInFile: inFile });
  const { workspace } = useSession.getState();
  return checkpointOf(workspace, name, inFile);
}

/** A checkpoint of any workspace, such as a file's content before it is written over. */
export async function checkpointOf(
  workspace: Workspace,
  name: string,
  inFile: boolean,
): Promise<boolean> {
  const at = Date.now();
  const by = usePreferences.getState().person.trim();
  const called = name.trim() || wordsFor('checkpoints.unnamed', { time: timeText(at) });
  return told(async () => {
    const packed = await packWorkspace(workspace);
    const id = `cp-${gestureId(at)}`;
    const who = by === '' ? {} : { by };
    await keepCheckpoint({ id, name: called, at, ...who, inFile, packed });
    say({ tone: 'good', title: wordsFor('checkpoints.made', { name: called }) });
  });
}

/** Its name, or whether it goes into the file. */
export const changeCheckpoint = (
  checkpoint: Checkpoint,
  to: Partial<Pick<Checkpoint, 'name' | 'inFile'>>,
): Promise<boolean> => told(() => keepCheckpoint({ ...checkpoint, ...to }));

export const deleteCheckpoint = ({ id }: Checkpoint): Promise<boolean> =>
  told(() => dropCheckpoint(id));

/** Makes the workspace what it was, as one step that can be taken back. */
export async function restoreCheckpoint(checkpoint: Checkpoint): Promise<boolean> {
  const { name } = checkpoint;
  return told(async () => {
    const then = await workspaceAt(checkpoint);
    if (!isShowable(then, useSession.getState().shown)) showAnyOf(then);
    const done = perform((now) =>
      planRestore(now, then, { key: 'edit.restore', values: { name } }),
    );
    if (!done) return say({ tone: 'info', title: wordsFor('checkpoints.same', { name }) });
    const title = wordsFor('checkpoints.restored', { name });
    say({ tone: 'good', title, text: wordsFor('checkpoints.restoredText') });
  });
}

const unpacked = new WeakMap<Uint8Array, Promise<Workspace>>();
/** The workspace as it was. @throws StorageError 'bad-checkpoint' */
export function workspaceAt({ packed, name }: Checkpoint): Promise<Workspace> {
  const known = unpacked.get(packed);
  if (known !== undefined) return known;
  const reading = unpackWorkspace(packed, name);
  unpacked.set(packed, reading);
  return reading;
}

/** What is on screen is not in that state: something is that both have. */
function showAnyOf(then: Workspace): void {
  const { workspace } = useSession.getState();
  const id = architecturesInOrder(then).find((one) => workspace.architectures.has(one));
  if (id !== undefined) show({ kind: 'architecture', id });
}

async function told(work: () => Promise<void> | void): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
    return false;
  }
}
