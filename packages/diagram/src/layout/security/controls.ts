/** The numbered list of controls: each in a box, its sign at the left, its name beside it. All mm. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { heightFor, type MeasuredNode, placeNode, widthFor } from '../chart/nodes.ts';
import { placeTag, tagRoom, tagSize } from '../chart/tags.ts';
import type { PanelStyle } from './panel.ts';

export function controlsNeed(
  items: readonly MeasuredNode[],
  width: number,
  style: PanelStyle,
  wide: boolean,
): number {
  const grid = gridOf(items, width, style, wide);
  return grid.rows * grid.height + (grid.rows - 1) * style.rhythm.gap;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Room for the sign. */
  readonly sign: number;
}

function gridOf(
  items: readonly MeasuredNode[],
  width: number,
  { rhythm, font }: PanelStyle,
  wide: boolean,
): Grid {
  const tags = items.flatMap(({ block }) => block.tags ?? []);
  const rooms = tags.map((tag) => tagRoom(tag, rhythm, font).width);
  const sign = Math.max(0, ...rooms) + 0.5 * rhythm.side;
  const least = Math.max(...items.map((item) => widthFor(item, 2, rhythm))) + sign;
  const fitting = Math.max(1, Math.floor((width + rhythm.gap) / (least + rhythm.gap)));
  const most = wide ? Math.min(fitting, items.length) : 1;
  const rows = Math.ceil(items.length / most);
  const columns = Math.ceil(items.length / rows);
  const cell = (width - (columns - 1) * rhythm.gap) / columns;
  const heights = items.map((item) => heightFor(item, cell - sign, rhythm, font));
  const [first] = tags;
  const tall = first === undefined ? 0 : tagRoom(first, rhythm, font).height + rhythm.side;
  return { columns, rows, width: cell, height: Math.max(tall, ...heights), sign };
}

/** mm; a list with much room does not grow its boxes beyond this share. */
const STRETCH = 1.35;

export function placeControls(
  items: readonly MeasuredNode[],
  box: Rect,
  style: PanelStyle,
  wide: boolean,
  parent: OccurrenceId,
): PlacedNode[] {
  const { rhythm, font } = style;
  const grid = gridOf(items, box.width, style, wide);
  const gaps = (grid.rows - 1) * rhythm.gap;
  const height = Math.min((box.height - gaps) / grid.rows, STRETCH * grid.height);
  const size = tagSize(rhythm);
  return items.map((item, index) => {
    const x = box.x + (index % grid.columns) * (grid.width + rhythm.gap);
    const y = box.y + Math.floor(index / grid.columns) * (height + rhythm.gap);
    const whole = { x, y, width: grid.width, height };
    const words = { ...whole, x: x + grid.sign, width: grid.width - grid.sign };
    const placed = placeNode(item, words, { rhythm, font, depth: 1, parent });
    const tags = (item.block.tags ?? []).map((tag) => {
      const room = tagRoom(tag, rhythm, font);
      const at = {
        x: x + rhythm.side,
        y: y + (height - room.height) / 2,
        ...room,
      };
      return placeTag(tag, at, size, font);
    });
    return { ...placed, box: whole, tags };
  });
}
