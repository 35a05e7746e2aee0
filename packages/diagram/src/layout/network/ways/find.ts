/**
 * Finds the way of every line over the lattice: short, with few bends and crossings, where not many run
 * already. Which track of its gap it takes is decided later.
 */
import type { Net } from '../net.ts';
import { buckets, RING } from './buckets.ts';
import type { Lattice } from './lattice.ts';

/** 0 up, 1 right, 2 down, 3 left. */
export type Direction = 0 | 1 | 2 | 3;

export interface Way {
  /** Lattice nodes from the one beside `from` to the one beside `to`. */
  readonly nodes: readonly number[];
  /** In which direction it leaves `from`, and arrives at `to`. */
  readonly leaves: Direction;
  readonly arrives: Direction;
}

export interface FindOptions {
  /** Boxes are left and reached above and below rather than at their sides, or the other way round. */
  readonly upright: boolean;
  /** Whether a line has words. */
  readonly worded: (edge: number) => boolean;
  /** Lines with one key share the way near the box `hub`. */
  readonly bundle: (edge: number) => { readonly hub: number; readonly key: number } | undefined;
}

const ACROSS = 10;
const DOWN = 7;
const BEND = 14;
/** Of a line that crosses, and of one that runs along. */
const CROSS = 6;
const ALONG_ACROSS = 1;
const ALONG_DOWN = 2;
/** Through a free cell, where lines cannot be moved apart as far as one likes. */
const ALONG_CELL = 5;
const MARGIN = 4;
/** For leaving or reaching a box at a side that is not the usual one. */
const UNUSUAL = 7;
const TITLE = 10;
/** For each line more than a side has room for. */
const CROWDED = 12;
const SIDE_ROOM = 3;
const CELL_ROOM = 6;
/** A line with words needs a stretch to wear them. */
const WORDS_BESIDE = 24;

export function findWays(net: Net, lattice: Lattice, options: FindOptions): readonly Way[] {
  return new Finder(net, lattice, options).all();
}

const NO_WAY: Way = { nodes: [], leaves: 2, arrives: 2 };

class Finder {
  private readonly net: Net;
  private readonly lattice: Lattice;
  private readonly options: FindOptions;
  private readonly queue = buckets();
  private readonly step: Int32Array;
  /** Lines that run across and down through each node. */
  private readonly across: Int32Array;
  private readonly down: Int32Array;
  /** Lines at each side of each item. */
  private readonly sides: Int32Array;
  private readonly cost: Int32Array;
  private readonly before: Int32Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  /** Containers that the line at hand may enter. */
  private readonly entered: Int32Array;
  /** Nodes beside the target: stamped, with a bit for each direction of arrival. */
  private readonly goal: Int32Array;
  private readonly goalBits: Uint8Array;
  private stamp = 0;
  private readonly trees = new Map<number, Map<number, number>>();
  private readonly treeEnds = new Map<string, Direction>();

  constructor(net: Net, lattice: Lattice, options: FindOptions) {
    this.net = net;
    this.lattice = lattice;
    this.options = options;
    const nodes = lattice.across * lattice.down;
    this.step = Int32Array.of(-lattice.across, 1, lattice.across, -1);
    this.across = new Int32Array(nodes);
    this.down = new Int32Array(nodes);
    this.sides = new Int32Array(4 * net.items.length);
    this.cost = new Int32Array(4 * nodes + 8);
    this.before = new Int32Array(4 * nodes + 8);
    this.seen = new Int32Array(4 * nodes + 8);
    this.done = new Int32Array(4 * nodes + 8);
    this.entered = new Int32Array(net.items.length);
    this.goal = new Int32Array(nodes);
    this.goalBits = new Uint8Array(nodes);
  }

  /** Short ones first; then, where there are not many, all once more, now that they know of each other. */
  all(): Way[] {
    const { edges } = this.net;
    const order = edges.map((_, edge) => edge);
    const reach = edges.map((_, edge) => this.reach(edge));
    order.sort((a, b) => (reach[a] ?? 0) - (reach[b] ?? 0) || a - b);
    const ways: Way[] = edges.map(() => NO_WAY);
    for (const edge of order) {
      const way = this.find(edge);
      ways[edge] = way;
      this.use(edge, way, 1);
    }
    const again = edges.length > MANY ? 0 : AGAIN;
    for (let round = 0; round < again; round += 1) {
      for (const edge of order) {
        if (this.options.bundle(edge) !== undefined) continue;
        this.use(edge, ways[edge] ?? NO_WAY, -1);
        const way = this.find(edge);
        ways[edge] = way;
        this.use(edge, way, 1);
      }
    }
    return ways;
  }

  private reach(edge: number): number {
    const { from, to } = this.net.edges[edge] ?? { from: 0, to: 0 };
    const { left, right, top, bottom } = this.lattice;
    const dx = Math.abs(
      (left[from] ?? 0) + (right[from] ?? 0) - (left[to] ?? 0) - (right[to] ?? 0),
    );
    const dy = Math.abs(
      (top[from] ?? 0) + (bottom[from] ?? 0) - (top[to] ?? 0) - (bottom[to] ?? 0),
    );
    return ACROSS * dx + DOWN * dy;
  }

  private use(edge: number, { nodes, leaves, arrives }: Way, by: 1 | -1): void {
    if (nodes.length === 0) return;
    const { from, to } = this.net.edges[edge] ?? { from: 0, to: 0 };
    this.sides[4 * from + leaves] = (this.sides[4 * from + leaves] ?? 0) + by;
    const side = (arrives + 2) % 4;
    this.sides[4 * to + side] = (this.sides[4 * to + side] ?? 0) + by;
    let came: number = leaves;
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      const goes = next === undefined ? arrives : this.directionOf(next - node);
      if (came % 2 === 0 || goes % 2 === 0) this.down[node] = (this.down[node] ?? 0) + by;
      if (came % 2 === 1 || goes % 2 === 1) this.across[node] = (this.across[node] ?? 0) + by;
      came = goes;
    }
  }

  private directionOf(step: number): Direction {
    if (step === 1) return 1;
    if (step === -1) return 3;
    return step > 0 ? 2 : 0;
  }

  private find(edge: number): Way {
    const one = this.net.edges[edge];
    if (one === undefined) return NO_WAY;
    const bundle = this.options.bundle(edge);
    // A bundle grows from its hub: its lines are looked for from their other ends.
    const turned = bundle !== undefined && bundle.hub === one.from;
    const [from, to] = turned ? [one.to, one.from] : [one.from, one.to];
    const tree = bundle && this.trees.get(bundle.key);
    const way = this.search(from, to, this.options.worded(edge), tree);
    if (bundle === undefined) return way;
    const whole = this.joined(way, tree, bundle.key);
    return turned ? this.reversed(whole) : whole;
  }

  /** On along the tree to the hub; the tree then knows the new branch. */
  private joined(way: Way, tree: Map<number, number> | undefined, key: number): Way {
    const known = tree ?? new Map<number, number>();
    this.trees.set(key, known);
    const nodes = [...way.nodes];
    let last = nodes.at(-1) ?? -1;
    const fresh = nodes.length;
    let arrives = way.arrives;
    if (tree?.has(last)) {
      for (let next = tree.get(last) ?? -1; next >= 0; next = tree.get(last) ?? -1) {
        nodes.push(next);
        last = next;
      }
      arrives = this.treeEnds.get(`${key} ${last}`) ?? arrives;
    } else this.treeEnds.set(`${key} ${last}`, arrives);
    for (let index = 0; index < fresh; index += 1) {
      const node = nodes[index] ?? -1;
      if (!known.has(node)) known.set(node, nodes[index + 1] ?? -1);
    }
    return { nodes, leaves: way.leaves, arrives };
  }

  private reversed({ nodes, leaves, arrives }: Way): Way {
    const opposite = (direction: Direction): Direction => {
      switch (direction) {
        case 0:
          return 2;
        case 1:
          return 3;
        case 2:
          return 0;
        case 3:
          return 1;
      }
    };
    return { nodes: [...nodes].reverse(), leaves: opposite(arrives), arrives: opposite(leaves) };
  }

  private search(
    from: number,
    to: number,
    worded: boolean,
    tree: ReadonlyMap<number, number> | undefined,
  ): Way {
    this.stamp += 1;
    const { lattice, queue, stamp, cost, before, seen, done, goal, goalBits, step } = this;
    const { across: width } = lattice;
    const nodes = width * lattice.down;
    this.enter(from, to);
    const [left, right] = [(lattice.left[to] ?? 0) - 1, (lattice.right[to] ?? 0) + 1];
    const [top, bottom] = [(lattice.top[to] ?? 0) - 1, (lattice.bottom[to] ?? 0) + 1];
    let [nearLeft, nearRight, nearTop, nearBottom] = [left, right, top, bottom];
    this.beside(to, (node, direction) => {
      if (goal[node] !== stamp) {
        goal[node] = stamp;
        goalBits[node] = 0;
      }
      goalBits[node] = (goalBits[node] ?? 0) | (1 << ((direction + 2) % 4));
    });
    for (const node of tree?.keys() ?? []) {
      const x = node % width;
      const y = (node - x) / width;
      nearLeft = Math.min(nearLeft, x);
      nearRight = Math.max(nearRight, x);
      nearTop = Math.min(nearTop, y);
      nearBottom = Math.max(nearBottom, y);
    }
    /** Least that is still to pay. */
    const ahead = (node: number): number => {
      const x = node % width;
      const y = (node - x) / width;
      const dx = x < nearLeft ? nearLeft - x : x > nearRight ? x - nearRight : 0;
      const dy = y < nearTop ? nearTop - y : y > nearBottom ? y - nearBottom : 0;
      return ACROSS * dx + DOWN * dy;
    };
    let least = Number.POSITIVE_INFINITY;
    this.beside(from, (node, direction) => {
      least = Math.min(least, this.sideCost(from, direction) + ahead(node));
    });
    queue.clear(least);
    const offer = (state: number, paid: number, prev: number, rest: number): void => {
      if (seen[state] === stamp && (cost[state] ?? 0) <= paid) return;
      seen[state] = stamp;
      cost[state] = paid;
      before[state] = prev;
      queue.push(state, paid + rest);
    };
    this.beside(from, (node, direction) => {
      offer(4 * node + direction, this.sideCost(from, direction), -1, ahead(node));
    });
    let end = -1;
    for (let state = queue.pop(); state >= 0; state = queue.pop()) {
      if (done[state] === stamp) continue;
      done[state] = stamp;
      if (state >= 4 * nodes) {
        end = state;
        break;
      }
      const node = state >> 2;
      const direction = state & 3;
      const paid = cost[state] ?? 0;
      if (goal[node] === stamp) {
        const bits = goalBits[node] ?? 0;
        for (let arrives = 0; arrives < 4; arrives += 1) {
          if ((bits & (1 << arrives)) === 0 || (arrives + 2) % 4 === direction) continue;
          const bend = arrives === direction ? 0 : BEND + this.bendAt(node);
          let more = bend + this.sideCost(to, (arrives + 2) % 4);
          if (worded && bend === 0 && arrives % 2 === 1 && this.isStraight(state)) {
            more += WORDS_BESIDE;
          }
          offer(4 * nodes + arrives, Math.min(paid + more, paid + RING / 2), state, 0);
        }
      }
      if (tree?.has(node) && this.leadsOn(node, tree))
        offer(4 * nodes + 4, paid + BEND / 2, state, 0);
      for (let way = 0; way < 4; way += 1) {
        if ((way + 2) % 4 === direction) continue;
        const next = node + (step[way] ?? 0);
        if (!this.isFree(node, next, way)) continue;
        const turn = way === direction ? this.through(node, way) : BEND + this.bendAt(node);
        const price = Math.min(turn + this.stepCost(next, way), RING / 2);
        offer(4 * next + way, paid + price, state, ahead(next));
      }
    }
    if (end < 0) return NO_WAY;
    const path: number[] = [];
    let state = before[end] ?? -1;
    let first = state;
    for (; state >= 0; state = before[state] ?? -1) {
      path.push(state >> 2);
      first = state;
    }
    path.reverse();
    const arrives = end - 4 * nodes;
    return {
      nodes: path,
      leaves: asDirection(first & 3),
      arrives: asDirection(arrives === 4 ? 2 : arrives),
    };
  }

  /** Whether the way along the tree to its hub is open to the line at hand too. */
  private leadsOn(from: number, tree: ReadonlyMap<number, number>): boolean {
    const { inside } = this.lattice;
    for (let node = from; node >= 0; node = tree.get(node) ?? -1) {
      const container = inside[node] ?? -1;
      if (container >= 0 && this.entered[container] !== this.stamp) return false;
    }
    return true;
  }

  /** Whether a way has had no bend yet. */
  private isStraight(state: number): boolean {
    for (let at = state; at >= 0; at = this.before[at] ?? -1) {
      if ((at & 3) !== (state & 3)) return false;
    }
    return true;
  }

  private enter(from: number, to: number): void {
    const { items } = this.net;
    const within = (inner: number, outer: number): boolean =>
      inner > outer && inner < (items[outer]?.end ?? 0);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (within(other, one)) this.entered[one] = this.stamp;
      for (let at = items[one]?.parent ?? -1; at >= 0; at = items[at]?.parent ?? -1) {
        this.entered[at] = this.stamp;
      }
    }
  }

  /** The nodes round an item, with the direction in which a line leaves it there. */
  private beside(item: number, visit: (node: number, direction: Direction) => void): void {
    const { lattice } = this;
    const [left, right] = [lattice.left[item] ?? 0, lattice.right[item] ?? 0];
    const [top, bottom] = [lattice.top[item] ?? 0, lattice.bottom[item] ?? 0];
    for (let x = left; x <= right; x += 1) {
      visit((top - 1) * lattice.across + x, 0);
      visit((bottom + 1) * lattice.across + x, 2);
    }
    for (let y = top; y <= bottom; y += 1) {
      visit(y * lattice.across + right + 1, 1);
      visit(y * lattice.across + left - 1, 3);
    }
  }

  private sideCost(item: number, side: number): number {
    const { lattice } = this;
    const lies = side % 2 === 0;
    const span = lies
      ? (lattice.right[item] ?? 0) - (lattice.left[item] ?? 0)
      : (lattice.bottom[item] ?? 0) - (lattice.top[item] ?? 0);
    const room = (span / 2 + 1) * (lies ? CELL_ROOM : SIDE_ROOM);
    const over = Math.max(0, (this.sides[4 * item + side] ?? 0) + 1 - room);
    const unusual = lies === this.options.upright ? 0 : UNUSUAL;
    const title = side === 0 ? TITLE * (lattice.titlesAbove[item] ?? 0) : 0;
    return unusual + title + CROWDED * Math.min(over, 20);
  }

  private isFree(node: number, next: number, way: number): boolean {
    const { across, down, solid, inside } = this.lattice;
    if (next < 0 || next >= across * down) return false;
    if (way === 1 && next % across === 0) return false;
    if (way === 3 && node % across === 0) return false;
    if (solid[next] !== 0) return false;
    const container = inside[next] ?? -1;
    return container < 0 || this.entered[container] === this.stamp;
  }

  private bendAt(node: number): number {
    return 2 * Math.min(12, (this.across[node] ?? 0) + (this.down[node] ?? 0));
  }

  private through(node: number, way: number): number {
    const others = way % 2 === 0 ? this.across[node] : this.down[node];
    return CROSS * Math.min(12, others ?? 0);
  }

  private stepCost(next: number, way: number): number {
    const { across, down } = this.lattice;
    const x = next % across;
    const y = (next - x) / across;
    if (way % 2 === 1) {
      const edge = y === 0 || y === down - 1 ? MARGIN : 0;
      const along = y % 2 === 0 ? ALONG_ACROSS : ALONG_CELL;
      return ACROSS + edge + along * Math.min(20, this.across[next] ?? 0);
    }
    const edge = x === 0 || x === across - 1 ? MARGIN : 0;
    const along = x % 2 === 0 ? ALONG_DOWN : ALONG_CELL;
    return DOWN + edge + along * Math.min(20, this.down[next] ?? 0);
  }
}

/** With more lines none is led twice. */
const MANY = 2000;
const AGAIN = 1;

function asDirection(value: number): Direction {
  return value === 0 || value === 1 || value === 2 ? value : 3;
}
