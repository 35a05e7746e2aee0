/** What the browser tests call in the page: homes by name, and what they were told. */
import { applyEdit, type Workspace } from '@khung/core';
import { openDB } from 'idb';
import { openDatabase } from '../../src/browser/database.ts';
import { appendEdit } from '../../src/browser/editLog.ts';
import {
  type BrowserHome,
  forgetBrowserWorkspace,
  listBrowserWorkspaces,
  openBrowserHome,
  StorageError,
} from '../../src/browser/index.ts';
import { gestureId } from '../../src/past/gesture.ts';
import { packWorkspace } from '../../src/past/pack.ts';
import { fixtureWorkspace, renaming } from '../fixtureWorkspace.ts';

let home: BrowserHome | undefined;
let workspace: Workspace = fixtureWorkspace();
let renamed = 0;

const bench = {
  told: [] as string[],
  /** Numbers whose promise has resolved. */
  kept: 0,

  async open(key: string, options: { compactAfter?: number } = {}) {
    home = await openBrowserHome(key, { ...options, initial: () => fixtureWorkspace() });
    home.listen((event) => {
      bench.told.push(event.kind === 'access' ? `access ${event.access}` : event.kind);
    });
    return home.access;
  },
  /** The workspace's name, and what recovery says. */
  async read() {
    const opened = await need().open();
    workspace = opened.workspace;
    renamed = Number(workspace.info.name['vi']?.slice(4));
    return {
      name: workspace.info.name['vi'],
      replayed: opened.recovery.replayed,
      skipped: opened.recovery.skipped,
    };
  },
  /** Gives it so many further names, without waiting in between. */
  async rename(times: number): Promise<string> {
    const done: Promise<void>[] = [];
    for (let i = 0; i < times; i++) {
      const number = ++renamed;
      const edit = renaming(number);
      workspace = applyEdit(workspace, edit);
      done.push(
        need()
          .append(edit, workspace)
          .then(() => {
            bench.kept = number;
          }),
      );
    }
    return outcome(Promise.all(done));
  },
  renameForever() {
    void bench.rename(1).then(bench.renameForever);
  },
  save: (number: number) => outcome(need().save(fixtureWorkspace(number))),
  /** Something that does not get smaller by packing it. */
  saveHeavy(characters: number) {
    const { info, ...rest } = fixtureWorkspace(50);
    let noise = '';
    while (noise.length < characters) noise += Math.random().toString(36).slice(2);
    return outcome(need().save({ ...rest, info: { ...info, documentation: { vi: noise } } }));
  },
  /** Names of the checkpoints that there are, and of the gestures in the journal. */
  async past() {
    const { checkpoints, gestures } = await need().past();
    return {
      checkpoints: checkpoints.map(({ name }) => name),
      gestures: gestures.map(({ by, label }) => `${by} ${label.key}`),
    };
  },
  async putCheckpoint(id: string, name: string) {
    const packed = await packWorkspace(workspace);
    return outcome(need().putCheckpoint({ id, name, at: 1, inFile: false, packed }));
  },
  deleteCheckpoint: (id: string) => outcome(need().deleteCheckpoint(id)),
  /** Gives it another name, and says in the journal who did. */
  renameBy(by: string) {
    const edit = renaming(++renamed);
    workspace = applyEdit(workspace, edit);
    const at = Date.now();
    const gesture = { id: gestureId(at), at, by, label: edit.label, touched: [] };
    return outcome(need().append(edit, workspace, gesture));
  },
  takeOver: () => outcome(need().takeOver()),
  close: () => need().close(),
  access: () => home?.access,
  list: () => listBrowserWorkspaces(),
  forget: (key: string) => outcome(forgetBrowserWorkspace(key)),
  /** As a tab would that has not noticed that it is no longer the writer. */
  async appendAs(writer: string, key: string) {
    const db = await openDatabase('khung');
    return outcome(appendEdit(db, key, writer, renaming(99), {}).finally(() => db.close()));
  },
  /** Spoils rows from outside; returns how many edits there are. */
  async spoil(store: 'edits' | 'snapshots', key: IDBValidKey, change: Record<string, unknown>) {
    const db = await openDB('khung');
    const row: unknown = await db.get(store, key);
    const keyed = store === 'snapshots' ? key : undefined;
    await db.put(store, { ...(row as object), ...change }, keyed);
    db.close();
  },
  async drop(key: IDBValidKey) {
    const db = await openDB('khung');
    await db.delete('edits', key);
    db.close();
  },
  async count(store: string) {
    const db = await openDB('khung');
    const count = await db.count(store);
    db.close();
    return count;
  },
};

function need(): BrowserHome {
  if (!home) throw new Error('no home is open');
  return home;
}

async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof StorageError ? error.code : String(error);
  }
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
