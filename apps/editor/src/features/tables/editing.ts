/** What the fields in a cell have in common: what they are told, and where their keys lead. */
import type { KeyboardEvent } from 'react';

/** Where the hand goes after. */
export type Onward = { readonly x: number; readonly y: number } | undefined;

export interface EditorProps {
  readonly label: string;
  readonly invalid: boolean;
  readonly onEdit: () => void;
  readonly onCancel: () => void;
  readonly onCommit: (text: string, onward: Onward) => void;
  readonly onLeave: (text: string) => void;
}

/** Where Enter and Tab lead. */
export function onwardOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Onward {
  if (key === 'Enter') return { x: 0, y: shiftKey ? -1 : 1 };
  return key === 'Tab' ? { x: shiftKey ? -1 : 1, y: 0 } : undefined;
}
