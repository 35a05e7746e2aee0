/** The other copy that is to be merged with what is open: a file, a copy in this browser, what another tab would not take. */
import type { Workspace } from '@khung/core';
import type { Past } from '@khung/storage';
import { type OpenedFile, openBrowserHome } from '@khung/storage/browser';
import { create } from 'zustand';
import { useSession } from '../../session/session.ts';
import { readBeside } from '../files/readBeside.ts';
import { dropMerging } from './state.ts';

export interface OtherCopy {
  readonly name: string;
  readonly workspace: Workspace;
  readonly past: Past;
  /** The file that the open workspace lives in, of that time. */
  readonly disk?: { readonly modified: number };
  /** What both were, where that is known for certain. */
  readonly base?: Workspace;
}

export const useOtherCopy = create<{ readonly other: OtherCopy | undefined }>()(() => ({
  other: undefined,
}));

/** Opens the merge with a copy that is known already. */
export function mergeWith(other: OtherCopy): void {
  dropMerging();
  useOtherCopy.setState({ other });
  useSession.setState({ dialog: 'merging' });
}

/** @throws what reading a file throws */
export async function copyInFile({ bytes, name }: OpenedFile): Promise<OtherCopy> {
  const { workspace, past } = await readBeside(bytes, name);
  const { checkpoints, gestures } = past;
  return { name, workspace, past: { checkpoints, gestures } };
}

/** @param key of a copy that this browser keeps. @throws StorageError */
export async function copyKept(key: string, name: string): Promise<OtherCopy> {
  const home = await openBrowserHome(key);
  try {
    const { workspace } = await home.open();
    return { name, workspace, past: await home.past() };
  } finally {
    await home.close();
  }
}
