/** A branch of a figure: a box with what is in it, what holds it, and what a line joins it to. */
import type { Figure, OccurrenceId } from '@khung/diagram';
import { withHolders } from '../neighbours/holders.ts';

/** @returns ids of elements, those of the boxes that belong to the branch of an element */
export function branchOf(figure: Figure, element: string): ReadonlySet<string> {
  const own = new Set<OccurrenceId>();
  // Containers come before their content.
  for (const { id, element: shown, parent } of figure.occurrences) {
    if (shown === element || (parent !== undefined && own.has(parent))) own.add(id);
  }
  const joined = figure.edges.flatMap(({ from, to }) => {
    if (own.has(from)) return [to];
    return own.has(to) ? [from] : [];
  });
  return withHolders(figure, [...own, ...joined]);
}
