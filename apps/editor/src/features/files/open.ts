/** Opens a workspace from a file: our own, or an ArchiMate exchange file. */
import {
  architectureId,
  emptyWorkspace,
  parseWorkspace,
  type Workspace,
  withRecords,
} from '@khung/core';
import { type Past, takePast } from '@khung/storage';
import { contentOf, type OpenedFile, openFileOfPerson } from '@khung/storage/browser';
import { Explained, explain } from '../../i18n/explain.ts';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { modelIn } from '../../session/derived.ts';
import { usePast } from '../../session/past.ts';
import { carryJournal } from '../../session/preferences.ts';
import { say, startSession, useSession } from '../../session/session.ts';
import { architecturesInOrder, type Shown } from '../../session/shown.ts';
import { beginWork } from '../progress/work.ts';
import { keepFileBase } from './fileBase.ts';
import { fileKinds } from './fileKinds.ts';
import { comeBackToFile, livesIn, moveFile } from './fileOfWorkspace.ts';
import { addPast, differs, keepWhole, openHome } from './keeping.ts';
import { openingOf } from './openingOf.ts';

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
  const end = beginWork('open');
  try {
    const read = takePast(await readWorkspace(file.bytes, name));
    const { workspace, broken } = read;
    await openAsNew(workspace, { file: name, past: read });
    const isOwn = !isXml(file.bytes);
    if (isOwn) {
      const { handle, modified } = file;
      await livesIn({ name, modified, ...(handle ? { handle } : {}) }, 0);
      void keepFileBase(workspace);
    }
    for (const one of broken)
      say({ tone: 'bad', ...explain({ code: 'bad-checkpoint', data: { name: one } }, name) });
    const last = architecturesInOrder(workspace).at(-1);
    const model = last === undefined ? undefined : modelIn(workspace, last);
    say({
      tone: 'good',
      title: wordsFor(isOwn ? 'files.opened' : 'files.imported', { name }),
      text: wordsFor('files.openedText', {
        elements: model?.elements.size ?? 0,
        relations: model?.relations.size ?? 0,
      }),
    });
  } catch (error) {
    say({ tone: 'bad', ...explain(error, name) });
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
  const replaces = keeping.kind === 'kept' && differs(opened.workspace, workspace);
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
  const told =
    file !== undefined && replaces ? openingOf(file, opened.workspace, workspace, past) : [];
  await addPast({ ...past, gestures: [...past.gestures, ...told] });
  if (past.gestures.length > 0) carryJournal(id, true);
}

const NO_PAST: Past = { checkpoints: [], gestures: [] };

/** The first sign that is no space or byte order mark tells. */
const isXml = (bytes: Uint8Array) =>
  /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));

/** The workspace of a file, whichever kind it is. */
export async function readWorkspace(bytes: Uint8Array, name: string): Promise<Workspace> {
  if (!isXml(bytes)) return parseWorkspace(new TextDecoder().decode(bytes));
  const { ExchangeError, faultText, readExchange } = await import('@khung/interchange');
  let imported: ReturnType<typeof readExchange>;
  try {
    imported = readExchange(bytes, { file: name, architecture: architectureId('1.0') });
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    const detail = faultText(error, languageNow());
    throw new Explained(explain({ ...error, code: 'exchange', data: { detail } }, name));
  }
  const workspace = emptyWorkspace({
    record: 'workspace',
    id: imported.info.id ?? name,
    name: imported.info.name,
    profile: 'archimate',
    language: 'archimate-3.2',
  });
  return withRecords(workspace, imported.records);
}

/** The person closed the picker. */
export const isCancelled = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'cancelled';
