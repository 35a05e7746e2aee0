/** What a person said of a line, as routing asks for it: the points to pass, and where the label stands. */
import type { Point, Rect } from '../../figure/figure.ts';
import type { RouteEdge } from '../../routing/routing.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';

/**
 * Spread into a `RouteEdge`. Bends are measured from the middle of the box at the end that they belong to.
 * @param boxOf where boxes stand, in the coordinates of the request
 * @param scale mm there for a mm of the view
 * @example { id, from, to, ...wiredBy(edge, (id) => boxes.get(id)) }
 */
export function wiredBy(
  edge: Pick<ChartEdge, 'from' | 'to' | 'wire'>,
  boxOf: (id: string) => Rect | undefined,
  scale = 1,
): Pick<RouteEdge, 'through' | 'labelAt'> {
  const { bends = [], label } = edge.wire ?? {};
  const through = bends.flatMap(({ of, x, y }): Point[] => {
    const box = boxOf(of === 'from' ? edge.from : edge.to);
    if (box === undefined) return [];
    return [[box.x + box.width / 2 + x * scale, box.y + box.height / 2 + y * scale]];
  });
  return {
    ...(through.length === 0 ? {} : { through }),
    ...(label === undefined ? {} : { labelAt: Math.min(1, Math.max(0, label)) }),
  };
}
