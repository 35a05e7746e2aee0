/** The past of a workspace in this browser: its checkpoints and its journal, beside the log of edits. */
import type { Checkpoint } from '../past/checkpoint.ts';
import type { Past } from '../past/inFile.ts';
import { DURABLE, idsOf, type LogConnection } from './database.ts';

/** Gestures that the journal holds at the most; the oldest go first. */
const MOST_GESTURES = 5000;

/** Checkpoints by their time, gestures by theirs. */
export async function readPast(db: LogConnection, key: string): Promise<Past> {
  const [checkpoints, gestures] = await Promise.all([
    db.getAll('checkpoints', idsOf(key)),
    db.getAll('gestures', idsOf(key)),
  ]);
  return {
    checkpoints: checkpoints.map(withoutWorkspace).sort((a, b) => a.at - b.at),
    gestures: gestures.map(withoutWorkspace),
  };
}

export async function putCheckpoint(
  db: LogConnection,
  key: string,
  checkpoint: Checkpoint,
): Promise<void> {
  const tx = db.transaction('checkpoints', 'readwrite', DURABLE);
  await Promise.all([tx.store.put({ ...checkpoint, workspace: key }), tx.done]);
}

export async function deleteCheckpoint(db: LogConnection, key: string, id: string): Promise<void> {
  const tx = db.transaction('checkpoints', 'readwrite', DURABLE);
  await Promise.all([tx.store.delete([key, id]), tx.done]);
}

/** What has an id that is there already is taken to be the same. */
export async function addPast(db: LogConnection, key: string, past: Past): Promise<void> {
  const tx = db.transaction(['checkpoints', 'gestures'], 'readwrite', DURABLE);
  const [checkpoints, gestures] = [tx.objectStore('checkpoints'), tx.objectStore('gestures')];
  const put = past.checkpoints.map((one) => checkpoints.put({ ...one, workspace: key }));
  const noted = past.gestures.map((one) => gestures.put({ ...one, workspace: key }));
  await Promise.all([...put, ...noted, tx.done]);
}

/** Makes room in the journal. */
export async function trimGestures(db: LogConnection, key: string): Promise<void> {
  const tx = db.transaction('gestures', 'readwrite');
  let left = (await tx.store.count(idsOf(key))) - MOST_GESTURES;
  let cursor = left > 0 ? await tx.store.openCursor(idsOf(key)) : null;
  while (cursor && left > 0) {
    left -= 1;
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await tx.done;
}

function withoutWorkspace<Row extends { readonly workspace: string }>(
  row: Row,
): Omit<Row, 'workspace'> {
  const { workspace: _workspace, ...rest } = row;
  return rest;
}
