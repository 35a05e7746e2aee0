/** The file on the disk that the open workspace lives in: remembered over a reload, and looked at when one comes back to it. */
import { type FileOnDisk, lookAtFile, rememberedFile, rememberFile } from '@khung/storage/browser';
import { create } from 'zustand';
import { usePast } from '../../session/past.ts';
import { type SessionState, useSession } from '../../session/session.ts';
import { useOpenKey } from './keeping.ts';

/** What is wrong with the file, as far as the browser lets one look without asking. */
export const useFileTrouble = create<{
  readonly trouble: 'changed' | 'gone' | undefined;
  /** The person has said that they know. */
  readonly waved: boolean;
}>()(() => ({ trouble: undefined, waved: false }));

const NO_TROUBLE = { trouble: undefined, waved: false } as const;
type SessionFile = NonNullable<SessionState['file']>;

/** The workspace just opened lives in the file that it was opened from or saved to last. */
export async function comeBackToFile(): Promise<void> {
  const { key } = useOpenKey.getState();
  useFileTrouble.setState(NO_TROUBLE);
  const file = key === undefined ? undefined : await rememberedFile(key);
  if (file === undefined || useOpenKey.getState().key !== key) return;
  const { name, handle, modified, saved } = file;
  const since = usePast.getState().gestures.filter(({ at }) => at > saved).length;
  useSession.setState({ file: { name, handle, modified }, unsaved: since });
  await lookAgain();
}

/** From now on the workspace lives in this file; one that was downloaded lives nowhere. */
export async function livesIn(file: SessionFile, unsaved: number): Promise<void> {
  useSession.setState({ file, unsaved });
  useFileTrouble.setState(NO_TROUBLE);
  const { key } = useOpenKey.getState();
  const { name, handle, modified } = file;
  if (key === undefined || handle === undefined || modified === undefined) return;
  await keepIn(key, { name, handle, modified, saved: Date.now() });
}

/** Where a workspace goes on under another key, its file goes along. */
export async function moveFile(from: string, to: string): Promise<void> {
  const file = await rememberedFile(from);
  if (file === undefined) return;
  await keepIn(to, file);
  await keepIn(from, undefined);
}

/** Looks whether the file is still as it was; what the browser won't tell unasked, saving will. */
export async function lookAgain(): Promise<void> {
  const { file } = useSession.getState();
  const { handle, modified } = file ?? {};
  if (handle === undefined || modified === undefined) return;
  const state = await lookAtFile({ handle, modified });
  if (useSession.getState().file !== file) return;
  const trouble = state === 'changed' || state === 'gone' ? state : undefined;
  if (trouble !== useFileTrouble.getState().trouble)
    useFileTrouble.setState({ trouble, waved: false });
}

/** Whenever the person comes back to the page. */
export function watchFile(): void {
  addEventListener('focus', () => void lookAgain());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookAgain();
  });
}

async function keepIn(key: string, file: FileOnDisk | undefined): Promise<void> {
  try {
    await rememberFile(key, file);
  } catch {
    // Then the file is chosen again next time; what is in it and in the browser is not touched.
  }
}
