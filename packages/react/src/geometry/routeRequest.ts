/** A figure as the router sees it, so that lines can be led anew while boxes are on their way. All mm. */
import type {
  Figure,
  Point,
  Rect,
  Route,
  RouteBox,
  RouteEdge,
  RouteRequest,
  Routes,
} from '@khung/diagram';
import { type Box, isOccurrence, withBoxes } from './boxes.ts';
import { indexOf } from './figureIndex.ts';
import { type Bend, nearestOn } from './lines.ts';

/** Where boxes stand now that were taken elsewhere, with all that they hold; and what holds them. */
export type Moved = ReadonlyMap<
  string,
  { readonly box: Rect; readonly parent: string | undefined }
>;

export interface Led {
  /** Lanes and bands stand open in views by rule; frames drawn by hand are gone round. */
  readonly free: boolean;
  readonly bends: ReadonlyMap<string, readonly Bend[]>;
}

/** Boxes shifted as they are, with their content; their container may be another. */
export function shiftedBoxes(
  figure: Figure,
  boxes: readonly Box[],
  by: { readonly x: number; readonly y: number },
  into?: { readonly parent: Box | undefined },
): Moved {
  const roots = new Set<string>(boxes.map(({ id }) => id));
  return new Map(
    withBoxes(figure, boxes).map(({ id, box, parent }) => [
      id,
      {
        box: { ...box, x: box.x + by.x, y: box.y + by.y },
        parent: into && roots.has(id) ? into.parent?.id : parent,
      },
    ]),
  );
}

export interface StandingLines {
  readonly request: RouteRequest;
  readonly routes: Routes;
}

const known = new WeakMap<Figure, StandingLines & { readonly led: Led }>();

/** The lines as they are drawn, and what would be asked to draw them so; made once for each figure. */
export function standingLines(figure: Figure, led: Led): StandingLines {
  const before = known.get(figure);
  if (before?.led.free === led.free && before.led.bends === led.bends) return before;
  const request: RouteRequest = {
    boxes: routeBoxes(figure, led.free),
    edges: figure.edges.map((edge) => routeEdge(edge, led.bends.get(edge.id) ?? [])),
    bounds: around([{ x: 0, y: 0, width: figure.width, height: figure.height }]),
    gap: GAP,
    width: WIDTH,
  };
  const routes = new Map(
    figure.edges.map(({ id, points, sides, labelBox }): [string, Route] => [
      id,
      { id, points, sides, ...(labelBox === undefined ? {} : { label: labelBox }) },
    ]),
  );
  const made = { led, request, routes };
  known.set(figure, made);
  return made;
}

/** The same with boxes elsewhere; what did not change are the very same objects. */
export function movedRequest(
  figure: Figure,
  { boxes, edges, bounds, ...rest }: RouteRequest,
  moved: Moved,
): RouteRequest {
  const { boxById } = indexOf(figure);
  return {
    ...rest,
    boxes: boxes.map((one): RouteBox => {
      const now = moved.get(one.id);
      if (now === undefined) return one;
      const { parent: _was, title, ...box } = one;
      return {
        ...box,
        box: now.box,
        ...(now.parent === undefined ? {} : { parent: now.parent }),
        ...(title === undefined
          ? {}
          : { title: shifted(title, now.box.x - one.box.x, now.box.y - one.box.y) }),
      };
    }),
    edges: edges.map((edge) => {
      if (edge.through === undefined || !(moved.has(edge.from) || moved.has(edge.to))) return edge;
      return { ...edge, through: edge.through.map((point, at) => carried(edge, at, point)) };
    }),
    bounds: around([bounds, ...ofAll(moved)]),
  };

  /** Bends go along with the box that they are measured from. */
  function carried(edge: RouteEdge, at: number, [x, y]: Point): Point {
    const end = ends.get(edge)?.[at] === 'to' ? edge.to : edge.from;
    const [was, now] = [boxById.get(end as Box['id'])?.box, moved.get(end)?.box];
    if (was === undefined || now === undefined) return [x, y];
    return [x + middle(now).x - middle(was).x, y + middle(now).y - middle(was).y];
  }
}

/** With which end each bend of a line goes. */
const ends = new WeakMap<RouteEdge, readonly Bend['of'][]>();

/** mm, as layouts ask for at 8 pt. */
const GAP = 1.5;
const WIDTH = 0.3;

/** Containers before their content. */
function routeBoxes(figure: Figure, free: boolean): readonly RouteBox[] {
  const { boxesIn } = indexOf(figure);
  const found: RouteBox[] = [];
  const add = (box: Box): void => {
    const held = boxesIn.get(box.id) ?? [];
    const frame = !isOccurrence(box) && box.kind === 'frame';
    found.push({
      id: box.id,
      box: box.box,
      ...(box.parent === undefined ? {} : { parent: box.parent }),
      ...(frame || held.length > 0 ? { title: box.labelBox } : {}),
      ...(frame && !free ? { open: true } : {}),
    });
    for (const one of held) add(one);
  };
  for (const root of boxesIn.get(undefined) ?? []) add(root);
  return found;
}

/** The words stay at their share of the way. */
function routeEdge(
  { id, from, to, points, labelBox }: Figure['edges'][number],
  bends: readonly Bend[],
): RouteEdge {
  const edge: RouteEdge = {
    id,
    from,
    to,
    ...(bends.length === 0 ? {} : { through: bends.map(({ x, y }): Point => [x, y]) }),
    ...(labelBox === undefined
      ? {}
      : {
          label: { width: labelBox.width, height: labelBox.height },
          labelAt: nearestOn(points, middle(labelBox)).share,
        }),
  };
  ends.set(
    edge,
    bends.map(({ of }) => of),
  );
  return edge;
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });

const shifted = (box: Rect, x: number, y: number): Rect => ({ ...box, x: box.x + x, y: box.y + y });

const ofAll = (moved: Moved): Rect[] => [...moved.values()].map(({ box }) => box);

/** With room for a line round what sticks out. */
function around([sheet, ...boxes]: readonly Rect[]): Rect {
  const first = sheet ?? { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(first.x, ...boxes.map((box) => box.x - ROOM));
  const y = Math.min(first.y, ...boxes.map((box) => box.y - ROOM));
  const right = Math.max(...[first, ...boxes].map((box) => box.x + box.width + ROOM));
  const bottom = Math.max(...[first, ...boxes].map((box) => box.y + box.height + ROOM));
  return { x, y, width: right - x, height: bottom - y };
}

/** mm */
const ROOM = 6;
