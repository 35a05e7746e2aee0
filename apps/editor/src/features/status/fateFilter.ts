/** Which fates a person wants to see pointed out in a comparison; none chosen means all. */
import type { Fate } from '@khung/core';
import { create } from 'zustand';

interface FateFilter {
  readonly fates: ReadonlySet<Fate>;
}

export const useFateFilter = create<FateFilter>()(() => ({ fates: new Set<Fate>() }));

export function toggleFate(fate: Fate): void {
  const fates = new Set(useFateFilter.getState().fates);
  if (!fates.delete(fate)) fates.add(fate);
  useFateFilter.setState({ fates });
}
