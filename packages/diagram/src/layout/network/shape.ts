/**
 * How many cells of the lattice everything takes: a box one, a container a rectangle of them, in shelves.
 * Only sizes are settled here, and what stands on which shelf; order comes later.
 */
import type { Net } from './net.ts';

export interface Shape {
  /** Cells. */
  readonly width: number;
  readonly height: number;
  readonly shelves: readonly Shelf[];
}

export interface Shelf {
  /** Within the container, from 0. */
  readonly row: number;
  readonly height: number;
  /** So many boxes that hold nothing may stand one under another. */
  readonly stack: number;
  readonly items: readonly Shaped[];
}

export interface Shaped {
  readonly item: number;
  readonly width: number;
  readonly height: number;
  /** Of what holds something. */
  readonly shape?: Shape;
}

export interface ShapeOptions {
  /** Columns that there are. */
  readonly columns: number;
  /** Every root is a band, as wide as the figure. */
  readonly banded: boolean;
  /** Shelves of boxes are no higher than this, in cells. */
  readonly highest: number;
  /** Splits what stands in one container into layers, first to last, where lines decide the rows. */
  readonly layers?: (children: readonly number[]) => readonly (readonly number[])[];
}

/** What a further shelf costs, in rows: titles, paddings, a channel. */
const SHELF_COST = 0.7;

/** A bus is as wide as its lines need; others find a way past it. */
function busWidth(net: Net, item: number, most: number): number {
  const lines = net.at[item]?.length ?? 0;
  return Math.max(1, Math.min(Math.ceil(lines / 3), Math.floor(most * 0.4)));
}

/** The shape of the whole figure, with all that is in it. */
export function shapeOf(net: Net, options: ShapeOptions): Shape {
  const { columns, banded, layers, highest } = options;
  const made = new Map<string, Shape>();
  const childrenOf = (index: number): readonly number[] => net.items[index]?.children ?? [];

  /** On a shelf of so many rows, in a container of this width. */
  const shaped = (item: number, rows: number, most: number): Shaped => {
    const { node, children } = net.items[item] ?? { node: undefined, children: [] };
    if (children.length === 0) {
      return { item, width: node?.shape === 'bus' ? busWidth(net, item, most) : 1, height: 1 };
    }
    const key = `${item}/${rows}/${most}`;
    const shape = made.get(key) ?? container(item, rows, most);
    made.set(key, shape);
    return { item, width: shape.width, height: shape.height, shape };
  };

  const container = (item: number, rows: number, most: number): Shape => {
    const children = childrenOf(item);
    if (layers !== undefined) {
      const leaves = net.items[item]?.measured.leaves ?? 1;
      return layered(layers(children), Math.min(most, Math.ceil(Math.sqrt(leaves * 1.6))));
    }
    // One shelf, as narrow as it can be; if that is too wide, several.
    const one = packed([children], rows, Number.POSITIVE_INFINITY, most);
    return one.width <= most && one.height <= rows ? one : best(children, most);
  };

  /** Shelf by shelf in this width, each as high as saves most rows in all. */
  const best = (children: readonly number[], width: number): Shape => {
    let found: { shape: Shape; cost: number } | undefined;
    for (let rows = 1; rows <= highest; rows += 1) {
      const shape = packed([children], rows, width, width);
      const cost = shape.height + SHELF_COST * shape.shelves.length;
      if (found === undefined || cost < found.cost - 1e-9) found = { shape, cost };
      if (shape.shelves.length <= 1) break;
    }
    return found?.shape ?? { width, height: 1, shelves: [] };
  };

  /** A layer is a shelf; one that is too wide goes on under itself. */
  const layered = (parts: readonly (readonly number[])[], width: number): Shape => {
    const all = parts.flat();
    const least = Math.max(width, ...all.map((child) => shaped(child, 1, columns).width));
    return packed(parts, 1, least, columns);
  };

  /** `most` is what the contents may take in width, `width` what a shelf may. */
  const packed = (
    parts: readonly (readonly number[])[],
    rows: number,
    width: number,
    most: number,
  ): Shape => {
    const shelves: Shelf[] = [];
    const open = { items: [] as Shaped[], used: 0, leaves: 0, height: 1 };
    let row = 0;
    let widest = 1;
    const close = () => {
      if (open.items.length === 0) return;
      const columns = Math.ceil(open.leaves / rows);
      const stacked = columns === 0 ? 1 : Math.ceil(open.leaves / columns);
      const height = Math.max(open.height, stacked);
      const stack = Math.min(rows, height);
      widest = Math.max(widest, open.used + Math.ceil(open.leaves / stack));
      shelves.push({ row, height, stack, items: open.items });
      row += height;
      Object.assign(open, { items: [], used: 0, leaves: 0, height: 1 });
    };
    for (const part of parts) {
      for (const child of part) {
        const one = shaped(child, rows, most);
        const leaf = one.shape === undefined && one.width === 1;
        const leaves = open.leaves + (leaf ? 1 : 0);
        if (open.used + (leaf ? 0 : one.width) + Math.ceil(leaves / rows) > width) close();
        open.items.push(one);
        if (leaf) open.leaves += 1;
        else {
          open.used += one.width;
          open.height = Math.max(open.height, one.height);
        }
      }
      if (layers !== undefined) close();
    }
    close();
    return { width: widest, height: Math.max(1, row), shelves };
  };

  if (!banded) {
    return layers === undefined ? best(net.roots, columns) : layered(layers(net.roots), columns);
  }
  const shelves: Shelf[] = [];
  let row = 0;
  for (const root of net.roots) {
    const children = childrenOf(root);
    const shape =
      children.length === 0 ? undefined : { ...best(children, columns), width: columns };
    const height = shape?.height ?? 1;
    const band: Shaped = {
      item: root,
      width: shape === undefined ? 1 : columns,
      height,
      ...(shape === undefined ? {} : { shape }),
    };
    shelves.push({ row, height, stack: 1, items: [band] });
    row += height;
  }
  return { width: columns, height: Math.max(1, row), shelves };
}
