/** The elements to point out: those of the fates that a person filters by. */
import type { ElementId } from '@khung/core';
import { useMemo } from 'react';
import { useComparison } from '../../session/derived.ts';
import { useFateFilter } from '../status/fateFilter.ts';

export function useHighlight(): { elements: ReadonlySet<ElementId>; fade: boolean } | undefined {
  const comparison = useComparison();
  const fates = useFateFilter((s) => s.fates);
  return useMemo(() => {
    if (comparison === undefined || fates.size === 0) return undefined;
    const elements = new Set<ElementId>();
    for (const row of comparison.elements.values()) {
      if (fates.has(row.fate)) elements.add(row.id);
    }
    return { elements, fade: true };
  }, [comparison, fates]);
}
