/** The choices as the file that the command line reads and writes, too. */
import { formatConflicts, parseChoices } from '@khung/core';
import { type FileKind, openFileOfPerson, saveFileOfPerson } from '@khung/storage/browser';
import { explain } from '../../i18n/explain.ts';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { say, useSession } from '../../session/session.ts';
import { fileNameOf } from '../files/fileName.ts';
import { isCancelled } from '../files/open.ts';
import { explainReviewFile } from '../files/reviewFault.ts';
import type { ConflictRow } from './conflictRows.ts';
import { replaceChoices, useMerging } from './state.ts';

const conflictsKind = (): FileKind => ({
  description: wordsFor('merging.file.kind'),
  mime: 'application/json',
  extensions: ['.json'],
});

export async function saveConflicts(rows: readonly ConflictRow[]): Promise<void> {
  const { merging, choices } = useMerging.getState();
  if (merging === undefined) return;
  const about = new Map(
    rows.map(({ conflict, subject, field }) => [
      conflict.id,
      [subject, field].filter(Boolean).join(', '),
    ]),
  );
  const title = fileNameOf(useSession.getState().workspace.info.name, languageNow());
  const suggestedName = `${title}.conflicts.json`;
  try {
    const content = formatConflicts(merging.conflicts, choices, about);
    const saved = await saveFileOfPerson({ content, suggestedName, kind: conflictsKind() });
    say({
      tone: 'good',
      title: wordsFor(saved.handle ? 'files.saved' : 'files.downloaded', { name: saved.name }),
    });
  } catch (error) {
    if (!isCancelled(error)) say({ tone: 'bad', ...explain(error, suggestedName) });
  }
}

/** Takes over the choices of a file, in the place of those made here; undone as one. */
export async function loadConflicts(): Promise<void> {
  let name: string | undefined;
  try {
    const opened = await openFileOfPerson([conflictsKind()]);
    name = opened.name;
    const read = parseChoices(new TextDecoder().decode(opened.bytes));
    const { merging } = useMerging.getState();
    if (merging === undefined) return;
    const ids = new Set(merging.conflicts.map(({ id }) => id));
    const known = new Map([...read].filter(([id]) => ids.has(id)));
    replaceChoices(known);
    const unknown = read.size - known.size;
    say({
      tone: unknown > 0 ? 'info' : 'good',
      title: wordsFor('merging.file.loaded', { name, count: known.size }),
      ...(unknown > 0 && { text: wordsFor('merging.file.unknown', { count: unknown }) }),
    });
  } catch (error) {
    if (!isCancelled(error)) say({ tone: 'bad', ...explainReviewFile(error, name) });
  }
}
