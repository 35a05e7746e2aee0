/** The part of a request that matters to a few of its edges: what stands near them, without what containers hold that they never enter. */
import type { Rect } from '../figure/figure.ts';
import type { RouteBox, RouteEdge, RouteRequest } from './routing.ts';

/** Room round the ends, in gaps, and as a share of how far apart they are. */
const LEAST_ROOM = 14;
const SHARE = 0.25;

/** Round the ends of edges, and what else is to be seen; within the bounds. */
export function windowFor(
  { boxes, bounds, gap }: RouteRequest,
  edges: readonly RouteEdge[],
  besides: readonly Rect[],
): Rect {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = ({ x, y, width, height }: Rect): void => {
    x1 = Math.min(x1, x);
    y1 = Math.min(y1, y);
    x2 = Math.max(x2, x + width);
    y2 = Math.max(y2, y + height);
  };
  for (const { id, box } of boxes) if (ends.has(id)) hold(box);
  for (const { through = [] } of edges)
    for (const [x, y] of through) hold({ x, y, width: 0, height: 0 });
  for (const rect of besides) hold(rect);
  if (x1 > x2) return bounds;
  const room = LEAST_ROOM * gap + SHARE * Math.max(x2 - x1, y2 - y1);
  const left = Math.max(bounds.x, x1 - room);
  const top = Math.max(bounds.y, y1 - room);
  const right = Math.min(bounds.x + bounds.width, x2 + room);
  const bottom = Math.min(bounds.y + bounds.height, y2 + room);
  if (right <= left || bottom <= top) return bounds;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const fullWindow = ({ bounds }: RouteRequest): Rect => bounds;

/** The request of these edges alone, as far as it lies in the area. */
export function windowRequest(
  request: RouteRequest,
  area: Rect,
  edges: readonly RouteEdge[],
): RouteRequest {
  const byId = new Map(request.boxes.map((box) => [box.id, box]));
  let closed: Set<string> | undefined;
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  /** Ends and all that holds them. */
  const entered = new Set<string>();
  for (const end of ends)
    for (let id: string | undefined = end; id !== undefined && !entered.has(id); ) {
      entered.add(id);
      id = byId.get(id)?.parent;
    }
  const open = (box: RouteBox): boolean => {
    if (box.open !== true) return false;
    closed ??= new Set(request.edges.flatMap(({ from, to }) => [from, to]));
    return !closed.has(box.id);
  };
  const seen = ({ parent }: RouteBox): boolean => {
    const holder = parent === undefined ? undefined : byId.get(parent);
    return holder === undefined || entered.has(holder.id) || (open(holder) && seen(holder));
  };
  const boxes = request.boxes.flatMap((box): RouteBox[] => {
    if (entered.has(box.id) || open(box)) return [box.open && !open(box) ? shut(box) : box];
    return meets(box.box, area) && seen(box) ? [box.open ? shut(box) : box] : [];
  });
  return { boxes, edges, bounds: area, gap: request.gap, width: request.width };
}

const shut = ({ open: _, ...box }: RouteBox): RouteBox => box;

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
