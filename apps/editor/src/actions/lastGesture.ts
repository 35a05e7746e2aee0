/** What a gesture did, in words. */
import type { Edit } from '@khung/core';
import { i18n, wordsFor } from '../i18n/i18n.ts';

/** What would be undone or redone. */
export function lastGesture(
  key: 'history.undo' | 'history.redo',
  edits: readonly Edit[],
): string | undefined {
  const last = edits.at(-1);
  return last === undefined ? undefined : wordsFor(key, { what: gestureText(last) });
}

export function gestureText({ label }: Pick<Edit, 'label'>): string {
  const name = `history.${label.key}`;
  return i18n.exists(name) ? i18n.t(name, label.values ?? {}) : wordsFor('history.edit.other');
}
