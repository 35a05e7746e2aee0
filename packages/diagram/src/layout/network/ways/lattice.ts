/**
 * The ground that lines run on: every gap between columns and between rows, and every column and row
 * themselves, each one line of a lattice. Gaps have even numbers, columns and rows odd ones.
 */
import type { Cells } from '../cells.ts';
import type { Net } from '../net.ts';

export interface Lattice {
  /** Nodes across and down: two for each column or row, and one more. */
  readonly across: number;
  readonly down: number;
  /** Per node: the box that stands there and one more, 0 for none. */
  readonly solid: Int32Array;
  /** Per node: the innermost container that only lines of its own content may enter, -1 for none. */
  readonly inside: Int32Array;
  /** Per item: what it takes, first and last node. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  /** Per item: titles that a line from above passes on its way to it. */
  readonly titlesAbove: Int32Array;
}

/** `open`: whether lines pass through a container as if it were not there (bands). */
export function latticeOf(net: Net, cells: Cells, open: (item: number) => boolean): Lattice {
  const across = 2 * cells.columns + 1;
  const down = 2 * cells.rows + 1;
  const count = net.items.length;
  const lattice = {
    across,
    down,
    solid: new Int32Array(across * down),
    inside: new Int32Array(across * down).fill(-1),
    left: new Int32Array(count),
    right: new Int32Array(count),
    top: new Int32Array(count),
    bottom: new Int32Array(count),
    titlesAbove: new Int32Array(count),
  };
  for (const [item, { children, parent }] of net.items.entries()) {
    const left = 2 * (cells.col[item] ?? 0) + 1;
    const right = left + 2 * (cells.width[item] ?? 1) - 2;
    const top = 2 * (cells.row[item] ?? 0) + 1;
    const bottom = top + 2 * (cells.height[item] ?? 1) - 2;
    lattice.left[item] = left;
    lattice.right[item] = right;
    lattice.top[item] = top;
    lattice.bottom[item] = bottom;
    if (parent >= 0 && !open(parent) && lattice.top[parent] === top) {
      lattice.titlesAbove[item] = 1 + (lattice.titlesAbove[parent] ?? 0);
    }
    const holds = children.length > 0;
    if (holds && open(item)) continue;
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        if (holds) lattice.inside[y * across + x] = item;
        else lattice.solid[y * across + x] = item + 1;
      }
    }
  }
  return lattice;
}
