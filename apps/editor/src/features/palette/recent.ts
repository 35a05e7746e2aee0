/** The kinds of element that were added last, the latest first. */
import { create } from 'zustand';

const KEPT = 4;

export const useRecent = create<{ readonly kinds: readonly string[] }>()(() => ({ kinds: [] }));

export function rememberKind(item: string): void {
  useRecent.setState(({ kinds }) => ({
    kinds: [item, ...kinds.filter((kind) => kind !== item)].slice(0, KEPT),
  }));
}
