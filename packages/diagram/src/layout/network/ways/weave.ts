/**
 * From the lattice to millimetres: every gap as wide as the lines, frames and words in it need, boxes
 * between them, and the corners of every line. Nothing overlaps, as everything has a place of its own.
 */
import { titleHeight } from '../../chart/nodes.ts';
import type { Cells } from '../cells.ts';
import type { Grid } from '../grid.ts';
import type { Net } from '../net.ts';
import { placeColumns } from './columns.ts';
import { linesOf, type WovenLine } from './corners.ts';
import type { Fabric } from './fabric.ts';
import { emptyPlacement, isBand, type Placement, type WeaveOptions } from './placement.ts';
import { placeRows } from './rows.ts';

export interface Woven {
  readonly grid: Grid;
  readonly lines: readonly WovenLine[];
}

export function woven(net: Net, cells: Cells, fabric: Fabric, options: WeaveOptions): Woven {
  const placement = emptyPlacement(net, cells, fabric, options);
  const across = placeColumns(placement);
  const titles = titlesOf(placement);
  const down = placeRows(placement, across, titles);
  return {
    grid: {
      width: across.total,
      height: down.total,
      boxes: placement.boxes,
      titles,
      boxWidth: across.size[0] ?? options.widest,
      lefts: across.start,
      tops: down.start,
      rowHeights: down.size,
    },
    lines: linesOf(placement),
  };
}

/** The height of each container's title, mm, as wide as it now is. */
function titlesOf(placement: Placement): Float64Array {
  const { options, net, boxes } = placement;
  const { banded, rhythm } = options;
  const titles = new Float64Array(net.items.length);
  for (const [item, { children, measured }] of net.items.entries()) {
    if (children.length === 0) continue;
    const width = boxes[item]?.width ?? 0;
    titles[item] =
      banded === 'down' && isBand(placement, item)
        ? rhythm.pad
        : titleHeight(measured, width, rhythm);
  }
  return titles;
}
