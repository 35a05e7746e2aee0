/** How large the box of a node must be, and where its words stand in it. All mm. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import { lineCount } from '../../text/wrap.ts';
import type { ChartNode } from '../../viewpoints/chart.ts';
import { placeBox, placeBus, placeGroup } from '../overview/labels.ts';
import { type Measured, measured } from '../overview/measured.ts';
import { aboveTitle, boxNeed, boxRoom, boxSide, titleFoot, titleNeed } from '../overview/needs.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';
import type { PlacedNode } from './arrangement.ts';
import { cornerLead, iconSize, leadHeight, leadWidth, placeLead, smallSize } from './lead.ts';

export type MeasuredNode = Measured<ChartNode>;

/** Widths of labels, measured once for all type sizes. */
export const measuredNodes = (nodes: readonly ChartNode[], font: FontName): MeasuredNode[] =>
  nodes.map((node) => measured(node, font));

/** The least width at which its label takes no more than so many lines. */
export function widthFor(item: MeasuredNode, lines: number, rhythm: Rhythm): number {
  const rooms = item.rooms;
  const room = rooms[Math.min(lines, rooms.length) - 1] ?? item.widest;
  const wide = Math.max(room, Math.min(item.widest, MOST_WORD)) * rhythm.size;
  if (item.block.shape === 'bus')
    return Math.max(wide / BUS_WORDS + 0.02, rhythm.narrowest, 4 * rhythm.size);
  const words = wide + 2 * boxSide(item, rhythm) + 0.02;
  return leadWidth(item, rhythm) + Math.max(words, rhythm.narrowest, 4 * rhythm.size);
}

/** A word wider than this many em may be split rather than widen its box. */
const MOST_WORD = 13;

/** The height that a box of this width needs for its label, detail, badge, icon, code and scale. */
export function heightFor(
  item: MeasuredNode,
  width: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  if (item.block.shape === 'bus') return busHeight(item, width, rhythm);
  const room = wordsWidth(item, width, rhythm);
  const words = boxNeed(item, room, rhythm) + detailHeight(item, room, rhythm, font);
  return Math.max(words, leadHeight(item, rhythm, font));
}

/** The words of a bus stand between its heads. */
function busHeight(item: MeasuredNode, width: number, rhythm: Rhythm): number {
  const room = Math.max(BUS_WORDS * width, 0.01);
  const lines = item.fit((room - 0.01) / rhythm.size).lines;
  return lines * rhythm.line + aboveTitle(item, room, room, rhythm) + titleFoot(rhythm);
}

/** Of the width of a bus: what its heads leave, which are no longer than an eighth each. */
const BUS_WORDS = 0.75;

/** What the stripe of a category and an icon leave of the width. */
const wordsWidth = (item: MeasuredNode, width: number, rhythm: Rhythm): number =>
  Math.max(width - leadWidth(item, rhythm), 0.01);

function detailHeight(item: MeasuredNode, width: number, rhythm: Rhythm, font: FontName): number {
  const { detail } = item.block;
  if (detail === undefined) return 0;
  const size = smallSize(rhythm);
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
  if (item.block.kind === 'note') return placeNote(item, box, within);
  const style = { rhythm, font };
  const inside = {
    style,
    most: Number.POSITIVE_INFINITY,
    depth,
    ...(parent === undefined ? {} : { parent }),
  };
  if (item.block.shape === 'bus') {
    const head = Math.min(box.height * 0.6, ((1 - BUS_WORDS) / 2) * box.width);
    const { block, ...rest } = placeBus(item, box, head, box.height, inside);
    return { node: block, ...rest };
  }
  const lead = leadWidth(item, rhythm);
  const room = { ...box, x: box.x + lead, width: Math.max(box.width - lead, 0.01) };
  const foot = detailHeight(item, room.width, rhythm, font);
  const { block, ...rest } = placeBox(item, { ...room, height: box.height - foot }, inside);
  const placed = { node: block, ...rest, box, ...placeLead(item, box, rhythm, font) };
  const { detail } = item.block;
  if (detail === undefined) return placed;
  const side = boxSide(item, rhythm);
  const below = rest.labelBox.y + rest.labelBox.height;
  const set = setText(
    detail,
    { x: room.x + side, y: below, width: room.width - 2 * side, height: foot },
    { size: smallSize(rhythm), weight: 'regular', font },
  );
  return { ...placed, detail: set.text };
}

/** A remark: its words begin at the top left, as they are written. */
function placeNote(item: MeasuredNode, box: Rect, within: NodeWithin): PlacedNode {
  const { rhythm, font, depth, parent } = within;
  const room = boxRoom(item, box.width, rhythm);
  const height = item.fit(room / rhythm.size).lines * rhythm.line;
  const { text, box: labelBox } = setText(
    item.block.label,
    { x: box.x + boxSide(item, rhythm), y: box.y + 0.75 * rhythm.side, width: room, height },
    { size: rhythm.size, weight: 'regular', font, align: 'left' },
  );
  return {
    node: item.block,
    box,
    depth,
    labelBox,
    label: text,
    ...(parent === undefined ? {} : { parent }),
  };
}

/** The height of the strip above a container's content, for its title. */
export const titleHeight = (item: MeasuredNode, width: number, rhythm: Rhythm): number =>
  Math.max(
    titleNeed(item, width - 2 * rhythm.pad - 2 * cornerWidth(item, rhythm), rhythm),
    item.block.icon === undefined ? 0 : iconSize(rhythm) + 2 * rhythm.clear,
  );

/** What stands in the top left corner of a container; its title keeps off as much on both sides. */
export const cornerWidth = (item: MeasuredNode, rhythm: Rhythm): number =>
  cornerLead(item, { x: 0, y: 0, width: 0, height: 0 }, 0, rhythm, 'Arimo').width;

/** A container, with its title at the top; what it holds is placed by itself. */
export function placeContainer(
  item: MeasuredNode,
  box: Rect,
  title: number,
  within: NodeWithin,
): PlacedNode {
  const { rhythm, font, depth, parent } = within;
  const { width: corner, ...lead } = cornerLead(item, box, title, rhythm, font);
  const room = { ...box, x: box.x + corner, width: Math.max(box.width - 2 * corner, 0.01) };
  const { block, ...rest } = placeGroup(item, room, title, {
    style: { rhythm, font },
    most: Number.POSITIVE_INFINITY,
    depth,
    ...(parent === undefined ? {} : { parent }),
  });
  return { node: block, ...rest, box, ...lead };
}

/** A lane or band, with its title in a strip along one of its sides; upright where the strip is narrow. */
export function placeLane(
  item: MeasuredNode,
  box: Rect,
  strip: Rect,
  within: NodeWithin,
): PlacedNode {
  const { rhythm, font, depth, parent } = within;
  const upright = strip.height > strip.width && strip.width < 9 * rhythm.size;
  const pad = 0.5 * rhythm.pad;
  const room = {
    x: strip.x + pad,
    y: strip.y + pad,
    width: strip.width - 2 * pad,
    height: strip.height - 2 * pad,
  };
  const style = { size: rhythm.title.size, weight: 'bold', font, upright } as const;
  const { text, box: labelBox } = setText(item.block.label, room, style);
  return {
    node: item.block,
    box,
    depth,
    labelBox,
    label: text,
    strip,
    ...(parent === undefined ? {} : { parent }),
  };
}
