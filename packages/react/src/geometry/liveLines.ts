/** The lines of boxes that are on their way, led anew for where the hand has them now. All mm. */
import {
  type DrawnEdge,
  type Figure,
  type Point,
  type Rect,
  type RouteRequest,
  type Routes,
  reroute,
} from '@khung/diagram';
import { indexOf } from './figureIndex.ts';
import { type Led, type Moved, movedRequest, standingLines } from './routeRequest.ts';

/** A line that is not where the figure has it. */
export interface LiveLine {
  readonly edge: DrawnEdge;
  readonly points: readonly Point[];
  /** Where its words stand now; with the line if absent. */
  readonly label?: Rect;
}

/**
 * Lines of the moved boxes, and those that are in their way now, in the figure's order; all others stand.
 * What goes from one moved box to another goes along; where lines slant, they go on doing so.
 */
export function liveLines(figure: Figure, moved: Moved, led: Led): LiveLine[] {
  const { edges } = figure;
  const together = new Map(
    edges.flatMap((edge) => {
      const by = stepTogether(figure, edge, moved);
      return by === undefined ? [] : [[edge.id, by] as const];
    }),
  );
  const routes = edges.some(slants) ? undefined : anew(figure, moved, led, together);
  return edges.flatMap((edge): LiveLine[] => {
    const by = together.get(edge.id);
    if (by) return [{ edge, points: edge.points.map(([x, y]): Point => [x + by[0], y + by[1]]) }];
    if (routes === undefined) {
      const touched = moved.has(edge.from) || moved.has(edge.to);
      return touched ? [{ edge, points: dragged(figure, edge, moved) }] : [];
    }
    const route = routes.now.get(edge.id);
    if (route === undefined || route === routes.before.get(edge.id)) return [];
    const { points, label } = route;
    return [{ edge, points, ...(label === undefined ? {} : { label }) }];
  });
}

function anew(
  figure: Figure,
  moved: Moved,
  led: Led,
  together: ReadonlyMap<string, Point>,
): { readonly before: Routes; readonly now: Routes } {
  const { request, routes } = standingLines(figure, led);
  const others = (asked: RouteRequest): RouteRequest =>
    together.size === 0
      ? asked
      : { ...asked, edges: asked.edges.filter(({ id }) => !together.has(id)) };
  const after = movedRequest(figure, request, moved);
  return { before: routes, now: reroute(routes, others(request), others(after)) };
}

/** How far both ends went, if they went together. */
function stepTogether(figure: Figure, { from, to }: DrawnEdge, moved: Moved): Point | undefined {
  if (!moved.has(from) || !moved.has(to)) return undefined;
  const [a, b] = [stepOf(figure, from, moved), stepOf(figure, to, moved)];
  return Math.abs(a[0] - b[0]) < SAME && Math.abs(a[1] - b[1]) < SAME ? a : undefined;
}

/** The ends go along with their boxes, the places between stay. */
function dragged(figure: Figure, edge: DrawnEdge, moved: Moved): Point[] {
  const last = edge.points.length - 1;
  return edge.points.map(([x, y], index): Point => {
    const end = index === 0 ? edge.from : index === last ? edge.to : undefined;
    const [dx, dy] = end === undefined ? [0, 0] : stepOf(figure, end, moved);
    return [x + dx, y + dy];
  });
}

function stepOf(figure: Figure, id: DrawnEdge['from'], moved: Moved): Point {
  const [was, now] = [indexOf(figure).boxById.get(id)?.box, moved.get(id)?.box];
  return was === undefined || now === undefined ? [0, 0] : [now.x - was.x, now.y - was.y];
}

const slants = ({ points }: DrawnEdge): boolean =>
  points.some(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    return Math.abs(nextX - x) > SAME && Math.abs(nextY - y) > SAME;
  });

/** mm */
const SAME = 0.01;
