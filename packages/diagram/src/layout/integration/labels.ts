/** The words or the number of a line: how much room they take, and set at a place. All mm. */
import type { FontName } from '../../text/metrics.ts';
import { fitterOf } from '../../text/wrap.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedEdge } from '../chart/arrangement.ts';
import { smallSize } from '../chart/lead.ts';
import { placeTag, tagRoom } from '../chart/tags.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
}

/** The room that a line's words take, wrapped to a width; the largest of all that it may wear. */
export function labelRoom(
  edge: ChartEdge,
  width: number,
  rhythm: Rhythm,
  font: FontName,
): LabelRoom {
  if (edge.number !== undefined)
    return tagRoom({ kind: 'number', text: edge.number }, rhythm, font);
  const size = smallSize(rhythm);
  let wide = 0;
  let lines = 0;
  for (const label of edge.labels) {
    const fit = fitterOf(label, 'regular', font).fit(width / size);
    wide = Math.max(wide, fit.width * size);
    lines = Math.max(lines, fit.lines);
  }
  return { width: wide, height: lines * size * LINE_HEIGHT };
}

/** The least width at which the words take no more than so many lines. */
export function labelWidth(edge: ChartEdge, lines: number, rhythm: Rhythm, font: FontName): number {
  if (edge.number !== undefined)
    return tagRoom({ kind: 'number', text: edge.number }, rhythm, font).width;
  const size = smallSize(rhythm);
  const widths = edge.labels.map((label) => {
    const { rooms, widest } = fitterOf(label, 'regular', font);
    return (rooms[Math.min(lines, rooms.length) - 1] ?? widest) * size;
  });
  return Math.max(0, ...widths) + 0.02;
}

/** Its words or its number, in the middle of a place. */
export function placeLabel(
  edge: ChartEdge,
  centre: { readonly x: number; readonly y: number },
  width: number,
  rhythm: Rhythm,
  font: FontName,
): Pick<PlacedEdge, 'label' | 'number'> {
  if (edge.number !== undefined) {
    const tag = { kind: 'number', text: edge.number } as const;
    const room = tagRoom(tag, rhythm, font);
    const box = { x: centre.x - room.width / 2, y: centre.y - room.height / 2, ...room };
    const size = Math.min(smallSize(rhythm), rhythm.size);
    const { text } = placeTag(tag, box, size, font);
    return { number: { text, box } };
  }
  if (edge.label === undefined) return {};
  const size = smallSize(rhythm);
  const within = { x: centre.x - width / 2, y: centre.y - 50, width, height: 100 };
  const set = setText(edge.label, within, { size, weight: 'regular', font });
  const pad = 0.25 * size;
  const box = {
    x: set.box.x - pad,
    y: set.box.y,
    width: set.box.width + 2 * pad,
    height: set.box.height,
  };
  return { label: { text: set.text, box } };
}

/** From an end of a line to its label: its arrow must be seen. */
export const stub = (rhythm: Rhythm): number => 2.9 * Math.max(1, rhythm.weight);

/** mm between the words of two lines of one box. */
export const SIDE_BY_SIDE = 0.8;
