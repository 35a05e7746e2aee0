/**
 * Switches boxes, moves them to free cells and turns neighbours round, one at a time, wherever that makes
 * lines shorter or less often crossing.
 */
import { type Cells, moveTo } from './cells.ts';
import type { Net } from './net.ts';
import { centreX, type Ends, type Leaving, lengthOf } from './pull.ts';
import { crossingsNear, type Rows, rowsOf } from './rows-crossings.ts';

const PASSES = 4;
/** How far from where it would like to be a box looks for a cell, in columns. */
const NEAR = 2;

export function switched(
  net: Net,
  cells: Cells,
  ends: Ends,
  leaving: Leaving,
  crossing: number,
): void {
  const board = boardOf(net, cells);
  const leaves = net.items.flatMap((item, index) =>
    item.children.length === 0 && cells.width[index] === 1 && edgesAt(leaving, index) > 0
      ? [index]
      : [],
  );
  const rows = rowsOf(cells, leaves);
  const game: Game = {
    net,
    cells,
    ends,
    leaving,
    rows,
    board,
    restless: new Uint8Array(net.items.length).fill(1),
    many: leaves.length > MANY,
    crossing,
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    let better = false;
    for (const leaf of leaves) {
      // What is settled, and joined to nothing that moved since, stays.
      if (game.restless[leaf] === 0) continue;
      game.restless[leaf] = 0;
      better = improveLeaf(game, leaf) || better;
    }
    for (const { shelf } of cells.shelves) {
      const containers = shelf.items.filter(({ shape }) => shape !== undefined);
      if (containers.length > 0)
        better =
          turnNeighbours(
            game,
            shelf.items.map(({ item }) => item),
          ) || better;
    }
    if (!better) return;
  }
}

interface Game {
  readonly net: Net;
  readonly cells: Cells;
  readonly ends: Ends;
  readonly leaving: Leaving;
  readonly rows: Rows;
  /** Boxes that are to be looked at again. */
  readonly restless: Uint8Array;
  readonly many: boolean;
  /** What a crossing weighs, in columns of line. */
  readonly crossing: number;
  /** Per cell the box that stands there, or the innermost container whose free cell it is (-1: none). */
  readonly board: Int32Array;
}

const edgesAt = (leaving: Leaving, item: number): number =>
  (leaving.start[item + 1] ?? 0) - (leaving.start[item] ?? 0);

function boardOf(net: Net, cells: Cells): Int32Array {
  const board = new Int32Array(cells.columns * cells.rows).fill(-1);
  for (let item = 0; item < net.items.length; item += 1) fill(board, cells, item, item);
  return board;
}

function fill(board: Int32Array, cells: Cells, item: number, value: number): void {
  const left = cells.col[item] ?? 0;
  const top = cells.row[item] ?? 0;
  const right = left + (cells.width[item] ?? 1);
  const bottom = top + (cells.height[item] ?? 1);
  for (let row = top; row < bottom; row += 1) {
    for (let col = left; col < right; col += 1) board[row * cells.columns + col] = value;
  }
}

/** Tries the cells of its container round the middle of what it is joined to. */
function improveLeaf(game: Game, leaf: number): boolean {
  const { net, cells, board, leaving } = game;
  const holder = net.items[leaf]?.parent ?? -1;
  const first = leaving.start[leaf] ?? 0;
  const last = leaving.start[leaf + 1] ?? 0;
  let sum = 0;
  for (let at = first; at < last; at += 1) sum += centreX(cells, leaving.other[at] ?? 0);
  const wish = Math.floor(sum / (last - first));
  const left = holder < 0 ? 0 : (cells.col[holder] ?? 0);
  const right = left + (holder < 0 ? cells.columns : (cells.width[holder] ?? 1));
  const top = holder < 0 ? 0 : (cells.row[holder] ?? 0);
  const bottom = top + (holder < 0 ? cells.rows : (cells.height[holder] ?? 1));
  const own = cells.col[leaf] ?? 0;
  let better = false;
  const tryAt = (col: number, row: number): void => {
    if (col < left || col >= right || row < top || row >= bottom) return;
    const there = board[row * cells.columns + col] ?? -1;
    if (there === leaf) return;
    if (there === holder) better = tryMove(game, leaf, col, row) || better;
    else if (net.items[there]?.parent === holder && isSingle(game, there)) {
      better = trySwap(game, leaf, there) || better;
    }
  };
  const near = Math.min(Math.max(wish, left), right - 1);
  for (let row = top; row < bottom; row += 1) {
    for (let col = near - NEAR; col <= near + NEAR; col += 1) tryAt(col, row);
    if (Math.abs(own - near) > NEAR)
      for (let col = own - 1; col <= own + 1; col += 1) tryAt(col, row);
  }
  return better;
}

const isSingle = ({ net, cells }: Game, item: number): boolean =>
  net.items[item]?.children.length === 0 && cells.width[item] === 1;

function tryMove(game: Game, leaf: number, col: number, row: number): boolean {
  const { net, cells, board } = game;
  const from = [cells.col[leaf] ?? 0, cells.row[leaf] ?? 0] as const;
  const better = attempt(
    game,
    [leaf],
    () => put(game, leaf, col, row),
    () => put(game, leaf, ...from),
  );
  if (!better) return false;
  board[from[1] * cells.columns + from[0]] = net.items[leaf]?.parent ?? -1;
  board[row * cells.columns + col] = leaf;
  return true;
}

function trySwap(game: Game, one: number, other: number): boolean {
  const { cells, board } = game;
  const both = [one, other];
  const turn = () => exchange(game, one, other);
  if (!attempt(game, both, turn, turn)) return false;
  for (const item of both)
    board[(cells.row[item] ?? 0) * cells.columns + (cells.col[item] ?? 0)] = item;
  return true;
}

function exchange(game: Game, one: number, other: number): void {
  const { cells } = game;
  const [col, row] = [cells.col[one] ?? 0, cells.row[one] ?? 0];
  put(game, one, cells.col[other] ?? 0, cells.row[other] ?? 0);
  put(game, other, col, row);
}

/** Better by less is no reason to move anything. */
const LEAST = 0.05;

/** Turns a container and what stands right of it round, if that is better. */
function turnNeighbours(game: Game, items: readonly number[]): boolean {
  const { net, cells, board } = game;
  let better = false;
  const order = [...items].sort((a, b) => (cells.col[a] ?? 0) - (cells.col[b] ?? 0));
  for (let at = 0; at + 1 < order.length; at += 1) {
    const one = order[at];
    const other = order[at + 1];
    if (one === undefined || other === undefined) continue;
    const single = [one, other].map((item) => isSingle(game, item));
    if (single.some(Boolean) || cells.row[one] !== cells.row[other]) continue;
    const left = cells.col[one] ?? 0;
    const right = cells.col[other] ?? 0;
    if (right < left + (cells.width[one] ?? 1)) continue;
    const between = right - left - (cells.width[one] ?? 1);
    const middle = left + (cells.width[other] ?? 1) + between;
    const both = [one, other];
    const before = lengthAt(game, both);
    moveTo(net, cells, other, left, cells.row[other] ?? 0);
    moveTo(net, cells, one, middle, cells.row[one] ?? 0);
    // What stood between them or under the lower one, boxes that were moved there, would be run over.
    const free = isFree(game, one, other, left, middle + (cells.width[one] ?? 1));
    if (free && lengthAt(game, both) < before - LEAST) {
      better = true;
      order[at] = other;
      order[at + 1] = one;
      // The next pair asks the board what stands between them.
      board.set(boardOf(net, cells));
    } else {
      moveTo(net, cells, one, left, cells.row[one] ?? 0);
      moveTo(net, cells, other, right, cells.row[other] ?? 0);
    }
  }
  return better;
}

/** Whether nothing but these two stands in the columns between. */
function isFree(game: Game, one: number, other: number, left: number, right: number): boolean {
  const { net, cells, board } = game;
  const holder = net.items[one]?.parent ?? -1;
  const within = (item: number, outer: number) =>
    item >= outer && item < (net.items[outer]?.end ?? 0);
  const top = cells.row[one] ?? 0;
  const bottom = top + Math.max(cells.height[one] ?? 1, cells.height[other] ?? 1);
  for (let row = top; row < bottom; row += 1) {
    for (let col = left; col < right; col += 1) {
      const there = board[row * cells.columns + col] ?? -1;
      if (there !== holder && !within(there, one) && !within(there, other)) return false;
    }
  }
  return true;
}

/** Length of the lines that leave these items. */
function lengthAt({ cells, ends, leaving }: Game, items: readonly number[]): number {
  let cost = 0;
  for (const item of items) {
    for (let at = leaving.start[item] ?? 0; at < (leaving.start[item + 1] ?? 0); at += 1) {
      cost += lengthOf(cells, ends, leaving.edge[at] ?? 0);
    }
  }
  return cost;
}

function crossingsAround({ rows, cells, leaving }: Game, items: readonly number[]): number {
  let count = 0;
  for (const item of items) count += crossingsNear(rows, cells, leaving, item);
  return count;
}

/** Does it, and undoes it where it is no better. */
function attempt(game: Game, items: readonly number[], act: () => void, undo: () => void): boolean {
  const length = lengthAt(game, items);
  act();
  const longer = lengthAt(game, items) - length;
  undo();
  if (longer > (game.many ? CLOSE_CALL : MOST_LONGER)) return false;
  if (game.many && longer < -CLOSE_CALL) {
    act();
    for (const item of items) stir(game, item);
    return true;
  }
  const crossed = crossingsAround(game, items);
  act();
  const more = crossingsAround(game, items) - crossed;
  if (longer + game.crossing * more < -LEAST) {
    for (const item of items) stir(game, item);
    return true;
  }
  undo();
  return false;
}

/** No move for the sake of crossings makes lines longer by more, in columns. */
const MOST_LONGER = 3;
/** Where there are many boxes, crossings only decide what length leaves open. */
const CLOSE_CALL = 0.5;
const MANY = 100;

function stir({ leaving, restless }: Game, item: number): void {
  restless[item] = 1;
  for (let at = leaving.start[item] ?? 0; at < (leaving.start[item + 1] ?? 0); at += 1) {
    restless[leaving.other[at] ?? 0] = 1;
  }
}

/** With its place in its row. */
function put({ net, cells, rows }: Game, item: number, col: number, row: number): void {
  rows.of[cells.row[item] ?? 0]?.delete(item);
  moveTo(net, cells, item, col, row);
  rows.of[row]?.add(item);
}
