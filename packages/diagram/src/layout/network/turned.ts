/** The lattice with rows for columns: bands and layers that stood one under another stand side by side. */
import type { Cells } from './cells.ts';
import type { Tracks } from './tracks.ts';

export const turnedCells = ({ columns, rows, col, row, width, height, shelves }: Cells): Cells => ({
  columns: rows,
  rows: columns,
  col: row,
  row: col,
  width: height,
  height: width,
  shelves,
});

/** What ran along channels runs beside rows, and the other way round. */
export const turnedTracks = ({ across, down, labels, labelsBeside }: Tracks): Tracks => ({
  across: down,
  down: across,
  labels: labelsBeside,
  labelsBeside: labels,
});
