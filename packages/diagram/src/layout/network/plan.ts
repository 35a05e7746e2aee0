/** In how many columns a network stands, and how high its shelves are: what makes it lowest on its page. */
import type { Room } from '../chart/fit.ts';
import { stepCells } from '../impact/step-cells.ts';
import { type Cells, cellsOf, restore } from './cells.ts';
import { type Grid, gridOf } from './grid.ts';
import { layersOf } from './layers.ts';
import { isWide, type Measures } from './measures.ts';
import type { Net } from './net.ts';
import type { NetworkOptions } from './options.ts';
import { type OrderStart, orderCells, varyOrder } from './order.ts';
import { shapeOf } from './shape.ts';
import { noTracks, type Tracks, tracksOf } from './tracks.ts';
import { turnedCells, turnedTracks } from './turned.ts';

export interface Plan {
  readonly cells: Cells;
  readonly grid: Grid;
  readonly tracks: Tracks;
  /** Between parallel lines, mm. */
  readonly track: number;
}

/** Lines come closer to one another before type becomes smaller. */
export const TIGHT = [1, 0.8, 0.65];
/** Where there is room to spare lines keep further apart. */
export const LOOSE = [1.8, 1.6, 1.4, 1.2];
/** Shelves of boxes of so many rows are tried; of so many columns where they lie. */
const HEIGHTS = [1, 2, 3, 4];
const HEIGHTS_LYING = [1, 2, 3, 4, 6];
/** Up to so many boxes fewer columns than the page has are tried too. */
const FEW = 80;
/** So many ways to set boxes in columns are ordered. */
export const MOST_TRIED = 3;

/** One that is too high where none fits; `undefined` where the room is too narrow for even one column. */
export function planOf(
  net: Net,
  planner: Planner,
  measures: Measures,
  room: Room,
): Plan | undefined {
  const { gridOptions, trackOptions, track } = measures;
  const tries = triesOf(net, planner, measures, room);
  const [lowest] = tries;
  if (lowest === undefined) return undefined;
  const at = ({ lane, highest }: Try, tight: number): Plan => {
    const cells = planner.ordered(lane, highest);
    const tracks = planner.tracks(lane, highest, trackOptions);
    const grid = gridOf(net, cells, tracks, { ...gridOptions, track: tight * track });
    return { cells, grid, tracks, track: tight * track };
  };
  if (lowest.height > room.height) {
    const cells = planner.cells(lowest.lane, lowest.highest);
    const tracks = noTracks(cells);
    return { cells, grid: gridOf(net, cells, tracks, gridOptions), tracks, track };
  }
  const distinct = tries.filter(
    (one, at) => !tries.slice(0, at).some((other) => isAlike(one, other)),
  );
  for (const tight of TIGHT) {
    for (const one of distinct.slice(0, MOST_TRIED)) {
      const plan = at(one, tight);
      if (isWide(measures, plan.grid, plan.cells) && plan.grid.height <= room.height) return plan;
    }
  }
  return at(lowest, 1);
}

/** A number of cells along a band or layer, how many rows a shelf may have, and how high that is without lines. */
export interface Try {
  readonly lane: number;
  readonly highest: number;
  readonly height: number;
}

export function triesOf(net: Net, planner: Planner, measures: Measures, room: Room): Try[] {
  const { gridOptions, wish } = measures;
  const { rhythm, strip } = gridOptions;
  const most = planner.lying
    ? Math.max(1, Math.floor(room.height / (3.2 * rhythm.line)))
    : Math.max(1, Math.floor((room.width - strip) / (wish + rhythm.gap)));
  const tries: Try[] = [];
  let widest = most;
  const share = planner.lying ? 0.2 : 0.7;
  for (let lane = most; lane >= Math.max(1, Math.floor(widest * share)); lane -= 1) {
    for (const highest of planner.settled ? [1] : planner.lying ? HEIGHTS_LYING : HEIGHTS) {
      const cells = planner.cells(lane, highest);
      const grid = gridOf(net, cells, noTracks(cells), gridOptions);
      if (isWide(measures, grid, cells)) tries.push({ lane, highest, height: grid.height });
    }
    if (tries.length === 0) widest = lane - 1;
    else if (net.items.length > FEW) break;
  }
  return tries.sort((a, b) => a.height - b.height || b.lane - a.lane || a.highest - b.highest);
}

/** Higher shelves that change nothing. */
export const isAlike = (one: Try, other: Try): boolean =>
  one.lane === other.lane && Math.abs(one.height - other.height) < 1e-6;

/** What does not depend on the size of type, found once. */
export interface Planner {
  /** Bands and layers stand one beside the other. */
  readonly lying: boolean;
  /** There is one order, in shelves of one height. */
  readonly settled?: boolean;
  /** Everything in its cells, in the order of the model. */
  readonly cells: (lane: number, highest: number) => Cells;
  /** The same in a good order; others may be found from other starts. */
  readonly ordered: (lane: number, highest: number, start?: OrderStart) => Cells;
  /** An order near this one. */
  readonly varied: (lane: number, highest: number, from: Cells, turn: number) => Cells;
  /** Where lines will run in it. */
  readonly tracks: (lane: number, highest: number, options: Measures['trackOptions']) => Tracks;
}

function steppedPlanner(net: Net): Planner {
  const known = new Map<number, Cells>();
  const cells = (rows: number): Cells => {
    const made = known.get(rows) ?? stepCells(net, rows);
    known.set(rows, made);
    return made;
  };
  return {
    lying: true,
    settled: true,
    cells,
    ordered: cells,
    varied: cells,
    tracks: (rows, _, trackOptions) =>
      turnedTracks(tracksOf(net, turnedCells(cells(rows)), trackOptions)),
  };
}

export function plannerOf(net: Net, options: NetworkOptions): Planner {
  const { banded, turned = new Set(), direction = 'down' } = options;
  if (options.stepped) return steppedPlanner(net);
  const lying = direction === 'right';
  const layers = banded ? undefined : layersOf(net, turned);
  const turn = (cells: Cells): Cells => (lying ? turnedCells(cells) : cells);
  const upright = (lane: number, highest: number): Cells => {
    const shape = shapeOf(net, {
      columns: lane,
      highest,
      banded,
      ...(layers === undefined ? {} : { layers }),
    });
    return cellsOf(net, shape);
  };
  const known = new Map<string, Cells>();
  const ordered = (lane: number, highest: number, start?: OrderStart): Cells => {
    if (start !== undefined) {
      const other = upright(lane, highest);
      orderCells(net, other, start);
      return other;
    }
    const key = `${lane}/${highest}`;
    const made = known.get(key) ?? upright(lane, highest);
    if (!known.has(key)) orderCells(net, made);
    known.set(key, made);
    return made;
  };
  return {
    lying,
    cells: (lane, highest) => turn(upright(lane, highest)),
    varied: (lane, highest, from, turns) => {
      const other = upright(lane, highest);
      restore(other, turn(from));
      varyOrder(net, other, turns);
      return turn(other);
    },
    ordered: (...asked) => turn(ordered(...asked)),
    tracks: (lane, highest, trackOptions) => {
      const cells = ordered(lane, highest);
      const tracks = tracksOf(net, cells, trackOptions);
      return lying ? turnedTracks(tracks) : tracks;
    },
  };
}
