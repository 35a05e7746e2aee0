/**
 * A workspace as the one canonical text of its file: a record a line, records and keys in a fixed
 * order, so that the same content is the same bytes and git's diffs read well.
 */
import type { Change, ForeignRecord, StoredRecord } from '../records.ts';
import { type Shape, shapeOfRecord } from '../shape.ts';
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

const FOREIGN: Shape = {
  kind: 'record',
  required: true,
  keys: new Map([['record', { kind: 'value', required: true, keys: new Map() }]]),
};

function headLine(unknown: Readonly<Record<string, unknown>>): string {
  const more = Object.keys(unknown)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${written(unknown[key], undefined)},`);
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

function written(value: unknown, shape: Shape | undefined): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item, undefined)).join(',')}]`;
  let text = '';
  const known = shape?.keys ?? NO_KEYS;
  for (const [key, inner] of known) text = withMember(text, value, key, inner);
  const others = Object.keys(value);
  if (others.length > known.size || known.size === 0 || others.some((key) => !known.has(key))) {
    if (others.length > 1) others.sort();
    for (const key of others) if (!known.has(key)) text = withMember(text, value, key, shape?.item);
  }
  return `{${text}}`;
}

const NO_KEYS: ReadonlyMap<string, Shape> = new Map();

function withMember(text: string, value: object, key: string, shape: Shape | undefined): string {
  const inner: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  if (inner === undefined) return text;
  const member = `${quoted(key)}:${written(inner, shape)}`;
  return text === '' ? member : `${text},${member}`;
}

const PLAIN_KEY = /^[A-Za-z0-9_-]*$/;
function quoted(key: string): string {
  return PLAIN_KEY.test(key) ? `"${key}"` : JSON.stringify(key);
}
