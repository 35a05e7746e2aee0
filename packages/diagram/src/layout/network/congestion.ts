/** How many lines really run in each channel, once they are led: what channels are then made wide enough for. */
import type { Point, Rect } from '../../figure/figure.ts';
import type { Cells } from './cells.ts';
import type { Grid } from './grid.ts';
import { noTracks, type Tracks } from './tracks.ts';

/** Lines nearer to one another than this run as one, mm. */
const AS_ONE = 0.3;

/** A line as it was led, with the place of its words. */
export interface Led {
  readonly points: readonly Point[];
  readonly label?: Rect;
}

/** As guessed before, with what lines took instead of what they were thought to take. */
export function tracksTaken(
  lines: readonly Led[],
  grid: Grid,
  cells: Cells,
  guessed: Tracks,
  track: number,
): Tracks {
  const { columns, rows } = cells;
  const taken: Tracks = {
    ...noTracks(cells),
    labels: guessed.labels,
    labelsBeside: guessed.labelsBeside,
  };
  const { lefts, tops, rowHeights, boxWidth } = grid;
  const down = new Set<string>();
  const across = new Set<string>();
  const count = (seen: Set<string>, into: Float64Array, place: number, at: number): void => {
    const key = `${place}/${Math.round(at / AS_ONE)}`;
    if (seen.has(key)) return;
    seen.add(key);
    into[place] = (into[place] ?? 0) + 1;
  };
  for (const { points, label } of lines) {
    if (label !== undefined) addLabel(label, grid, cells, taken, track);
    for (let index = 1; index < points.length; index += 1) {
      const [x1, y1] = points[index - 1] ?? [0, 0];
      const [x2, y2] = points[index] ?? [0, 0];
      if (Math.abs(x1 - x2) < 1e-6) {
        const gap = gapAt(lefts, boxWidth, x1);
        if (gap === undefined) continue;
        const [from, to] = [Math.min(y1, y2), Math.max(y1, y2)];
        for (let row = 0; row < rows; row += 1) {
          const top = tops[row] ?? 0;
          if (from > top + (rowHeights[row] ?? 0) || to < top) continue;
          count(down, taken.down, gap * rows + row, x1);
        }
      } else {
        const gap = gapAt(tops, rowHeights, y1);
        if (gap === undefined) continue;
        const [from, to] = [Math.min(x1, x2), Math.max(x1, x2)];
        for (let col = 0; col < columns; col += 1) {
          const left = lefts[col] ?? 0;
          if (from > left + boxWidth || to < left) continue;
          count(across, taken.across, gap * columns + col, y1);
        }
      }
    }
  }
  return taken;
}

/** A label takes as many tracks as it is high. */
function addLabel(label: Rect, grid: Grid, cells: Cells, taken: Tracks, track: number): void {
  const { lefts, tops, rowHeights, boxWidth } = grid;
  const gap = gapAt(tops, rowHeights, label.y + label.height / 2);
  if (gap === undefined) return;
  for (let col = 0; col < cells.columns; col += 1) {
    const left = lefts[col] ?? 0;
    if (label.x > left + boxWidth || label.x + label.width < left) continue;
    const place = gap * cells.columns + col;
    taken.across[place] = (taken.across[place] ?? 0) + label.height / track;
  }
}

/** The gap before the column or row that a place lies in; nothing where it lies beside boxes. */
function gapAt(
  starts: Float64Array,
  sizes: Float64Array | number,
  place: number,
): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  if (low === 0) return 0;
  const size = typeof sizes === 'number' ? sizes : (sizes[low - 1] ?? 0);
  return place >= (starts[low - 1] ?? 0) + size ? low : undefined;
}
