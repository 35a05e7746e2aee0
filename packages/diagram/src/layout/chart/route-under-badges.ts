/** Leads lines as `route` does, and keeps them and their words off the badges that stand out over boxes. All mm. */
import type { Point, Rect } from '../../figure/figure.ts';
import { route } from '../../routing/route.ts';
import type { Route, RouteRequest, Routes } from '../../routing/routing.ts';
import type { Labelled } from '../../viewpoints/diagram.ts';
import type { Rhythm } from '../overview/rhythm.ts';

/**
 * Boxes reach up by `above` while lines are led, and lines that come from above then go on down to them.
 * @param badge how far badges stand out, 0 where there are none, and how far from the right end they reach
 */
export function routeUnderBadges(
  request: RouteRequest,
  { above, width }: { readonly above: number; readonly width: number },
): Routes {
  if (above === 0) return route(request);
  const boxOf = new Map(request.boxes.map(({ id, box }) => [id, box]));
  const { bounds } = request;
  const grown = route({
    ...request,
    boxes: request.boxes.map((one) =>
      one.open === true
        ? one
        : { ...one, box: raised(one.box, above), badge: { over: above, width } },
    ),
    bounds: raised(bounds, above),
  });
  const routes = new Map<string, Route>();
  for (const edge of request.edges) {
    const found = grown.get(edge.id);
    if (found === undefined) continue;
    const points = [...found.points];
    const ends = [
      { index: 0, side: found.sides[0], box: boxOf.get(edge.from) },
      { index: points.length - 1, side: found.sides[1], box: boxOf.get(edge.to) },
    ];
    for (const { index, side, box } of ends) {
      const point = points[index];
      if (point === undefined || box === undefined) continue;
      const [x, y] = point;
      if (side === 'top') points[index] = [x, y + above] satisfies Point;
      // A port beside the badge would hang in the air.
      else if (side !== 'bottom' && y < box.y + 0.2) return route(request);
    }
    routes.set(edge.id, { ...found, points });
  }
  return routes;
}

/** How far badges stand out over boxes, and how far from the right end they reach; pins and codes stand at the left end, too. */
export const badgesOver = (
  { tagged, badge, narrowest }: Rhythm,
  nodes: readonly { readonly node: Pick<Labelled, 'pins' | 'category'> }[],
) => ({
  above: tagged ? badge.above : 0,
  width:
    narrowest === 0 ||
    nodes.some(({ node }) => node.pins !== undefined || node.category !== undefined)
      ? Number.POSITIVE_INFINITY
      : narrowest,
});

const raised = (box: Rect, above: number): Rect => ({
  ...box,
  y: box.y - above,
  height: box.height + above,
});
