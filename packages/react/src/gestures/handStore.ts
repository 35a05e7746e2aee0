/** Keeps the hand outside React's render: a drag redraws its ghost, not the canvas. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Hand, IDLE, NO_LINES } from './gesture.ts';

export interface HandStore {
  readonly get: () => Hand;
  readonly set: (change: Partial<Hand>) => void;
  readonly listen: (listener: () => void) => () => void;
}

export function makeHandStore(): HandStore {
  let hand: Hand = {
    gesture: IDLE,
    at: undefined,
    hover: undefined,
    cell: undefined,
    hoverCell: undefined,
    line: undefined,
    redrawn: NO_LINES,
    arranged: false,
    side: 'right',
    note: undefined,
  };
  const listeners = new Set<() => void>();
  return {
    get: () => hand,
    set: (change) => {
      hand = { ...hand, ...change };
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const HandContext = createContext<HandStore | undefined>(undefined);

export function useHandStore(): HandStore {
  const store = useContext(HandContext);
  if (!store) throw new Error('useHandStore: outside a FigureCanvas');
  return store;
}

/** @param select must give back the same value for the same hand */
export function useHand<T>(select: (hand: Hand) => T): T {
  const store = useHandStore();
  return useSyncExternalStore(store.listen, () => select(store.get()));
}
