/**
 * Marks gathered by what they stand for, in paint order: one group an occurrence or relation, so
 * that it can be styled, tested and animated as one. A mark joins its group only where nothing
 * painted in between touches it: the picture never changes.
 */
import type { Figure, Mark, OccurrenceId, Source } from '@khung/diagram';
import { type Extent, extentOf, touch, union } from './extent.ts';

export interface MarkGroup {
  readonly source?: Source;
  readonly occurrence?: OccurrenceId;
  /** A lane, zone, note or cell, which stands for no element. */
  readonly item?: OccurrenceId;
  readonly fate?: Mark['fate'];
  readonly marks: readonly Mark[];
}

export function groupsOf(figure: Pick<Figure, 'marks' | 'items'>): MarkGroup[] {
  const items = new Map<string, OccurrenceId>(figure.items.map(({ id }) => [id, id]));
  const groups: OpenGroup[] = [];
  const latest = new Map<string, number>();
  for (const mark of figure.marks) {
    const item = itemOf(mark, items);
    const key = item === undefined ? groupKey(mark) : JSON.stringify(['item', item]);
    const extent = extentOf(mark);
    const home = latest.get(key);
    const group = home === undefined ? undefined : groups[home];
    if (home !== undefined && group && !coveredAfter(groups, home, extent)) {
      join(group, mark, extent);
    } else {
      latest.set(key, groups.length);
      groups.push(open(mark, extent, item));
    }
  }
  return groups;
}

/** Its marks are called after it: `x`, `x/label`. */
function itemOf(
  { id, source }: Mark,
  items: ReadonlyMap<string, OccurrenceId>,
): OccurrenceId | undefined {
  if (source || items.size === 0) return undefined;
  for (
    let name: string = id;
    name !== '';
    name = name.slice(0, Math.max(0, name.lastIndexOf('/')))
  ) {
    const item = items.get(name);
    if (item !== undefined) return item;
  }
  return undefined;
}

/** Marks that stand for nothing (bands, legend) are gathered too, in groups without a source. */
function groupKey({ source, occurrence }: Mark): string {
  if (!source) return '';
  const ids = source.kind === 'relations' ? source.ids : [source.id];
  return JSON.stringify([source.kind, occurrence ?? null, ...ids]);
}

/** Is anything painted after the group at `home` where the mark would be? */
function coveredAfter(groups: readonly OpenGroup[], home: number, extent: Extent): boolean {
  for (let i = home + 1; i < groups.length; i++) {
    const group = groups[i];
    if (!group || !touch(group.extent, extent)) continue;
    if (group.extents.some((other) => touch(other, extent))) return true;
  }
  return false;
}

/** A group while marks are still joining it. */
interface OpenGroup extends MarkGroup {
  readonly marks: Mark[];
  readonly extents: Extent[];
  extent: Extent;
  fate?: Mark['fate'];
}

function open(mark: Mark, extent: Extent, item: OccurrenceId | undefined): OpenGroup {
  const { source, occurrence, fate } = mark;
  return {
    ...(source && { source }),
    ...(item !== undefined && { item }),
    ...(source && occurrence && { occurrence }),
    ...(source && fate && { fate }),
    marks: [mark],
    extents: [extent],
    extent,
  };
}

function join(group: OpenGroup, mark: Mark, extent: Extent): void {
  group.marks.push(mark);
  group.extents.push(extent);
  group.extent = union(group.extent, extent);
  if (group.source && mark.fate) group.fate ??= mark.fate;
}
