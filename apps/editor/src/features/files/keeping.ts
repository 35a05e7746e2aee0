/**
 * Keeps every gesture in the browser's log, and knows whether another tab is writing the same
 * workspace. The one place that holds the open home.
 */
import type { Edit, Workspace } from '@khung/core';
import type { Checkpoint, Gesture, OpenedWorkspace, Past } from '@khung/storage';
import { type BrowserHome, openBrowserHome } from '@khung/storage/browser';
import { create } from 'zustand';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { beginSitting, usePast } from '../../session/past.ts';
import { keepEditsWith } from '../../session/perform.ts';
import { type Keeping, say, startOf, useSession } from '../../session/session.ts';
import { readBeside, textBeside } from './readBeside.ts';

interface OtherTab {
  /** Whether the tab that writes has gone, so that this one may take its place. */
  readonly free: boolean;
  /** What was done here that the other tab's taking over kept from being written, and what it was done on. */
  readonly refused: { readonly base: Workspace; readonly workspace: Workspace } | undefined;
}

export const useOtherTab = create<OtherTab>()(() => ({ free: false, refused: undefined }));

/** The key of the workspace that is open, where the browser keeps it. */
export const useOpenKey = create<{ readonly key: string | undefined }>()(() => ({
  key: undefined,
}));

let home: BrowserHome | undefined;
let stopListening = () => {};
/** As the browser has it: what this tab read or wrote last. */
let lastKept: Workspace | undefined;

/** The key under which the last workspace was kept, to come back to. */
const LAST = 'khung-last';
export const lastKey = (): string | undefined => {
  try {
    return localStorage.getItem(LAST) ?? undefined;
  } catch {
    return undefined;
  }
};

/**
 * Opens the home of a workspace: what the browser keeps of it, or `initial` if it keeps nothing.
 * Where the browser keeps nothing at all, `initial` is opened all the same and the person is told.
 */
export async function openHome(
  key: string,
  initial: () => Workspace | Promise<Workspace>,
): Promise<OpenedWorkspace & { readonly keeping: Keeping }> {
  await leaveHome();
  beginSitting();
  usePast.setState(NO_PAST);
  try {
    const opened = await openBrowserHome(key, {
      initial,
      textOf: textBeside,
      read: async (text) => (await readBeside(text, key)).workspace,
    });
    const content = await opened.open();
    usePast.setState(await opened.past());
    home = opened;
    lastKept = content.workspace;
    useOtherTab.setState({ refused: undefined });
    useOpenKey.setState({ key });
    listen(opened);
    keepEditsWith(keep);
    remember(key);
    return { ...content, keeping: keepingOf(opened) };
  } catch (error) {
    if (codeOf(error) !== 'unavailable') throw error;
    keepEditsWith(() => {});
    return {
      workspace: await initial(),
      recovery: { replayed: 0, skipped: [], lastWritten: undefined },
      keeping: { kind: 'not-kept' },
    };
  }
}

const NO_PAST: Past = { checkpoints: [], gestures: [] };

/** Reads checkpoints and journal again, where another tab writes them. */
export async function readPastAgain(): Promise<void> {
  const asked = home;
  if (asked === undefined || asked.access === 'write') return;
  const past = await asked.past().catch(() => undefined);
  if (past !== undefined && home === asked) usePast.setState(past);
}

/** Keeps a checkpoint, new or renamed. @throws StorageError; then the list is as it was */
export async function keepCheckpoint(checkpoint: Checkpoint): Promise<void> {
  await home?.putCheckpoint(checkpoint);
  const { checkpoints } = usePast.getState();
  const others = checkpoints.filter(({ id }) => id !== checkpoint.id);
  usePast.setState({ checkpoints: byTime([...others, checkpoint]) });
}

/** @throws StorageError */
export async function dropCheckpoint(id: string): Promise<void> {
  await home?.deleteCheckpoint(id);
  const { checkpoints } = usePast.getState();
  usePast.setState({ checkpoints: checkpoints.filter((one) => one.id !== id) });
}

/** Takes in what came with a file, or from the home that a workspace had before. @throws StorageError */
export async function addPast(past: Past): Promise<void> {
  if (past.checkpoints.length + past.gestures.length === 0) return;
  await home?.addPast(past);
  const now = usePast.getState();
  const checkpoints = new Map(
    [...now.checkpoints, ...past.checkpoints].map((one) => [one.id, one]),
  );
  const gestures = new Map([...now.gestures, ...past.gestures].map((one) => [one.id, one]));
  usePast.setState({
    checkpoints: byTime([...checkpoints.values()]),
    gestures: [...gestures.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}

const byTime = (checkpoints: readonly Checkpoint[]) => [...checkpoints].sort((a, b) => a.at - b.at);

/** Puts a whole workspace in the place of what the open home keeps. */
export async function keepWhole(workspace: Workspace): Promise<void> {
  if (home === undefined || home.access !== 'write') return;
  await home.save(workspace, { force: true });
  lastKept = workspace;
}

/** Becomes the tab that writes; the other is told. */
export async function takeOver(): Promise<void> {
  if (home === undefined) return;
  try {
    await home.takeOver();
    const { workspace } = await home.open();
    lastKept = workspace;
    usePast.setState(await home.past());
    const { history, unsaved } = startOf({ workspace });
    // What is on screen stays, and so does a dialog that was opened meanwhile.
    useSession.setState({ workspace, history, unsaved, keeping: { kind: 'kept' } });
    beginSitting();
    useOtherTab.setState({ free: false });
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
  }
}

async function leaveHome(): Promise<void> {
  stopListening();
  stopListening = () => {};
  keepEditsWith(() => {});
  await home?.close();
  home = undefined;
  useOpenKey.setState({ key: undefined });
}

let pending = 0;
function keep(edit: Edit, after: Workspace, gesture: Gesture): void {
  if (home === undefined) return;
  pending += 1;
  useSession.setState({ keeping: { kind: 'keeping' } });
  home.append(edit, after, gesture).then(
    () => {
      pending -= 1;
      lastKept = after;
      if (pending === 0 && useSession.getState().keeping.kind === 'keeping') {
        useSession.setState({ keeping: { kind: 'kept' } });
      }
    },
    (error: unknown) => {
      pending -= 1;
      const base = useOtherTab.getState().refused?.base ?? lastKept;
      // Another tab writes now: nothing of this may be lost, and nothing of that be written over.
      if (codeOf(error) === 'locked' && base !== undefined)
        useOtherTab.setState({ refused: { base, workspace: after } });
      useSession.setState({ keeping: { kind: 'failed', error } });
      say({ tone: 'bad', ...explain(error) });
    },
  );
}

function listen(opened: BrowserHome): void {
  stopListening = opened.listen((event) => {
    switch (event.kind) {
      case 'taken-over':
        useSession.setState({ keeping: { kind: 'read-only' } });
        useOtherTab.setState({ free: false });
        say({ tone: 'info', title: wordsFor('second.taken') });
        return;
      case 'free':
        useOtherTab.setState({ free: true });
        return;
      case 'written':
        void follow(opened);
        return;
      case 'past':
        void readPastAgain();
        return;
      case 'access':
        useSession.setState({ keeping: keepingOf(opened) });
        return;
    }
  });
}

/** A reading tab shows what the writing one has kept. */
async function follow(opened: BrowserHome): Promise<void> {
  if (opened.access === 'write' || opened !== home) return;
  try {
    const { workspace } = await opened.open();
    if (opened === home && useSession.getState().keeping.kind === 'read-only') {
      useSession.setState({ workspace });
    }
  } catch {
    // The next gesture of the other tab tries again; what is on screen is only a little old.
  }
}

const keepingOf = (opened: BrowserHome): Keeping =>
  opened.access === 'write' ? { kind: 'kept' } : { kind: 'read-only' };

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

function remember(key: string): void {
  try {
    localStorage.setItem(LAST, key);
  } catch {
    // Without it the next start opens the sample; the kept work is still listed.
  }
}
