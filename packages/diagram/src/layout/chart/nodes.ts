/** How large the box of a node must be, and where its words stand in it. All mm. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import type { ChartNode } from '../../viewpoints/chart.ts';
import { placeBox, placeBus, placeGroup } from '../overview/labels.ts';
import { type Measured, measured } from '../overview/measured.ts';
import { boxNeed, boxRoom, boxSide, titleNeed } from '../overview/needs.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';
import type { PlacedNode } from './arrangement.ts';

export type MeasuredNode = Measured<ChartNode>;

/** Widths of labels, measured once for all type sizes. */
export const measuredNodes = (nodes: readonly ChartNode[], font: FontName): MeasuredNode[] =>
  nodes.map((node) => measured(node, font));

/** Type of the second line, as a share of the first's. */
const DETAIL = 0.85;

/** The least width at which its label takes no more than so many lines. */
export function widthFor(item: MeasuredNode, lines: number, rhythm: Rhythm): number {
  const rooms = item.rooms;
  const room = rooms[Math.min(lines, rooms.length) - 1] ?? item.widest;
  const wide = Math.max(room, Math.min(item.widest, MOST_WORD)) * rhythm.size;
  return Math.max(wide + 2 * boxSide(item, rhythm) + 0.02, rhythm.narrowest, 4 * rhythm.size);
}

/** A word wider than this many em may be split rather than widen its box. */
const MOST_WORD = 13;

/** The height that a box of this width needs for its label, detail, badge and scale. */
export function heightFor(
  item: MeasuredNode,
  width: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  return boxNeed(item, width, rhythm) + detailHeight(item, width, rhythm, font);
}

function detailHeight(item: MeasuredNode, width: number, rhythm: Rhythm, font: FontName): number {
  const { detail } = item.block;
  if (detail === undefined) return 0;
  const size = rhythm.size * DETAIL;
  return (
    lineCount(detail, boxRoom(item, width, rhythm), size, 'regular', font) * size * LINE_HEIGHT
  );
}

export interface NodeWithin {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  readonly depth: number;
  readonly parent?: OccurrenceId;
}

/** A box, cylinder or bus that holds nothing, with its label set. */
export function placeNode(item: MeasuredNode, box: Rect, within: NodeWithin): PlacedNode {
  const { rhythm, font, depth, parent } = within;
  const style = { rhythm, font };
  const inside = {
    style,
    most: Number.POSITIVE_INFINITY,
    depth,
    ...(parent === undefined ? {} : { parent }),
  };
  if (item.block.shape === 'bus') {
    const head = Math.min(box.height * 0.6, box.width / 8);
    const { block, ...rest } = placeBus(item, box, head, box.height, inside);
    return { node: block, ...rest };
  }
  const foot = detailHeight(item, box.width, rhythm, font);
  const { block, ...rest } = placeBox(item, { ...box, height: box.height - foot }, inside);
  const placed = { node: block, ...rest, box };
  const { detail } = item.block;
  if (detail === undefined) return placed;
  const side = boxSide(item, rhythm);
  const below = rest.labelBox.y + rest.labelBox.height;
  const set = setText(
    detail,
    { x: box.x + side, y: below, width: box.width - 2 * side, height: foot },
    { size: rhythm.size * DETAIL, weight: 'regular', font },
  );
  return { ...placed, detail: set.text };
}

/** The height of the strip above a container's content, for its title. */
export const titleHeight = (item: MeasuredNode, width: number, rhythm: Rhythm): number =>
  titleNeed(item, width - 2 * rhythm.pad, rhythm);

/** A container, with its title at the top; what it holds is placed by itself. */
export function placeContainer(
  item: MeasuredNode,
  box: Rect,
  title: number,
  within: NodeWithin,
): PlacedNode {
  const { rhythm, font, depth, parent } = within;
  const { block, ...rest } = placeGroup(item, box, title, {
    style: { rhythm, font },
    most: Number.POSITIVE_INFINITY,
    depth,
    ...(parent === undefined ? {} : { parent }),
  });
  return { node: block, ...rest };
}
