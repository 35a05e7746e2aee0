/** What this version does not know is merged whole: what one added or took away, is added or taken away. */
import { sameValue } from '../workspace/field.ts';
import type { ForeignRecord } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function mergeForeign(
  base: Workspace,
  mine: Workspace,
  theirs: Workspace,
): Pick<Workspace, 'foreign' | 'unknown'> {
  const has = (side: Workspace, record: ForeignRecord) =>
    side.foreign.some((one) => sameValue(one, record));
  const kept = mine.foreign.filter((one) => has(theirs, one) || !has(base, one));
  const added = theirs.foreign.filter((one) => !has(base, one) && !has(mine, one));
  const unknown: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(mine.unknown), ...Object.keys(theirs.unknown)])) {
    const [was, own, other] = [base, mine, theirs].map((side) => side.unknown[field]);
    const value = sameValue(own, was) ? other : own;
    if (value !== undefined) unknown[field] = value;
  }
  return { foreign: [...kept, ...added], unknown };
}
