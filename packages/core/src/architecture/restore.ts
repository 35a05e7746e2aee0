/** Bringing a whole workspace back to how it was, as one edit that can be taken back. */
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import { sameValue } from '../workspace/field.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import { keyParts, recordKey } from '../workspace/key.ts';
import { type RecordDifference, recordDifferences } from '../workspace/recordDifferences.ts';
import type { Architecture } from '../workspace/records.ts';
import { shapeOfRecord } from '../workspace/shape.ts';
import { storableJson } from '../workspace/soundness.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { leafEdits } from './leafEdits.ts';

/**
 * The edit that makes every record of `now` what it is in `then`, locked architectures included:
 * going back to an earlier state is a decision about the whole. Without fields where nothing differs.
 * Records of unknown kinds stay as they are.
 */
export function planRestore(now: Workspace, then: Workspace, label: Edit['label']): Edit {
  const differences = recordDifferences(now, then);
  const inside = differences.filter(({ key }) => keyParts(key)?.kind !== 'architecture');
  // Locks are off while what they lock changes, so that taking back finds them off, too.
  const opened = new Set(inside.flatMap(architectureOf));
  const open = (one: Architecture | undefined) =>
    one && opened.has(one.id) ? withoutLock(one) : one;
  const ids = new Set([...now.architectures.keys(), ...then.architectures.keys()]);
  const architectures = [...ids].flatMap((id) =>
    recordEdits(open(now.architectures.get(id)), open(then.architectures.get(id))),
  );
  const locks = (ws: Workspace, way: 'off' | 'on') =>
    [...opened].flatMap((id) => lockEdit(ws.architectures.get(id), way));
  return {
    label,
    fields: [
      ...locks(now, 'off'),
      ...architectures,
      ...inside.flatMap(({ before, after }) => recordEdits(before, after)),
      ...locks(then, 'on'),
    ],
  };
}

type StoredRecord = NonNullable<RecordDifference['before']>;

/** Field by field where it can be; a change of a concept is one thing. */
function recordEdits(
  before: StoredRecord | undefined,
  after: StoredRecord | undefined,
): FieldEdit[] {
  const record = after ?? before;
  if (record === undefined || sameValue(before, after)) return [];
  const key = recordKey(record);
  const apart =
    before === undefined || after === undefined || keyParts(key)?.kind === 'change'
      ? undefined
      : leafEdits(key, before, after, shapeOfRecord(record.record));
  return apart ?? [{ key, path: [], was: before, to: after }];
}

function architectureOf({ before, after }: RecordDifference): ArchitectureId[] {
  return [before, after].flatMap((record) => {
    switch (record?.record) {
      case 'add-element':
      case 'add-relation':
      case 'patch':
      case 'remove':
      case 'succession':
        return [record.architecture];
      default:
        return [];
    }
  });
}

function withoutLock({ locked: _locked, ...rest }: Architecture): Architecture {
  return rest;
}

function lockEdit(one: Architecture | undefined, way: 'off' | 'on'): FieldEdit[] {
  if (one?.locked === undefined) return [];
  const lock = storableJson(one.locked);
  const [was, to] = way === 'off' ? [lock, undefined] : [undefined, lock];
  return [{ key: recordKey(one), path: ['locked'], was, to }];
}
