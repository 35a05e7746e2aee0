/**
 * From the lattice to millimetres: every gap as wide as the lines, frames and words in it need, boxes
 * between them, and the corners of every line. Nothing overlaps, as everything has a place of its own.
 */
import type { Cells } from '../cells.ts';
import type { Grid } from '../grid.ts';
import type { Net } from '../net.ts';
import { placeColumns } from './columns.ts';
import { linesOf, type WovenLine } from './corners.ts';
import type { Fabric } from './fabric.ts';
import { emptyPlacement, type WeaveOptions } from './placement.ts';
import { placeRows } from './rows.ts';
import { titlesOf } from './title-rooms.ts';

export interface Woven {
  readonly grid: Grid;
  readonly lines: readonly WovenLine[];
}

export function woven(net: Net, cells: Cells, fabric: Fabric, options: WeaveOptions): Woven {
  const placement = emptyPlacement(net, cells, fabric, options);
  const across = placeColumns(placement);
  const titles = titlesOf(placement);
  const down = placeRows(placement, across, titles.heights);
  return {
    grid: {
      width: across.total,
      height: down.total,
      boxes: placement.boxes,
      titles: titles.heights,
      titleRooms: titles.rooms,
      boxWidth: across.size[0] ?? options.widest,
      lefts: across.start,
      tops: down.start,
      rowHeights: down.size,
    },
    lines: linesOf(placement),
  };
}
