/** Parts a matrix over pages: as few as can be, as even as can be, rows rather than columns. All mm. */
import { figureWord } from '../../viewpoints/words.ts';
import type { Room } from '../chart/fit.ts';
import { columnBandHeight, rowBandHeight } from './headings.ts';
import { type MeasuredMatrix, wideGroups } from './measured.ts';
import { cheapest, type MatrixMeasures } from './measures.ts';
import type { Slice } from './place.ts';

export interface Pages {
  readonly slices: readonly Slice[];
  /** With headings of groups that hold in the parts, too. */
  readonly measures: MatrixMeasures;
  /** Every part is as large as the page, or smaller. */
  readonly fits: boolean;
}

export function inPages(
  measured: MeasuredMatrix,
  ways: readonly MatrixMeasures[],
  room: Room,
): Pages | undefined {
  const best = cheapest(ways, (way) => {
    const { slices } = parted(measured, way, room);
    const across = slices.filter(({ rows }) => rows[0] === 0).length;
    return slices.length + 0.1 * across + 0.01 * (way.upright ? 1 : 0);
  });
  return best && parted(measured, best, room);
}

function parted(measured: MeasuredMatrix, way: MatrixMeasures, room: Room): Pages {
  const { matrix, font } = measured;
  const { rhythm, columns: widths, headWidth } = way;
  const columns = evenly(widths, room.width - headWidth - way.total);
  // A part of a group is narrower than the whole.
  const columnBand = Math.max(
    ...columns.map(([from, to]) =>
      columnBandHeight(
        wideGroups(matrix.columns.slice(from, to), widths.slice(from, to)),
        rhythm,
        font,
      ),
    ),
  );
  const narrowest = headWidth + Math.min(...columns.map((run) => widthOf(widths, run)));
  const labels = measured.rowGroups.map(({ label }) =>
    label === '' ? '' : figureWord('continued', matrix.language, { name: label }),
  );
  const rowBand = rowBandHeight(labels, narrowest, rhythm, matrix);
  // The corner is as high as the headers of columns with their groups.
  const corner = way.columnBand + way.headHeight;
  const headHeight = Math.max(way.headHeight, corner - columnBand);
  const down = room.height - columnBand - headHeight - way.totalRow;
  let group: string | undefined;
  // The heading of a group stands on its first row, and again where a page begins.
  const heights = matrix.rows.map((header, index) => {
    const opens = rowBand > 0 && (index === 0 || header.group !== group);
    group = header.group;
    return (way.rows[index] ?? 0) + (opens ? rowBand : 0);
  });
  const rows = evenly(heights, down - rowBand);
  return {
    slices: rows.flatMap((some) => columns.map((others) => ({ rows: some, columns: others }))),
    measures: { ...way, columnBand, rowBand, headHeight },
    fits:
      Math.max(...widths) <= room.width - headWidth - way.total + 1e-6 &&
      Math.max(...way.rows) <= down - rowBand + 1e-6,
  };
}

/** Of the columns of a page, mm. */
export const widthOf = (widths: readonly number[], run: Slice['columns']): number =>
  widths.slice(...run).reduce((sum, some) => sum + some, 0);

/** Runs of sizes that fit the room, in as few runs as need be and none much fuller than another. */
function evenly(sizes: readonly number[], room: number): [number, number][] {
  const cut = (most: number): [number, number][] => {
    const runs: [number, number][] = [];
    let from = 0;
    let sum = 0;
    for (const [index, size] of sizes.entries()) {
      if (index > from && sum + size > most + 1e-6) {
        runs.push([from, index]);
        from = index;
        sum = 0;
      }
      sum += size;
    }
    runs.push([from, sizes.length]);
    return runs;
  };
  const fewest = cut(Math.max(room, 0)).length;
  let low = 0;
  let high = Math.max(room, 0);
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (cut(middle).length <= fewest) high = middle;
    else low = middle;
  }
  return cut(high);
}
