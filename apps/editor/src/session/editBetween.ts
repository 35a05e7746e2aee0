/** What a copy of the workspace elsewhere has to be told to follow. */
import { type Edit, type History, invertEdit } from '@khung/core';
import type { SessionState } from './session.ts';

/** The one edit between two states of the session; none where more has happened, such as another file. */
export function editBetween(before: SessionState, now: SessionState): Edit | undefined {
  const [done, undone] = [grown(before, now, 'done'), grown(before, now, 'undone')];
  if (done === 1 && undone <= 0) return now.history.done.at(-1);
  const taken = now.history.undone.at(-1);
  if (undone === 1 && done === -1 && taken) return invertEdit(taken);
  return undefined;
}

const grown = (before: SessionState, now: SessionState, side: keyof History): number =>
  now.history[side].length - before.history[side].length;
