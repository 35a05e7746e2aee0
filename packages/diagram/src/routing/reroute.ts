/**
 * Leads again what a change touches: lines whose ends moved or were edited, and lines that are hindered now.
 * All others keep their points, and the new ones are led round them, within a window round their ends.
 */
import type { Point, Rect } from '../figure/figure.ts';
import { directed } from './bundles.ts';
import { changesBetween } from './changes.ts';
import { corridorOf } from './corridors.ts';
import { forced } from './forced.ts';
import { gridOf } from './grid.ts';
import { type LabelsBeside, placeLabels } from './labels.ts';
import { leadAll } from './lead.ts';
import { routeOf } from './led-route.ts';
import { enteredBy, regionAt, tasksOf, wishesOf } from './legs.ts';
import { type Line, type Piece, piecesOf, placeOf, spanOf } from './lines.ts';
import { route } from './route.ts';
import type { Route, RouteEdge, RouteRequest, Routes } from './routing.ts';
import { ROOT, type Scene, sceneOf } from './scene.ts';
import { spread } from './spread.ts';
import {
  type Kept,
  laidOn,
  type StandingLines,
  standingLines,
  standingWithin,
} from './standing.ts';
import { tracksOf, type Wish } from './tracks.ts';
import { fullWindow, windowFor, windowRequest } from './window.ts';

/** More than this share of the lines, and more than so many, are led as a whole. */
const MOST_SHARE = 0.4;
const MANY = 40;
/** Lines that come to lie on others are led again together with them, so often. */
const ROUNDS = 3;

/**
 * Routes for `after`: as `previous`, with as few lines led again as the change allows; the same objects
 * where nothing changed. Much faster than `route`, for what must keep up with a drag.
 * @param previous the routes of `before`
 */
export function reroute(previous: Routes, before: RouteRequest, after: RouteRequest): Routes {
  const changes = changesBetween(previous, before, after);
  if (changes === undefined) return route(after);
  const led = new Set(changes.led);
  const asked = led.size === 0 ? after : { ...after, edges: directed(after.edges) };
  for (let round = 0; round < ROUNDS; round += 1) {
    if (led.size > MANY && led.size > MOST_SHARE * after.edges.length) break;
    const found = leadWithin(previous, asked, led, changes.labelled);
    if (found.laidOn.size === 0) return inOrder(previous, after, found.routes);
    for (const edge of found.laidOn) led.add(edge);
  }
  return route(after);
}

function inOrder(
  previous: Routes,
  after: RouteRequest,
  found: ReadonlyMap<string, Route>,
): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const { id } of after.edges) {
    const line = found.get(id) ?? previous.get(id);
    if (line !== undefined) routes.set(id, line);
  }
  return routes;
}

interface Found {
  readonly routes: ReadonlyMap<string, Route>;
  /** Edges whose lines the new ones lie on. */
  readonly laidOn: ReadonlySet<number>;
}

function leadWithin(
  previous: Routes,
  after: RouteRequest,
  led: ReadonlySet<number>,
  labelled: ReadonlySet<number>,
): Found {
  const edges = [...led].sort((a, b) => a - b).flatMap((at) => after.edges[at] ?? []);
  const kept = after.edges.flatMap((edge, at): Kept[] => {
    const line = led.has(at) ? undefined : previous.get(edge.id);
    return line === undefined ? [] : [{ at, edge, route: line }];
  });
  const relabelled = kept.filter(({ at }) => labelled.has(at));
  if (edges.length === 0 && relabelled.length === 0)
    return { routes: new Map(), laidOn: new Set() };
  const rects = relabelled.map(({ route: { points } }) => hullOf(points));
  let result: Led | undefined;
  for (const area of [windowFor(after, edges, rects), fullWindow(after)]) {
    result = leadIn(after, area, edges, kept);
    if (!result.lines.some((line) => line.forced)) break;
  }
  if (result === undefined) return { routes: new Map(), laidOn: new Set() };
  return routesOf(after, result, edges, kept, relabelled);
}

interface Led {
  readonly scene: Scene;
  readonly standing: StandingLines;
  /** Their `edge` is the place among the edges that are led. */
  readonly lines: readonly Line[];
}

function leadIn(
  after: RouteRequest,
  area: Rect,
  edges: readonly RouteEdge[],
  kept: readonly Kept[],
): Led {
  const scene = sceneOf(windowRequest(after, area, edges));
  const tasks = tasksOf(scene, edges);
  const bundles = new Map(tasks.map(({ request, bundle }) => [request.bundle, bundle]));
  const standing = standingLines(scene, area, kept, (key) =>
    key === undefined ? -1 : (bundles.get(key) ?? -1),
  );
  const wishes = [...wishesOf(scene, tasks), ...trunkWishes(scene, standing.pieces)];
  const grid = gridOf(scene, tracksOf(scene, wishes, enteredBy(scene, tasks), tasks.length));
  const found = leadAll(scene, grid, tasks, standing);
  const lines = found.filter((line): line is Line => line !== undefined);
  spread(scene, lines, near(scene, standing, lines));
  tasks.forEach((task, index) => {
    if (found[index] === undefined) lines.push(forced(scene, task));
  });
  return { scene, standing, lines };
}

/** Lines of a bundle find the one that others of it lie on. */
function trunkWishes(scene: Scene, pieces: readonly Piece[]): Wish[] {
  return pieces.flatMap((piece): Wish[] => {
    if (piece.line.bundle < 0) return [];
    const { axis } = piece;
    const at = placeOf(piece);
    const [low, high] = spanOf(piece);
    const from = (low + high) / 2;
    const region = (axis === 0 ? regionAt(scene, from, at) : regionAt(scene, at, from)) ?? ROOT;
    return [{ axis, region, at, from, close: true }];
  });
}

/** What stands where new lines may be moved to. */
function near(scene: Scene, standing: StandingLines, lines: readonly Line[]): Piece[] {
  const found = new Set<Piece>();
  const pieces = piecesOf(lines);
  const corridors = pieces.map((piece) => corridorOf(scene, piece));
  pieces.forEach((piece, at) => {
    const corridor = corridors[at];
    if (corridor === undefined) return;
    let [from, to] = spanOf(piece);
    for (const next of [at - 1, at + 1]) {
      const [some, reach] = [pieces[next], corridors[next]];
      if (some?.line !== piece.line || reach === undefined) continue;
      from = Math.min(from, reach.low);
      to = Math.max(to, reach.high);
    }
    const low = Math.min(corridor.low, placeOf(piece));
    const size = Math.max(corridor.high, placeOf(piece)) - low;
    const rect =
      piece.axis === 0
        ? { x: from, y: low, width: to - from, height: size }
        : { x: low, y: from, width: size, height: to - from };
    for (const some of standingWithin(standing, rect))
      if (some.axis === piece.axis) found.add(some);
  });
  return [...found];
}

function routesOf(
  after: RouteRequest,
  { scene, standing, lines }: Led,
  edges: readonly RouteEdge[],
  kept: readonly Kept[],
  relabelled: readonly Kept[],
): Found {
  const routes = new Map<string, Route>();
  const clashes = new Set<number>();
  const fresh = relabelled.map(({ route: line }, index): Line => {
    const nowhere = { box: -1, side: 0 };
    const points = line.points.map(([x, y]): [number, number] => [x, y]);
    return {
      edge: edges.length + index,
      from: nowhere,
      to: nowhere,
      bundle: -1,
      points,
      through: [],
    };
  });
  const asked = [...edges, ...relabelled.map(({ edge }) => edge)];
  const words = { edges: asked, gap: after.gap };
  const worded = asked.some(({ label }) => label !== undefined);
  const labels = placeLabels(
    scene,
    words,
    [...lines, ...fresh],
    worded ? labelsBeside(scene, kept, relabelled) : { labels: [], lines: [] },
  );
  for (const line of lines) {
    const id = edges[line.edge]?.id;
    if (id === undefined) continue;
    routes.set(id, routeOf(line, id, labels.get(line.edge)));
    if (line.forced) continue;
    for (const edge of laidOn(standing, line)) clashes.add(edge);
  }
  relabelled.forEach(({ route: { label: _, ...line } }, index) => {
    const label = labels.get(edges.length + index);
    routes.set(line.id, { ...line, ...(label === undefined ? {} : { label }) });
  });
  return { routes, laidOn: clashes };
}

function labelsBeside(
  { page: [x1, y1, x2, y2] }: Scene,
  kept: readonly Kept[],
  relabelled: readonly Kept[],
): LabelsBeside {
  const anew = new Set(relabelled.map(({ at }) => at));
  const labels: Rect[] = [];
  const lines: (readonly Point[])[] = [];
  for (const { at, route: line } of kept) {
    if (anew.has(at)) continue;
    const { label } = line;
    if (
      label &&
      label.x < x2 &&
      label.y < y2 &&
      label.x + label.width > x1 &&
      label.y + label.height > y1
    )
      labels.push(label);
    const { x, y, width, height } = hullOf(line.points);
    if (x < x2 && y < y2 && x + width > x1 && y + height > y1) lines.push(line.points);
  }
  return { labels, lines };
}

function hullOf(points: readonly Point[]): Rect {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x1 = Math.min(x1, x);
    x2 = Math.max(x2, x);
    y1 = Math.min(y1, y);
    y2 = Math.max(y2, y);
  }
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}
