/** Components that successions join, as groups: five portals and the one they are merged into. */
import type { ElementRow } from '../comparison/comparison.ts';
import type { ElementId } from '../workspace/ids.ts';

/**
 * Each row in exactly one group, in the rows' order; rows without a succession are groups of one.
 * Linear in rows and successions.
 */
export function groupsByLineage(rows: readonly ElementRow[]): readonly (readonly ElementRow[])[] {
  const byId = new Map<ElementId, ElementRow>(rows.map((row) => [row.id, row]));
  const place = new Map<ElementId, number>();
  const groups: ElementRow[][] = [];
  for (const row of rows) {
    const found = place.get(row.id);
    if (found !== undefined) {
      groups[found]?.push(row);
      continue;
    }
    groups.push([row]);
    spread(row, byId, place, groups.length - 1);
  }
  return groups;
}

/** Notes the group of everything that follows or is followed by the row, and so on. */
function spread(
  first: ElementRow,
  byId: ReadonlyMap<ElementId, ElementRow>,
  place: Map<ElementId, number>,
  group: number,
): void {
  place.set(first.id, group);
  const open = [first];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    for (const id of [...row.predecessors, ...row.successors]) {
      const other = byId.get(id);
      if (other === undefined || place.has(id)) continue;
      place.set(id, group);
      open.push(other);
    }
  }
}
