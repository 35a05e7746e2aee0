/** What a key means while pairs are reviewed. */
import { commandOf, type Key, type WalkCommand } from '../parts/reviewKeys.ts';

type OwnKind = 'accept' | 'reject' | 'search' | 'find';

export type ReviewCommand =
  | WalkCommand
  | { readonly kind: OwnKind }
  /** From 0. */
  | { readonly kind: 'rival'; readonly nth: number };

const PLAIN: Readonly<Record<string, OwnKind>> = {
  y: 'accept',
  Enter: 'accept',
  n: 'reject',
  Delete: 'reject',
  Backspace: 'reject',
  f: 'find',
  '/': 'search',
};

/** @returns undefined for a key that means nothing here, or belongs to an input method */
export const reviewCommand = (pressed: Key): ReviewCommand | undefined =>
  commandOf<ReviewCommand>(pressed, (key) => {
    if (/^[1-9]$/.test(key)) return { kind: 'rival', nth: Number(key) - 1 };
    const kind = PLAIN[key];
    return kind && { kind };
  });
