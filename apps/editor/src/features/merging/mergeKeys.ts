/** What a key means while conflicts are decided. */
import type { Key } from '../matching/reviewKeys.ts';
import { plainKey } from '../matching/reviewKeys.ts';

export type MergeCommand =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'end'; readonly at: 'first' | 'last' }
  /** Of one field, or of all that one record is in conflict about. */
  | { readonly kind: 'take'; readonly side: 'mine' | 'theirs' | 'base'; readonly all: boolean }
  | { readonly kind: 'write' | 'undo' | 'redo' };

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

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
export function mergeCommand(pressed: Key): MergeCommand | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = pressed;
  if (isComposing || altKey) return undefined;
  const key = plainKey(pressed);
  if (ctrlKey || metaKey) {
    if (key === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return key === 'y' ? { kind: 'redo' } : undefined;
  }
  const by = MOVES[key];
  if (by !== undefined) return { kind: 'move', by };
  if (key === 'Home' || key === 'End')
    return { kind: 'end', at: key === 'Home' ? 'first' : 'last' };
  const side = SIDES[key];
  if (side !== undefined) return { kind: 'take', side, all: shiftKey };
  if (key === 'u') return { kind: shiftKey ? 'redo' : 'undo' };
  return key === 'e' ? { kind: 'write' } : undefined;
}
