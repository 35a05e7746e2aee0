/** Keys that mean the same in every review: walking through its list, undo and redo. The rest is the review's own. */

export type WalkCommand =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'end'; readonly at: 'first' | 'last' }
  | { readonly kind: 'undo' | 'redo' };

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

/**
 * @param own What the review makes of any other key.
 * @returns undefined for a key that means nothing here, or belongs to an input method
 */
export function commandOf<Own>(
  pressed: Key,
  own: (key: string) => Own | undefined,
): WalkCommand | Own | undefined {
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
  if (key === 'u') return { kind: shiftKey ? 'redo' : 'undo' };
  return own(key);
}

/** An input method that waits for a syllable tells the key's place only. */
function plainKey({ key, code }: Key): string {
  if (key === 'Process' || key === 'Unidentified')
    return /^(Key|Digit)(.)$/.exec(code)?.[2]?.toLowerCase() ?? key;
  return key.length === 1 ? key.toLowerCase() : key;
}
