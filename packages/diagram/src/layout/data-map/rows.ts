/** What stands in a column, row by row: evenly, or each at the height of what it has lines to. All mm. */
import type { Rect } from '../../figure/figure.ts';
import { type MeasuredNode, titleHeight } from '../chart/nodes.ts';
import { boxHeight, framePad, rowGap } from '../integration/frames.ts';
import { levelled } from './level.ts';
import { storeHeight } from './store.ts';
import type { PlacedStrip, Style } from './widths.ts';

/** A box, with what its frame takes over it and under it. */
export interface ColumnRow {
  readonly item: MeasuredNode;
  readonly stack: number;
  readonly head: number;
  readonly height: number;
  readonly foot: number;
}

export function rowsIn({ column, width }: PlacedStrip, peopleHeight: number, style: Style) {
  const pad = framePad(style.rhythm);
  const inner = width - 2 * pad;
  const heightOf =
    column.kind === 'people' ? () => peopleHeight : dataHeights(column.stacks, inner, style);
  return column.stacks.flatMap(({ frame, items }, stack) =>
    items.map(
      (item, index): ColumnRow => ({
        item,
        stack,
        head: frame && index === 0 ? titleHeight(frame, width, style.rhythm) : 0,
        height: heightOf(item),
        foot: frame && index === items.length - 1 ? pad : 0,
      }),
    ),
  );
}

/** Of all who write and read the same. */
export function peopleHeightOf(strips: readonly PlacedStrip[], style: Style): number {
  const people = strips.filter(({ column }) => column.kind === 'people');
  const pad = framePad(style.rhythm);
  return Math.max(
    0,
    ...people.map(({ column, width }) => {
      const items = column.stacks.flatMap(({ items }) => items);
      return boxHeight(items, width - 2 * pad, style);
    }),
  );
}

/** Databases that hold nothing and lack nothing are of one height. */
function dataHeights(
  stacks: PlacedStrip['column']['stacks'],
  inner: number,
  style: Style,
): (item: MeasuredNode) => number {
  const isPlain = ({ children, block }: MeasuredNode): boolean =>
    children.length === 0 && !style.signs.has(block.id);
  const plain = stacks
    .flatMap(({ items }) => items.filter(isPlain))
    .map((item) => storeHeight(item, inner, style));
  const common = Math.max(0, ...plain);
  return (item) => Math.max(isPlain(item) ? common : 0, storeHeight(item, inner, style));
}

const extent = ({ head, height, foot }: ColumnRow): number => head + height + foot;

export const naturalHeight = (rows: readonly ColumnRow[], { rhythm }: Style): number =>
  rows.reduce((sum, row) => sum + extent(row), 0) + Math.max(0, rows.length - 1) * rowGap(rhythm);

/** How much wider gaps may become so that a column fills the height, in gaps. */
const MOST_STRETCH = 3;

/** Where rows begin: evenly over the height, or in its middle where they are few. */
export function evenly(rows: readonly ColumnRow[], height: number, style: Style): number[] {
  const least = rowGap(style.rhythm);
  const free = Math.max(0, height - naturalHeight(rows, style));
  const gaps = Math.max(1, rows.length - 1);
  const more = rows.length < 2 ? 0 : Math.min(free / gaps, MOST_STRETCH * least);
  let y = (free - more * (rows.length - 1)) / 2;
  return rows.map((row) => {
    const top = y;
    y += extent(row) + least + more;
    return top;
  });
}

/** Where rows begin: each as near as it can be to the middle of what it has lines to, in their order. */
export function pulled(
  rows: readonly ColumnRow[],
  wishOf: (item: MeasuredNode) => number | undefined,
  height: number,
  style: Style,
): number[] {
  const wishes = filled(
    rows.map(({ item }) => wishOf(item)),
    height,
  );
  const items = rows.map((row, index) => ({
    at: (wishes[index] ?? 0) + (row.foot - row.head) / 2,
    height: extent(row),
  }));
  return levelled(items, 0, height, rowGap(style.rhythm));
}

/** What wishes for nothing stands between its neighbours. */
function filled(wishes: readonly (number | undefined)[], height: number): number[] {
  return wishes.map((wish, index) => {
    if (wish !== undefined) return wish;
    const before = wishes.slice(0, index).findLastIndex((some) => some !== undefined);
    const after = wishes.findIndex((some, place) => place > index && some !== undefined);
    const from = before < 0 ? 0 : (wishes[before] ?? 0);
    const to = after < 0 ? height : (wishes[after] ?? height);
    const last = after < 0 ? wishes.length : after;
    return from + ((to - from) * (index - before)) / (last - before);
  });
}

/** The box of each row. */
export const boxesAt = (
  rows: readonly ColumnRow[],
  tops: readonly number[],
  { x, width }: PlacedStrip,
  style: Style,
): Map<string, Rect> => {
  const pad = framePad(style.rhythm);
  return new Map(
    rows.map(({ item, head, height }, index): [string, Rect] => [
      item.block.id,
      { x: x + pad, y: (tops[index] ?? 0) + head, width: width - 2 * pad, height },
    ]),
  );
};
