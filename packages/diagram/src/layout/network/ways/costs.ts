/** What a line pays for a step, a bend or a side of a box, by the lines that already run there. */
import type { Net } from '../net.ts';
import type { Lattice } from './lattice.ts';
import type { Direction, Way } from './way.ts';

const ACROSS = 10;
const DOWN = 7;
const BEND = 14;
/** Of a line that crosses, and of one that runs along. */
const CROSS = 6;
/** The same in a figure of few lines, that a reader follows one by one. */
const CROSS_OF_FEW = 12;
const FEW_LINES = 200;
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
export const WORDS_BESIDE = 24;
/** For running into another line of the same bundle. */
export const JOINING = BEND / 2;

/** The least that so many nodes across and down cost. */
export const leastCost = (dx: number, dy: number): number => ACROSS * dx + DOWN * dy;

/** Knows how many lines run where; `upright` says which sides of boxes are the usual ones. */
export class Costs {
  private readonly net: Net;
  private readonly lattice: Lattice;
  private readonly upright: boolean;
  private readonly cross: number;
  /** Lines that run across and down through each node. */
  private readonly across: Int32Array;
  private readonly down: Int32Array;
  /** Lines at each side of each item. */
  private readonly sides: Int32Array;

  constructor(net: Net, lattice: Lattice, upright: boolean) {
    this.net = net;
    this.lattice = lattice;
    this.upright = upright;
    this.cross = net.edges.length > FEW_LINES ? CROSS : CROSS_OF_FEW;
    const nodes = lattice.across * lattice.down;
    this.across = new Int32Array(nodes);
    this.down = new Int32Array(nodes);
    this.sides = new Int32Array(4 * net.items.length);
  }

  /** An edge takes its way (1), or gives it back (-1). */
  use(edge: number, { nodes, leaves, arrives }: Way, by: 1 | -1): void {
    if (nodes.length === 0) return;
    const { from, to } = this.net.edges[edge] ?? { from: 0, to: 0 };
    this.sides[4 * from + leaves] = (this.sides[4 * from + leaves] ?? 0) + by;
    const side = (arrives + 2) % 4;
    this.sides[4 * to + side] = (this.sides[4 * to + side] ?? 0) + by;
    let came: number = leaves;
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      const goes = next === undefined ? arrives : directionOf(next - node);
      if (came % 2 === 0 || goes % 2 === 0) this.down[node] = (this.down[node] ?? 0) + by;
      if (came % 2 === 1 || goes % 2 === 1) this.across[node] = (this.across[node] ?? 0) + by;
      came = goes;
    }
  }

  side(item: number, side: number): number {
    const { lattice } = this;
    const lies = side % 2 === 0;
    const span = lies
      ? (lattice.right[item] ?? 0) - (lattice.left[item] ?? 0)
      : (lattice.bottom[item] ?? 0) - (lattice.top[item] ?? 0);
    const room = (span / 2 + 1) * (lies ? CELL_ROOM : SIDE_ROOM);
    const over = Math.max(0, (this.sides[4 * item + side] ?? 0) + 1 - room);
    const unusual = lies === this.upright ? 0 : UNUSUAL;
    const title = side === 0 ? TITLE * (lattice.titlesAbove[item] ?? 0) : 0;
    return unusual + title + CROWDED * Math.min(over, 20);
  }

  bend(node: number): number {
    return BEND + 2 * Math.min(12, (this.across[node] ?? 0) + (this.down[node] ?? 0));
  }

  /** Straight on through a node. */
  through(node: number, way: number): number {
    const others = way % 2 === 0 ? this.across[node] : this.down[node];
    return this.cross * Math.min(12, others ?? 0);
  }

  step(next: number, way: number): number {
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

/** Of a step from one node to its neighbour. */
function directionOf(step: number): Direction {
  if (step === 1) return 1;
  if (step === -1) return 3;
  return step > 0 ? 2 : 0;
}
