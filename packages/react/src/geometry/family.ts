/** Who holds whom in a figure. */
import type { Figure, Occurrence, OccurrenceId } from '@khung/diagram';
import { indexOf } from './figureIndex.ts';

/** From the nearest container outwards. */
export function* ancestorsOf(figure: Figure, occurrence: Occurrence): Generator<Occurrence> {
  const { byId, boxById } = indexOf(figure);
  let up = occurrence.parent;
  while (up !== undefined) {
    // Frames stand for no element: what is in them goes on above.
    const parent = byId.get(up);
    if (parent) yield parent;
    up = boxById.get(up)?.parent;
  }
}

export function childrenOf(figure: Figure, id: OccurrenceId | undefined): readonly Occurrence[] {
  return indexOf(figure).childrenOf.get(id) ?? [];
}

/** The occurrences themselves and all that they hold, containers first. */
export function withContent(figure: Figure, occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.flatMap((occurrence) => [
    occurrence,
    ...withContent(figure, childrenOf(figure, occurrence.id)),
  ]);
}

/** Those that no other of them holds. */
export function outermost(figure: Figure, occurrences: readonly Occurrence[]): Occurrence[] {
  const ids = new Set(occurrences.map(({ id }) => id));
  return occurrences.filter((occurrence) => {
    for (const ancestor of ancestorsOf(figure, occurrence)) if (ids.has(ancestor.id)) return false;
    return true;
  });
}
