/** The order of a table's headers as its view keeps it: the rank of each that was put somewhere by hand. */
import type { Placement } from '@khung/core';
import type { Figure, OccurrenceId, Run } from '@khung/diagram';
import { viewNow } from '../../session/views.ts';
import { pinnedIn, place } from './edits.ts';

export function putInOrder(
  figure: Figure,
  run: Run,
  moved: readonly OccurrenceId[],
  before: OccurrenceId | undefined,
): boolean {
  const places = ranksAfter(run, moved, placeIn(figure, run, moved, before), pinnedIn(viewNow()));
  return place(places);
}

/** How many of the others stand before them: also those that are not drawn count. */
function placeIn(
  figure: Figure,
  { members }: Run,
  moved: readonly OccurrenceId[],
  before: OccurrenceId | undefined,
): number {
  const others = members.filter((id) => !moved.includes(id));
  if (before !== undefined) return others.indexOf(before);
  const drawn = new Set<string>([...figure.occurrences, ...figure.items].map(({ id }) => id));
  // Last on this page, not last of all.
  return others.findLastIndex((id) => drawn.has(id)) + 1;
}

/**
 * Ranks of what is moved, and anew of what has a rank already and is pushed on or back, so that all stands
 * as it was seen when the hand let go.
 */
export function ranksAfter(
  { along, members }: Pick<Run, 'along' | 'members'>,
  moved: readonly OccurrenceId[],
  at: number,
  pinned: ReadonlySet<string>,
): ReadonlyMap<string, Placement> {
  const others = members.filter((id) => !moved.includes(id));
  const order = [...others.slice(0, at), ...moved, ...others.slice(at)];
  const places = new Map<string, Placement>();
  for (const [rank, id] of order.entries()) {
    const stays = !moved.includes(id) && members[rank] === id;
    if (stays || !(moved.includes(id) || pinned.has(id))) continue;
    places.set(id, along === 'x' ? { x: rank } : { y: rank });
  }
  return places;
}
