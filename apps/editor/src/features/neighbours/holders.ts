/** Boxes that are pointed out keep in sight what holds them. */
import type { Figure, Occurrence, OccurrenceId } from '@khung/diagram';

/** @returns ids of elements: those of these boxes, and of what holds them */
export function withHolders(figure: Figure, boxes: Iterable<OccurrenceId>): ReadonlySet<string> {
  const byId = new Map(figure.occurrences.map((one) => [one.id, one]));
  const elements = new Set<string>();
  for (const id of boxes) {
    let holder: Occurrence | undefined = byId.get(id);
    while (holder !== undefined) {
      elements.add(holder.element);
      holder = holder.parent === undefined ? undefined : byId.get(holder.parent);
    }
  }
  return elements;
}
