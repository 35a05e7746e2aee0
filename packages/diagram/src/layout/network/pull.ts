/** What pulls on what: the lines that leave each item, or what it holds, and the length they have. */
import type { Cells } from './cells.ts';
import type { Net } from './net.ts';
import { DOWN } from './weights.ts';

/** Per item, the edges with exactly one end in it: `edge` indices from `start[item]` to `start[item + 1]`. */
export interface Leaving {
  readonly start: Int32Array;
  readonly edge: Int32Array;
  /** The end in the item, and the one outside. */
  readonly own: Int32Array;
  readonly other: Int32Array;
}

/** Linear in lines times levels. */
export function leavingOf(net: Net): Leaving {
  const count = net.items.length;
  const start = new Int32Array(count + 1);
  const each = (visit: (item: number, edge: number, own: number, other: number) => void) => {
    for (const [edge, { from, to }] of net.edges.entries()) {
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        for (let item = one; item >= 0; item = net.items[item]?.parent ?? -1) {
          if (other >= item && other < (net.items[item]?.end ?? 0)) break;
          visit(item, edge, one, other);
        }
      }
    }
  };
  each((item) => {
    start[item + 1] = (start[item + 1] ?? 0) + 1;
  });
  for (let item = 0; item < count; item += 1) {
    start[item + 1] = (start[item + 1] ?? 0) + (start[item] ?? 0);
  }
  const next = start.slice(0, count);
  const total = start[count] ?? 0;
  const leaving = {
    start,
    edge: new Int32Array(total),
    own: new Int32Array(total),
    other: new Int32Array(total),
  };
  each((item, edge, own, other) => {
    const at = next[item] ?? 0;
    leaving.edge[at] = edge;
    leaving.own[at] = own;
    leaving.other[at] = other;
    next[item] = at + 1;
  });
  return leaving;
}

/** Ends of lines as flat lists, for loops that run often. */
export interface Ends {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

export const endsOf = (net: Net): Ends => ({
  from: Int32Array.from(net.edges, ({ from }) => from),
  to: Int32Array.from(net.edges, ({ to }) => to),
  weight: Float64Array.from(net.edges, ({ weight }) => weight),
});

/** Centres, in cells. */
export const centreX = (cells: Cells, item: number): number =>
  (cells.col[item] ?? 0) + (cells.width[item] ?? 1) / 2;
export const centreY = (cells: Cells, item: number): number =>
  (cells.row[item] ?? 0) + (cells.height[item] ?? 1) / 2;

/** How far one line goes, in columns. */
export function lengthOf(cells: Cells, ends: Ends, edge: number): number {
  const from = ends.from[edge] ?? 0;
  const to = ends.to[edge] ?? 0;
  const across = Math.abs(centreX(cells, from) - centreX(cells, to));
  const down = Math.abs(centreY(cells, from) - centreY(cells, to));
  return (ends.weight[edge] ?? 1) * (across + DOWN * down);
}
