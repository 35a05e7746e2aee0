/** From left to right: widths of gaps by what is in them, then of boxes, which share what is left. */
import { type Axis, axisOf } from './axis.ts';
import type { Channel } from './channel.ts';
import { byLine } from './fabric.ts';
import { framesOf, placeFrames } from './frames.ts';
import { gapChannel } from './gap-channel.ts';
import { isBand, type Placement, SPREAD } from './placement.ts';
import { offsetOf } from './slots.ts';

/** Sets `x` and `width` of boxes, and where pieces that run down stand. */
export function placeColumns(placement: Placement): Axis {
  const { cells, options, at, fabric, net, boxes } = placement;
  const { banded, rhythm, strip, track } = options;
  const count = cells.columns;
  const lines = byLine(fabric.pieces.all, 'down');
  const frames = framesOf(placement, 'left', () => rhythm.pad);
  const channels: Channel[] = [];
  let gaps = 0;
  for (let gap = 0; gap <= count; gap += 1) {
    const found = gapChannel(placement, lines.get(2 * gap) ?? [], frames.at(gap), {
      ends: [gap === 0, gap === count],
      clear: banded === 'down' ? rhythm.gap : 1.5 * rhythm.gap,
      spanOf: ({ lo, hi }) => [lo, hi],
      turnAt: (turn) => turn.at,
    });
    channels.push(found);
    gaps += found.size;
  }
  const base = banded === 'down' ? strip + rhythm.pad : 0;
  const foot = banded === 'down' ? rhythm.pad : 0;
  const width = Math.min(options.widest, (options.width - gaps - base - foot) / count);
  const axis = axisOf(channels, new Float64Array(count).fill(width), base, foot);
  for (const [item, box] of boxes.entries()) {
    const { children } = net.items[item] ?? { children: [] };
    const first = cells.col[item] ?? 0;
    const last = first + (cells.width[item] ?? 1) - 1;
    box.x = axis.start[first] ?? 0;
    box.width = (axis.start[last] ?? 0) + width - box.x;
    if (children.length > 0 && isBand(placement, item) && banded === 'down') {
      box.x = 0;
      box.width = axis.total;
    }
  }
  placeFrames(placement, frames, channels, axis, 'x', 'width');
  for (const [line, indices] of lines) {
    for (const [place, index] of indices.entries()) {
      const channel = channels[line / 2];
      const slot = fabric.slots[index];
      if (channel !== undefined)
        at[index] = (axis.gaps[line / 2] ?? 0) + (channel.strands[place] ?? 0);
      else if (slot !== undefined) {
        const left = axis.start[(line - 1) / 2] ?? 0;
        at[index] = left + width / 2 + offsetOf(slot, width, SPREAD * track);
      }
    }
  }
  return axis;
}
