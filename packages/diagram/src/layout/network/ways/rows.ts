/** From top to bottom: rows as high as their labels and the lines at them need, gaps by what is in them. */
import { heightFor } from '../../chart/nodes.ts';
import { type Axis, axisOf } from './axis.ts';
import type { Channel } from './channel.ts';
import { byLine } from './fabric.ts';
import { type Frames, frameAt, framesOf, placeFrames } from './frames.ts';
import { gapChannel } from './gap-channel.ts';
import { chooseWords, placeWords } from './place-words.ts';
import { isBand, type Placement, SPREAD, spanOf } from './placement.ts';
import { offsetOf } from './slots.ts';

/** Sets `y` and `height` of boxes, where pieces that run across stand, and the words of lines. */
export function placeRows(placement: Placement, across: Axis, titles: Float64Array): Axis {
  const { options, fabric, cells } = placement;
  const { banded, rhythm, bandNeed } = options;
  const lines = byLine(fabric.pieces.all, 'across');
  const heights = heightsOf(placement, lines);
  const frames = framesOf(placement, 'top', (item, side) =>
    side === 'before' ? rhythm.pad : (titles[item] ?? 0),
  );
  if (banded !== 'right' && options.upright) chooseWords(placement, across);
  const channels = channelsOf(placement, lines, frames);
  const base = banded === 'right' ? headRoom(placement, titles) + rhythm.pad : 0;
  const foot = banded === 'right' ? rhythm.pad : 0;
  if (bandNeed !== undefined)
    raise(placement, axisOf(channels, heights, base, foot), frames, channels, heights);
  const axis = axisOf(channels, heights, base, foot);
  for (const [item, box] of placement.boxes.entries()) {
    const { children } = placement.net.items[item] ?? { children: [] };
    const first = cells.row[item] ?? 0;
    const last = first + (cells.height[item] ?? 1) - 1;
    box.y = axis.start[first] ?? 0;
    box.height = (axis.start[last] ?? 0) + (heights[last] ?? 0) - box.y;
    if (children.length > 0 && isBand(placement, item) && banded === 'right') {
      box.y = 0;
      box.height = axis.total;
    }
  }
  placeFrames(placement, frames, channels, axis, 'y', 'height');
  placePieces(placement, lines, channels, axis);
  placeWords(placement, lines, channels, axis);
  return axis;
}

/** As labels need, and lines that end at the sides of boxes. */
function heightsOf(
  { net, cells, options, boxes, fabric }: Placement,
  lines: ReadonlyMap<number, readonly number[]>,
): Float64Array {
  const { rhythm, font, track } = options;
  const heights = new Float64Array(cells.rows);
  for (const [item, { measured, children }] of net.items.entries()) {
    if (children.length > 0) continue;
    const row = cells.row[item] ?? 0;
    const tall = cells.height[item] ?? 1;
    const need = heightFor(measured, boxes[item]?.width ?? 0, rhythm, font) / tall;
    heights[row] = Math.max(heights[row] ?? 0, need);
  }
  for (const [line, indices] of lines) {
    if (line % 2 === 0) continue;
    const row = (line - 1) / 2;
    for (const index of indices) {
      const places = fabric.slots[index]?.places ?? 1;
      const need = (places * LEAST_SPREAD * track) / 0.86;
      heights[row] = Math.max(heights[row] ?? 0, need);
    }
  }
  return heights;
}

/** Between lines at one side of a box at least, in tracks; rows grow for it. */
const LEAST_SPREAD = 0.62;

function channelsOf(
  placement: Placement,
  lines: ReadonlyMap<number, readonly number[]>,
  frames: Frames,
): Channel[] {
  const { cells, options, at, wordsOver } = placement;
  const { rhythm, track } = options;
  const count = cells.rows;
  const passed = passedGaps(placement);
  const above = rhythm.tagged ? rhythm.badge.above : 0;
  const channels: Channel[] = [];
  for (let gap = 0; gap <= count; gap += 1) {
    const busy = passed[gap] === 1 ? Math.max(rhythm.gap, 2.2 * track) : rhythm.gap;
    channels.push(
      gapChannel(placement, lines.get(2 * gap) ?? [], frames.at(gap), {
        over: wordsOver.get(gap) ?? [],
        ends: [gap === 0, gap === count],
        clear: Math.max(busy, above > 0 ? above + 0.6 * track : 0),
        above,
        spanOf: (piece) => spanOf(placement, piece),
        turnAt: (turn) => at[turn.piece] ?? 0,
      }),
    );
  }
  return channels;
}

/** Row gaps that a line goes down through, or into. */
function passedGaps({ cells, fabric }: Placement): Uint8Array {
  const passed = new Uint8Array(cells.rows + 1);
  for (const { axis, lo, hi } of fabric.pieces.all) {
    if (axis === 'across') continue;
    for (let gap = Math.ceil(lo / 2); gap <= Math.floor(hi / 2); gap += 1) passed[gap] = 1;
  }
  return passed;
}

/** Of lanes beside one another: the highest heading. */
function headRoom({ net }: Placement, titles: Float64Array): number {
  return net.roots.reduce((most, root) => Math.max(most, titles[root] ?? 0), 0);
}

/** Rows of a band that is too low for its label are raised alike. */
function raise(
  { cells, options, net }: Placement,
  axis: Axis,
  frames: Frames,
  channels: readonly Channel[],
  heights: Float64Array,
): void {
  for (const root of net.roots) {
    const first = cells.row[root] ?? 0;
    const count = cells.height[root] ?? 1;
    const top = frameAt(frames, channels, axis, first, root, 'after');
    const foot = frameAt(frames, channels, axis, first + count, root, 'before');
    if (top === undefined || foot === undefined) continue;
    const lacking = (options.bandNeed?.(root, foot - top) ?? 0) - (foot - top);
    if (lacking <= 0) continue;
    for (let row = first; row < first + count; row += 1) {
      heights[row] = (heights[row] ?? 0) + lacking / count;
    }
  }
}

function placePieces(
  { at, fabric, options }: Placement,
  lines: ReadonlyMap<number, readonly number[]>,
  channels: readonly Channel[],
  axis: Axis,
): void {
  for (const [line, indices] of lines) {
    for (const [place, index] of indices.entries()) {
      const channel = channels[line / 2];
      const slot = fabric.slots[index];
      if (channel !== undefined)
        at[index] = (axis.gaps[line / 2] ?? 0) + (channel.strands[place] ?? 0);
      else if (slot !== undefined) {
        const row = (line - 1) / 2;
        const height = axis.size[row] ?? 0;
        const middle = (axis.start[row] ?? 0) + height / 2;
        at[index] = middle + offsetOf(slot, height, SPREAD * options.track);
      }
    }
  }
}
