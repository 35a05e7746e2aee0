/** What can be done with checkpoints: set one, rename, delete, go back to one. */
import type { ArchitectureId, Workspace } from '@khung/core';
import { type Checkpoint, gestureId } from '@khung/storage';
import { timeText } from '../../i18n/dateText.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { perform } from '../../session/perform.ts';
import { prefer, usePreferences } from '../../session/preferences.ts';
import { prepareEdit } from '../../session/prepare.ts';
import { say, show, useSession } from '../../session/session.ts';
import { isLarge } from '../beside/isLarge.ts';
import { runSaid, tellUnlessBrokenOff } from '../beside/jobs/runJob.ts';
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
    const small = !isLarge(workspace);
    const packed = await runSaid(
      'checkpoint',
      { job: 'pack', asked: undefined },
      { workspace, small },
    );
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

/** Packed bytes of a workspace that the page goes back to in a few frames. */
const MOST_ON_PAGE = 100_000;

/** Makes the workspace what it was, as one step that can be taken back. */
export function restoreCheckpoint({ name, packed }: Checkpoint): Promise<boolean> {
  const label = { key: 'edit.restore', values: { name } };
  return told(async () => {
    const { workspace } = useSession.getState();
    const small = !isLarge(workspace) && packed.length <= MOST_ON_PAGE;
    const { edit, architectures } = await runSaid(
      'restore',
      { job: 'restore', asked: { checkpoint: { name, packed }, label } },
      { workspace, small },
    );
    if (!small) await prepareEdit(workspace, edit, useSession.getState().shown);
    if (useSession.getState().workspace !== workspace) {
      const text = wordsFor('checkpoints.editedText');
      return say({ tone: 'info', title: wordsFor('checkpoints.edited', { name }), text });
    }
    showOneOf(architectures);
    const done = perform(() => edit);
    if (!done) return say({ tone: 'info', title: wordsFor('checkpoints.same', { name }) });
    const title = wordsFor('checkpoints.restored', { name });
    say({ tone: 'good', title, text: wordsFor('checkpoints.restoredText') });
  });
}

/** Where what is on screen is not in that state: something is that both have. */
function showOneOf(architectures: readonly ArchitectureId[]): void {
  const { workspace, shown } = useSession.getState();
  const wanted = shown.kind === 'architecture' ? [shown.id] : [shown.before, shown.after];
  if (wanted.every((id) => architectures.includes(id))) return;
  const id = architectures.find((one) => workspace.architectures.has(one));
  if (id !== undefined) show({ kind: 'architecture', id });
}

async function told(work: () => Promise<void> | void): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    tellUnlessBrokenOff(error);
    return false;
  }
}
