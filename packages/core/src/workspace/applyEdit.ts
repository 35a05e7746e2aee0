/** Making an edit: the records it touches change field by field; everything else is shared. */
import type { Edit, FieldEdit } from './edit.ts';
import { isObject, sameValue, withField } from './field.ts';
import { keyParts, recordKey } from './key.ts';
import type { StoredRecord } from './records.ts';
import { EditRefused } from './refusal.ts';
import { shapeOfRecord } from './shape.ts';
import { assertStorable, getRecord, withoutRecord, withRecord } from './tables.ts';
import type { RecordKey, Workspace } from './workspace.ts';

/**
 * The workspace after the edit; the same one if it changes nothing.
 * Throws `EditRefused` ('record-gone', 'bad-record', 'bad-field') and then has changed nothing.
 */
export function applyEdit(ws: Workspace, edit: Edit): Workspace {
  // Fields of one record that follow each other are made in one go, then checked once.
  let now = ws;
  for (let at = 0; at < edit.fields.length; ) {
    const key = edit.fields[at]?.key;
    if (key === undefined) break;
    const before = getRecord(now, key);
    let record: unknown = before;
    for (let field = edit.fields[at]; field?.key === key; field = edit.fields[++at])
      record = recordAfter(record, field);
    if (sameValue(record, before)) continue;
    now = record === undefined ? withoutRecord(now, key) : withRecord(now, checked(key, record));
  }
  return now;
}

/** What a record becomes by one field edit. Undefined: it isn't there. */
export function recordAfter(record: unknown, field: FieldEdit): unknown {
  if (field.path.length === 0) return field.to;
  if (field.path.includes('__proto__'))
    throw new EditRefused({ code: 'bad-field', data: { key: field.key, path: field.path } });
  const whole = record ?? implied(field.key, field.path);
  if (!isObject(whole)) {
    if (field.to === undefined) return undefined;
    throw new EditRefused({ code: 'record-gone', data: { key: field.key } });
  }
  if (field.path[0] === 'fields' && whole.record !== 'patch')
    throw new EditRefused({ code: 'bad-field', data: { key: field.key, path: field.path } });
  const after = withField(whole, field.path, field.to, shapeOfRecord(String(whole.record)));
  return saysNothing(after) ? undefined : after;
}

/**
 * A patch needs no creating: it comes with its first field or reason, and goes with its last. So
 * two people's fields in one patch stay each their own, also when one of them is undone.
 */
function implied(key: RecordKey, path: readonly string[]): unknown {
  const parts = keyParts(key);
  if (parts?.kind !== 'change' || (path[0] !== 'fields' && path[0] !== 'reason')) return undefined;
  return { record: 'patch', architecture: parts.architecture, of: parts.concept, fields: {} };
}

const PATCH_FRAME = new Set(['record', 'architecture', 'of', 'fields']);

function saysNothing(record: Record<string, unknown>): boolean {
  if (record.record !== 'patch') return false;
  const { fields } = record;
  if (isObject(fields) && Object.keys(fields).length > 0) return false;
  return Object.entries(record).every(
    ([key, value]) => value === undefined || PATCH_FRAME.has(key),
  );
}

function checked(key: RecordKey, record: unknown): StoredRecord {
  assertStorable(key, record);
  if (recordKey(record) !== key) throw new EditRefused({ code: 'bad-record', data: { key } });
  return record;
}
