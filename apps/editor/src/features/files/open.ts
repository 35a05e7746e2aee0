/** Opens a workspace from a file: our own, or an ArchiMate exchange file. */
import type { Workspace } from '@khung/core';
import type { Past } from '@khung/storage';
import { contentOf, type OpenedFile, openFileOfPerson } from '@khung/storage/browser';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { modelIn } from '../../session/derived.ts';
import { usePast } from '../../session/past.ts';
import { carryJournal } from '../../session/preferences.ts';
import { prepare } from '../../session/prepare.ts';
import { say, startSession, useSession } from '../../session/session.ts';
import { architecturesInOrder, type Shown } from '../../session/shown.ts';
import { BrokenOff } from '../beside/jobs/queue.ts';
import { tellUnlessBrokenOff } from '../beside/jobs/runJob.ts';
import { beginWork } from '../progress/work.ts';
import { keepFileBase } from './fileBase.ts';
import { fileKinds } from './fileKinds.ts';
import { comeBackToFile, livesIn, moveFile } from './fileOfWorkspace.ts';
import { idsDiffering } from './idsDiffering.ts';
import { addPast, keepWhole, openHome } from './keeping.ts';
import { openingOf } from './openingOf.ts';
import { readBeside, textBeside } from './readBeside.ts';

export async function openFile(): Promise<void> {
  try {
    await openContent(await openFileOfPerson(fileKinds()));
  } catch (error) {
    if (!isCancelled(error)) say({ tone: 'bad', ...explain(error) });
  }
}

/** Opens a file that was dropped on the page. */
export async function openDropped(file: File): Promise<void> {
  try {
    await openContent(await contentOf(file));
  } catch (error) {
    say({ tone: 'bad', ...explain(error, file.name) });
  }
}

export async function openContent(file: OpenedFile): Promise<void> {
  const { name } = file;
  let broken = false;
  let cancel = () => {};
  const onCancel = (how: () => void) => {
    cancel = how;
  };
  const goOn = () => {
    if (broken) throw new BrokenOff();
  };
  let end = beginWork('open', () => {
    broken = true;
    cancel();
  });
  try {
    const read = await readBeside(file.bytes, name, onCancel);
    const { workspace } = read;
    await prepare(workspace, undefined, goOn);
    await textBeside(workspace, onCancel);
    goOn();
    // From here on it takes the place of what is open.
    end();
    end = beginWork('open');
    await openAsNew(workspace, { file: name, past: read.past });
    if (read.isOwn) {
      const { handle, modified } = file;
      await livesIn({ name, modified, ...(handle ? { handle } : {}) }, 0);
      void keepFileBase(workspace);
    }
    for (const one of read.broken)
      say({ tone: 'bad', ...explain({ code: 'bad-checkpoint', data: { name: one } }, name) });
    const last = architecturesInOrder(workspace).at(-1);
    const model = last === undefined ? undefined : modelIn(workspace, last);
    say({
      tone: 'good',
      title: wordsFor(read.isOwn ? 'files.opened' : 'files.imported', { name }),
      text: wordsFor('files.openedText', {
        elements: model?.elements.size ?? 0,
        relations: model?.relations.size ?? 0,
      }),
    });
  } catch (error) {
    tellUnlessBrokenOff(error, name);
  } finally {
    end();
  }
}

/** Opens the sample as it was delivered, whatever has been made of it in this browser. */
export async function openSample(): Promise<void> {
  try {
    const { readSample } = await import('./sample.ts');
    await openAsNew(readSample());
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
  }
}

/** Comes back to a workspace that the browser keeps. */
export async function openKept(key: string): Promise<void> {
  const { workspace: open } = useSession.getState();
  try {
    const { workspace, keeping } = await openHome(key, () => open);
    startSession({ workspace });
    useSession.setState({ keeping });
    void comeBackToFile();
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
    // Nothing that a person does from here on may go unkept.
    await openAsNew(open);
  }
}

interface NewWish {
  /** What is shown of it first, where that is not the usual. */
  readonly shown?: Shown | undefined;
  /** The name of the file that it comes from, and what it brought along. */
  readonly file?: string;
  readonly past?: Past;
}

/** Makes a workspace the one being worked on, and keeps it in the browser from now on. */
export async function openAsNew(
  workspace: Workspace,
  { shown, file, past = NO_PAST }: NewWish = {},
): Promise<void> {
  const { id } = workspace.info;
  const opened = await openHome(id, () => workspace);
  let keeping = opened.keeping;
  const differing = keeping.kind === 'kept' ? await idsDiffering(opened.workspace, workspace) : [];
  const replaces = differing.length > 0;
  if (replaces) {
    // What the browser kept under this id goes on under another, so that nothing is lost.
    const kept = opened.workspace;
    const copy = `${id}~${Date.now()}`;
    const known = usePast.getState();
    await openHome(copy, () => kept);
    await addPast(known);
    await moveFile(id, copy);
    keeping = (await openHome(id, () => workspace)).keeping;
    await keepWhole(workspace);
  }
  startSession({
    workspace: keeping.kind === 'read-only' ? opened.workspace : workspace,
    ...(shown && { shown }),
  });
  useSession.setState({ keeping });
  if (keeping.kind === 'read-only') return;
  const told = file === undefined ? [] : openingOf(file, differing, past);
  await addPast({ ...past, gestures: [...past.gestures, ...told] });
  if (past.gestures.length > 0) carryJournal(id, true);
}

const NO_PAST: Past = { checkpoints: [], gestures: [] };

/** The person closed the picker. */
export const isCancelled = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'cancelled';
