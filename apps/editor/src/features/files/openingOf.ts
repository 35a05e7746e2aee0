/** What a file brought that differs from what was kept here, as an entry in the journal. */
import { compareStates, type StateDifference, type Workspace } from '@khung/core';
import { type Gesture, gestureId, type Past } from '@khung/storage';
import { modelIn } from '../../session/derived.ts';

const MOST = 500;

/**
 * Of the file's own journal more is known, who and when; what it tells of is not told again.
 * @returns nothing where nothing is left to tell
 */
export function openingOf(
  file: string,
  kept: Workspace,
  opened: Workspace,
  { gestures }: Past,
): Gesture[] {
  const known = new Set(gestures.flatMap(({ touched }) => touched));
  const touched = [...new Set(compareStates(kept, opened, modelIn).flatMap(idOf))]
    .filter((id) => !known.has(id))
    .slice(0, MOST);
  if (touched.length === 0) return [];
  const at = Date.now();
  const label = { key: 'edit.open-file', values: { name: file } };
  return [{ id: gestureId(at), at, label, touched }];
}

function idOf(difference: StateDifference): string[] {
  const record = difference.after ?? difference.before;
  return record !== undefined && 'id' in record ? [record.id] : [];
}
