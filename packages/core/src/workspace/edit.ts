/** An Edit: a plan of field-level changes to records, applied as one gesture and undone as one. */
import type { Json, StoredRecord } from './records.ts';
import type { RecordKey } from './workspace.ts';

/** One field of one record. An empty path means the whole record (`was` absent: it is created; `to` absent: deleted). */
export interface FieldEdit {
  readonly key: RecordKey;
  /** The way into the record, for example `['element', 'name', 'vi']`. */
  readonly path: readonly string[];
  readonly was: Json | StoredRecord | undefined;
  readonly to: Json | StoredRecord | undefined;
}

export interface Edit {
  /** What the person did, as a key of the interface's catalogue with its values: `{ key: 'edit.rename', values: { name } }`. */
  readonly label: { readonly key: string; readonly values?: Readonly<Record<string, string>> };
  readonly fields: readonly FieldEdit[];
}
