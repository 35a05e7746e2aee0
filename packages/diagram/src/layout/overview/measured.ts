/** Blocks with the widths of their labels measured once, in em, so that any type size can be tried cheaply. */
import type { FontName, Weight } from '../../text/metrics.ts';
import { lineCount, widestWord } from '../../text/wrap.ts';
import type { Block } from '../../viewpoints/diagram.ts';

export interface Measured {
  readonly block: Block;
  readonly children: readonly Measured[];
  /** Lines the label takes in this room, in em; the longest of the labels it may wear. */
  readonly lines: (room: number) => number;
  /** Room in em under which a word would be split. */
  readonly widest: number;
  /** Boxes in it, itself if it holds none. */
  readonly leaves: number;
  /** Levels in it: 0 for a box. */
  readonly height: number;
}

export function measured(block: Block, font: FontName): Measured {
  const children = block.children.map((child) => measured(child, font));
  const weight: Weight = children.length > 0 || block.shape === 'bus' ? 'bold' : 'regular';
  const labels = block.labels.length > 0 ? block.labels : [block.label];
  const extra = block.more > 0 && children.length === 0 ? 1 : 0;
  const known = new Map<number, number>();
  return {
    block,
    children,
    lines: (room) => {
      const key = Math.round(room * 64);
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      // The room is rounded down, so that a remembered answer never promises too few lines.
      const floor = (key - 1) / 64;
      const count = Math.max(...labels.map((label) => lineCount(label, floor, 1, weight, font)));
      known.set(key, count + extra);
      return count + extra;
    },
    widest: Math.max(...labels.map((label) => widestWord(label, 1, weight, font))),
    leaves: children.length === 0 ? 1 : children.reduce((sum, child) => sum + child.leaves, 0),
    height: children.length === 0 ? 0 : 1 + Math.max(...children.map((child) => child.height)),
  };
}
