/** How much room the small signs of a box take, and where each stands. All mm. */
import type { Rect } from '../../figure/figure.ts';
import { textWidth } from '../../text/measure.ts';
import { type FontName, metricsOf, POINT } from '../../text/metrics.ts';
import type { NodeTag } from '../../viewpoints/diagram.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { PlacedTag } from './arrangement.ts';

/** Type of signs: a little smaller than labels, never under 7 pt unless labels are. */
export const tagSize = (rhythm: Rhythm): number =>
  Math.min(rhythm.size, Math.max(0.88 * rhythm.size, 7 * POINT));

/** One sign. */
export function tagRoom(
  tag: NodeTag,
  rhythm: Rhythm,
  font: FontName,
): { width: number; height: number } {
  const size = tagSize(rhythm);
  const height = 1.36 * size;
  const wide = textWidth(tag.text, size, weightOf(tag), font);
  if (tag.kind === 'missing') {
    const shield = SHIELD * height;
    return { width: wide === 0 ? shield : shield + 0.35 * size + wide, height };
  }
  const side = tag.kind === 'pill' ? 0.45 * size : 0.28 * size;
  return { width: Math.max(wide + 2 * side, 0.95 * height), height };
}

/** Width of an empty shield, by its height. */
export const SHIELD = 0.85;

const weightOf = ({ kind }: NodeTag): 'bold' | 'regular' =>
  kind === 'pill' || kind === 'missing' ? 'regular' : 'bold';

interface Row {
  readonly tags: { readonly tag: NodeTag; readonly width: number }[];
  width: number;
}

function rowsOf(tags: readonly NodeTag[], width: number, rhythm: Rhythm, font: FontName): Row[] {
  const between = 0.3 * rhythm.size;
  const rows: Row[] = [];
  for (const tag of tags) {
    const room = tagRoom(tag, rhythm, font).width;
    const last = rows.at(-1);
    if (last !== undefined && last.width + between + room <= width) {
      last.tags.push({ tag, width: room });
      last.width += between + room;
    } else rows.push({ tags: [{ tag, width: room }], width: room });
  }
  return rows;
}

/** Height of the rows that the signs take in this width; 0 without signs. */
export function tagsHeight(
  tags: readonly NodeTag[],
  width: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  const rows = rowsOf(tags, width, rhythm, font);
  if (rows.length === 0) return 0;
  const line = 1.36 * tagSize(rhythm);
  return rows.length * line + (rows.length - 1) * 0.3 * rhythm.size;
}

/** The signs in rows from the top of the room, in the middle of its width or from its left. */
export function placeTags(
  tags: readonly NodeTag[],
  room: Rect,
  rhythm: Rhythm,
  font: FontName,
  align: 'centre' | 'left' = 'centre',
): PlacedTag[] {
  const size = tagSize(rhythm);
  const height = 1.36 * size;
  const between = 0.3 * rhythm.size;
  const placed: PlacedTag[] = [];
  let y = room.y;
  for (const row of rowsOf(tags, room.width, rhythm, font)) {
    let x = align === 'left' ? room.x : room.x + (room.width - row.width) / 2;
    for (const { tag, width } of row.tags) {
      placed.push(placeTag(tag, { x, y, width, height }, size, font));
      x += width + between;
    }
    y += height + between;
  }
  return placed;
}

/** One sign with its letters in the middle; a shield's stand a little high, as it narrows below. */
export function placeTag(tag: NodeTag, box: Rect, size: number, font: FontName): PlacedTag {
  const weight = weightOf(tag);
  const wide = textWidth(tag.text, size, weight, font);
  const { capHeight } = metricsOf(font, weight);
  const shield = tag.kind === 'shield' || tag.kind === 'inherited';
  const middle = box.y + box.height * (shield ? 0.46 : 0.5);
  const line = {
    text: tag.text,
    width: wide,
    x: tag.kind === 'missing' ? box.x + box.width - wide : box.x + (box.width - wide) / 2,
    y: middle + (capHeight * size) / 2,
  };
  return { tag, box, text: { lines: tag.text === '' ? [] : [line], size, weight } };
}
