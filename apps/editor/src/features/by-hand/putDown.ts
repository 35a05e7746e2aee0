/** Boxes were put somewhere or sized on the figure on screen: one edit of the view, taken back where its layout cannot keep it. */
import type { Placement } from '@khung/core';
import type { Figure } from '@khung/diagram';
import type { PlacedBox } from '@khung/react';
import { viewNow } from '../../session/views.ts';
import { pinnedIn, place } from './edits.ts';
import { isHandDrawn } from './items.ts';
import { checkPlaces } from './keptPlaces.ts';
import { placementOf, steppedFrom } from './placing.ts';
import { tableSizes } from './tableSizes.ts';

/** @param gesture what the history calls it; as the places say, if absent */
export function putDown(
  figure: Figure,
  boxes: readonly PlacedBox[],
  gesture?: `view-${string}`,
): void {
  const { placing } = figure;
  if (placing === undefined) return;
  const view = viewNow();
  const free = isHandDrawn(view);
  const pinned = pinnedIn(view);
  const places = new Map<string, Placement>();
  for (const one of boxes) {
    const placement =
      free && one.step
        ? steppedFrom(view.placements?.[one.box.id], placing, one)
        : placementOf(placing, one, free || pinned.has(one.box.id));
    if (Object.keys(placement).length === 0) continue;
    if (figure.runs === undefined) places.set(one.box.id, placement);
    else for (const [id, size] of tableSizes(figure, one, placement)) places.set(id, size);
  }
  if (places.size === 0) return;
  const parents = new Map(boxes.map(({ box, parent }) => [String(box.id), parent?.id]));
  const forget = free ? undefined : checkPlaces(places);
  if (!place(places, free ? parents : undefined, gesture)) forget?.();
}
