/** A database, alone or with the data in it, and the sign that says what it lacks. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { NodeTag } from '../../viewpoints/diagram.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import {
  heightFor,
  type MeasuredNode,
  type NodeWithin,
  placeContainer,
  placeNode,
  titleHeight,
  widthFor,
} from '../chart/nodes.ts';
import { placeTags, tagRoom, tagsHeight } from '../chart/tags.ts';
import { clearOfLid } from '../integration/frames.ts';
import type { Rhythm } from '../overview/rhythm.ts';

export interface StoreStyle {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** The widest sign that a box wears, by its id; room is kept for it. */
  readonly signs: ReadonlyMap<string, NodeTag>;
  /** Signs stand under names, also where there is room beside them: all of a figure alike. */
  readonly under?: boolean;
}

/** Whether its sign, if it wears one, has room beside its name. */
export const hasRoomBeside = (item: MeasuredNode, width: number, style: StoreStyle): boolean =>
  item.children.length > 0 || !style.signs.has(item.block.id) || besideName(item, width, style) > 0;

/** With cylinders whose lids are seen: they are wider here than in other figures. */
export const drums = (rhythm: Rhythm, deeper: number): Rhythm => ({
  ...rhythm,
  cap: deeper * rhythm.cap,
});

export function storeHeight(item: MeasuredNode, width: number, style: StoreStyle): number {
  const { rhythm, font } = style;
  const sign = signHeight(item, width, style);
  if (item.children.length === 0) {
    return heightFor(item, width, rhythm, font) + clearOfLid(item, rhythm) + sign;
  }
  const { rows, height } = partsIn(item, width, style);
  const gap = partGap(rhythm);
  return (
    lid(item, rhythm) +
    titleHeight(item, width, rhythm) +
    sign +
    rows * height +
    (rows - 1) * gap +
    rhythm.pad +
    foot(item, rhythm)
  );
}

const isCylinder = (item: MeasuredNode): boolean => item.block.role === 'cell';
/** How much the lid of a cylinder takes of its inside, and its round foot. */
const lid = (item: MeasuredNode, rhythm: Rhythm): number =>
  isCylinder(item) ? 2 * rhythm.cap - 0.4 * rhythm.side : 0;
const foot = (item: MeasuredNode, rhythm: Rhythm): number =>
  (isCylinder(item) ? rhythm.cap : 0) + (item.block.heat === undefined ? 0 : rhythm.scale);

const partGap = (rhythm: Rhythm): number =>
  Math.max(0.6 * rhythm.gap, rhythm.tagged ? rhythm.badge.above + 0.3 : 0);

/** The width at the right of a name that stands beside its sign; 0 where it stands over it. */
function besideName(item: MeasuredNode, width: number, style: StoreStyle): number {
  const { rhythm, font, signs, under = false } = style;
  const room = signs.get(item.block.id);
  if (room === undefined || item.children.length > 0 || under) return 0;
  const sign = tagRoom(room, rhythm, font).width + rhythm.side;
  // The name stays in the middle of the box.
  return widthFor(item, 1, rhythm) + 2 * sign <= width ? sign : 0;
}

function signHeight(item: MeasuredNode, width: number, style: StoreStyle): number {
  const { rhythm, font, signs } = style;
  const room = signs.get(item.block.id);
  if (room === undefined || besideName(item, width, style) > 0) return 0;
  return tagsHeight([room], width - 2 * rhythm.side, rhythm, font) + 0.6 * rhythm.side;
}

interface Inner {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** The parts of a database in as few rows as their names allow, all of one size. */
function partsIn(item: MeasuredNode, width: number, style: StoreStyle): Inner {
  const { rhythm } = style;
  const inner = width - 2 * rhythm.pad;
  const gap = rhythm.gap * 0.7;
  const wished = Math.max(...item.children.map((part) => widthFor(part, 2, rhythm)));
  const most = Math.max(
    1,
    Math.min(item.children.length, Math.floor((inner + gap) / (wished + gap))),
  );
  const rows = Math.ceil(item.children.length / most);
  const columns = Math.ceil(item.children.length / rows);
  const wide = (inner - (columns - 1) * gap) / columns;
  const height = Math.max(...item.children.map((part) => storeHeight(part, wide, style)));
  return { columns, rows, width: wide, height };
}

export function placeStore(
  item: MeasuredNode,
  box: Rect,
  within: NodeWithin,
  style: StoreStyle,
): PlacedNode[] {
  const { rhythm, font } = within;
  const sign = signHeight(item, box.width, style);
  const tags = item.block.tags ?? [];
  const room = { x: box.x + rhythm.side, width: box.width - 2 * rhythm.side, height: sign };
  if (item.children.length === 0) {
    const placed = { ...placeNode(item, { ...box, height: box.height - sign }, within), box };
    const beside = besideName(item, box.width, style);
    if (beside > 0) {
      const lines = tagsHeight(tags, beside, rhythm, font);
      const top = placed.labelBox.y + (placed.labelBox.height - lines) / 2;
      const at = {
        x: box.x + box.width - beside,
        y: top,
        width: beside - rhythm.side,
        height: lines,
      };
      return [{ ...placed, tags: placeTags(tags, at, rhythm, font) }];
    }
    if (sign === 0) return [placed];
    const base =
      box.y + box.height - (placed.cap === undefined ? 0.7 * rhythm.side : rhythm.cap * 0.9);
    const y = base - sign;
    return [{ ...placed, tags: placeTags(tags, { ...room, y }, rhythm, font) }];
  }
  const top = box.y + lid(item, rhythm);
  const title = titleHeight(item, box.width, rhythm);
  const container = placeContainer(
    item,
    { ...box, y: top, height: box.height - (top - box.y) },
    title,
    within,
  );
  const below = top + title;
  const nodes: PlacedNode[] = [
    {
      ...container,
      box,
      ...(isCylinder(item) ? { cap: rhythm.cap } : {}),
      ...(sign === 0 ? {} : { tags: placeTags(tags, { ...room, y: below }, rhythm, font) }),
    },
  ];
  const { columns, rows, width, height } = partsIn(item, box.width, style);
  const gap = { across: rhythm.gap * 0.7, down: partGap(rhythm) };
  const first = below + sign;
  const free = box.y + box.height - foot(item, rhythm) - rhythm.pad - first;
  const high = Math.max(height, (free - (rows - 1) * gap.down) / rows);
  for (const [index, part] of item.children.entries()) {
    const place = {
      x: box.x + rhythm.pad + (index % columns) * (width + gap.across),
      y: first + Math.floor(index / columns) * (high + gap.down),
      width,
      height: high,
    };
    const inside = { ...within, depth: within.depth + 1, parent: item.block.id };
    nodes.push(...placeStore(part, place, inside, style));
  }
  return nodes;
}
