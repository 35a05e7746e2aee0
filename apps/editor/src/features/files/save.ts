/** Saves the workspace to a file: into the same one where the browser allows, else as a download. */
import type { Workspace } from '@khung/core';
import { type Past, StorageError } from '@khung/storage';
import { saveFileOfPerson } from '@khung/storage/browser';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { usePast } from '../../session/past.ts';
import { usePreferences } from '../../session/preferences.ts';
import { say, useSession } from '../../session/session.ts';
import { isLarge } from '../beside/isLarge.ts';
import { runSaid, tellUnlessBrokenOff } from '../beside/jobs/runJob.ts';
import { keepFileBase } from './fileBase.ts';
import { ownKind } from './fileKinds.ts';
import { fileNameOf } from './fileName.ts';
import { livesIn, useFileTrouble } from './fileOfWorkspace.ts';

export const saveFile = () => save(useSession.getState().file?.handle);
export const saveFileAs = () => save(undefined);
/** Over what somebody else has written meanwhile: only where the person has chosen so. */
export const saveOver = () => save(useSession.getState().file?.handle, true);

async function save(handle: FileSystemFileHandle | undefined, force = false): Promise<void> {
  const { workspace, file, unsaved } = useSession.getState();
  const name = file?.name ?? `${fileNameOf(workspace.info.name, languageNow())}.khung.json`;
  const small = !isLarge(workspace);
  try {
    const saved = await saveFileOfPerson({
      content: () =>
        runSaid('save', { job: 'bytes', asked: itsPast(workspace) }, { workspace, small }),
      suggestedName: name,
      kind: ownKind(),
      force,
      ...(handle === undefined ? {} : { handle, modified: file?.modified }),
    });
    // Edits made while the file was being written are not in it.
    await livesIn(saved, useSession.getState().unsaved - unsaved);
    void keepFileBase(workspace);
    say({
      tone: 'good',
      title: wordsFor(saved.handle ? 'files.saved' : 'files.downloaded', { name: saved.name }),
    });
  } catch (error) {
    const trouble = handle === undefined ? undefined : troubleOf(error);
    if (trouble !== undefined) {
      useFileTrouble.setState({ trouble, waved: false });
      useSession.setState({ dialog: 'file-trouble' });
    } else if (!(error instanceof StorageError && error.code === 'cancelled')) {
      tellUnlessBrokenOff(error, name);
    }
  }
}

/** Checkpoints that are meant for the file, and the journal where the person wants it there. */
function itsPast(workspace: Workspace): Past {
  const { checkpoints, gestures } = usePast.getState();
  const wanted = usePreferences.getState().journalIn.includes(workspace.info.id);
  return { checkpoints, gestures: wanted ? gestures : [] };
}

/** What the person has to decide. */
function troubleOf(error: unknown): 'changed' | 'gone' | undefined {
  if (!(error instanceof StorageError)) return undefined;
  if (error.code === 'changed-elsewhere') return 'changed';
  return error.code === 'not-found' ? 'gone' : undefined;
}
