/** The frames of containers that end and begin in each gap, and where they then stand. */
import type { Axis } from './axis.ts';
import type { Channel, Frame } from './channel.ts';
import { isBand, type Placement } from './placement.ts';

export interface Frames {
  readonly at: (gap: number) => {
    readonly closing: readonly Frame[];
    readonly opening: readonly Frame[];
  };
}

/** `padOf` says how much, mm, stays free within a frame at the side that stands in the gap. */
export function framesOf(
  placement: Placement,
  side: 'left' | 'top',
  padOf: (item: number, side: 'before' | 'after') => number,
): Frames {
  const { cells, net, options, fabric, boxes } = placement;
  const { lattice } = fabric;
  const closing = new Map<number, Frame[]>();
  const opening = new Map<number, Frame[]>();
  const lies = side === 'left';
  const skips = options.banded === (lies ? 'down' : 'right');
  for (const [item, { children, depth }] of net.items.entries()) {
    if (children.length === 0 || (skips && isBand(placement, item))) continue;
    const first = (lies ? cells.col[item] : cells.row[item]) ?? 0;
    const last = first + ((lies ? cells.width[item] : cells.height[item]) ?? 1);
    const [lo, hi] = lies
      ? [lattice.top[item] ?? 0, lattice.bottom[item] ?? 0]
      : [boxes[item]?.x ?? 0, (boxes[item]?.x ?? 0) + (boxes[item]?.width ?? 0)];
    push(opening, first, { item, lo, hi, depth, pad: padOf(item, 'after') });
    push(closing, last, { item, lo, hi, depth, pad: padOf(item, 'before') });
  }
  return { at: (gap) => ({ closing: closing.get(gap) ?? [], opening: opening.get(gap) ?? [] }) };
}

function push(map: Map<number, Frame[]>, key: number, frame: Frame): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [frame]);
  else list.push(frame);
}

/** Boxes of containers reach out into the gaps beside their cells. */
export function placeFrames(
  { boxes }: Placement,
  frames: Frames,
  channels: readonly Channel[],
  axis: Axis,
  from: 'x' | 'y',
  size: 'width' | 'height',
): void {
  for (const [gap, channel] of channels.entries()) {
    const start = axis.gaps[gap] ?? 0;
    for (const [index, { item }] of frames.at(gap).opening.entries()) {
      const box = boxes[item];
      const at = start + (channel.opening[index] ?? 0);
      if (box === undefined) continue;
      box[size] += box[from] - at;
      box[from] = at;
    }
    for (const [index, { item }] of frames.at(gap).closing.entries()) {
      const box = boxes[item];
      if (box !== undefined) box[size] = start + (channel.closing[index] ?? 0) - box[from];
    }
  }
}

/** Where the frame of one container ends (`before`) or begins (`after`) in a gap, mm. */
export function frameAt(
  frames: Frames,
  channels: readonly Channel[],
  axis: Axis,
  gap: number,
  item: number,
  side: 'before' | 'after',
): number | undefined {
  const { closing, opening } = frames.at(gap);
  const list = side === 'before' ? closing : opening;
  const index = list.findIndex((frame) => frame.item === item);
  const found = channels[gap]?.[side === 'before' ? 'closing' : 'opening'][index];
  return found === undefined ? undefined : (axis.gaps[gap] ?? 0) + found;
}
