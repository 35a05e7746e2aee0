/** Ways cut into straight pieces. Lines of one bundle share the pieces that they run in together. */

import type { Lattice } from './lattice.ts';
import type { Direction, Way } from './way.ts';

export interface Piece {
  readonly axis: 'across' | 'down';
  /** The line of the lattice that it runs on. */
  readonly at: number;
  /** From and to, in nodes; half a node more or less where it ends at a box. */
  lo: number;
  hi: number;
  readonly turns: Turn[];
  /** Ends at a box: the item, and whether it stands before (-1) or after the piece. */
  readonly ports: Port[];
  /** The item that it leads round, back to where it came from. */
  round?: number;
}

/** Where another piece goes off, to the lower (-1) or the higher side. */
export interface Turn {
  readonly piece: number;
  readonly at: number;
  readonly to: -1 | 1;
}

export interface Port {
  readonly item: number;
  readonly side: -1 | 1;
}

export interface Pieces {
  readonly all: readonly Piece[];
  /** Per edge: its pieces, first to last. */
  readonly of: readonly (readonly number[])[];
}

export interface Ends {
  readonly from: number;
  readonly to: number;
  /** Edges with the same number are one bundle. */
  readonly net: number;
}

export function piecesOf(ways: readonly Way[], ends: readonly Ends[], lattice: Lattice): Pieces {
  const all: Piece[] = [];
  const known = new Map<string, number[]>();
  const of = ways.map((way, edge): number[] => {
    const { from, to, net } = ends[edge] ?? { from: 0, to: 0, net: -1 };
    return runsOf(way, lattice).map((run, index, runs) => {
      const piece = pieceFor(all, known, run, net);
      const one = all[piece];
      if (one !== undefined && from === to) one.round = from;
      if (index === 0) addPort(one, { item: from, side: isForward(way.leaves) ? -1 : 1 });
      if (index === runs.length - 1)
        addPort(one, { item: to, side: isForward(way.arrives) ? 1 : -1 });
      return piece;
    });
  });
  for (const pieces of of) {
    for (let index = 1; index < pieces.length; index += 1) {
      const [a, b] = [pieces[index - 1] ?? 0, pieces[index] ?? 0];
      const [one, other] = [all[a], all[b]];
      if (one === undefined || other === undefined) continue;
      addTurn(one, b, other);
      addTurn(other, a, one);
    }
  }
  return { all, of };
}

const isForward = (direction: Direction): boolean => direction === 1 || direction === 2;

interface Run {
  readonly axis: Piece['axis'];
  readonly at: number;
  readonly lo: number;
  readonly hi: number;
}

function runsOf({ nodes, leaves, arrives }: Way, { across }: Lattice): Run[] {
  const runs: Run[] = [];
  const place = (node: number): [number, number] => [node % across, Math.floor(node / across)];
  const first = nodes[0];
  if (first === undefined) return runs;
  let [x, y] = place(first);
  let lies = leaves % 2 === 1;
  let start = (lies ? x : y) - (isForward(leaves) ? 0.5 : -0.5);
  const close = (end: number): void => {
    const [lo, hi] = start <= end ? [start, end] : [end, start];
    runs.push({ axis: lies ? 'across' : 'down', at: lies ? y : x, lo, hi });
  };
  const turn = (toLie: boolean): void => {
    if (toLie === lies) return;
    close(lies ? x : y);
    lies = toLie;
    start = lies ? x : y;
  };
  for (const node of nodes.slice(1)) {
    const [nextX, nextY] = place(node);
    turn(nextY === y);
    [x, y] = [nextX, nextY];
  }
  turn(arrives % 2 === 1);
  close((lies ? x : y) + (isForward(arrives) ? 0.5 : -0.5));
  return runs;
}

/** A new piece, or the one of its bundle that it runs in, then longer. */
function pieceFor(all: Piece[], known: Map<string, number[]>, run: Run, net: number): number {
  const { axis, at, lo, hi } = run;
  const key = `${net} ${axis} ${at}`;
  const own = known.get(key) ?? [];
  known.set(key, own);
  for (const index of own) {
    const piece = all[index];
    if (piece === undefined || piece.hi < lo || hi < piece.lo) continue;
    piece.lo = Math.min(piece.lo, lo);
    piece.hi = Math.max(piece.hi, hi);
    return index;
  }
  own.push(all.length);
  all.push({ axis, at, lo, hi, turns: [], ports: [] });
  return all.length - 1;
}

function addPort(piece: Piece | undefined, port: Port): void {
  const known = piece?.ports.some(({ item, side }) => item === port.item && side === port.side);
  if (known === false) piece?.ports.push(port);
}

/** A piece goes off to where it has more of itself. */
function addTurn(piece: Piece, index: number, other: Piece): void {
  if (piece.turns.some((turn) => turn.piece === index)) return;
  const to = piece.at - other.lo < other.hi - piece.at ? 1 : -1;
  const both = piece.at - other.lo > 0 && other.hi - piece.at > 0;
  piece.turns.push({ piece: index, at: other.at, to });
  if (both) piece.turns.push({ piece: index, at: other.at, to: to === 1 ? -1 : 1 });
}
