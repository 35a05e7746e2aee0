/** The elements to point out: the neighbours a person asked for, else those of the fates that they filter by. */
import type { ElementId } from '@khung/core';
import type { Figure } from '@khung/diagram';
import type { FigureCanvasProps } from '@khung/react';
import { useMemo } from 'react';
import { useComparison } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { withHolders } from '../neighbours/holders.ts';
import { useReach } from '../neighbours/useReach.ts';
import { useFateFilter } from '../status/fateFilter.ts';

export function useHighlight(figure: Figure): FigureCanvasProps['highlight'] {
  const comparison = useComparison();
  const fates = useFateFilter((s) => s.fates);
  const reach = useReach();
  const selection = useSession((s) => s.selection);
  return useMemo(() => {
    if (reach !== undefined) {
      const meant = new Set<ElementId>([...selection, ...reach.sides.keys()]);
      const boxes = figure.occurrences.filter(({ element }) => meant.has(element));
      const kept = withHolders(
        figure,
        boxes.map(({ id }) => id),
      );
      const elements = new Set(
        figure.occurrences.flatMap(({ element }) => (kept.has(element) ? [element] : [])),
      );
      return { elements, fade: true, sides: reach.sides };
    }
    if (comparison === undefined || fates.size === 0) return undefined;
    const elements = new Set<ElementId>();
    for (const row of comparison.elements.values()) {
      if (fates.has(row.fate)) elements.add(row.id);
    }
    return { elements, fade: true };
  }, [comparison, fates, reach, selection, figure]);
}
