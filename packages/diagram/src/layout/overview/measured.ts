/** Blocks with the widths of their labels measured once, in em, so that any type size can be tried cheaply. */
import { emWidth } from '../../text/measure.ts';
import type { FontName, Weight } from '../../text/metrics.ts';
import { lineCount, widestLine, widestWord } from '../../text/wrap.ts';
import type { Block } from '../../viewpoints/diagram.ts';

export interface Measured {
  readonly block: Block;
  readonly children: readonly Measured[];
  /** Lines the label takes in this room, in em; the longest of the labels it may wear. */
  readonly lines: (room: number) => number;
  /** Width of its widest line in this room, in em. */
  readonly width: (room: number) => number;
  /** Width of what stands at its top corners, in em of a badge; 0 for nothing. */
  readonly tag: number;
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
  const labels = block.labels.map((label) => withMore(label, block.moreRoom));
  const known = new Map<number, number>();
  const widths = new Map<number, number>();
  const { badgeRoom, pins } = block;
  const tag = Math.max(
    badgeRoom === undefined ? 0 : emWidth(badgeRoom, 'bold', font),
    pins === undefined ? 0 : emWidth('99', 'bold', font),
  );
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
      known.set(key, count);
      return count;
    },
    width: (room) => {
      const key = Math.round(room * 64);
      const seen = widths.get(key);
      if (seen !== undefined) return seen;
      const wide = Math.max(...labels.map((label) => widestLine(label, room, 1, weight, font)));
      widths.set(key, wide);
      return wide;
    },
    tag,
    widest: Math.max(...labels.map((label) => widestWord(label, 1, weight, font))),
    leaves: children.length === 0 ? 1 : children.reduce((sum, child) => sum + child.leaves, 0),
    height: children.length === 0 ? 0 : 1 + Math.max(...children.map((child) => child.height)),
  };
}

/** The label followed by how many nested elements are not drawn. */
export const withMore = (label: string, more: number): string =>
  more > 0 ? `${label} +${more}` : label;
