/** From a file drawn elsewhere to a review: read, matched beside the page, kept. */
import { type ArchitectureId, resolve, type Workspace } from '@khung/core';
import type { OpenedFile } from '@khung/storage/browser';
import { create } from 'zustand';
import { modelIn } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { readBeside } from '../files/readBeside.ts';
import { asList } from './decisions.ts';
import { keepReview } from './keepReview.ts';
import { matchBeside } from './matchBeside.ts';
import { proposeAnew, startReview, useMatching } from './state.ts';

/** A matching under way. */
export const useMatchRun = create<{
  readonly run: { readonly done: number; readonly cancel: () => void } | undefined;
}>()(() => ({ run: undefined }));

/** What is in the file, without its past. @throws what reading a file throws */
export async function readApart({ bytes, name }: OpenedFile): Promise<Workspace> {
  return (await readBeside(bytes, name)).workspace;
}

export interface MatchingWish {
  readonly file: string;
  readonly apart: Workspace;
  readonly architecture: ArchitectureId;
  readonly base: ArchitectureId;
  readonly name: string;
}

/** @returns false where it was broken off */
export async function beginMatching(wish: MatchingWish): Promise<boolean> {
  const { workspace } = useSession.getState();
  const before = modelIn(workspace, wish.base);
  const after = resolve(wish.apart, wish.architecture);
  const matching = await running({ before, after, decisions: [] });
  if (matching === undefined) return false;
  startReview({ ...wish, before, after, matching });
  keepReview();
  return true;
}

/** Again, with what was decided meanwhile: accepted pairs help to find their neighbours. */
export async function matchAgain(): Promise<void> {
  const { review, decisions } = useMatching.getState();
  if (review === undefined) return;
  const { before, after } = review;
  const matching = await running({ before, after, decisions: asList(decisions) });
  if (matching !== undefined && useMatching.getState().review === review) proposeAnew(matching);
}

async function running(asked: Parameters<typeof matchBeside>[0]) {
  const { matching, cancel } = matchBeside(asked, (done) =>
    useMatchRun.setState(({ run }) => ({ run: run && { ...run, done } })),
  );
  useMatchRun.setState({ run: { done: 0, cancel } });
  try {
    return await matching;
  } finally {
    useMatchRun.setState({ run: undefined });
  }
}
