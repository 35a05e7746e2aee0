/**
 * The shape of records as data, read off their schemas: which keys in which order, which of them
 * must be there, and which are maps. The file's order of keys and the pruning of maps that became
 * empty both follow it, so the schemas stay the one place that says how records look.
 */
import * as v from 'valibot';
import {
  AddElement,
  AddRelation,
  Architecture,
  Folder,
  Mark,
  Patch,
  PropertyDefinition,
  Remove,
  type StoredRecord,
  Succession,
  View,
  WorkspaceInfo,
} from './records.ts';
import { compiledCheck, isSchema } from './schemaCheck.ts';

export interface Shape {
  /** `record`: known keys in order, unknown ones after; `map`: any keys; `value`: stored as one. */
  readonly kind: 'record' | 'map' | 'value';
  readonly required: boolean;
  readonly keys: ReadonlyMap<string, Shape>;
  /** The place of each known key in their order. */
  readonly places: ReadonlyMap<string, number>;
  /** What a map holds under every key. */
  readonly item?: Shape;
}

export type RecordKind = StoredRecord['record'];

/** In the order in which the file lists them. */
export const RECORD_SCHEMAS = {
  workspace: WorkspaceInfo,
  architecture: Architecture,
  'add-element': AddElement,
  'add-relation': AddRelation,
  patch: Patch,
  remove: Remove,
  succession: Succession,
  view: View,
  mark: Mark,
  folder: Folder,
  property: PropertyDefinition,
} as const satisfies Record<RecordKind, v.GenericSchema>;

/** The shape of a kind of record, or of anything if the kind is unknown. */
export function shapeOfRecord(kind: string): Shape {
  return isRecordKind(kind) ? SHAPES[kind] : ANYTHING;
}

export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(RECORD_SCHEMAS, kind);
}

/** The shape at a path below another; undefined where the schemas say nothing of it. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const key of path) at = at?.kind === 'map' ? at.item : at?.keys.get(key);
  return at;
}

/** Whether a record of its kind has every field that it needs, rightly typed. */
export function isStoredRecord(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null || !('record' in value)) return false;
  const { record } = value;
  if (typeof record !== 'string' || !isRecordKind(record)) return false;
  CHECKS[record] ??= compiledCheck(RECORD_SCHEMAS[record]);
  return CHECKS[record](value);
}

const CHECKS: Partial<Record<RecordKind, (value: unknown) => boolean>> = {};

/** What no schema says anything of. */
export const ANYTHING: Shape = {
  kind: 'value',
  required: false,
  keys: new Map(),
  places: new Map(),
};

function shapeOf(schema: v.GenericSchema, required = true): Shape {
  if (v.isOfType('optional', schema)) return shapeOf(unwrapped(schema), false);
  if (v.isOfType('loose_object', schema)) {
    const keys = Object.entries(entriesOf(schema)).map(([key, inner]): [string, Shape] => [
      key,
      shapeOf(inner),
    ]);
    const places = new Map(keys.map(([key], at) => [key, at]));
    return { kind: 'record', required, keys: new Map(keys), places };
  }
  if (v.isOfType('record', schema)) {
    const item = Reflect.get(schema, 'value');
    return {
      ...ANYTHING,
      kind: 'map',
      required,
      item: isSchema(item) ? shapeOf(item, false) : ANYTHING,
    };
  }
  return { ...ANYTHING, required };
}

function unwrapped(schema: v.GenericSchema): v.GenericSchema {
  const inner = Reflect.get(schema, 'wrapped');
  return isSchema(inner) ? inner : schema;
}

function entriesOf(schema: v.GenericSchema): Record<string, v.GenericSchema> {
  const entries: unknown = Reflect.get(schema, 'entries');
  const known: Record<string, v.GenericSchema> = {};
  if (typeof entries === 'object' && entries !== null)
    for (const [key, inner] of Object.entries(entries)) if (isSchema(inner)) known[key] = inner;
  return known;
}

const SHAPES: Readonly<Record<RecordKind, Shape>> = {
  workspace: shapeOf(RECORD_SCHEMAS.workspace),
  architecture: shapeOf(RECORD_SCHEMAS.architecture),
  'add-element': shapeOf(RECORD_SCHEMAS['add-element']),
  'add-relation': shapeOf(RECORD_SCHEMAS['add-relation']),
  patch: shapeOf(RECORD_SCHEMAS.patch),
  remove: shapeOf(RECORD_SCHEMAS.remove),
  succession: shapeOf(RECORD_SCHEMAS.succession),
  view: shapeOf(RECORD_SCHEMAS.view),
  mark: shapeOf(RECORD_SCHEMAS.mark),
  folder: shapeOf(RECORD_SCHEMAS.folder),
  property: shapeOf(RECORD_SCHEMAS.property),
};
