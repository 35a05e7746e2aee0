/** Reading a workspace's file: every record is checked before any of it is used. */
import * as v from 'valibot';
import { isObject } from '../field.ts';
import { recordKey } from '../key.ts';
import type { ForeignRecord, StoredRecord } from '../records.ts';
import { isRecordKind, isStoredRecord, RECORD_SCHEMAS } from '../shape.ts';
import { soundnessFault } from '../soundness.ts';
import { withPuts } from '../tables.ts';
import { emptyWorkspace, type RecordKey, type Workspace } from '../workspace.ts';
import {
  WorkspaceFileError,
  type WorkspaceFileFault,
  type WorkspaceFilePlace,
} from './fileError.ts';
import { MAX_LENGTH } from './format.ts';
import { readLayout } from './layout.ts';
import { FORMAT_VERSION, migrated } from './migrations/index.ts';

/**
 * The workspace of a file's text. Throws `WorkspaceFileError` for a file that is cut, newer, not
 * ours, or holds what could not be read safely; it names line, record and field where there are any.
 */
export function parseWorkspace(text: string): Workspace {
  if (text.length > MAX_LENGTH)
    throw new WorkspaceFileError('too-large', { data: { length: text.length } });
  const laidOut = readLayout(text.startsWith('\uFEFF') ? text.slice(1) : text);
  assertSound(laidOut.head, { line: 1 });
  const { format: _format, version, ...unknown } = laidOut.head;
  const raw = laidOut.records.map((record, at) => soundRecord(record, placeOf(laidOut.lines, at)));
  const file = migrated({ head: unknown, records: raw }, version);
  // After a migration records need not be where they were in the text.
  const lines = version === FORMAT_VERSION ? laidOut.lines : undefined;
  return workspaceOf(file.head, file.records, lines);
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

function workspaceOf(
  unknown: Readonly<Record<string, unknown>>,
  raw: readonly Readonly<Record<string, unknown>>[],
  lines: readonly number[] | undefined,
): Workspace {
  const records: StoredRecord[] = [];
  const foreign: ForeignRecord[] = [];
  raw.forEach((record, at) => {
    const checked = checkedRecord(record, () => placeOf(lines, at));
    if (isKnown(checked)) records.push(checked);
    else foreign.push(checked);
  });
  const info = records.find((record) => record.record === 'workspace');
  if (!info) throw new WorkspaceFileError('no-workspace');
  assertNoDuplicates(records, raw, lines);
  return { ...withPuts(emptyWorkspace(info), records), foreign, unknown };
}

type Place = WorkspaceFilePlace;

function placeOf(lines: readonly number[] | undefined, at: number): Place {
  const line = lines?.[at];
  return line === undefined ? { number: at + 1 } : { line, number: at + 1 };
}

function soundRecord(value: unknown, place: Place): Readonly<Record<string, unknown>> {
  assertSound(value, place);
  if (!isObject(value) || typeof value.record !== 'string' || value.record === 'end')
    throw new WorkspaceFileError('bad-record', { ...place, field: 'record' });
  return value;
}

function assertSound(value: unknown, place: Place): void {
  const found = soundnessFault(value);
  if (!found) return;
  const code: WorkspaceFileFault = found.fault === 'not-json' ? 'bad-record' : found.fault;
  throw new WorkspaceFileError(code, {
    ...place,
    ...named(value),
    field: found.path.join('.'),
  });
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

function assertNoDuplicates(
  records: readonly StoredRecord[],
  raw: readonly Readonly<Record<string, unknown>>[],
  lines: readonly number[] | undefined,
): void {
  const seen = new Map<RecordKey, StoredRecord>();
  for (const record of records) {
    const key = recordKey(record);
    if (!seen.has(key)) seen.set(key, record);
    else {
      const at = raw.lastIndexOf(record);
      throw new WorkspaceFileError('duplicate-record', { ...placeOf(lines, at), ...named(record) });
    }
  }
}
