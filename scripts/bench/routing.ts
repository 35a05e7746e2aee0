/**
 * How long lines take to lead, and how well they are led: `pnpm bench routing [boxes …]`. On the figures of
 * the sample, then on generated boxes two levels deep with 1.5 lines a box. Milliseconds of processor time,
 * the fastest of several runs; `again` is leading again after one box was moved a little, the median.
 */
import { type RouteRequest, type Routes, reroute, route } from '@khung/diagram';
import { ledQuality } from './line-quality.ts';
import { generatedRequest, sampleRequests } from './routed-boxes.ts';

const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [50, 200, 1000, 5000];
const requests: [string, RouteRequest][] = [
  ...(asked.length > 0 ? [] : sampleRequests()),
  ...counts.map((count): [string, RouteRequest] => [`generated ${count}`, generatedRequest(count)]),
];

const HEADS = 'boxes lines ms again crossings bends metres through shared forced'.split(' ');
line('', HEADS);
for (const [name, request] of requests) {
  const { routes, time } = fastest(request);
  const quality = ledQuality(request, routes);
  line(name, [
    request.boxes.length,
    request.edges.length,
    time.toFixed(1),
    again(request, routes).toFixed(1),
    quality.crossings,
    quality.bends,
    (quality.length / 1000).toFixed(1),
    quality.through,
    quality.shared,
    quality.forced,
  ]);
}

function line(name: string, cells: readonly (string | number)[]): void {
  const row = cells.map((cell, at) =>
    `${cell}`.padStart(Math.max(7, (HEADS[at] ?? '').length + 2)),
  );
  process.stdout.write(`${name.padEnd(18)}${row.join('')}\n`);
}

function fastest(request: RouteRequest): { routes: Routes; time: number } {
  let routes: Routes = route(request);
  let time = Infinity;
  const begun = performance.now();
  for (let run = 0; run < 3 || (run < 20 && performance.now() - begun < 2000); run += 1) {
    time = Math.min(
      time,
      spent(() => (routes = route(request))),
    );
  }
  return { routes, time };
}

function again(request: RouteRequest, routes: Routes): number {
  const holders = new Set(request.boxes.map(({ parent }) => parent));
  const ends = new Set(request.edges.flatMap(({ from, to }) => [from, to]));
  const movable = request.boxes.filter(({ id }) => ends.has(id) && !holders.has(id));
  const times: number[] = [];
  for (let run = 0; run < 45; run += 1) {
    const one = movable[(run * 37) % movable.length];
    const [dx, dy] = [((run % 5) - 2) * 0.7 + 0.2, ((run % 3) - 1) * 0.9 + 0.1];
    const boxes = request.boxes.map((some) =>
      some === one
        ? { ...some, box: { ...some.box, x: some.box.x + dx, y: some.box.y + dy } }
        : some,
    );
    times.push(spent(() => reroute(routes, request, { ...request, boxes })));
  }
  // The first runs warm it up.
  const warm = times.slice(15).sort((a, b) => a - b);
  return warm[warm.length >> 1] ?? 0;
}

/** Processor time, or what the clock says where other threads took more. ms */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  const begun = performance.now();
  work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return Math.min(wall, (user + system) / 1000);
}
