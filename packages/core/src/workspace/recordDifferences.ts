/** Which records differ between two states of one workspace, whatever their kind. */
import { sameValue } from './field.ts';
import { recordKey } from './key.ts';
import type { StoredRecord } from './records.ts';
import { allRecords, getRecord } from './tables.ts';
import type { RecordKey, Workspace } from './workspace.ts';

export interface RecordDifference {
  readonly key: RecordKey;
  /** Absent where the record came. */
  readonly before?: StoredRecord;
  /** Absent where it went. */
  readonly after?: StoredRecord;
}

/**
 * What came, went and changed, each record once: first what `after` has, then what only `before` had.
 * Linear in both; records of kinds that this version does not know are not looked at.
 */
export function recordDifferences(before: Workspace, after: Workspace): RecordDifference[] {
  const found: RecordDifference[] = [];
  for (const record of allRecords(after)) {
    const key = recordKey(record);
    const was = getRecord(before, key);
    if (was === undefined) found.push({ key, after: record });
    else if (!sameValue(was, record)) found.push({ key, before: was, after: record });
  }
  for (const record of allRecords(before)) {
    const key = recordKey(record);
    if (getRecord(after, key) === undefined) found.push({ key, before: record });
  }
  return found;
}
