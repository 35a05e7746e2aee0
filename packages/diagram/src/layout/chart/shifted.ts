/** Placed things elsewhere, and larger or smaller, with all that stands in them. All mm. */
import type { Point, Rect } from '../../figure/figure.ts';
import type { PlacedLegendEntry, SetText } from '../arrangement.ts';
import type { ChartArrangement, PlacedEdge, PlacedNode } from './arrangement.ts';

/** First scaled round the origin, then moved. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
}

export const shiftedRect = ({ x, y, width, height }: Rect, { dx, dy, scale }: Shift): Rect => ({
  x: x * scale + dx,
  y: y * scale + dy,
  width: width * scale,
  height: height * scale,
});

export function shiftedText(text: SetText, { dx, dy, scale }: Shift): SetText {
  const { upright } = text;
  return {
    ...text,
    size: text.size * scale,
    lines: text.lines.map((line) => ({
      ...line,
      x: line.x * scale + dx,
      y: line.y * scale + dy,
      width: line.width * scale,
    })),
    ...(upright === undefined
      ? {}
      : { upright: { x: upright.x * scale + dx, y: upright.y * scale + dy } }),
  };
}

export function shiftedNode(placed: PlacedNode, shift: Shift): PlacedNode {
  const { detail, icon, tone, tags, more, strip, cap, head } = placed;
  const both = shiftedLabel(shift);
  return {
    ...placed,
    box: shiftedRect(placed.box, shift),
    labelBox: shiftedRect(placed.labelBox, shift),
    label: shiftedText(placed.label, shift),
    ...(detail === undefined ? {} : { detail: shiftedText(detail, shift) }),
    ...(icon === undefined ? {} : { icon: shiftedRect(icon, shift) }),
    ...(tone === undefined ? {} : { tone: both(tone) }),
    ...(tags === undefined ? {} : { tags: tags.map((tag) => ({ ...tag, ...both(tag) })) }),
    ...(more === undefined ? {} : { more: shiftedText(more, shift) }),
    ...(strip === undefined ? {} : { strip: shiftedRect(strip, shift) }),
    ...(cap === undefined ? {} : { cap: cap * shift.scale }),
    ...(head === undefined ? {} : { head: head * shift.scale }),
  };
}

export function shiftedEdge(placed: PlacedEdge, shift: Shift): PlacedEdge {
  const { label, number } = placed;
  const both = shiftedLabel(shift);
  return {
    ...placed,
    points: placed.points.map(
      ([x, y]): Point => [x * shift.scale + shift.dx, y * shift.scale + shift.dy],
    ),
    ...(label === undefined ? {} : { label: both(label) }),
    ...(number === undefined ? {} : { number: both(number) }),
  };
}

const shiftedLabel =
  (shift: Shift) =>
  ({ box, text }: { readonly box: Rect; readonly text: SetText }) => ({
    box: shiftedRect(box, shift),
    text: shiftedText(text, shift),
  });

function shiftedEntry(placed: PlacedLegendEntry, shift: Shift): PlacedLegendEntry {
  return {
    ...placed,
    sample: shiftedRect(placed.sample, shift),
    text: shiftedText(placed.text, shift),
    textBox: shiftedRect(placed.textBox, shift),
  };
}

/** A whole arrangement made smaller, everything in proportion: the last resort where nothing else fits. */
export function scaledArrangement(arrangement: ChartArrangement, scale: number): ChartArrangement {
  const shift = { dx: 0, dy: 0, scale };
  const { badge, placing } = arrangement;
  return {
    ...arrangement,
    width: arrangement.width * scale,
    height: arrangement.height * scale,
    nodes: arrangement.nodes.map((node) => shiftedNode(node, shift)),
    edges: arrangement.edges.map((edge) => shiftedEdge(edge, shift)),
    legend: arrangement.legend.map((entry) => shiftedEntry(entry, shift)),
    points: arrangement.points * scale,
    badge: {
      size: badge.size * scale,
      height: badge.height * scale,
      above: badge.above * scale,
      side: badge.side * scale,
    },
    weight: arrangement.weight * scale,
    inner: arrangement.inner * scale,
    ...(placing === undefined
      ? {}
      : { placing: { x: placing.x * scale, y: placing.y * scale, scale: placing.scale * scale } }),
  };
}
