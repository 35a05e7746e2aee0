/** Saves the workspace to a file: into the same one where the browser allows, else as a download. */
import { formatWorkspace } from '@khung/core';
import { saveFileOfPerson } from '@khung/storage/browser';
import { explain } from '../../i18n/explain.ts';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { say, useSession } from '../../session/session.ts';
import { ownKind } from './fileKinds.ts';
import { fileNameOf } from './fileName.ts';

export const saveFile = () => save(useSession.getState().file?.handle);
export const saveFileAs = () => save(undefined);

async function save(handle: FileSystemFileHandle | undefined): Promise<void> {
  const { workspace, file, unsaved } = useSession.getState();
  const name = file?.name ?? `${fileNameOf(workspace.info.name, languageNow())}.khung.json`;
  try {
    const saved = await saveFileOfPerson({
      content: formatWorkspace(workspace),
      suggestedName: name,
      kind: ownKind(),
      ...(handle === undefined ? {} : { handle, modified: file?.modified }),
    });
    // Edits made while the file was being written are not in it.
    const since = useSession.getState().unsaved - unsaved;
    useSession.setState({
      unsaved: since,
      file: saved,
    });
    say({
      tone: 'good',
      title: wordsFor(saved.handle ? 'files.saved' : 'files.downloaded', { name: saved.name }),
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'cancelled') return;
    say({ tone: 'bad', ...explain(error, name) });
  }
}
