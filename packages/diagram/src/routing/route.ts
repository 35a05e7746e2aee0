/**
 * Leads lines round boxes: tracks along every channel, the cheapest path over them for each line, then
 * lines that share a channel moved apart in the order that crosses least, then a place for each label.
 */
import { directed } from './bundles.ts';
import { forced } from './forced.ts';
import { gridOf } from './grid.ts';
import { placeLabels } from './labels.ts';
import { leadAll } from './lead.ts';
import { routeOf } from './led-route.ts';
import { enteredBy, tasksOf, wishesOf } from './legs.ts';
import type { Line } from './lines.ts';
import type { Route, RouteRequest, Routes } from './routing.ts';
import { sceneOf } from './scene.ts';
import { spread } from './spread.ts';
import { tracksOf } from './tracks.ts';

/**
 * Routes for all edges whose ends are boxes of the request, in the order of its edges.
 * Never through a box but where a line is marked `forced`: then there was no way.
 */
export function route(request: RouteRequest): Routes {
  const scene = sceneOf(request);
  const tasks = tasksOf(scene, directed(request.edges));
  const grid = gridOf(
    scene,
    tracksOf(scene, wishesOf(scene, tasks), enteredBy(scene, tasks), tasks.length),
  );
  const led = leadAll(scene, grid, tasks);
  const lines = led.filter((line): line is Line => line !== undefined);
  spread(scene, lines);
  tasks.forEach((task, index) => {
    if (led[index] === undefined) lines.push(forced(scene, task));
  });
  lines.sort((a, b) => a.edge - b.edge);
  const labels = placeLabels(scene, request, lines);
  const routes = new Map<string, Route>();
  for (const line of lines) {
    const id = request.edges[line.edge]?.id;
    if (id === undefined) continue;
    routes.set(id, routeOf(line, id, labels.get(line.edge)));
  }
  return routes;
}
