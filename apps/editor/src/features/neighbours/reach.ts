/** What elements depend on, and what depends on them, so many steps away. */
import { type ElementId, impactOf, type Model } from '@khung/core';
import type { Side } from '@khung/react';

export interface Reach {
  /** Of each reached element, nearest first; those asked about are not among them. */
  readonly sides: ReadonlyMap<ElementId, Side>;
  /** What they depend on, and what depends on them. */
  readonly up: readonly ElementId[];
  readonly down: readonly ElementId[];
}

/** @param models where elements are looked up, the first that has one */
export function reachOf(
  models: readonly Model[],
  elements: readonly ElementId[],
  depth: number,
): Reach {
  const asked = new Set(elements);
  const reached = (direction: 'upstream' | 'downstream'): ElementId[] => {
    const found = new Map<ElementId, number>();
    for (const element of elements) {
      const model = models.find((one) => one.elements.has(element));
      if (model === undefined) continue;
      for (const [id, { distance }] of impactOf(model, element, { direction, depth })) {
        if (!asked.has(id)) found.set(id, Math.min(distance, found.get(id) ?? distance));
      }
    }
    return [...found].sort(([, a], [, b]) => a - b).map(([id]) => id);
  };
  const [up, down] = [reached('upstream'), reached('downstream')];
  const sides = new Map<ElementId, Side>(up.map((id) => [id, 'up']));
  for (const id of down) sides.set(id, sides.has(id) ? 'both' : 'down');
  return { sides, up, down };
}
