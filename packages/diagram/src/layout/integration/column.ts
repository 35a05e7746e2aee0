/** Frames one above the other, each with its systems in one column, along an upright side of the platform. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import type { MeasuredNode } from '../chart/nodes.ts';
import {
  type Frame,
  frameFoot,
  framePad,
  placeFrame,
  rowGap,
  type Style,
  titleOf,
} from './frames.ts';

export interface Column {
  readonly nodes: readonly PlacedNode[];
  /** By the id of the system's box. */
  readonly boxes: ReadonlyMap<string, Rect>;
}

export interface ColumnSize {
  readonly boxWidth: number;
  /** Alike for all, but for those with several lines whose words stand one over the other. */
  readonly heightOf: (item: MeasuredNode) => number;
}

/** The least height of the column. */
export function columnHeight(frames: readonly Frame[], size: ColumnSize, style: Style): number {
  const gap = rowGap(style.rhythm);
  const heights = frames.map((frame) => frameHeight(frame, size, gap, style));
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, frames.length - 1) * gap;
}

function frameHeight(frame: Frame, size: ColumnSize, gap: number, style: Style): number {
  const pad = framePad(style.rhythm);
  const rows = frame.items.length;
  const heights = frame.items.reduce((sum, item) => sum + size.heightOf(item), 0);
  const title = titleOf(frame, size.boxWidth + 2 * pad, style.rhythm);
  return title + heights + (rows - 1) * gap + frameFoot(style);
}

/** How much wider gaps may become so that a column is as high as the platform, in gaps. */
const MOST_STRETCH = 4;

/** The column in a strip of this height: its rows spread over it, or in its middle where they are few. */
export function placeColumn(
  frames: readonly Frame[],
  strip: Rect,
  size: ColumnSize,
  style: Style,
): Column {
  const pad = framePad(style.rhythm);
  const least = rowGap(style.rhythm);
  const free = strip.height - columnHeight(frames, size, style);
  const rows = frames.reduce((sum, { items }) => sum + items.length, 0);
  const more = rows > 1 ? Math.max(0, Math.min(free / (rows - 1), MOST_STRETCH * least)) : 0;
  const gap = least + more;
  let y = strip.y + Math.max(0, free - more * (rows - 1)) / 2;
  const nodes: PlacedNode[] = [];
  const boxes = new Map<string, Rect>();
  for (const frame of frames) {
    const height = frameHeight(frame, size, gap, style);
    const box = { x: strip.x, y, width: strip.width, height };
    const top = y + titleOf(frame, size.boxWidth + 2 * pad, style.rhythm);
    let next = top;
    const places = frame.items.map((item) => {
      const place = {
        x: strip.x + pad,
        y: next,
        width: size.boxWidth,
        height: size.heightOf(item),
      };
      next += place.height + gap;
      return place;
    });
    nodes.push(...placeFrame(frame, box, places, style));
    for (const [index, item] of frame.items.entries()) {
      const place = places[index];
      if (place !== undefined) boxes.set(item.block.id, place);
    }
    y += height + gap;
  }
  return { nodes, boxes };
}
