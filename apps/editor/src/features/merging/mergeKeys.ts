/** What a key means while conflicts are decided. */
import { commandOf, type Key, type WalkCommand } from '../parts/reviewKeys.ts';

export type MergeCommand =
  | WalkCommand
  /** Of one field, or of all that one record is in conflict about. */
  | { readonly kind: 'take'; readonly side: 'mine' | 'theirs' | 'base'; readonly all: boolean }
  | { readonly kind: 'write' };

const SIDES: Readonly<Record<string, 'mine' | 'theirs' | 'base'>> = {
  '1': 'mine',
  m: 'mine',
  ArrowLeft: 'mine',
  '2': 'theirs',
  t: 'theirs',
  ArrowRight: 'theirs',
  '0': 'base',
  b: 'base',
};

/** @returns undefined for a key that means nothing here, or belongs to an input method */
export const mergeCommand = (pressed: Key): MergeCommand | undefined =>
  commandOf<MergeCommand>(pressed, (key) => {
    const side = SIDES[key];
    if (side !== undefined) return { kind: 'take', side, all: pressed.shiftKey };
    return key === 'e' ? { kind: 'write' } : undefined;
  });
