/** The pale frames that systems stand in, with a title, and their parts' measures. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartNode } from '../../viewpoints/chart.ts';
import { type ChartContext, frameNode } from '../../viewpoints/chart-context.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { leadWidth } from '../chart/lead.ts';
import {
  heightFor,
  type MeasuredNode,
  measuredNodes,
  placeContainer,
  placeNode,
  titleHeight,
  widthFor,
} from '../chart/nodes.ts';
import { boxSide } from '../overview/needs.ts';
import type { Rhythm } from '../overview/rhythm.ts';

export interface Style {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** Boxes are no higher than their names need, so that more stand on the page. */
  readonly snug?: boolean;
}

/** Systems that stand together. */
export interface Frame {
  readonly frame: MeasuredNode;
  readonly items: readonly MeasuredNode[];
}

export function frameOf(
  context: ChartContext,
  id: string,
  label: string,
  layer: ChartNode['layer'],
  items: readonly MeasuredNode[],
  font: FontName,
): Frame {
  const nodes = items.map(({ block }) => block);
  const node = frameNode(context, id, label, nodes, { role: 'group', layer });
  const [frame] = measuredNodes([node], font);
  if (frame === undefined) throw new Error('A measured list is as long as what it measures.');
  return { frame, items };
}

/** The heads of arrows stand in it whole. */
export const framePad = (rhythm: Rhythm): number =>
  Math.max(0.8 * rhythm.gap, 1.75 * rhythm.weight + 0.5);

/** Under the last box of a frame, where no arrow stands. */
export const frameFoot = ({ rhythm, snug = false }: Style): number =>
  snug ? 0.8 * rhythm.gap : framePad(rhythm);

/** Between two boxes one above the other. */
export const rowGap = (rhythm: Rhythm): number =>
  Math.max(rhythm.gap, rhythm.tagged ? rhythm.badge.above + 0.5 : 0);

export const titleOf = ({ frame }: Frame, width: number, rhythm: Rhythm): number =>
  titleHeight(frame, width, rhythm);

/** The width of the boxes at which no name, of either side of a comparison, takes more than so many lines. */
export const wishedWidth = (
  items: readonly MeasuredNode[],
  lines: number,
  rhythm: Rhythm,
): number => Math.max(0, ...items.map((item) => widthInLines(item, lines, rhythm)));

function widthInLines(item: MeasuredNode, lines: number, rhythm: Rhythm): number {
  let width = widthFor(item, lines, rhythm);
  if (item.block.labels.length < 2) return width;
  const beside = leadWidth(item, rhythm) + 2 * boxSide(item, rhythm);
  const widest = MOST_EM * rhythm.size;
  while (width < widest && item.fit((width - beside) / rhythm.size).lines > lines) {
    width += rhythm.size;
  }
  return width;
}

/** em; a box is not made wider than this so that another name of it takes fewer lines. */
const MOST_EM = 24;

/** The height of all boxes of this width. */
export const boxHeight = (
  items: readonly MeasuredNode[],
  width: number,
  { rhythm, font, snug = false }: Style,
): number =>
  Math.max(
    (snug ? 1.7 : 2.2) * rhythm.line,
    ...items.map((item) => heightFor(item, width, rhythm, font) + clearOfLid(item, rhythm)),
  );

/** So that words stand off the lid of a cylinder, and off the second line of a double one. */
export function clearOfLid({ block }: MeasuredNode, rhythm: Rhythm): number {
  if (block.shape !== 'cylinder') return 0;
  return 0.3 * rhythm.side + (block.fateRoom === 'changed' ? rhythm.inner : 0);
}

/** The frame round its boxes, then the boxes. */
export function placeFrame(
  { frame, items }: Frame,
  box: Rect,
  boxes: readonly Rect[],
  { rhythm, font }: Style,
  titleAt: 'top' | 'bottom' = 'top',
): PlacedNode[] {
  const title = titleHeight(frame, box.width, rhythm);
  const parent = frame.block.id;
  const drop = titleAt === 'top' ? 0 : box.height - title;
  const placed = placeContainer(frame, { ...box, y: box.y + drop }, title, {
    rhythm,
    font,
    depth: 1,
  });
  const nodes: PlacedNode[] = [{ ...placed, box }];
  for (const [index, item] of items.entries()) {
    const place = boxes[index];
    if (place !== undefined) nodes.push(placeNode(item, place, { rhythm, font, depth: 2, parent }));
  }
  return nodes;
}
