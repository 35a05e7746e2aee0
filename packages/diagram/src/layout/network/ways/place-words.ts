/** The words of lines: chosen a place each before rows are placed, set there once these are. */
import type { Axis } from './axis.ts';
import type { Channel } from './channel.ts';
import { isBand, type Placement, spanOf } from './placement.ts';
import { type Worded, wordsIn } from './words.ts';

/** On which piece, or over which, each line's words stand. */
export function chooseWords(placement: Placement, across: Axis): void {
  const { fabric, options, at, cells, wordsOn, wordsOver } = placement;
  const walls = wallsOf(placement);
  const found = wordsIn({
    pieces: fabric.pieces,
    words: options.words,
    narrow: options.narrow,
    at,
    spanOf: (piece) => spanOf(placement, piece),
    walls: (gap) => walls.get(gap) ?? [],
    gaps: cells.rows + 1,
    head: 0.45 * options.rhythm.size,
    least: options.strip,
    most: across.total,
  });
  for (const words of found) {
    if (fabric.pieces.all[words.piece]?.axis === 'across') wordsOn.set(words.piece, words);
    else {
      const list = wordsOver.get(words.gap);
      if (list === undefined) wordsOver.set(words.gap, [words]);
      else list.push(words);
    }
  }
}

/** Per gap between rows: the x of the sides of frames that go down through it. */
function wallsOf(placement: Placement): Map<number, number[]> {
  const { cells, boxes, net } = placement;
  const walls = new Map<number, number[]>();
  for (const [item, { children }] of net.items.entries()) {
    if (children.length === 0 || isBand(placement, item)) continue;
    const box = boxes[item];
    if (box === undefined) continue;
    const first = cells.row[item] ?? 0;
    const last = first + (cells.height[item] ?? 1);
    for (let gap = first; gap <= last; gap += 1) {
      const list = walls.get(gap);
      if (list === undefined) walls.set(gap, [box.x, box.x + box.width]);
      else list.push(box.x, box.x + box.width);
    }
  }
  return walls;
}

/** In `labels`, at the height of their piece; words over others have a strand of their own after all lines. */
export function placeWords(
  placement: Placement,
  lines: ReadonlyMap<number, readonly number[]>,
  channels: readonly Channel[],
  axis: Axis,
): void {
  const { at, wordsOn, wordsOver } = placement;
  for (const indices of lines.values()) {
    for (const index of indices) {
      const words = wordsOn.get(index);
      if (words !== undefined) setLabel(placement, words, at[index] ?? 0);
    }
  }
  for (const [gap, over] of wordsOver) {
    const before = lines.get(2 * gap)?.length ?? 0;
    for (const [place, words] of over.entries()) {
      const offset = channels[gap]?.strands[before + place] ?? 0;
      setLabel(placement, words, (axis.gaps[gap] ?? 0) + offset);
    }
  }
}

function setLabel({ labels }: Placement, { edge, lo, hi, size }: Worded, y: number): void {
  labels.set(edge, { x: lo, y: y - size / 2, width: hi - lo, height: size });
}
