/**
 * How many lines will run where: a quick guess at the way of each line through the lattice, so that
 * channels are made wide enough before any line is led.
 */
import type { Cells } from './cells.ts';
import type { Net } from './net.ts';

export interface Tracks {
  /** In the channel above row `r`, over column `c`: at `r * columns + c`; the last is under the last row. */
  readonly across: Float64Array;
  /** In the gap left of column `c`, beside row `r`: at `c * rows + r`; the last is right of the last column. */
  readonly down: Float64Array;
  /** The label that stands in the channel above row `r`: the greatest height, mm. */
  readonly labels: Float64Array;
  /** The label that stands in the gap left of column `c`: the greatest width, mm. */
  readonly labelsBeside: Float64Array;
}

export interface TrackOptions {
  /** Whether lines pass through the container as if it were not there (bands). */
  readonly open: (item: number) => boolean;
  /** How much of a line's label goes across its channel, mm; 0 for none. */
  readonly labelOf: (edge: number) => number;
  /** Tracks that a label takes beyond that of its line. */
  readonly labelTracks: number;
}

/** As if nothing were joined. */
export const noTracks = ({ columns, rows }: Cells): Tracks => ({
  across: new Float64Array((rows + 1) * columns),
  down: new Float64Array((columns + 1) * rows),
  labels: new Float64Array(rows + 1),
  labelsBeside: new Float64Array(columns + 1),
});

export function tracksOf(net: Net, cells: Cells, options: TrackOptions): Tracks {
  const tracks = noTracks(cells);
  const ground = groundOf(net, cells, options.open);
  const order = net.edges
    .map((_, edge) => edge)
    .sort((a, b) => reach(net, cells, a) - reach(net, cells, b) || a - b);
  for (const edge of order) lead(net, cells, { ground, tracks, options }, edge);
  return tracks;
}

interface Ground {
  /** Per cell: the innermost container that hinders lines, -1 for none; and whether a box stands there. */
  readonly within: Int32Array;
  readonly taken: Uint8Array;
}

function groundOf(net: Net, cells: Cells, open: (item: number) => boolean): Ground {
  const within = new Int32Array(cells.columns * cells.rows).fill(-1);
  const taken = new Uint8Array(cells.columns * cells.rows);
  for (const [item, { children }] of net.items.entries()) {
    const holds = children.length > 0;
    if (holds && open(item)) continue;
    const left = cells.col[item] ?? 0;
    const top = cells.row[item] ?? 0;
    for (let row = top; row < top + (cells.height[item] ?? 1); row += 1) {
      for (let col = left; col < left + (cells.width[item] ?? 1); col += 1) {
        if (holds) within[row * cells.columns + col] = item;
        else taken[row * cells.columns + col] = 1;
      }
    }
  }
  return { within, taken };
}

/** Lines that go a long way choose theirs last. */
function reach(net: Net, cells: Cells, edge: number): number {
  const { from, to } = net.edges[edge] ?? { from: 0, to: 0 };
  return (
    Math.abs((cells.col[from] ?? 0) - (cells.col[to] ?? 0)) +
    2 * Math.abs((cells.row[from] ?? 0) - (cells.row[to] ?? 0))
  );
}

interface Field {
  readonly ground: Ground;
  readonly tracks: Tracks;
  readonly options: TrackOptions;
}

function lead(net: Net, cells: Cells, field: Field, edge: number): void {
  const one = net.edges[edge];
  if (one === undefined) return;
  const { tracks, options } = field;
  const foot = (item: number): number => (cells.row[item] ?? 0) + (cells.height[item] ?? 1);
  /** The middle of a box; of a wide one the place nearest to the other end. */
  const middle = (item: number, other: number): number => {
    const left = (cells.col[item] ?? 0) + 0.5;
    const right = left + (cells.width[item] ?? 1) - 1;
    const aim = (cells.col[other] ?? 0) + (cells.width[other] ?? 1) / 2;
    return Math.min(right, Math.max(left, aim));
  };
  const [upper, lower] =
    foot(one.from) <= (cells.row[one.to] ?? 0) ? [one.from, one.to] : [one.to, one.from];
  const label = options.labelOf(edge);
  const weight = label > 0 ? 1 + options.labelTracks : 1;
  const target = middle(lower, upper);
  let at = middle(upper, lower);
  const first = foot(upper);
  const last = cells.row[lower] ?? 0;
  if (first > last) {
    beside(net, cells, field, upper, lower, weight, label);
    return;
  }
  if (label > 0) tracks.labels[first] = Math.max(tracks.labels[first] ?? 0, label);
  for (let row = first; row < last; row += 1) {
    const next = passage(net, cells, field, row, at, target, one);
    run(cells, tracks, row, at, next, row === first ? weight : 1);
    if (Number.isInteger(next)) {
      const place = next * cells.rows + row;
      tracks.down[place] = (tracks.down[place] ?? 0) + 1;
    }
    at = next;
  }
  run(cells, tracks, last, at, target, first === last ? weight : 1);
}

/** Where a line passes a row: between two boxes (a whole number), or through a free cell (and a half). */
function passage(
  net: Net,
  cells: Cells,
  { ground, tracks }: Field,
  row: number,
  at: number,
  target: number,
  line: { readonly from: number; readonly to: number },
): number {
  let best = at;
  let least = Number.POSITIVE_INFINITY;
  const from = Math.max(0, Math.floor(Math.min(at, target)) - 3);
  const to = Math.min(cells.columns, Math.ceil(Math.max(at, target)) + 3);
  for (let twice = 2 * from; twice <= 2 * to; twice += 1) {
    const x = twice / 2;
    const whole = twice % 2 === 0;
    const cost =
      Math.abs(x - target) +
      0.5 * Math.abs(x - at) +
      (whole ? 0.35 * (tracks.down[x * cells.rows + row] ?? 0) + 0.2 : 0);
    if (cost >= least) continue;
    if (!passes(net, cells, ground, row, x, line)) continue;
    least = cost;
    best = x;
  }
  return best;
}

function passes(
  net: Net,
  cells: Cells,
  ground: Ground,
  row: number,
  x: number,
  line: { readonly from: number; readonly to: number },
): boolean {
  const left = row * cells.columns + Math.ceil(x) - 1;
  const right = row * cells.columns + Math.floor(x);
  if (left === right && ground.taken[left] === 1) return false;
  if (x === 0 || x === cells.columns) return true;
  let shared = ground.within[left] ?? -1;
  const other = ground.within[right] ?? -1;
  const holds = (outer: number, inner: number): boolean =>
    inner >= outer && inner < (net.items[outer]?.end ?? 0);
  while (shared >= 0 && !(other >= 0 && holds(shared, other)))
    shared = net.items[shared]?.parent ?? -1;
  return shared < 0 || holds(shared, line.from) || holds(shared, line.to);
}

/** Along a channel. */
function run(
  cells: Cells,
  tracks: Tracks,
  row: number,
  one: number,
  other: number,
  weight: number,
): void {
  if (Math.abs(one - other) < 1e-9) return;
  const from = Math.max(0, Math.floor(Math.min(one, other)));
  const to = Math.min(cells.columns, Math.ceil(Math.max(one, other)));
  for (let col = from; col < to; col += 1) {
    const place = row * cells.columns + col;
    tracks.across[place] = (tracks.across[place] ?? 0) + weight;
  }
}

/** Two in one row: straight across if nothing stands between, else over or under. */
function beside(
  _net: Net,
  cells: Cells,
  { ground, tracks }: Field,
  one: number,
  other: number,
  weight: number,
  label: number,
): void {
  const row = Math.max(cells.row[one] ?? 0, cells.row[other] ?? 0);
  const [left, right] =
    (cells.col[one] ?? 0) <= (cells.col[other] ?? 0) ? [one, other] : [other, one];
  const from = (cells.col[left] ?? 0) + (cells.width[left] ?? 1);
  const to = cells.col[right] ?? 0;
  let free = label === 0;
  for (let col = from; col < to; col += 1)
    if (ground.taken[row * cells.columns + col] === 1) free = false;
  if (free) return;
  const foot = Math.min(
    (cells.row[one] ?? 0) + (cells.height[one] ?? 1),
    (cells.row[other] ?? 0) + (cells.height[other] ?? 1),
  );
  const most = (channel: number): number => {
    let load = 0;
    for (let col = from; col < to; col += 1) {
      load = Math.max(load, tracks.across[channel * cells.columns + col] ?? 0);
    }
    return load;
  };
  const channel = most(row) <= most(foot) && row > 0 ? row : foot;
  if (label > 0) tracks.labels[channel] = Math.max(tracks.labels[channel] ?? 0, label);
  run(cells, tracks, channel, from - 0.5, to + 0.5, weight);
}
