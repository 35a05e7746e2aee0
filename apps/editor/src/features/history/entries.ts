/** The lines of the history: what of this sitting can be gone back to, then what is known from before. */
import { type Edit, fold, type History } from '@khung/core';
import type { Gesture } from '@khung/storage';
import { gestureText } from '../../actions/lastGesture.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { gestureOf, isOfThisSitting } from '../../session/past.ts';

export interface Entry {
  readonly id: string;
  /** With its names, ready to be read. */
  readonly text: string;
  readonly by: string | undefined;
  /** ms since 1970. */
  readonly at: number | undefined;
  /** How many gestures are done once this one is; absent for what is from before. */
  readonly count?: number;
  readonly state: 'done' | 'now' | 'undone' | 'before';
}

interface Wish {
  /** The id of what it must be about. */
  readonly about: string | undefined;
  /** Words that must be in it, in any order, with or without diacritics. */
  readonly search: string;
}

/** The newest first: this sitting, then what is from before. */
export function entriesOf(
  { done, undone }: History,
  gestures: readonly Gesture[],
  { about, search }: Wish,
): { readonly sitting: readonly Entry[]; readonly before: readonly Entry[] } {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const concerns = (gesture: Gesture | undefined) =>
    about === undefined ||
    gesture?.touched.includes(about) === true ||
    gesture?.near?.includes(about) === true;
  const matches = ({ text, by }: Entry) => {
    const folded = fold(`${text} ${by ?? ''}`);
    return words.every((word) => folded.includes(word));
  };
  const sitting = [...done, ...undone.toReversed()]
    .map((edit, at) => ({ edit, count: at + 1 }))
    .filter(({ edit }) => concerns(gestureOf(edit)))
    .map(({ edit, count }) => ofSitting(edit, count, done.length))
    .filter(matches);
  const before = gestures
    .filter((gesture) => !isOfThisSitting(gesture) && concerns(gesture))
    .map(fromBefore)
    .filter(matches);
  return { sitting: sitting.reverse(), before: before.reverse() };
}

function ofSitting(edit: Edit, count: number, done: number): Entry {
  const gesture = gestureOf(edit);
  return {
    id: gesture?.id ?? String(count),
    text: wordsOf(gesture ?? edit),
    by: gesture?.by,
    at: gesture?.at,
    count,
    state: count === done ? 'now' : count > done ? 'undone' : 'done',
  };
}

function fromBefore(gesture: Gesture): Entry {
  const { id, by, at } = gesture;
  return { id, text: wordsOf(gesture), by, at, state: 'before' };
}

/** `Xoá: LGSP`, `Hoàn tác: đổi tên “LGSP”`. */
export function wordsOf(gesture: Pick<Edit, 'label'> & { readonly way?: Gesture['way'] }): string {
  const names = gesture.label.values?.names;
  const plain = gestureText(gesture);
  const what = names === undefined ? plain : wordsFor('history.whatNames', { what: plain, names });
  const { way } = gesture;
  const text = way === undefined ? what : wordsFor(`history.${way}Of`, { what });
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
