/** The least heights that labels need: of a box, of rows of boxes, of a group's title. All mm. */
import { FATE_LINES } from '../../figure/lines.ts';
import type { Labelled } from '../../viewpoints/diagram.ts';
import type { Measured } from './measured.ts';
import type { Rhythm } from './rhythm.ts';

/** What a double outline takes from the inside of a box, at each edge. */
const doubling = (item: Measured<Labelled>, rhythm: Rhythm): number =>
  item.block.fateRoom === 'changed' ? rhythm.inner : 0;

/** How far the outline reaches into a box, the second line of a double one included. */
export function outlineWithin(item: Measured<Labelled>, rhythm: Rhythm): number {
  const line = FATE_LINES[item.block.fateRoom ?? 'kept'].width ?? 0;
  return doubling(item, rhythm) + (line * rhythm.weight) / 2;
}

/** A box is no narrower, so that what stands at its top corners stays within its sides. */
export const tagNeed = (item: Measured<Labelled>, { badge }: Rhythm): number =>
  item.tag === 0 ? 0 : (item.tags ?? item.tag) * badge.size + 3 * badge.side;

/** Room for the label of a box of this width. */
export const boxRoom = (item: Measured<Labelled>, width: number, rhythm: Rhythm): number =>
  Math.max(width - 2 * boxSide(item, rhythm), 0.01);

/** Between the side of a box and its text. */
export const boxSide = (item: Measured<Labelled>, rhythm: Rhythm): number =>
  Math.max(rhythm.side, outlineWithin(item, rhythm) + rhythm.clear);

/** Between the end of upright text and the foot of its box. */
export const uprightFoot = (item: Measured<Labelled>, rhythm: Rhythm): number =>
  Math.max(belowText(item, rhythm), outlineWithin(item, rhythm) + rhythm.clear);

/** Between the text of a box and its foot. */
export const belowText = (item: Measured<Labelled>, rhythm: Rhythm): number =>
  rhythm.below + 0.7 * doubling(item, rhythm);

/** What its words take, and no less than it is to be. */
export const boxNeed = (item: Measured<Labelled>, width: number, rhythm: Rhythm): number =>
  Math.max(wordsNeed(item, width, rhythm), item.least ?? 0);

/** What its words take. */
export function wordsNeed(item: Measured<Labelled>, width: number, rhythm: Rhythm): number {
  const room = boxRoom(item, width, rhythm);
  const text = item.fit(room / rhythm.size).lines * rhythm.line;
  if (item.block.shape === 'cylinder') {
    return text + aboveCylinderText(item, width, room, rhythm) + cylinderFoot(rhythm);
  }
  return text + aboveText(item, width, room, rhythm) + belowText(item, rhythm);
}

/**
 * Between the top of a box and its text: little, unless its badge would otherwise cover some of the text,
 * which stands in the middle of the box.
 */
export function aboveText(
  item: Measured<Labelled>,
  width: number,
  room: number,
  rhythm: Rhythm,
): number {
  const little = 0.75 * rhythm.side + 0.7 * doubling(item, rhythm);
  if (item.tag === 0) return little;
  const tag = item.tag * rhythm.badge.size + 3 * rhythm.badge.side;
  const text = item.fit(room / rhythm.size).width * rhythm.size;
  return text / 2 + tag <= width / 2 ? little : Math.max(little, rhythm.above);
}

/** As `aboveText`, under the ellipse; the badge of a cylinder sits lower than a box's. */
export function aboveCylinderText(
  item: Measured<Labelled>,
  width: number,
  room: number,
  rhythm: Rhythm,
): number {
  const above = aboveText(item, width, room, rhythm);
  return Math.max(2 * rhythm.cap, above === rhythm.above ? above + BADGE_DROP * rhythm.cap : 0);
}

/** How far down the ellipse of a cylinder its badge sits, in caps. */
export const BADGE_DROP = 0.3;

/** The least area that boxes take with the gaps beside them, whatever their width; mm². Cheap. */
export function leastArea(items: readonly Measured<Labelled>[], rhythm: Rhythm): number {
  let sum = 0;
  for (const item of items) {
    if (item.children.length > 0) sum += leastArea(item.children, rhythm);
    else sum += leastBoxArea(item, rhythm);
  }
  return sum;
}

function leastBoxArea(item: Measured<Labelled>, rhythm: Rhythm): number {
  const beside = 2 * rhythm.side + rhythm.gap;
  const round = 0.75 * rhythm.side + rhythm.below + rhythm.gap;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, room] of item.leastRooms.entries()) {
    const area = (room * rhythm.size + beside) * ((index + 1) * rhythm.line + round);
    least = Math.min(least, area);
  }
  // A word that may be split anywhere gives no bound.
  return Number.isFinite(least) && item.widest < 10 ? least : 0;
}

/** Under the text of a cylinder: where its side begins to curve. */
export const cylinderFoot = (rhythm: Rhythm): number => rhythm.cap + 0.3 + rhythm.scale;

/** Boxes set row by row into columns: the need of each row. */
export function cellsNeed(
  boxes: readonly Measured<Labelled>[],
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
export function titleNeed(item: Measured<Labelled>, inside: number, rhythm: Rhythm): number {
  const room = Math.max(inside, 0.01);
  const above = aboveTitle(item, inside + 2 * rhythm.pad, room, rhythm);
  return item.fit(room / rhythm.size).lines * rhythm.line + above + titleFoot(rhythm);
}

/** As `aboveText`; the shaft of a bus stays a little behind its heads. */
export function aboveTitle(
  item: Measured<Labelled>,
  width: number,
  room: number,
  rhythm: Rhythm,
): number {
  const above = aboveText(item, width, room, rhythm);
  return item.block.shape === 'bus' ? Math.max(above, 1.3 * rhythm.side) : above;
}

/** Between a title and the boxes under it, whose badges stand out. */
export const titleFoot = (rhythm: Rhythm): number =>
  Math.max(rhythm.tagged ? rhythm.badge.above + 0.15 : 0, 0.6 * rhythm.side);
