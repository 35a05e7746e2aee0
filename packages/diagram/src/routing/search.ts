/**
 * Finds a line's path on the grid: the cheapest in length, bends, crossings and crowding, through regions
 * that it may enter only. A* over nodes and the axis on which they are reached.
 */
import type { Axis } from './axes.ts';
import type { Grid } from './grid.ts';
import { Heap } from './heap.ts';
import type { Scene } from './scene.ts';

/** What things cost, in gaps of length. */
export const COST = {
  bend: 6,
  crossing: 7,
  /** Turning where another line runs straight on: half a crossing, since it may leave it on the other side. */
  touching: 3.5,
  /** A line already on the same stretch. */
  shared: 0.6,
  /** A line already on the same side of the box. */
  crowd: 1,
  /** By gap off the middle of a side. */
  offCentre: 0.25,
  /** Length along a line of the same bundle, as a share. */
  bundled: 0.25,
  /** Length close to a side, besides its own, as a share. */
  tight: 0.3,
} as const;

/** What one leg of a line asks for. */
export interface Leg {
  readonly starts: readonly Start[];
  readonly goals: readonly Start[];
  readonly regions: readonly number[];
  readonly bundle: number;
}

export interface Start {
  readonly node: number;
  /** Away from the end. Of a goal, -1 where any will do. */
  readonly direction: number;
  readonly cost: number;
  /** Of a start: it may turn at once (the line comes from before in that direction). */
  readonly free?: true;
}

/** A path: nodes from start to goal. */
export interface Path {
  readonly nodes: readonly number[];
  readonly cost: number;
}

/** The cost of a stretch besides its own: along `axis`, at `place` across it, from `low` to `high`. */
export type LinkCost = (
  axis: Axis,
  place: number,
  low: number,
  high: number,
  bundle: number,
) => number;

/** How many lines lie where; kept up while lines are led, taken back when one is led anew. */
export class Traffic {
  /** By `4 × node + direction`, lines on the link. */
  readonly links: Uint16Array;
  /** By `2 × node + axis`, lines straight through. */
  readonly through: Uint16Array;
  /** By link: the bundle that lies there (of the last line of any), or -1. */
  readonly bundles: Int32Array;

  constructor(count: number) {
    this.links = new Uint16Array(4 * count);
    this.through = new Uint16Array(2 * count);
    this.bundles = new Int32Array(4 * count).fill(-1);
  }

  add(grid: Grid, nodes: readonly number[], bundle: number, sign: 1 | -1): void {
    let before = -1;
    for (let at = 1; at < nodes.length; at += 1) {
      const a = nodes[at - 1] ?? 0;
      const b = nodes[at] ?? 0;
      const direction = directionOf(grid, a, b);
      const forth = 4 * a + direction;
      const back = 4 * b + ((direction + 2) & 3);
      this.links[forth] = (this.links[forth] ?? 0) + sign;
      this.links[back] = (this.links[back] ?? 0) + sign;
      this.bundles[forth] = sign > 0 ? bundle : -1;
      this.bundles[back] = sign > 0 ? bundle : -1;
      if (before === direction) {
        const key = 2 * a + (direction & 1);
        this.through[key] = (this.through[key] ?? 0) + sign;
      }
      before = direction;
    }
  }
}

export function directionOf(grid: Grid, a: number, b: number): number {
  for (let direction = 0; direction < 4; direction += 1)
    if (grid.next[4 * a + direction] === b) return direction;
  return 0;
}

export class Search {
  private readonly cost: Float64Array;
  private readonly seen: Int32Array;
  private readonly closed: Int32Array;
  private readonly came: Int32Array;
  private readonly goal: Int32Array;
  private readonly goalCost: Float64Array;
  private readonly goalDirection: Int8Array;
  private readonly allowed: Int32Array;
  private readonly besides?: Float32Array;
  private readonly heap = new Heap();
  private run = 0;
  /** What paths cost by length, of late; more than 1 because of crossings and company. */
  private dearness = 1;
  /** States looked at so far: the work done, whatever the machine. */
  steps = 0;

  constructor(
    private readonly scene: Scene,
    private readonly grid: Grid,
    readonly traffic: Traffic,
    /** How far it counts on the rest of the way being as dear: 0 finds the cheapest path, 1 a good one fast. */
    private readonly haste: number,
    /** What lines that stand fast add to a link: its length, level and place tell where it lies. */
    private readonly beside?: LinkCost,
  ) {
    if (beside !== undefined) this.besides = new Float32Array(4 * grid.count).fill(-1);
    const { count } = grid;
    this.cost = new Float64Array(2 * count);
    this.seen = new Int32Array(2 * count);
    this.closed = new Int32Array(2 * count);
    this.came = new Int32Array(2 * count);
    this.goal = new Int32Array(count);
    this.goalCost = new Float64Array(count);
    this.goalDirection = new Int8Array(count);
    this.allowed = new Int32Array(scene.regions.length);
  }

  /** Looked at once for each link, whatever line asks: bundles are told apart by their wished tracks. */
  private besideOf(link: number, a: number, b: number, bundle: number): number {
    const { besides, grid, beside } = this;
    if (besides === undefined || beside === undefined) return 0;
    const key = bundle >= 0 ? -1 : link;
    const known = key < 0 ? -1 : (besides[key] ?? -1);
    if (known >= 0) return known;
    const [ax, ay, bx, by] = [grid.x[a] ?? 0, grid.y[a] ?? 0, grid.x[b] ?? 0, grid.y[b] ?? 0];
    const cost =
      ay === by
        ? beside(0, ay, Math.min(ax, bx), Math.max(ax, bx), bundle)
        : beside(1, ax, Math.min(ay, by), Math.max(ay, by), bundle);
    if (key >= 0) besides[key] = cost;
    return cost;
  }

  /**
   * What it costs to go on from a node over a link.
   * @param heading the direction that it was reached in, -1 at a start
   * @param axis the one that it was reached on
   */
  private step(
    node: number,
    next: number,
    link: number,
    heading: number,
    axis: number,
    bundle: number,
  ): number {
    const { grid, traffic } = this;
    const { gap } = this.scene;
    const length =
      Math.abs((grid.x[next] ?? 0) - (grid.x[node] ?? 0)) +
      Math.abs((grid.y[next] ?? 0) - (grid.y[node] ?? 0));
    const lines = traffic.links[link] ?? 0;
    let cost = length;
    if (lines > 0) {
      if (bundle >= 0 && traffic.bundles[link] === bundle) cost = length * COST.bundled;
      else cost += COST.shared * gap * Math.min(lines, 8) * 0.5 + 0.1 * length;
    }
    if (grid.tight[link] === 1) cost += COST.tight * length;
    if (this.besides !== undefined) cost += this.besideOf(link, node, next, bundle);
    const level = traffic.through[2 * node] ?? 0;
    const upright = traffic.through[2 * node + 1] ?? 0;
    if ((link & 1) !== axis) {
      cost += COST.bend * gap;
      if (heading >= 0) cost += COST.touching * gap * (level + upright);
    } else if (heading >= 0) cost += COST.crossing * gap * (axis === 0 ? upright : level);
    return cost;
  }

  /** What a path costs, with the lines that lie there now. */
  costOf(nodes: readonly number[], bundle: number): number {
    const { grid } = this;
    let cost = 0;
    let heading = -1;
    let axis = -1;
    for (let at = 1; at < nodes.length; at += 1) {
      const [a, b] = [nodes[at - 1] ?? 0, nodes[at] ?? 0];
      const way = directionOf(grid, a, b);
      cost += this.step(a, b, 4 * a + way, heading, axis < 0 ? way & 1 : axis, bundle);
      heading = way;
      axis = way & 1;
    }
    return cost;
  }

  find(leg: Leg): Path | undefined {
    const { grid, heap, cost, seen, closed, came } = this;
    const { gap } = this.scene;
    this.run += 1;
    const { run } = this;
    heap.clear();
    for (const region of leg.regions) this.allowed[region] = run;
    let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
    let cheapest = Infinity;
    for (const { node, direction, cost: extra } of leg.goals) {
      this.goal[node] = run;
      this.goalCost[node] = extra;
      this.goalDirection[node] = direction;
      const x = grid.x[node] ?? 0;
      const y = grid.y[node] ?? 0;
      x1 = Math.min(x1, x);
      x2 = Math.max(x2, x);
      y1 = Math.min(y1, y);
      y2 = Math.max(y2, y);
      cheapest = Math.min(cheapest, extra);
    }
    const bend = COST.bend * gap;
    const rest = (node: number, axis: number): number => {
      const x = grid.x[node] ?? 0;
      const y = grid.y[node] ?? 0;
      const dx = x < x1 ? x1 - x : x > x2 ? x - x2 : 0;
      const dy = y < y1 ? y1 - y : y > y2 ? y - y2 : 0;
      const turns = (dx > 0 && dy > 0) || (axis === 0 ? dy > 0 : dx > 0);
      return (dx + dy) * least * weight + (turns ? bend : 0) + cheapest;
    };
    const weight = 1 + this.haste * (this.dearness - 1);
    const least = leg.bundle >= 0 ? COST.bundled : 1;
    for (const { node, direction, cost: extra, free } of leg.starts) {
      const state = 2 * node + (direction & 1);
      if (seen[state] === run && (cost[state] ?? 0) <= extra) continue;
      seen[state] = run;
      cost[state] = extra;
      came[state] = (free ? -5 : -1) - direction;
      heap.push(state, extra + rest(node, direction & 1));
    }
    let best = -1;
    let bestCost = Infinity;
    while (!heap.isEmpty) {
      const state = heap.pop();
      if (closed[state] === run) continue;
      closed[state] = run;
      this.steps += 1;
      const node = state >> 1;
      const axis = state & 1;
      const so = cost[state] ?? 0;
      if (so + cheapest >= bestCost) break;
      const from = came[state] ?? -1;
      // The direction that it was reached in; at a start, the one that it leaves in.
      const heading = from < 0 ? (-1 - from) & 3 : from & 3;
      const bound = from < 0 && from > -5;
      if (this.goal[node] === run && from >= 0) {
        const side = this.goalDirection[node] ?? -1;
        const total = so + (this.goalCost[node] ?? 0);
        if ((side < 0 || ((side + 2) & 3) === heading) && total < bestCost) {
          bestCost = total;
          best = state;
          if (side >= 0) continue;
        }
      }
      for (let way = 0; way < 4; way += 1) {
        if (way === ((heading + 2) & 3)) continue;
        if (bound && way !== heading) continue;
        const link = 4 * node + way;
        const next = grid.next[link] ?? -1;
        if (next < 0 || this.allowed[grid.way[link] ?? 0] !== run) continue;
        const total = so + this.step(node, next, link, from < 0 ? -1 : heading, axis, leg.bundle);
        const reached = 2 * next + (way & 1);
        if (seen[reached] === run && (cost[reached] ?? 0) <= total) continue;
        seen[reached] = run;
        cost[reached] = total;
        came[reached] = 4 * state + way;
        heap.push(reached, total + rest(next, way & 1));
      }
    }
    if (best < 0) return undefined;
    const nodes: number[] = [];
    for (let state = best; state >= 0; state = (came[state] ?? -1) >> 2) nodes.push(state >> 1);
    const [first, last] = [nodes[0] ?? 0, nodes.at(-1) ?? 0];
    const far =
      Math.abs((grid.x[first] ?? 0) - (grid.x[last] ?? 0)) +
      Math.abs((grid.y[first] ?? 0) - (grid.y[last] ?? 0));
    if (far > 0)
      this.dearness += 0.05 * (Math.min(4, Math.max(1, (bestCost - bend) / far)) - this.dearness);
    return { nodes: nodes.reverse(), cost: bestCost };
  }
}
