/** The merged workspace in the place of what is here: one step that can be taken back. */
import { mergeWorkspaces, planRestore, sameValue, type Workspace } from '@khung/core';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { perform } from '../../session/perform.ts';
import { say, useSession } from '../../session/session.ts';
import { keepFileBase } from '../files/fileBase.ts';
import { livesIn } from '../files/fileOfWorkspace.ts';
import { addPast, keepWhole } from '../files/keeping.ts';
import { dropMerging, useMerging } from './state.ts';

/** @returns whether it was; if not, the person has been told, and every choice is still there */
export async function carryOutMerge(): Promise<boolean> {
  const { merging, choices } = useMerging.getState();
  if (merging === undefined) return false;
  const { base, mine, theirs, name, past, disk } = merging;
  const { workspace: now } = useSession.getState();
  // What was done here since the merging began is merged, too: nothing of it is lost.
  const first = mergeWorkspaces(base, mine, theirs, choices);
  const merged = now === mine ? first : mergeWorkspaces(mine, first.workspace, now);
  if (first.open.length > 0 || merged.open.length > 0) {
    say({ tone: 'bad', ...explain({ code: 'merge-open', data: {} }) });
    return false;
  }
  const then = merged.workspace;
  const label = { key: 'edit.merge-file', values: { file: name } };
  perform((ws) => planRestore(ws, then, label));
  try {
    await adoptForeign(then);
    await addPast(past);
    const { file, unsaved } = useSession.getState();
    if (disk && file?.handle) {
      await livesIn({ ...file, modified: disk.modified }, Math.max(1, unsaved));
      await keepFileBase(theirs);
    }
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
  }
  dropMerging();
  useSession.setState({ dialog: undefined });
  say({
    tone: 'good',
    title: wordsFor('merging.done', { name }),
    text: wordsFor(disk ? 'merging.doneDisk' : 'merging.doneText'),
  });
  return true;
}

/** Records of kinds that this version does not know are no part of an edit; they are taken over beside it. */
async function adoptForeign({ foreign, unknown }: Workspace): Promise<void> {
  const { workspace } = useSession.getState();
  if (sameValue(workspace.foreign, foreign) && sameValue(workspace.unknown, unknown)) return;
  const whole = { ...workspace, foreign, unknown };
  useSession.setState({ workspace: whole });
  await keepWhole(whole);
}
