/**
 * Numbers that tie what is followed to what follows it: all of one replacing, splitting or merging have one
 * number, so that a reader of a grey print sees what a successor comes from.
 */
import type { Comparison, ElementId } from '@khung/core';
import type { Block } from './diagram.ts';

/**
 * A number for each drawn element whose predecessor or successor is drawn too, counted in the order given.
 * Linear.
 */
export function tiesOf(
  comparison: Comparison,
  inOrder: readonly ElementId[],
): ReadonlyMap<ElementId, number> {
  const drawn = new Set(inOrder);
  const beside = (id: ElementId): ElementId[] => {
    const row = comparison.elements.get(id);
    return [...(row?.predecessors ?? []), ...(row?.successors ?? [])].filter(
      (other) => other !== id && drawn.has(other),
    );
  };
  const ties = new Map<ElementId, number>();
  let count = 0;
  for (const start of inOrder) {
    if (ties.has(start) || beside(start).length === 0) continue;
    count += 1;
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (ties.has(at)) continue;
      ties.set(at, count);
      open.push(...beside(at));
    }
  }
  return ties;
}

/** The block and what it holds, with numbers behind their badges. */
export function tied(block: Block, ties: ReadonlyMap<ElementId, number>): Block {
  const children = block.children.map((child) => tied(child, ties));
  const number = block.former ? undefined : ties.get(block.element);
  if (number === undefined) return { ...block, children };
  const { badge, badgeRoom } = block;
  const numbered = (word: string) => `${word} ${number}`;
  return {
    ...block,
    children,
    ...(badge === undefined ? {} : { badge: numbered(badge) }),
    ...(badgeRoom === undefined ? {} : { badgeRoom: numbered(badgeRoom) }),
  };
}
