/** Reading a workspace's file: every record is checked before any of it is used. */
import * as v from 'valibot';
import { isObject } from '../field.ts';
import { recordKey } from '../key.ts';
import type { ForeignRecord, StoredRecord } from '../records.ts';
import { isRecordKind, isStoredRecord, RECORD_SCHEMAS } from '../shape.ts';
import { LONE_SURROGATE, soundnessFault } from '../soundness.ts';
import { sizeOf, withPuts } from '../tables.ts';
import { emptyWorkspace, type RecordKey, type Workspace } from '../workspace.ts';
import {
  WorkspaceFileError,
  type WorkspaceFileFault,
  type WorkspaceFilePlace,
} from './fileError.ts';
import { MAX_LENGTH } from './format.ts';
import { readLayout, recordLines } from './layout.ts';
import { FORMAT_VERSION, migrated } from './migrations/index.ts';

/**
 * The workspace of a file's text. Throws `WorkspaceFileError` for a file that is cut, newer, not
 * ours, or holds what could not be read safely; it names line, record and field where there are any.
 */
export function parseWorkspace(text: string): Workspace {
  if (text.length > MAX_LENGTH)
    throw new WorkspaceFileError('too-large', { data: { length: text.length } });
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const laidOut = readLayout(plain);
  const { format: _format, version, ...unknown } = laidOut.head;
  // Looking for lines costs a walk over the text, so only where there is something to tell. After a
  // migration records need not be where they were.
  const known = version === FORMAT_VERSION;
  const placeOf = (at: number): Place => {
    const line = known ? recordLines(plain)[at] : undefined;
    return line === undefined ? { number: at + 1 } : { line, number: at + 1 };
  };
  const strings = mayHaveLoneSurrogates(plain);
  assertSound(unknown, strings, () => ({ line: 1 }));
  const raw = laidOut.records.map((record, at) => soundRecord(record, strings, () => placeOf(at)));
  const file = migrated({ head: unknown, records: raw }, version);
  return workspaceOf(file.head, file.records, placeOf);
}

/** The same from bytes, which must be UTF-8: what isn't is refused ('not-utf8'), never guessed at. */
export function parseWorkspaceBytes(bytes: Uint8Array): Workspace {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WorkspaceFileError('not-utf8');
  }
  return parseWorkspace(text);
}

type Place = WorkspaceFilePlace;
type PlaceOf = (at: number) => Place;

function workspaceOf(
  unknown: Readonly<Record<string, unknown>>,
  raw: readonly Readonly<Record<string, unknown>>[],
  placeOf: PlaceOf,
): Workspace {
  const records: StoredRecord[] = [];
  const foreign: ForeignRecord[] = [];
  raw.forEach((record, at) => {
    const checked = checkedRecord(record, () => placeOf(at));
    if (isKnown(checked)) records.push(checked);
    else foreign.push(checked);
  });
  const info = records.find((record) => record.record === 'workspace');
  if (!info) throw new WorkspaceFileError('no-workspace');
  const ws = withPuts(emptyWorkspace(info), records);
  if (sizeOf(ws) !== records.length) throw duplicateIn(records, raw, placeOf);
  return { ...ws, foreign, unknown };
}

function soundRecord(
  value: unknown,
  strings: boolean,
  place: () => Place,
): Readonly<Record<string, unknown>> {
  assertSound(value, strings, place);
  if (!isObject(value) || typeof value.record !== 'string' || value.record === 'end')
    throw new WorkspaceFileError('bad-record', { ...place(), field: 'record' });
  return value;
}

/** @param strings whether they may be broken, and must be looked at */
function assertSound(value: unknown, strings: boolean, place: () => Place): void {
  const found = soundnessFault(value, 0, strings);
  if (!found) return;
  const code: WorkspaceFileFault = found.fault === 'not-json' ? 'bad-record' : found.fault;
  const field = found.path.join('.');
  throw new WorkspaceFileError(code, { ...place(), ...named(value), field });
}

/** Half a surrogate pair comes as such, or escaped. One look at the text spares one at every string. */
function mayHaveLoneSurrogates(text: string): boolean {
  return /\\u[dD][89a-fA-F]/.test(text) || LONE_SURROGATE.test(text);
}

function checkedRecord(
  value: Readonly<Record<string, unknown>>,
  place: () => Place,
): StoredRecord | ForeignRecord {
  if (isStoredRecord(value)) return value;
  const kind = String(value.record);
  if (!isRecordKind(kind)) return { ...value, record: kind };
  const { issues } = v.safeParse(RECORD_SCHEMAS[kind], value);
  const field = issues?.[0] ? v.getDotPath(issues[0]) : null;
  throw new WorkspaceFileError('bad-record', {
    ...place(),
    ...named(value),
    ...(field === null ? {} : { field }),
  });
}

function isKnown(record: StoredRecord | ForeignRecord): record is StoredRecord {
  return isRecordKind(record.record);
}

/** Kind and id, as far as they can be read. */
function named(value: unknown): { record?: string } {
  if (!isObject(value) || typeof value.record !== 'string') return {};
  const inner = value.element ?? value.relation;
  const id = isObject(inner) ? inner.id : (value.id ?? value.of);
  return { record: typeof id === 'string' ? `${value.record} ${id}` : value.record };
}

function duplicateIn(
  records: readonly StoredRecord[],
  raw: readonly Readonly<Record<string, unknown>>[],
  placeOf: PlaceOf,
): WorkspaceFileError {
  const seen = new Set<RecordKey>();
  const twice = records.find((record) => {
    const key = recordKey(record);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
  if (!twice) return new WorkspaceFileError('duplicate-record');
  const place = placeOf(raw.lastIndexOf(twice));
  return new WorkspaceFileError('duplicate-record', { ...place, ...named(twice) });
}
