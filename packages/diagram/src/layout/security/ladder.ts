/** The organisational layers: rungs one above the other, or steps side by side, each with who fills it. All mm. */
import type { OccurrenceId, Rect } from '../../figure/figure.ts';
import { lineCount } from '../../text/wrap.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { heightFor, type MeasuredNode, placeNode } from '../chart/nodes.ts';
import { placeTags, tagsHeight } from '../chart/tags.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';
import type { PanelStyle } from './panel.ts';

export function ladderNeed(
  items: readonly MeasuredNode[],
  width: number,
  style: PanelStyle,
  wide: boolean,
): number {
  const { gap } = style.rhythm;
  const cell = wide ? (width - (items.length - 1) * gap) / items.length : width;
  const needs = items.map((item) => rungNeed(item, cell, style));
  return wide ? Math.max(...needs) : needs.length * Math.max(...needs) + (needs.length - 1) * gap;
}

export function placeLadder(
  items: readonly MeasuredNode[],
  box: Rect,
  style: PanelStyle,
  wide: boolean,
  parent: OccurrenceId,
): PlacedNode[] {
  const { gap } = style.rhythm;
  const cell = wide ? (box.width - (items.length - 1) * gap) / items.length : box.width;
  const need = Math.max(...items.map((item) => rungNeed(item, cell, style)));
  const height = wide
    ? box.height
    : Math.min((box.height - (items.length - 1) * gap) / items.length, 1.6 * need);
  return items.flatMap((item, index) => {
    const x = wide ? box.x + index * (cell + gap) : box.x;
    const y = wide ? box.y : box.y + index * (height + gap);
    return placeRung(item, { x, y, width: cell, height }, style, parent);
  });
}

/** The number of the layer, its name, its signs, and who fills it. */
function partsOf(item: MeasuredNode, width: number, { rhythm, font }: PanelStyle) {
  const { block } = item;
  const inside = width - 2 * rhythm.pad;
  const weight = item.children.length > 0 ? 'bold' : 'regular';
  const lines = Math.max(
    ...block.labels.map((label) => lineCount(label, inside, rhythm.size, weight, font)),
  );
  const word = block.detail === undefined ? 0 : rhythm.size * LINE_HEIGHT;
  const tags = tagsHeight(block.tags ?? [], inside, rhythm, font);
  const boxes = item.children.map((child) => heightFor(child, inside, rhythm, font));
  return { word, name: lines * rhythm.line, tags, boxes, weight } as const;
}

function rungNeed(item: MeasuredNode, width: number, style: PanelStyle): number {
  const { rhythm } = style;
  const { word, name, tags, boxes } = partsOf(item, width, style);
  const held = boxes.reduce((sum, some) => sum + some + rhythm.gap, 0);
  const top = rhythm.above + 0.3 * rhythm.side;
  return top + word + name + (tags > 0 ? tags + 0.4 * rhythm.size : 0) + held + rhythm.pad;
}

function placeRung(
  item: MeasuredNode,
  box: Rect,
  style: PanelStyle,
  parent: OccurrenceId,
): PlacedNode[] {
  const { rhythm, font } = style;
  const { block } = item;
  const parts = partsOf(item, box.width, style);
  const inside = { x: box.x + rhythm.pad, width: box.width - 2 * rhythm.pad };
  let y = box.y + rhythm.above + 0.3 * rhythm.side;
  const detail =
    block.detail === undefined
      ? undefined
      : setText(
          block.detail,
          { ...inside, y, height: parts.word },
          { size: rhythm.size, weight: 'bold', font },
        );
  y += parts.word;
  const label = setText(
    block.label,
    { ...inside, y, height: parts.name },
    { size: rhythm.size, weight: parts.weight, font },
  );
  y += parts.name;
  const tags =
    parts.tags === 0
      ? undefined
      : placeTags(
          block.tags ?? [],
          { ...inside, y: y + 0.2 * rhythm.size, height: parts.tags },
          rhythm,
          font,
        );
  if (tags !== undefined) y += parts.tags + 0.4 * rhythm.size;
  const rung: PlacedNode = {
    node: block,
    box,
    depth: 1,
    parent,
    labelBox: label.box,
    label: label.text,
    ...(detail === undefined ? {} : { detail: detail.text }),
    ...(tags === undefined ? {} : { tags }),
  };
  const held: PlacedNode[] = [];
  const free = box.y + box.height - y - rhythm.pad;
  const need = parts.boxes.reduce((sum, some) => sum + some, 0);
  const gaps = Math.max(0, parts.boxes.length - 1) * rhythm.gap;
  const more = parts.boxes.length === 0 ? 0 : Math.max(0, free - need - gaps) / parts.boxes.length;
  let top = y + (free - need - gaps - Math.min(more, rhythm.size) * parts.boxes.length) / 2;
  for (const [index, child] of item.children.entries()) {
    const height = (parts.boxes[index] ?? 0) + Math.min(more, rhythm.size);
    const one = { ...inside, y: top, height };
    held.push(placeNode(child, one, { rhythm, font, depth: 2, parent: block.id }));
    top += height + rhythm.gap;
  }
  return [rung, ...held];
}
