/** Rectangles in line, at equal distances, or of one size: where each of them then lies. All in one unit. */
import type { Rect } from '@khung/diagram';

export type Side = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Along = 'across' | 'down';
export type Measure = 'width' | 'height' | 'size';

/** All with one side, or their middles, on one line: the outermost side, or the middle of them all. */
export function aligned(boxes: readonly Rect[], side: Side): Rect[] {
  const along = side === 'left' || side === 'centre' || side === 'right' ? 'across' : 'down';
  const start = Math.min(...boxes.map((box) => startOf(box, along)));
  const end = Math.max(...boxes.map((box) => endOf(box, along)));
  return boxes.map((box) => {
    const long = endOf(box, along) - startOf(box, along);
    if (side === 'left' || side === 'top') return movedTo(box, along, start);
    if (side === 'right' || side === 'bottom') return movedTo(box, along, end - long);
    return movedTo(box, along, (start + end - long) / 2);
  });
}

/** The outer two stay; between the others are equal gaps or, where there is no room for gaps, equal steps. */
export function distributed(boxes: readonly Rect[], along: Along): Rect[] {
  const order = boxes
    .map((box, index) => ({ box, index, middle: middleOf(box, along) }))
    .sort((a, b) => a.middle - b.middle || a.index - b.index);
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined || boxes.length < 3) return [...boxes];
  const taken = order.reduce((sum, { box }) => sum + longOf(box, along), 0);
  const gap = (endOf(last.box, along) - startOf(first.box, along) - taken) / (order.length - 1);
  const step = (last.middle - first.middle) / (order.length - 1);
  const placed = [...boxes];
  let at = startOf(first.box, along);
  for (const [rank, { box, index }] of order.entries()) {
    const long = longOf(box, along);
    const stays = rank === 0 || rank === order.length - 1;
    const start = gap >= 0 ? at : first.middle + rank * step - long / 2;
    if (!stays) placed[index] = movedTo(box, along, start);
    at += long + gap;
  }
  return placed;
}

/** As wide, as high or as large as one of them; their top left corners stay. */
export function matched(boxes: readonly Rect[], measure: Measure, model: Rect): Rect[] {
  return boxes.map((box) => ({
    ...box,
    ...(measure === 'height' ? {} : { width: model.width }),
    ...(measure === 'width' ? {} : { height: model.height }),
  }));
}

/** Moved no further than into its container; one that is larger than that begins where it begins. */
export function keptIn(box: Rect, home: Rect | undefined): Rect {
  if (home === undefined) return box;
  const within = (at: number, long: number, from: number, room: number) =>
    Math.max(from, Math.min(at, from + room - long));
  return {
    ...box,
    x: within(box.x, box.width, home.x, home.width),
    y: within(box.y, box.height, home.y, home.height),
  };
}

export const startOf = ({ x, y }: Rect, along: Along): number => (along === 'across' ? x : y);
export const longOf = ({ width, height }: Rect, along: Along): number =>
  along === 'across' ? width : height;
export const endOf = (box: Rect, along: Along): number => startOf(box, along) + longOf(box, along);
export const middleOf = (box: Rect, along: Along): number =>
  startOf(box, along) + longOf(box, along) / 2;
export const movedTo = (box: Rect, along: Along, start: number): Rect =>
  along === 'across' ? { ...box, x: start } : { ...box, y: start };
