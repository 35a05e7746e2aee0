/** The cheapest way of one line over the lattice: best first, each node once for each direction of arrival. */
import type { Net } from '../net.ts';
import { Access } from './access.ts';
import { buckets, RING } from './buckets.ts';
import type { Tree } from './bundle-trees.ts';
import { type Costs, JOINING, leastCost, WORDS_BESIDE } from './costs.ts';
import type { Lattice } from './lattice.ts';
import { asDirection, type Direction, NO_WAY, type Way } from './way.ts';

/** Keeps its tables from one line to the next: what bears an older stamp counts as empty. */
export class WaySearch {
  private readonly lattice: Lattice;
  private readonly costs: Costs;
  private readonly access: Access;
  private readonly queue = buckets();
  private readonly step: Int32Array;
  private readonly cost: Int32Array;
  private readonly before: Int32Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  /** Nodes beside the target: stamped, with a bit for each direction of arrival. */
  private readonly goal: Int32Array;
  private readonly goalBits: Uint8Array;
  private stamp = 0;

  constructor(net: Net, lattice: Lattice, costs: Costs) {
    this.lattice = lattice;
    this.costs = costs;
    this.access = new Access(net, lattice);
    const nodes = lattice.across * lattice.down;
    this.step = Int32Array.of(-lattice.across, 1, lattice.across, -1);
    this.cost = new Int32Array(4 * nodes + 8);
    this.before = new Int32Array(4 * nodes + 8);
    this.seen = new Int32Array(4 * nodes + 8);
    this.done = new Int32Array(4 * nodes + 8);
    this.goal = new Int32Array(nodes);
    this.goalBits = new Uint8Array(nodes);
  }

  /** From beside one item to beside another, or to a node of the tree that leads there. */
  find(from: number, to: number, worded: boolean, tree: Tree | undefined): Way {
    this.stamp += 1;
    const { lattice, access, costs, queue, stamp, cost, before, seen, done, goal, goalBits } = this;
    const nodes = lattice.across * lattice.down;
    access.enter(from, to);
    this.markGoal(to);
    const ahead = aheadOf(lattice, to, tree);
    let least = Number.POSITIVE_INFINITY;
    besideItem(lattice, from, (node, direction) => {
      least = Math.min(least, costs.side(from, direction) + ahead(node));
    });
    queue.clear(least);
    const offer = (state: number, paid: number, prev: number, rest: number): void => {
      if (seen[state] === stamp && (cost[state] ?? 0) <= paid) return;
      seen[state] = stamp;
      cost[state] = paid;
      before[state] = prev;
      queue.push(state, paid + rest);
    };
    besideItem(lattice, from, (node, direction) => {
      offer(4 * node + direction, costs.side(from, direction), -1, ahead(node));
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
          const bend = arrives === direction ? 0 : costs.bend(node);
          let more = bend + costs.side(to, (arrives + 2) % 4);
          if (worded && bend === 0 && arrives % 2 === 1 && this.isStraight(state)) {
            more += WORDS_BESIDE;
          }
          offer(4 * nodes + arrives, Math.min(paid + more, paid + RING / 2), state, 0);
        }
      }
      if (tree?.has(node) && access.leadsOn(node, tree))
        offer(4 * nodes + 4, paid + JOINING, state, 0);
      for (let way = 0; way < 4; way += 1) {
        if ((way + 2) % 4 === direction) continue;
        const next = node + (this.step[way] ?? 0);
        if (!access.isFree(node, next, way)) continue;
        const turn = way === direction ? costs.through(node, way) : costs.bend(node);
        const price = Math.min(turn + costs.step(next, way), RING / 2);
        offer(4 * next + way, paid + price, state, ahead(next));
      }
    }
    return end < 0 ? NO_WAY : this.wayTo(end, nodes);
  }

  private markGoal(to: number): void {
    const { stamp, goal, goalBits } = this;
    besideItem(this.lattice, to, (node, direction) => {
      if (goal[node] !== stamp) {
        goal[node] = stamp;
        goalBits[node] = 0;
      }
      goalBits[node] = (goalBits[node] ?? 0) | (1 << ((direction + 2) % 4));
    });
  }

  /** Back from the last state, which says how it arrives. */
  private wayTo(end: number, nodes: number): Way {
    const path: number[] = [];
    let state = this.before[end] ?? -1;
    let first = state;
    for (; state >= 0; state = this.before[state] ?? -1) {
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

  /** Whether a way has had no bend yet. */
  private isStraight(state: number): boolean {
    for (let at = state; at >= 0; at = this.before[at] ?? -1) {
      if ((at & 3) !== (state & 3)) return false;
    }
    return true;
  }
}

/** Least that is still to pay from a node to the target, or to the tree that leads to it. */
function aheadOf(lattice: Lattice, to: number, tree: Tree | undefined): (node: number) => number {
  const { across: width } = lattice;
  let [left, right] = [(lattice.left[to] ?? 0) - 1, (lattice.right[to] ?? 0) + 1];
  let [top, bottom] = [(lattice.top[to] ?? 0) - 1, (lattice.bottom[to] ?? 0) + 1];
  for (const node of tree?.keys() ?? []) {
    const x = node % width;
    const y = (node - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return (node) => {
    const x = node % width;
    const y = (node - x) / width;
    const dx = x < left ? left - x : x > right ? x - right : 0;
    const dy = y < top ? top - y : y > bottom ? y - bottom : 0;
    return leastCost(dx, dy);
  };
}

/** The nodes round an item, with the direction in which a line leaves it there. */
function besideItem(
  lattice: Lattice,
  item: number,
  visit: (node: number, direction: Direction) => void,
): void {
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
