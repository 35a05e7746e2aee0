/** How wide the gaps between columns, and between rows, must be for what containers and lines take in them. */
import type { Cells } from './cells.ts';
import type { GridOptions } from './grid-options.ts';
import type { Net } from './net.ts';
import { lineOf, type Reach, type Side } from './reach.ts';

/** Of one axis: its lines from side to side, the cells that lie along each, and what lines of the figure take there. */
interface GapRequest {
  readonly near: Side;
  readonly far: Side;
  readonly count: number;
  readonly along: { readonly from: Side; readonly to: Side; readonly count: number };
  /** At `line * along.count + cell`. */
  readonly lines: Float64Array;
  /** Per line, mm. */
  readonly labels: Float64Array;
}

/** Between columns, or between rows: what ends and begins on each line of the lattice, and lines between. */
export function gapsOf(
  net: Net,
  cells: Cells,
  reach: Reach,
  options: GridOptions,
  { near, far, count, along, lines, labels }: GapRequest,
): Float64Array {
  const closing = new Float64Array((count + 1) * along.count);
  const opening = new Float64Array((count + 1) * along.count);
  for (let item = 0; item < net.items.length; item += 1) {
    const first = lineOf(cells, item, near);
    const last = lineOf(cells, item, far);
    const end = lineOf(cells, item, along.to);
    for (let cell = lineOf(cells, item, along.from); cell < end; cell += 1) {
      raise(opening, first * along.count + cell, reach[near][item] ?? 0);
      raise(closing, last * along.count + cell, reach[far][item] ?? 0);
    }
  }
  const gaps = new Float64Array(count + 1);
  for (let line = 0; line <= count; line += 1) {
    const outer = line === 0 || line === count;
    const label = labels[line] ?? 0;
    if (label > 0) raise(gaps, line, label + 2 * options.track);
    for (let cell = 0; cell < along.count; cell += 1) {
      const at = line * along.count + cell;
      const clear = clearance(lines[at] ?? 0, outer, options);
      raise(gaps, line, (closing[at] ?? 0) + (opening[at] ?? 0) + clear);
    }
  }
  return gaps;
}

/** Room for so many parallel lines, and between boxes without any. */
function clearance(lines: number, outer: boolean, { track, rhythm, banded }: GridOptions): number {
  if (lines === 0) return outer ? 0 : banded === 'down' ? rhythm.gap : 1.5 * rhythm.gap;
  return Math.max(outer ? 0 : rhythm.gap, (lines + 1) * track);
}

function raise(values: Float64Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
}
