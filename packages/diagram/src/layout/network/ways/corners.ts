/** The corners of every line, mm, once its pieces and the boxes at its ends are placed. */
import type { Point, Rect, Side } from '../../../figure/figure.ts';
import type { Placement } from './placement.ts';

export interface WovenLine {
  readonly points: readonly Point[];
  readonly sides: readonly [Side, Side];
  readonly label?: Rect;
}

export function linesOf(placement: Placement): WovenLine[] {
  const { fabric, net, at, labels } = placement;
  return net.edges.map(({ from, to }, edge): WovenLine => {
    const pieces = fabric.pieces.of[edge] ?? [];
    const way = fabric.ways[edge];
    const first = pieces[0];
    const last = pieces.at(-1);
    if (way === undefined || first === undefined || last === undefined) {
      return { points: [], sides: ['bottom', 'top'] };
    }
    const leaves = SIDES[way.leaves];
    const arrives = SIDES[(way.arrives + 2) % 4] ?? 'top';
    const points: Point[] = [portAt(placement, from, leaves, at[first] ?? 0)];
    for (let index = 1; index < pieces.length; index += 1) {
      const [a, b] = [pieces[index - 1] ?? 0, pieces[index] ?? 0];
      const down = fabric.pieces.all[a]?.axis === 'down';
      points.push(down ? [at[a] ?? 0, at[b] ?? 0] : [at[b] ?? 0, at[a] ?? 0]);
    }
    points.push(portAt(placement, to, arrives, at[last] ?? 0));
    const label = labels.get(edge);
    return { points, sides: [leaves, arrives], ...(label === undefined ? {} : { label }) };
  });
}

/** The side at which a line leaves, by its direction. */
const SIDES: readonly [Side, Side, Side, Side] = ['top', 'right', 'bottom', 'left'];

function portAt({ boxes }: Placement, item: number, side: Side, at: number): Point {
  const { x, y, width, height } = boxes[item] ?? { x: 0, y: 0, width: 0, height: 0 };
  switch (side) {
    case 'top':
      return [at, y];
    case 'bottom':
      return [at, y + height];
    case 'left':
      return [x, at];
    case 'right':
      return [x + width, at];
  }
}
