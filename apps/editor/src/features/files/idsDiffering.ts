/** What differs between two states of one workspace, looked for a little at a time: the page goes on meanwhile. */
import {
  allRecords,
  getRecord,
  keyParts,
  type RecordKey,
  recordKey,
  sameValue,
  type Workspace,
} from '@khung/core';
import { aMoment } from '../../session/prepare.ts';

/** ms */
const A_SLICE = 12;
/** More are not told of. */
const MOST = 5000;

/**
 * @returns ids of elements, relations, views and all else that came, went or changed; an empty one for what
 * has none, such as the workspace itself. None: the two say the same.
 */
export async function idsDiffering(
  before: Workspace,
  after: Workspace,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  if (!sameValue(unread(before), unread(after))) ids.add('');
  let until = performance.now() + A_SLICE;
  for (const [from, to, twice] of [
    [after, before, false],
    [before, after, true],
  ] as const) {
    for (const record of allRecords(from)) {
      if (performance.now() > until) {
        await aMoment();
        until = performance.now() + A_SLICE;
      }
      const key = recordKey(record);
      const other = getRecord(to, key);
      if (twice ? other !== undefined : sameValue(other, record)) continue;
      ids.add(idOf(key));
      if (ids.size >= MOST) return [...ids];
    }
  }
  return [...ids];
}

const unread = ({ foreign, unknown }: Workspace) => ({ foreign, unknown });

function idOf(key: RecordKey): string {
  const parts = keyParts(key);
  if (parts?.kind === 'change') return parts.concept;
  return parts !== undefined && 'id' in parts ? parts.id : '';
}
