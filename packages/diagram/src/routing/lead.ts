/** Leads lines over the grid, the short ones first, then those that cross others once more. */
import { DOWN, type Grid, LEFT, RIGHT, UP } from './grid.ts';
import { portCost, portsOf, type Task } from './legs.ts';
import type { Line } from './lines.ts';
import type { Scene } from './scene.ts';
import { directionOf, type LinkCost, Search, type Start, Traffic } from './search.ts';

/** Lines that cross others are led anew, so often; with many lines it costs more than it brings. */
const roundsFor = (lines: number): number => (lines <= 150 ? 2 : lines <= 400 ? 1 : 0);

/** More lines, more haste. */
const hasteFor = (lines: number): number =>
  lines <= 150 ? 0 : lines <= 500 ? 0.5 : lines <= 2000 ? 1 : 2;

/** What is known of lines that stand fast while others are led. */
export interface Standing {
  readonly beside: LinkCost;
  /** By `4 × box + side`: lines on it. */
  readonly crowd: Uint16Array;
}

/** Lines by task; nothing where there is no way. */
export function leadAll(
  scene: Scene,
  grid: Grid,
  tasks: readonly Task[],
  standing?: Standing,
): (Line | undefined)[] {
  const traffic = new Traffic(grid.count);
  const search = new Search(scene, grid, traffic, hasteFor(tasks.length), standing?.beside);
  const crowd = standing?.crowd.slice() ?? new Uint16Array(4 * scene.boxes.length);
  const crossings = nodesAt(scene, grid, tasks);
  const found: (Found | undefined)[] = tasks.map(() => undefined);

  const count = ({ nodes }: Found, task: Task, sign: 1 | -1): void => {
    traffic.add(grid, nodes, task.bundle, sign);
    const [from, to] = sidesOf(grid, nodes, task);
    for (const key of [4 * task.from + from, 4 * task.to + to])
      crowd[key] = (crowd[key] ?? 0) + sign;
  };
  const lead = (task: Task): Found | undefined =>
    pathOf(scene, grid, search, crowd, task, crossings);

  const order = tasks
    .map((_, index) => index)
    .sort((a, b) => span(scene, tasks[a]) - span(scene, tasks[b]) || a - b);
  for (const index of order) {
    const task = tasks[index];
    if (task === undefined) continue;
    const path = lead(task);
    found[index] = path;
    if (path !== undefined) count(path, task, 1);
  }
  const rounds = roundsFor(tasks.length);
  /** Where there are many lines, only those that cross several. */
  const most = tasks.length <= 150 ? 0 : 4;
  const groups = rounds > 0 ? groupsOf(tasks, order) : [];
  for (let round = 0; round < rounds; round += 1) for (const group of groups) leadAnew(group);

  /** Lines of one bundle are led anew together, and stay as they are where that is no better. */
  function leadAnew(group: readonly number[]): void {
    const before = group.map((index) => found[index]);
    const take = (): void => {
      for (const index of group) {
        const [task, path] = [tasks[index], found[index]];
        if (task !== undefined && path !== undefined) count(path, task, -1);
      }
    };
    const lay = (paths: readonly (Found | undefined)[]): number => {
      let cost = 0;
      group.forEach((index, at) => {
        const [task, path] = [tasks[index], paths[at]];
        found[index] = path;
        if (task === undefined || path === undefined) return;
        cost += costOf(task, path);
        count(path, task, 1);
      });
      return cost;
    };
    const costOf = (task: Task, { nodes }: Found): number => {
      const [from, to] = sidesOf(grid, nodes, task);
      return (
        search.costOf(nodes, task.bundle) +
        portCost(scene, grid, crowd, task.from, from, nodes[0] ?? 0) +
        portCost(scene, grid, crowd, task.to, to, nodes.at(-1) ?? 0)
      );
    };
    take();
    if (!before.some((path) => path !== undefined && met(grid, traffic, path) > most)) {
      lay(before);
      return;
    }
    const cost = lay(before);
    let best = before;
    let least = cost - 1e-6;
    for (const way of group.length > 1 ? [group, group.toReversed()] : [group]) {
      take();
      let total = 0;
      for (const index of way) {
        const task = tasks[index];
        if (task === undefined) continue;
        const path = lead(task) ?? before[group.indexOf(index)];
        found[index] = path;
        if (path === undefined) continue;
        total += costOf(task, path);
        count(path, task, 1);
      }
      if (total >= least) continue;
      least = total;
      best = group.map((index) => found[index]);
    }
    take();
    lay(best);
  }
  return tasks.map((task, index) => {
    const path = found[index];
    return path === undefined ? undefined : lineOf(grid, task, path);
  });
}

/** Each line alone, or with those of its bundle, in the order of their shortest. */
function groupsOf(tasks: readonly Task[], order: readonly number[]): number[][] {
  const groups: number[][] = [];
  const byBundle = new Map<number, number[]>();
  for (const index of order) {
    const bundle = tasks[index]?.bundle ?? -1;
    const known = bundle < 0 ? undefined : byBundle.get(bundle);
    if (known !== undefined) {
      known.push(index);
      continue;
    }
    const group = [index];
    groups.push(group);
    if (bundle >= 0) byBundle.set(bundle, group);
  }
  return groups;
}

interface Found {
  readonly nodes: readonly number[];
  readonly cost: number;
}

const span = (scene: Scene, task: Task | undefined): number =>
  task === undefined
    ? 0
    : Math.max(0, (scene.left[task.to] ?? 0) - (scene.right[task.from] ?? 0)) +
      Math.max(0, (scene.left[task.from] ?? 0) - (scene.right[task.to] ?? 0)) +
      Math.max(0, (scene.top[task.to] ?? 0) - (scene.bottom[task.from] ?? 0)) +
      Math.max(0, (scene.top[task.from] ?? 0) - (scene.bottom[task.to] ?? 0));

/** How many others it crosses; a stretch that it shares with some counts as one. */
function met(grid: Grid, traffic: Traffic, { nodes }: Found): number {
  let count = 0;
  let shared = 0;
  for (let at = 1; at < nodes.length; at += 1) {
    const a = nodes[at - 1] ?? 0;
    const direction = directionOf(grid, a, nodes[at] ?? 0);
    if ((traffic.links[4 * a + direction] ?? 0) > 0) shared = 1;
    if (at > 1) count += traffic.through[2 * a + (1 - (direction & 1))] ?? 0;
  }
  return count + shared;
}

function pathOf(
  scene: Scene,
  grid: Grid,
  search: Search,
  crowd: Uint16Array,
  task: Task,
  crossings: ReadonlyMap<string, number>,
): Found | undefined {
  const { request, inside } = task;
  let starts = portsOf(scene, grid, crowd, task.from, request.fromSides, inside === 'from');
  let goals = portsOf(scene, grid, crowd, task.to, request.toSides, inside === 'to');
  if (task.from === task.to) {
    // A line to its own box leaves it on the right and comes back from above, or below.
    const loops: [number, number][] = [
      [RIGHT, UP],
      [RIGHT, DOWN],
      [LEFT, UP],
      [LEFT, DOWN],
    ];
    const usable = loops.find(
      ([out, back]) =>
        starts.some((start) => start.direction === out) &&
        goals.some((goal) => goal.direction === back),
    );
    starts = starts.filter((start) => start.direction === usable?.[0]);
    goals = goals.filter((goal) => goal.direction === usable?.[1]);
  }
  const stops = task.through.flatMap((point) => crossings.get(keyOf(point)) ?? []);
  for (const regions of [task.regions, task.wider]) {
    const nodes: number[] = [];
    let cost = 0;
    let from: readonly Start[] = starts;
    let whole = true;
    for (let leg = 0; leg <= stops.length; leg += 1) {
      const stop = stops[leg];
      const to = stop === undefined ? goals : [{ node: stop, direction: -1, cost: 0 }];
      const path = search.find({ starts: from, goals: to, regions, bundle: task.bundle });
      if (path === undefined) {
        whole = false;
        break;
      }
      nodes.push(...(nodes.length > 0 ? path.nodes.slice(1) : path.nodes));
      cost += path.cost;
      const [a, b] = nodes.slice(-2);
      if (a === undefined || b === undefined) break;
      from = [{ node: b, direction: directionOf(grid, a, b), cost: 0, free: true }];
    }
    if (whole && nodes.length > 1) return { nodes, cost };
  }
  return undefined;
}

const keyOf = ([x, y]: readonly [number, number]): string =>
  `${Math.round(x * 100)}/${Math.round(y * 100)}`;

/** The nodes at the points that lines must pass. */
function nodesAt(scene: Scene, grid: Grid, tasks: readonly Task[]): Map<string, number> {
  const wanted = new Set(tasks.flatMap((task) => task.through.map(keyOf)));
  const nodes = new Map<string, number>();
  if (wanted.size === 0 || scene.boxes.length === 0) return nodes;
  for (let node = 0; node < grid.count; node += 1) {
    const key = keyOf([grid.x[node] ?? 0, grid.y[node] ?? 0]);
    if (wanted.has(key) && !nodes.has(key)) nodes.set(key, node);
  }
  return nodes;
}

/** The sides that a path leaves and arrives on, as directions outward. */
function sidesOf(grid: Grid, nodes: readonly number[], task: Task): [number, number] {
  const [a, b] = nodes;
  const [c, d] = nodes.slice(-2);
  const out = a === undefined || b === undefined ? 0 : directionOf(grid, a, b);
  const back = c === undefined || d === undefined ? 0 : directionOf(grid, d, c);
  return [
    task.inside === 'from' ? (out + 2) & 3 : out,
    task.inside === 'to' ? (back + 2) & 3 : back,
  ];
}

function lineOf(grid: Grid, task: Task, { nodes }: Found): Line {
  const points: [number, number][] = [];
  for (const node of nodes) {
    const point: [number, number] = [grid.x[node] ?? 0, grid.y[node] ?? 0];
    const [a, b] = points.slice(-2);
    const straight =
      a !== undefined &&
      b !== undefined &&
      ((a[0] === b[0] && b[0] === point[0]) || (a[1] === b[1] && b[1] === point[1]));
    if (straight) points.pop();
    points.push(point);
  }
  const [from, to] = sidesOf(grid, nodes, task);
  return {
    edge: task.edge,
    from: { box: task.from, side: from },
    to: { box: task.to, side: to },
    bundle: task.bundle,
    points,
    through: task.through,
  };
}
