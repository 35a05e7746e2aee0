/** A workspace kept in the browser: every gesture is on the disk when its promise resolves, and one tab writes. */
import { type Edit, formatWorkspace, parseWorkspace, type Workspace } from '@khung/core';
import { StorageError } from '../error.ts';
import type { Access, OpenedWorkspace } from '../home.ts';
import type { Gesture } from '../past/gesture.ts';
import type { BrowserHome, BrowserHomeOptions, HomeEvent } from './api.ts';
import { browserError } from './browserError.ts';
import { openDatabase } from './database.ts';
import { appendEdit, claim, putSnapshot, readLog } from './editLog.ts';
import { makeTabLock } from './makeTabLock.ts';
import { addPast, deleteCheckpoint, putCheckpoint, readPast, trimGestures } from './pastLog.ts';
import { recover } from './recover.ts';

/** After so many edits a new snapshot is written, so that opening stays quick. */
const COMPACT_AFTER = 200;
export const DATABASE = 'khung';

/** @throws StorageError 'unavailable' where the browser keeps nothing */
export async function openBrowserHome(
  key: string,
  options: BrowserHomeOptions = {},
): Promise<BrowserHome> {
  const database = options.database ?? DATABASE;
  const { compactAfter = COMPACT_AFTER, textOf = formatWorkspace, read = parseWorkspace } = options;
  const db = await openDatabase(database);
  const channel = channelOf(`${database}/${key}`);
  const writer = crypto.randomUUID?.() ?? `${Math.random()}-${Date.now()}`;
  const listeners = new Set<(event: HomeEvent) => void>();
  let access: Access = 'read';
  let closed = false;
  let sinceSnapshot = 0;
  let unreadable: ReadonlySet<number> = new Set();
  /** Something could not be kept: the log lacks it, so that the next to be kept is the whole. */
  let behind = false;
  let queue: Promise<unknown> = Promise.resolve();

  const tell = (event: HomeEvent) => {
    for (const listener of listeners) listener(event);
  };
  const become = (now: Access) => {
    if (access === now) return;
    access = now;
    tell({ kind: 'access', access });
  };
  const lost = () => {
    if (access === 'read') return;
    become('read');
    tell({ kind: 'taken-over' });
  };

  const lock = await makeTabLock({
    name: `${database}/${key}`,
    holder: writer,
    db,
    channel,
    lost,
    free: () => tell({ kind: 'free' }),
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isWritten(data)) tell({ kind: 'written', sequence: data.written });
    if (isPast(data)) tell({ kind: 'past' });
    if (isClaim(data) && data.writer !== writer) lost();
  });

  /** One after the other, also when callers don't wait. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(new StorageError('closed', key));
    const done = queue.then(work).catch((error: unknown) => {
      const known = browserError(error, key);
      // The log has refused us: another tab is the writer now.
      if (known.code === 'closed' && !closed) lost();
      throw known;
    });
    queue = done.catch(() => {});
    return done;
  };
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(() => (access === 'write' ? work() : Promise.reject(new StorageError('locked', key))));

  const startWriting = async () => {
    await claim(db, key, writer);
    channel?.postMessage({ writer });
    become('write');
  };
  if (await lock.tryTake()) await startWriting();

  /** @param sequence the last edit it contains, where more may have been kept since */
  const snapshot = async (workspace: Workspace, sequence?: number) => {
    const text = await textOf(workspace);
    const { name } = workspace.info;
    await putSnapshot(db, key, writer, { text, sequence, name, unreadable });
    if (sequence === undefined) {
      sinceSnapshot = 0;
      behind = false;
      channel?.postMessage({ written: 0 });
    }
    unreadable = new Set();
  };

  const open = async (): Promise<OpenedWorkspace> => {
    const log = await readLog(db, key);
    if (!log) {
      if (!options.initial) throw new StorageError('not-found', key);
      const workspace = await options.initial();
      if (access === 'write') await keeping(() => snapshot(workspace));
      return { workspace, recovery: { replayed: 0, skipped: [], lastWritten: undefined } };
    }
    const opened = await recover(log, key, read);
    unreadable = new Set(opened.recovery.skipped.map(({ sequence }) => sequence));
    sinceSnapshot = opened.recovery.replayed;
    behind = false;
    return opened;
  };

  const keeping = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      behind = true;
      throw error;
    }
  };

  const append = async (edit: Edit, after: Workspace, gesture?: Gesture): Promise<void> => {
    if (behind) {
      await snapshot(after);
      if (gesture) await addPast(db, key, { checkpoints: [], gestures: [gesture] });
      return;
    }
    const sequence = await appendEdit(db, key, writer, edit, after.info.name, gesture);
    channel?.postMessage({ written: sequence });
    sinceSnapshot++;
    // The edit is kept; making the log shorter may wait, and if it fails nothing is lost.
    if (sinceSnapshot >= compactAfter) {
      sinceSnapshot = 0;
      inTurn(() => snapshot(after, sequence)).catch(() => {});
      inTurn(() => trimGestures(db, key)).catch(() => {});
    }
  };

  const changePast = async (work: () => Promise<void>) => {
    await work();
    channel?.postMessage({ past: true });
  };

  return {
    address: { kind: 'browser', key },
    get access() {
      return access;
    },
    open: () => inTurn(open),
    append: (edit, after, gesture) => writing(() => keeping(() => append(edit, after, gesture))),
    save: (workspace) => writing(() => keeping(() => snapshot(workspace))),
    past: () => inTurn(() => readPast(db, key)),
    putCheckpoint: (checkpoint) =>
      writing(() => changePast(() => putCheckpoint(db, key, checkpoint))),
    deleteCheckpoint: (id) => writing(() => changePast(() => deleteCheckpoint(db, key, id))),
    addPast: (past) => writing(() => changePast(() => addPast(db, key, past))),
    takeOver: () =>
      inTurn(async () => {
        if (access === 'write') return;
        await lock.steal();
        await startWriting();
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await queue;
      access = 'read';
      await lock.release();
      channel?.close();
      db.close();
    },
  };
}

function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

function isWritten(data: unknown): data is { written: number } {
  return typeof data === 'object' && data !== null && 'written' in data;
}

function isPast(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'past' in data;
}

function isClaim(data: unknown): data is { writer: string } {
  return typeof data === 'object' && data !== null && 'writer' in data;
}
