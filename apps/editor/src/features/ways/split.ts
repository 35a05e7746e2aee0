/** Where the edge between before and after stands, as a share of the stage. */
import { create } from 'zustand';

/** %, 0 to 100: so much of the stage, from the left, shows the earlier side. */
export const useSplit = create<{ readonly split: number }>()(() => ({ split: 50 }));

export const MIDDLE = 50;

export const setSplit = (split: number): void =>
  useSplit.setState({ split: Math.max(0, Math.min(100, Math.round(split * 10) / 10)) });

/** Where a key moves the edge to; `undefined` where it does not. */
export function splitAfter(key: string, shift: boolean, split: number): number | undefined {
  const step = shift ? 10 : 2;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return split - step;
    case 'ArrowRight':
    case 'ArrowUp':
      return split + step;
    case 'PageDown':
      return split - 10;
    case 'PageUp':
      return split + 10;
    case 'Home':
      return 0;
    case 'End':
      return 100;
    case 'Enter':
      return MIDDLE;
    default:
      return undefined;
  }
}
