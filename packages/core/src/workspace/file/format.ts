/**
 * A workspace as the one canonical text of its file: a record a line, records and keys in a fixed
 * order, so that the same content is the same bytes and git's diffs read well.
 */
import { isObject } from '../field.ts';
import type { Change, ForeignRecord, StoredRecord } from '../records.ts';
import { ANYTHING, type Shape, shapeOfRecord } from '../shape.ts';
import type { Workspace } from '../workspace.ts';
import { WorkspaceFileError } from './fileError.ts';
import { FORMAT_VERSION } from './migrations/index.ts';

/** Longer texts can't be handled as one string by every engine. In UTF-16 code units. */
export const MAX_LENGTH = 2 ** 28;

/** The text of a workspace's file, with a closing line break. Throws `WorkspaceFileError` 'too-large'. */
export function formatWorkspace(ws: Workspace): string {
  const lines: string[] = [];
  let length = 0;
  const push = (line: string) => {
    length += line.length + 1;
    if (length > MAX_LENGTH) throw new WorkspaceFileError('too-large', { data: { length } });
    lines.push(line);
  };
  push(headLine(ws.unknown));
  let count = 0;
  for (const record of recordsInOrder(ws)) {
    push(`${formatRecord(record)},`);
    count++;
  }
  push(`{"record":"end","records":${count}}]}`);
  return `${lines.join('\n')}\n`;
}

/** One record as its line, without comma and line break. */
export function formatRecord(record: StoredRecord | ForeignRecord): string {
  const shape = shapeOfRecord(record.record);
  return shape.kind === 'record' ? written(record, shape) : written(record, FOREIGN);
}

/** Of a record whose kind isn't known one key is: it goes first. */
const FOREIGN: Shape = {
  kind: 'record',
  required: true,
  keys: new Map([['record', ANYTHING]]),
  places: new Map([['record', 0]]),
};

function headLine(unknown: Readonly<Record<string, unknown>>): string {
  const more = Object.keys(unknown)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${written(unknown[key], ANYTHING)},`);
  return `{"format":"khung","version":${FORMAT_VERSION},${more.join('')}"records":[`;
}

const CHANGE_KINDS = ['add-element', 'add-relation', 'patch', 'remove'] as const;

function* recordsInOrder(ws: Workspace): Generator<StoredRecord | ForeignRecord> {
  yield ws.info;
  yield* byId(ws.architectures.values());
  for (const architecture of [...ws.changes.keys()].sort()) {
    // A table of changes is in the order of its concepts' ids already.
    const kinds = new Map<Change['record'], Change[]>(CHANGE_KINDS.map((kind) => [kind, []]));
    ws.changes.get(architecture)?.forEach((change) => {
      kinds.get(change.record)?.push(change);
    });
    for (const changes of kinds.values()) yield* changes;
  }
  yield* byId(ws.successions.values());
  yield* byId(ws.views.values());
  yield* byId(ws.marks.values());
  yield* byId(ws.folders.values());
  yield* byId(ws.properties.values());
  const foreign = ws.foreign.map((record) => ({ record, text: formatRecord(record) }));
  foreign.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  for (const { record } of foreign) yield record;
}

function byId<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function written(value: unknown, shape: Shape): string {
  return JSON.stringify(isInOrder(value, shape) ? value : ordered(value, shape));
}

/** Most records were read from such a file, and are in order already. */
function isInOrder(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isInOrder(item, ANYTHING));
  let lastPlace = -1;
  let lastKey: string | undefined;
  for (const key in value) {
    const inner: unknown = Reflect.get(value, key);
    const place = shape.places.get(key);
    if (place !== undefined) {
      if (place < lastPlace || lastKey !== undefined) return false;
      lastPlace = place;
    } else {
      if (lastKey !== undefined && key < lastKey) return false;
      lastKey = key;
    }
    if (typeof inner === 'object' && !isInOrder(inner, innerShape(shape, key))) return false;
  }
  return true;
}

/** A copy with known keys in their order, then the others by code units (numbers always go first). */
function ordered(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, ANYTHING));
  if (!isObject(value)) return value;
  const members: [string, unknown][] = [];
  for (const key of shape.keys.keys())
    if (Object.hasOwn(value, key)) members.push([key, ordered(value[key], innerShape(shape, key))]);
  for (const key of Object.keys(value).sort())
    if (!shape.keys.has(key)) members.push([key, ordered(value[key], innerShape(shape, key))]);
  return Object.fromEntries(members);
}

function innerShape(shape: Shape, key: string): Shape {
  return shape.keys.get(key) ?? shape.item ?? ANYTHING;
}
