/** How wide the columns of a data map are, and the channels between them. All mm. */
import { type MeasuredNode, widthFor } from '../chart/nodes.ts';
import { tagRoom } from '../chart/tags.ts';
import { framePad, wishedWidth } from '../integration/frames.ts';
import type { DataPlan, PlanColumn } from './plan.ts';
import type { StoreStyle } from './store.ts';

export type Style = StoreStyle;

/** Each column, with its frames, from left to right; between them run the lines. */
export interface PlacedStrip {
  readonly column: PlanColumn;
  readonly x: number;
  readonly width: number;
  /** Beside data, for lines between data: from its edge outwards. */
  readonly links: number;
}

/** Lines that names are wrapped to, tried one after the other. */
const WRAPS = [
  { people: 2, data: 1 },
  { people: 2, data: 2 },
  { people: 3, data: 2 },
  { people: 99, data: 99 },
] as const;

/** `undefined` where even the narrowest boxes are too wide. */
export function stripsOf(plan: DataPlan, width: number, style: Style): PlacedStrip[] | undefined {
  for (const wrap of WRAPS) {
    const widths = widthsAt(plan, wrap, width, style);
    if (widths !== undefined) return widths;
  }
  return undefined;
}

function widthsAt(
  plan: DataPlan,
  wrap: (typeof WRAPS)[number],
  width: number,
  style: Style,
): PlacedStrip[] | undefined {
  const { rhythm } = style;
  const { columns } = plan;
  const pad = framePad(rhythm);
  const itemsOf = (kind: PlanColumn['kind']) =>
    columns.filter((one) => one.kind === kind).flatMap(({ stacks }) => stacks.flatMap(allOf));
  const [people, data] = [itemsOf('people'), itemsOf('data')];
  const count = (kind: PlanColumn['kind']) => columns.filter((one) => one.kind === kind).length;
  const least = (items: readonly MeasuredNode[], lines: number): number =>
    items.length === 0 ? 0 : Math.max(wishedWidth(items, lines, rhythm), NARROWEST);
  const signs = Math.max(0, ...data.map((item) => signRoom(item, style)));
  let box = {
    people: least(people, wrap.people),
    data: Math.max(least(data, wrap.data), signs),
  };
  const links = columns.map((column) => linkRoom(plan, column, width));
  const channels = channelsOf(plan, width);
  const fixed = columns.length * 2 * pad + total(links);
  const spare = () =>
    width - fixed - count('people') * box.people - count('data') * box.data - total(channels);
  if (spare() < -1e-6) return undefined;
  // What is left over makes room for lines first, then for signs and names, then for lines again.
  widen(channels, 0.2, spare());
  const ample = {
    people: Math.min(Math.max(box.people, wishedWidth(people, 1, rhythm)), 0.19 * width),
    data: Math.max(box.data, ampleFor(data, 0.32 * width, style)),
  };
  const wished =
    count('people') * Math.max(0, ample.people - box.people) +
    count('data') * (ample.data - box.data);
  const share = wished <= 0 ? 0 : Math.min(1, spare() / wished);
  box = {
    people: box.people + share * Math.max(0, ample.people - box.people),
    data: box.data + share * (ample.data - box.data),
  };
  widen(channels, 1, spare());
  let x = Math.max(0, spare()) / 2;
  return columns.map((column, index): PlacedStrip => {
    const own = (links[index] ?? 0) * (column.links === 'left' ? 1 : 0);
    const strip = {
      column,
      x: x + own,
      width: box[column.kind] + 2 * pad,
      links: links[index] ?? 0,
    };
    x += strip.width + (links[index] ?? 0) + (channels[index] ?? 0);
    return strip;
  });
}

/** mm; a box is no narrower. */
const NARROWEST = 16;

const total = (values: readonly number[]): number => values.reduce((sum, some) => sum + some, 0);

const allOf = ({ items }: { readonly items: readonly MeasuredNode[] }) => items;

/** The least width of a box in which its sign, and those of the data in it, have room. */
function signRoom(item: MeasuredNode, style: Style): number {
  const { rhythm, font, signs } = style;
  const sign = signs.get(item.block.id);
  const own = sign === undefined ? 0 : tagRoom(sign, rhythm, font).width + 2 * rhythm.side;
  const inner = Math.max(0, ...item.children.map((part) => signRoom(part, style)));
  return Math.max(own, inner === 0 ? 0 : inner + 2 * rhythm.pad);
}

/** Makes all wider, by this share of themselves at most. */
function widen(channels: number[], most: number, spare: number): void {
  const whole = total(channels);
  if (whole <= 0 || spare <= 0) return;
  const share = Math.min(most, spare / whole);
  for (const [index, one] of channels.entries()) channels[index] = one * (1 + share);
}

/** The least for the lines from each column to the next. */
function channelsOf({ columns, accesses }: DataPlan, width: number): number[] {
  const columnOf = new Map<string, number>();
  for (const [index, { stacks }] of columns.entries()) {
    for (const { block } of stacks.flatMap(allOf)) columnOf.set(block.id, index);
  }
  const counts = columns.slice(1).map(() => 0);
  for (const { from, to } of accesses) {
    const at = Math.min(columnOf.get(from) ?? 0, columnOf.get(to) ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = (columns.length > 3 ? 0.09 : 0.15) * width;
  return counts.map((count) => Math.min(most, 7 + 0.8 * roughly(count)));
}

function linkRoom({ links }: DataPlan, column: PlanColumn, width: number): number {
  if (column.links === undefined) return 0;
  const own = new Set<string>(column.stacks.flatMap(allOf).map(({ block }) => block.id));
  const count = links.filter(({ from }) => own.has(from)).length;
  return count === 0 ? 0 : Math.min(0.14 * width, 6 + 1.2 * roughly(count));
}

/** In fours, so that one line more seldom moves every column. */
const roughly = (count: number): number => 4 * Math.ceil(count / 4);

/** With each name on one line in the middle and its sign beside it, where that is not too wide. */
function ampleFor(
  data: readonly MeasuredNode[],
  most: number,
  { rhythm, font, signs }: Style,
): number {
  const names = data.map((item) => widthFor(item, 1, rhythm));
  const beside = data.map((item, index) => {
    const sign = signs.get(item.block.id);
    const room = sign === undefined ? 0 : tagRoom(sign, rhythm, font).width + rhythm.side;
    return (names[index] ?? 0) + 2 * room;
  });
  const [wide, slim] = [Math.max(0, ...beside), Math.max(0, ...names)];
  return Math.max(Math.min(wide <= most ? wide : slim, most), Math.min(most, 18 * rhythm.size));
}
