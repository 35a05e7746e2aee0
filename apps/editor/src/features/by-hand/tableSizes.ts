/** Sizes in a table: of a column or a row by its header; of all headers of rows, or of columns, by the corner. */
import type { Placement } from '@khung/core';
import { type Figure, TABLE_CORNER } from '@khung/diagram';
import type { PlacedBox } from '@khung/react';

/** The corner of the table that the figure is, if it is one. */
export const cornerIn = (figure: Figure) => figure.items.find(({ id }) => id === TABLE_CORNER);

/** Which sizes say what was wished of a header. */
export function tableSizes(
  figure: Figure,
  { box, to }: Pick<PlacedBox, 'box' | 'to'>,
  { width, height }: Placement,
): ReadonlyMap<string, Placement> {
  const corner = cornerIn(figure);
  const sizes = new Map<string, Placement>();
  if (corner === undefined || box.id === corner.id) {
    return sizes.set(box.id, {
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    });
  }
  const isRow = box.box.y >= corner.box.y + corner.box.height - SAME;
  const own: Placement = isRow
    ? height === undefined
      ? {}
      : { height }
    : width === undefined
      ? {}
      : { width };
  if (Object.keys(own).length > 0) sizes.set(box.id, own);
  if (isRow && width !== undefined) sizes.set(corner.id, { width });
  // The heading of a group stands above the header, within the height of the corner.
  if (!isRow && height !== undefined) {
    sizes.set(corner.id, { height: corner.box.height + to.height - box.box.height });
  }
  return sizes;
}

/** mm */
const SAME = 0.01;

/** Boxes whose size was set by hand, the corner's for all the headers that it sizes. */
export function sizedOn(figure: Figure, sized: ReadonlySet<string>): ReadonlySet<string> {
  if (!sized.has(TABLE_CORNER)) return sized;
  return new Set([...sized, ...figure.occurrences.map(({ id }) => id)]);
}

/** Under which names the size of a box is kept. */
export const sizeKey = (id: string, sized: ReadonlySet<string>): string =>
  sized.has(id) || !sized.has(TABLE_CORNER) ? id : TABLE_CORNER;
