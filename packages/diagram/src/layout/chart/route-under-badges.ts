/** Leads lines as `route` does, and keeps them and their words off the badges that stand out over boxes. All mm. */
import type { Point, Rect } from '../../figure/figure.ts';
import { route } from '../../routing/route.ts';
import type { Route, RouteRequest, Routes } from '../../routing/routing.ts';

/**
 * Boxes reach up by `above` while lines are led, and lines that come from above then go on down to them.
 * @param above how far badges stand out; 0 where there are none
 */
export function routeUnderBadges(request: RouteRequest, above: number): Routes {
  if (above === 0) return route(request);
  const boxOf = new Map(request.boxes.map(({ id, box }) => [id, box]));
  const { bounds } = request;
  const grown = route({
    ...request,
    boxes: request.boxes.map((one) =>
      one.open === true ? one : { ...one, box: raised(one.box, above) },
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

const raised = (box: Rect, above: number): Rect => ({
  ...box,
  y: box.y - above,
  height: box.height + above,
});
