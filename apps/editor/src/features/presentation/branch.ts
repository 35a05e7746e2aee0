/** A branch of a figure: a box with what is in it, what holds it, and what a line joins it to. */
import type { Figure, Occurrence, OccurrenceId } from '@khung/diagram';

/** @returns ids of elements, those of the boxes that belong to the branch of an element */
export function branchOf(figure: Figure, element: string): ReadonlySet<string> {
  const byId = new Map(figure.occurrences.map((one) => [one.id, one]));
  const own = new Set<OccurrenceId>();
  // Containers come before their content.
  for (const { id, element: shown, parent } of figure.occurrences) {
    if (shown === element || (parent !== undefined && own.has(parent))) own.add(id);
  }
  const joined = figure.edges.flatMap(({ from, to }) => {
    if (own.has(from)) return [to];
    return own.has(to) ? [from] : [];
  });
  const branch = new Set<OccurrenceId>([...own, ...joined]);
  for (const id of [...branch]) {
    let holder: Occurrence | undefined = byId.get(id);
    while (holder !== undefined) {
      branch.add(holder.id);
      holder = holder.parent === undefined ? undefined : byId.get(holder.parent);
    }
  }
  return new Set([...branch].flatMap((id) => byId.get(id)?.element ?? []));
}
