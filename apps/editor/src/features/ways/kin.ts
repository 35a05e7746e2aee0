/** Who goes with an element from one side of a comparison to the other: itself, whom it follows, who follows it. */
import type { Comparison, ElementId } from '@khung/core';

/** Without the element itself. */
export function kinOf(comparison: Comparison, id: ElementId): readonly ElementId[] {
  const row = comparison.elements.get(id);
  return row === undefined ? [] : [...row.predecessors, ...row.successors];
}

/** What is to be outlined beside what is selected: kin of all of it, and what is looked at with its kin. */
export function pointedOut(
  comparison: Comparison,
  selection: readonly ElementId[],
  hovered: ElementId | undefined,
): ReadonlySet<ElementId> {
  const pointed = new Set<ElementId>();
  // Of a whole area taken at once, kin would be half the figure.
  if (selection.length <= MOST) {
    for (const id of selection) for (const other of kinOf(comparison, id)) pointed.add(other);
  }
  if (hovered !== undefined) {
    pointed.add(hovered);
    for (const other of kinOf(comparison, hovered)) pointed.add(other);
  }
  return pointed;
}

const MOST = 24;
