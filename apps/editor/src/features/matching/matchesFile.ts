/** The review as the file that the command line reads and writes, too. */
import { decisionsOfPeople, formatMatches, parseMatches } from '@khung/core';
import { type FileKind, openFileOfPerson, saveFileOfPerson } from '@khung/storage/browser';
import { explain } from '../../i18n/explain.ts';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { say, useSession } from '../../session/session.ts';
import { fileNameOf } from '../files/fileName.ts';
import { isCancelled } from '../files/open.ts';
import { explainReviewFile } from '../files/reviewFault.ts';
import { asList, decidedMatching, fromList } from './decisions.ts';
import { decide, useMatching } from './state.ts';

const matchesKind = (): FileKind => ({
  description: wordsFor('matching.file.kind'),
  mime: 'application/json',
  extensions: ['.json'],
});

export async function saveMatches(): Promise<void> {
  const { review, decisions } = useMatching.getState();
  if (review === undefined) return;
  const { file: session, workspace } = useSession.getState();
  const own = session?.name ?? `${fileNameOf(workspace.info.name, languageNow())}.khung.json`;
  const { before, after, file, matching } = review;
  const content = formatMatches(
    decidedMatching(matching, decisions),
    { file: own, model: before },
    { file, model: after },
    asList(decisions),
  );
  const suggestedName = `${fileNameOf(review.name, languageNow())}.matches.json`;
  try {
    const saved = await saveFileOfPerson({ content, suggestedName, kind: matchesKind() });
    say({
      tone: 'good',
      title: wordsFor(saved.handle ? 'files.saved' : 'files.downloaded', { name: saved.name }),
    });
  } catch (error) {
    if (!isCancelled(error)) say({ tone: 'bad', ...explain(error, suggestedName) });
  }
}

/** Takes over what people decided in a file, in the place of what was decided here; undone as one. */
export async function loadMatches(): Promise<void> {
  let name: string | undefined;
  try {
    const opened = await openFileOfPerson([matchesKind()]);
    name = opened.name;
    const list = decisionsOfPeople(parseMatches(new TextDecoder().decode(opened.bytes)));
    const { review } = useMatching.getState();
    if (review === undefined) return;
    const { before, after } = review;
    const known = list.filter(
      (one) => before.elements.has(one.before) && after.elements.has(one.after),
    );
    decide(() => fromList(known, () => true));
    const unknown = list.length - known.length;
    say({
      tone: unknown > 0 ? 'info' : 'good',
      title: wordsFor('matching.file.loaded', { name, count: known.length }),
      ...(unknown > 0 && { text: wordsFor('matching.file.unknown', { count: unknown }) }),
    });
  } catch (error) {
    if (!isCancelled(error)) say({ tone: 'bad', ...explainReviewFile(error, name) });
  }
}
