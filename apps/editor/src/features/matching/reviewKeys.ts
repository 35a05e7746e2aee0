/** What a key means while pairs are reviewed. */

export type ReviewCommand =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'end'; readonly at: 'first' | 'last' }
  | { readonly kind: 'accept' | 'reject' | 'search' | 'find' | 'undo' | 'redo' }
  /** From 0. */
  | { readonly kind: 'rival'; readonly nth: number };

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

const PLAIN: Readonly<Record<string, ReviewCommand['kind']>> = {
  y: 'accept',
  Enter: 'accept',
  n: 'reject',
  Delete: 'reject',
  Backspace: 'reject',
  u: 'undo',
  f: 'find',
  '/': 'search',
};

/** @returns undefined for a key that means nothing here, or belongs to an input method */
export function reviewCommand(pressed: Key): ReviewCommand | undefined {
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
  if (/^[1-9]$/.test(key)) return { kind: 'rival', nth: Number(key) - 1 };
  const kind = PLAIN[key];
  if (kind === 'undo' && shiftKey) return { kind: 'redo' };
  return kind === undefined || kind === 'move' || kind === 'end' || kind === 'rival'
    ? undefined
    : { kind };
}

/** An input method that waits for a syllable tells the key's place only. */
export function plainKey({ key, code }: Pick<Key, 'key' | 'code'>): string {
  if (key === 'Process' || key === 'Unidentified')
    return /^(Key|Digit)(.)$/.exec(code)?.[2]?.toLowerCase() ?? key;
  return key.length === 1 ? key.toLowerCase() : key;
}
