/** What the editor starts with: the workspace of last time, else the sample; shown as the address says. */
import type { Workspace } from '@khung/core';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { readAddress } from '../../session/address.ts';
import { usePreferences } from '../../session/preferences.ts';
import { say, startSession, useSession } from '../../session/session.ts';
import { isShowable } from '../../session/shown.ts';
import { comeBackToFile, watchFile } from './fileOfWorkspace.ts';
import { lastKey, openHome } from './keeping.ts';

export async function openFirst(): Promise<void> {
  const opened = await openOrSample(lastKey() ?? SAMPLE);
  const address = readAddress(location.hash);
  const shown =
    address.shown && isShowable(opened.workspace, address.shown) ? address.shown : undefined;
  startSession({ workspace: opened.workspace, ...(shown === undefined ? {} : { shown }) });
  useSession.setState({
    keeping: opened.keeping,
    selection: address.selection,
    table: address.table,
    ...(address.way === undefined ? {} : { way: address.way }),
    view: address.view ?? usePreferences.getState().view,
  });
  void comeBackToFile();
  watchFile();
  const { replayed, skipped } = opened.recovery;
  if (skipped.length > 0) {
    say({
      tone: 'bad',
      title: wordsFor('files.recovered'),
      text: wordsFor('files.skipped', { count: skipped.length }),
    });
  } else if (replayed > 0) {
    say({
      tone: 'info',
      title: wordsFor('files.recovered'),
      text: wordsFor('files.recoveredText', { count: replayed }),
    });
  }
}

/** The sample's id. */
const SAMPLE = 'bo-gtvt';
const sample = async (): Promise<Workspace> => (await import('./sample.ts')).readSample();

async function openOrSample(key: string) {
  try {
    return await openHome(key, sample);
  } catch (error) {
    // Kept but unreadable: it stays where it is, and the sample opens beside it.
    queueMicrotask(() => say({ tone: 'bad', ...explain(error) }));
    return openHome(`${SAMPLE}~${Date.now()}`, sample);
  }
}
