/** The least heights that labels need: of a box, of rows of boxes, of a group's title. All mm. */
import type { Measured } from './measured.ts';
import type { Rhythm } from './rhythm.ts';

/** Room for the label of a box of this width. */
export const boxRoom = (width: number, rhythm: Rhythm): number =>
  Math.max(width - 2 * rhythm.side, 0.01);

export function boxNeed(item: Measured, width: number, rhythm: Rhythm): number {
  const lines = item.lines(boxRoom(width, rhythm) / rhythm.size);
  const text = lines * rhythm.line;
  if (item.block.shape === 'cylinder') return text + 2 * rhythm.cap + cylinderFoot(rhythm);
  return text + rhythm.above + rhythm.below;
}

/** Under the text of a cylinder: where its side begins to curve. */
export const cylinderFoot = (rhythm: Rhythm): number => rhythm.cap + 0.3 + rhythm.scale;

/** Boxes set row by row into columns: the need of each row. */
export function cellsNeed(
  boxes: readonly Measured[],
  columns: number,
  width: number,
  rhythm: Rhythm,
): number[] {
  const needs: number[] = [];
  for (const [index, box] of boxes.entries()) {
    const row = Math.floor(index / columns);
    needs[row] = Math.max(needs[row] ?? 0, boxNeed(box, width, rhythm));
  }
  return needs;
}

/** The strip above a group's content: its title, and what keeps badges off it. */
export function titleNeed(item: Measured, inside: number, rhythm: Rhythm): number {
  const lines = item.lines(Math.max(inside, 0.01) / rhythm.size);
  return lines * rhythm.line + rhythm.above + Math.max(rhythm.badge.above, rhythm.below);
}
