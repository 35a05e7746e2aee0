/** What a file brought that differs from what was kept here, as an entry in the journal. */
import { type Gesture, gestureId, type Past } from '@khung/storage';

const MOST = 500;

/**
 * Of the file's own journal more is known, who and when; what it tells of is not told again.
 * @param differing ids of what the file changed
 * @returns nothing where nothing is left to tell
 */
export function openingOf(
  file: string,
  differing: readonly string[],
  { gestures }: Past,
): Gesture[] {
  const known = new Set(gestures.flatMap(({ touched }) => touched));
  const touched = differing.filter((id) => id !== '' && !known.has(id)).slice(0, MOST);
  if (touched.length === 0) return [];
  const at = Date.now();
  const label = { key: 'edit.open-file', values: { name: file } };
  return [{ id: gestureId(at), at, label, touched }];
}
