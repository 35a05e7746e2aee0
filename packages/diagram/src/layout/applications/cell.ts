/** One cell of the map: an application, or one with its modules stacked in it. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import {
  heightFor,
  type MeasuredNode,
  type NodeWithin,
  placeContainer,
  placeNode,
  titleHeight,
} from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';

/** The height that an application needs at this width, with all that it holds. */
export function cellNeed(
  item: MeasuredNode,
  width: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  if (item.children.length === 0) return heightFor(item, width, rhythm, font);
  const inner = width - 2 * rhythm.pad;
  const modules = item.children.map((child) => cellNeed(child, inner, rhythm, font));
  const sum = modules.reduce((total, some) => total + some, 0);
  return (
    titleHeight(item, width, rhythm) +
    sum +
    (modules.length - 1) * between(rhythm) +
    foot(item, rhythm)
  );
}

/** Under the modules: an application on a scale has it along its foot. */
const foot = (item: MeasuredNode, rhythm: Rhythm): number =>
  rhythm.pad + (item.block.heat === undefined ? 0 : rhythm.scale);

/** Between two modules of one application. */
const between = (rhythm: Rhythm): number =>
  Math.max(0.6 * rhythm.gap, rhythm.tagged ? rhythm.badge.above + 0.3 : 0);

/** Modules share what the box has more than they need. */
export function placeCell(item: MeasuredNode, box: Rect, within: NodeWithin): PlacedNode[] {
  const { rhythm, font, depth } = within;
  if (item.children.length === 0) return [placeNode(item, box, within)];
  const title = titleHeight(item, box.width, rhythm);
  const placed = [placeContainer(item, box, title, within)];
  const inner = box.width - 2 * rhythm.pad;
  const needs = item.children.map((child) => cellNeed(child, inner, rhythm, font));
  const gap = between(rhythm);
  const room = box.height - title - foot(item, rhythm) - (needs.length - 1) * gap;
  const more = (room - needs.reduce((sum, need) => sum + need, 0)) / needs.length;
  let y = box.y + title;
  for (const [index, child] of item.children.entries()) {
    const height = (needs[index] ?? 0) + Math.max(0, more);
    const place = { x: box.x + rhythm.pad, y, width: inner, height };
    placed.push(...placeCell(child, place, { ...within, depth: depth + 1, parent: item.block.id }));
    y += height + gap;
  }
  return placed;
}
