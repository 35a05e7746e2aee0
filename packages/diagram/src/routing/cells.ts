/**
 * What stands in a region, sorted into square cells: the nearest thing in a direction is found by looking
 * at the cells on the way to it alone.
 */
import type { Axis } from './axes.ts';

/** Things by number, with their sides along both axes: `near[0]` are left sides, `near[1]` tops. mm */
export interface Sides {
  readonly near: readonly [Float64Array, Float64Array];
  readonly far: readonly [Float64Array, Float64Array];
}

export interface Cells {
  readonly sides: Sides;
  readonly size: number;
  /** Where the first cell begins, by axis. */
  readonly from: readonly [number, number];
  /** How many there are, by axis. */
  readonly count: readonly [number, number];
  /** Of cell `row × columns + column`: `items[starts[cell]]` up to the next one's. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export const NOTHING = -1;

/** @param area x1, y1, x2, y2; what sticks out of it is kept in the cells at its edge */
export function cellsOf(
  members: readonly number[],
  area: readonly [number, number, number, number],
  sides: Sides,
): Cells {
  const width = Math.max(area[2] - area[0], 1e-6);
  const height = Math.max(area[3] - area[1], 1e-6);
  const few = members.length <= FEW;
  const size = few ? Math.max(width, height) : Math.sqrt((width * height) / members.length);
  const columns = few ? 1 : Math.max(1, Math.min(MOST, Math.ceil(width / size)));
  const rows = few ? 1 : Math.max(1, Math.min(MOST, Math.ceil(height / size)));
  const cells = {
    sides,
    size: Math.max(size, width / columns, height / rows),
    from: [area[0], area[1]] as const,
    count: [columns, rows] as const,
  };
  const starts = new Int32Array(columns * rows + 1);
  const each = (visit: (cell: number, item: number) => void): void => {
    for (const item of members) {
      const x2 = cellAt(cells, 0, sides.far[0][item] ?? 0);
      const y2 = cellAt(cells, 1, sides.far[1][item] ?? 0);
      for (let y = cellAt(cells, 1, sides.near[1][item] ?? 0); y <= y2; y += 1)
        for (let x = cellAt(cells, 0, sides.near[0][item] ?? 0); x <= x2; x += 1)
          visit(y * columns + x, item);
    }
  };
  each((cell) => {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  });
  for (let cell = 0; cell < columns * rows; cell += 1)
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const next = starts.slice();
  const items = new Int32Array(starts[columns * rows] ?? 0);
  each((cell, item) => {
    const at = next[cell] ?? 0;
    items[at] = item;
    next[cell] = at + 1;
  });
  return { ...cells, starts, items };
}

/** So few are looked at one by one. */
const FEW = 6;
/** Cells along an axis. */
const MOST = 1000;

const cellAt = (
  { from, size, count }: Pick<Cells, 'from' | 'size' | 'count'>,
  axis: Axis,
  value: number,
): number => {
  const cell = Math.floor((value - from[axis]) / size);
  return cell < 0 ? 0 : cell >= count[axis] ? count[axis] - 1 : cell;
};

/**
 * The nearest item from `start` on along an axis, forth or back, that lies within a band across it.
 * @param low the band: what only touches it is passed by
 * @param except an item that is passed by
 * @returns an item, or `NOTHING`; what lies on the start itself is passed by
 */
export function nearest(
  cells: Cells,
  axis: Axis,
  forth: boolean,
  start: number,
  low: number,
  high: number,
  except: number,
): number {
  const across: Axis = axis === 0 ? 1 : 0;
  const { starts, items, count, size } = cells;
  const near = cells.sides.near[axis];
  const far = cells.sides.far[axis];
  const under = cells.sides.near[across];
  const over = cells.sides.far[across];
  const first = cellAt(cells, across, low);
  const last = cellAt(cells, across, high);
  const step = axis === 0 ? 1 : count[0];
  const stride = axis === 0 ? count[0] : 1;
  const end = forth ? count[axis] : -1;
  let best = NOTHING;
  let bestAway = Infinity;
  const begin = cellAt(cells, axis, start);
  for (let at = begin; at !== end; at += forth ? 1 : -1) {
    for (let line = first; line <= last; line += 1) {
      const cell = at * step + line * stride;
      for (let index = starts[cell] ?? 0; index < (starts[cell + 1] ?? 0); index += 1) {
        const item = items[index] ?? 0;
        if ((under[item] ?? 0) >= high || (over[item] ?? 0) <= low || item === except) continue;
        const away = forth ? (near[item] ?? 0) - start : start - (far[item] ?? 0);
        if (away >= 0 && away < bestAway) {
          best = item;
          bestAway = away;
        }
      }
    }
    if (best >= 0) {
      const edge = cells.from[axis] + (forth ? at + 1 : at) * size;
      if (bestAway <= (forth ? edge - start : start - edge)) break;
    }
  }
  return best;
}

/** Calls back with what a line lies on or runs through: from `low` to `high` along `axis`, at `place` across it. */
export function along(
  cells: Cells,
  axis: Axis,
  place: number,
  low: number,
  high: number,
  visit: (item: number) => void,
): void {
  const across: Axis = axis === 0 ? 1 : 0;
  const { starts, items, count } = cells;
  const near = cells.sides.near[axis];
  const far = cells.sides.far[axis];
  const under = cells.sides.near[across];
  const over = cells.sides.far[across];
  const line = cellAt(cells, across, place);
  const first = cellAt(cells, axis, low);
  const last = cellAt(cells, axis, high);
  for (let at = first; at <= last; at += 1) {
    const cell = axis === 0 ? line * count[0] + at : at * count[0] + line;
    for (let index = starts[cell] ?? 0; index < (starts[cell + 1] ?? 0); index += 1) {
      const item = items[index] ?? 0;
      if ((near[item] ?? 0) >= high || (far[item] ?? 0) <= low) continue;
      if ((under[item] ?? 0) > place || (over[item] ?? 0) < place) continue;
      // In several cells: told in the first of them that is looked at.
      if (at > first && cellAt(cells, axis, near[item] ?? 0) < at) continue;
      visit(item);
    }
  }
}

/** Does anything lie on a spot: at `place` along an axis, within a band across it? */
export function occupied(
  cells: Cells,
  axis: Axis,
  place: number,
  low: number,
  high: number,
): boolean {
  const across: Axis = axis === 0 ? 1 : 0;
  const { starts, items, count } = cells;
  const near = cells.sides.near[axis];
  const far = cells.sides.far[axis];
  const under = cells.sides.near[across];
  const over = cells.sides.far[across];
  const at = cellAt(cells, axis, place);
  const last = cellAt(cells, across, high);
  for (let line = cellAt(cells, across, low); line <= last; line += 1) {
    const cell = axis === 0 ? line * count[0] + at : at * count[0] + line;
    for (let index = starts[cell] ?? 0; index < (starts[cell + 1] ?? 0); index += 1) {
      const item = items[index] ?? 0;
      if ((near[item] ?? 0) >= place || (far[item] ?? 0) <= place) continue;
      if ((under[item] ?? 0) < high && (over[item] ?? 0) > low) return true;
    }
  }
  return false;
}

/** Calls back with what meets a rectangle or touches it; the same one perhaps more than once. */
export function within(
  cells: Cells,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  visit: (item: number) => void,
): void {
  const { starts, items, count, sides } = cells;
  const last = cellAt(cells, 0, x2);
  const end = cellAt(cells, 1, y2);
  for (let y = cellAt(cells, 1, y1); y <= end; y += 1)
    for (let x = cellAt(cells, 0, x1); x <= last; x += 1) {
      const cell = y * count[0] + x;
      for (let index = starts[cell] ?? 0; index < (starts[cell + 1] ?? 0); index += 1) {
        const item = items[index] ?? 0;
        if ((sides.near[0][item] ?? 0) > x2 || (sides.far[0][item] ?? 0) < x1) continue;
        if ((sides.near[1][item] ?? 0) > y2 || (sides.far[1][item] ?? 0) < y1) continue;
        visit(item);
      }
    }
}
