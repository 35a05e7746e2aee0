/** What would be undone or redone, in words. */
import type { Edit } from '@khung/core';
import { i18n, wordsFor } from '../i18n/i18n.ts';

export function lastGesture(
  key: 'history.undo' | 'history.redo',
  edits: readonly Edit[],
): string | undefined {
  const label = edits.at(-1)?.label;
  if (label === undefined) return undefined;
  const name = `history.${label.key}`;
  const what = i18n.exists(name)
    ? i18n.t(name, label.values ?? {})
    : wordsFor('history.edit.other');
  return wordsFor(key, { what });
}
