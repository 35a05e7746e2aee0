/** The outline of a cell of a matrix that came, went or changed: told apart by line and sign. */
import type { RelationFate } from '@khung/core';
import type { Look, Mark, Rect } from './figure.ts';

/** Nothing for a cell that stayed. `inner` is between the two lines of a changed one, mm. */
export function cellFateMarks(
  id: string,
  fate: RelationFate | undefined,
  box: Rect,
  { weight, inner }: { readonly weight: number; readonly inner: number },
): Mark[] {
  if (fate === undefined || fate === 'kept') return [];
  // Lines beside letters in a small cell are no heavier than those of boxes with small type.
  const look: Look = { part: 'cell', fate, weight: Math.min(weight, 0.65) };
  const outer: Mark = { shape: 'box', id: `${id}/fate`, look, ...box, radius: 0.6 };
  if (fate !== 'changed') return [outer];
  const by = Math.min(inner, 0.5);
  const within = {
    x: box.x + by,
    y: box.y + by,
    width: box.width - 2 * by,
    height: box.height - 2 * by,
  };
  const second: Look = { ...look, part: 'block-inner' };
  return [outer, { shape: 'box', id: `${id}/inner`, look: second, ...within, radius: 0.4 }];
}
