/** Correcting what an architecture tells of who follows whom. */
import type { Edit } from '../workspace/edit.ts';
import type { ElementId, SuccessionId } from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Succession, Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { deleteRecord, putRecord } from './putRecord.ts';

export interface SuccessionCorrection {
  /** In place of those it names; an empty side takes the whole away. */
  readonly from?: readonly ElementId[];
  readonly to?: readonly ElementId[];
  /** In place of its words; `undefined` stated takes them away. */
  readonly reason?: Text | undefined;
}

/**
 * Changes a succession; the elements themselves stay as they are. Without fields if it isn't there.
 * Throws `EditRefused`: 'locked', 'bad-record'.
 */
export function changeSuccession(
  ws: Workspace,
  id: SuccessionId,
  correction: SuccessionCorrection,
): Edit {
  const label = { key: 'edit.change-succession' };
  const record = ws.successions.get(id);
  if (record === undefined) return { label, fields: [] };
  const { reason: words, ...rest } = record;
  const reason = 'reason' in correction ? correction.reason : words;
  const wanted: Succession = {
    ...rest,
    from: correction.from === undefined ? record.from : setOf(correction.from),
    to: correction.to === undefined ? record.to : setOf(correction.to),
    ...(reason === undefined || Object.values(reason).every((text) => text === '')
      ? {}
      : { reason }),
  };
  const empty = [wanted.from, wanted.to].some((side) => Object.keys(side).length === 0);
  const edit = empty ? deleteRecord(ws, recordKey(record)) : putRecord(ws, wanted);
  return { label, fields: edit.fields };
}

function setOf(ids: readonly ElementId[]): Record<string, true> {
  return Object.fromEntries(ids.map((id): [string, true] => [id, true]));
}
