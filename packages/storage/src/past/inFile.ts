/**
 * Checkpoints and gestures as records of a workspace's file. The format knows them as records of
 * other kinds: a program without this part carries them on unread.
 */
import type { ForeignRecord, Workspace } from '@khung/core';
import type { Checkpoint } from './checkpoint.ts';
import type { Gesture } from './gesture.ts';

export interface Past {
  readonly checkpoints: readonly Checkpoint[];
  readonly gestures: readonly Gesture[];
}

export interface TakenPast extends Past {
  /** Without what was taken out. */
  readonly workspace: Workspace;
  /** Names of checkpoints that are not as they should be; they stay in the workspace as they came. */
  readonly broken: readonly string[];
}

/** Takes the past out of a workspace that was read from a file. A checkpoint's content is not looked into yet. */
export function takePast(workspace: Workspace): TakenPast {
  const checkpoints = new Map<string, Checkpoint>();
  const gestures = new Map<string, Gesture>();
  const foreign: ForeignRecord[] = [];
  const broken: string[] = [];
  for (const record of workspace.foreign) {
    const checkpoint = record.record === 'checkpoint' ? checkpointOf(record) : undefined;
    const gesture = record.record === 'gesture' ? gestureOf(record) : undefined;
    if (checkpoint && !checkpoints.has(checkpoint.id)) checkpoints.set(checkpoint.id, checkpoint);
    else if (gesture) gestures.set(gesture.id, gesture);
    else {
      foreign.push(record);
      if (record.record === 'checkpoint') broken.push(nameOf(record));
    }
  }
  return {
    workspace: { ...workspace, foreign },
    checkpoints: [...checkpoints.values()].sort((a, b) => a.at - b.at),
    gestures: [...gestures.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    broken,
  };
}

/** The workspace to be saved to a file, with the checkpoints meant for it and the gestures given. */
export function withPast(workspace: Workspace, { checkpoints, gestures }: Past): Workspace {
  const records: ForeignRecord[] = [
    ...checkpoints.filter(({ inFile }) => inFile).map(checkpointRecord),
    ...gestures.map(gestureRecord),
  ];
  if (records.length === 0) return workspace;
  return { ...workspace, foreign: [...workspace.foreign, ...records] };
}

function checkpointRecord({ id, name, at, by, packed }: Checkpoint): ForeignRecord {
  const who = by === undefined ? {} : { by };
  return { record: 'checkpoint', at: isoOf(at), ...who, content: base64Of(packed), id, name };
}

function checkpointOf({ id, name, at, by, content }: ForeignRecord): Checkpoint | undefined {
  const time = timeOf(at);
  const packed = bytesOf(content);
  if (!isId(id) || typeof name !== 'string' || time === undefined || !packed) return undefined;
  const who = typeof by === 'string' && by !== '' ? { by } : {};
  return { id, name: name.slice(0, MOST_LETTERS), at: time, ...who, inFile: true, packed };
}

function gestureRecord({ id, at, by, way, label, touched, near }: Gesture): ForeignRecord {
  return {
    record: 'gesture',
    at: isoOf(at),
    ...(by === undefined ? {} : { by }),
    id,
    label,
    ...(near === undefined ? {} : { near }),
    touched,
    ...(way === undefined ? {} : { way }),
  };
}

function gestureOf({ id, at, by, way, label, touched, near }: ForeignRecord): Gesture | undefined {
  const time = timeOf(at);
  if (!isId(id) || time === undefined || !isLabel(label) || !isList(touched)) return undefined;
  return {
    id,
    at: time,
    ...(typeof by === 'string' && by !== '' ? { by: by.slice(0, MOST_LETTERS) } : {}),
    ...(way === 'undo' || way === 'redo' ? { way } : {}),
    label,
    touched,
    ...(isList(near) ? { near } : {}),
  };
}

/** A name longer than that is no name. */
const MOST_LETTERS = 500;

const isId = (id: unknown): id is string =>
  typeof id === 'string' && id !== '' && id !== '__proto__' && id.length <= MOST_LETTERS;

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isLabel(value: unknown): value is Gesture['label'] {
  if (typeof value !== 'object' || value === null || !('key' in value)) return false;
  if (typeof value.key !== 'string') return false;
  const values = 'values' in value ? value.values : undefined;
  if (values === undefined) return true;
  if (typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((one) => typeof one === 'string');
}

const nameOf = ({ name, id }: ForeignRecord): string =>
  String(typeof name === 'string' && name !== '' ? name : (id ?? '?')).slice(0, 80);

const isoOf = (at: number): string => new Date(at).toISOString();

/** ms since 1970 of a moment as `2026-11-23T18:45:00.000Z`. */
function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}

/** In pieces: one call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return Uint8Array.from(atob(value), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
