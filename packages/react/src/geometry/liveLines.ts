/** The lines of boxes that are on their way, led anew for where the hand has them now. All mm. */
import { type DrawnEdge, type Figure, type Point, route } from '@khung/diagram';
import { indexOf } from './figureIndex.ts';
import { type Led, linesAt, type Moved, requestOf } from './routeRequest.ts';

export interface LiveLine {
  readonly edge: DrawnEdge;
  readonly points: readonly Point[];
}

/** In the figure's order. What goes from one moved box to another goes along; where lines slant, they go on doing so. */
export function liveLines(figure: Figure, moved: Moved, led: Led): LiveLine[] {
  const edges = linesAt(figure, moved);
  const slanting = edges.some(slants);
  const asked = slanting ? [] : edges.filter((edge) => along(figure, edge, moved) === undefined);
  const routes = asked.length === 0 ? undefined : route(requestOf(figure, asked, moved, led));
  return edges.map((edge) => {
    const by = along(figure, edge, moved);
    const points =
      by !== undefined
        ? edge.points.map(([x, y]): Point => [x + by[0], y + by[1]])
        : (routes?.get(edge.id)?.points ?? dragged(figure, edge, moved));
    return { edge, points };
  });
}

/** How far both ends went, if they went together. */
function along(figure: Figure, { from, to }: DrawnEdge, moved: Moved): Point | undefined {
  const [a, b] = [stepOf(figure, from, moved), stepOf(figure, to, moved)];
  const together = Math.abs(a[0] - b[0]) < SAME && Math.abs(a[1] - b[1]) < SAME;
  return moved.has(from) && moved.has(to) && together ? a : undefined;
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
