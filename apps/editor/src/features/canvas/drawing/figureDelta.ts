/**
 * A figure as it crosses from the worker to the page: of its long lists only what is new, the rest by its
 * place in the figure before. So little is copied, and what stayed is the same object on the page.
 */
import type { Figure } from '@khung/diagram';

type ListKey = 'marks' | 'occurrences' | 'items' | 'edges' | 'unshown';

/** An item, or the index of its like in the list before. */
type Packed<Item> = readonly (Item | number)[];

export type PackedFigure = Omit<Figure, ListKey> & {
  readonly [Key in ListKey]: Packed<Figure[Key][number]>;
};
export type PackedFigures = readonly PackedFigure[];

/** @param before what the other side has, page by page */
export function packFigures(
  figures: readonly Figure[],
  before: readonly Figure[] = [],
): PackedFigures {
  return figures.map((figure, at) => {
    const old = before[at];
    const packed = <Key extends ListKey>(key: Key) =>
      pack<Figure[Key][number]>(figure[key], old?.[key]);
    return {
      ...figure,
      marks: packed('marks'),
      occurrences: packed('occurrences'),
      items: packed('items'),
      edges: packed('edges'),
      unshown: packed('unshown'),
    };
  });
}

/** @param before as it was when packing */
export function unpackFigures(
  figures: PackedFigures,
  before: readonly Figure[] = [],
): readonly Figure[] {
  return figures.map((figure, at) => {
    const old = before[at];
    return {
      ...figure,
      marks: unpack(figure.marks, old?.marks),
      occurrences: unpack(figure.occurrences, old?.occurrences),
      items: unpack(figure.items, old?.items),
      edges: unpack(figure.edges, old?.edges),
      unshown: unpack(figure.unshown, old?.unshown),
    };
  });
}

function pack<Item extends object>(
  list: readonly Item[],
  before: readonly Item[] = [],
): Packed<Item> {
  const places = new Map(before.map((item, at) => [keyOf(item), at]));
  return list.map((item) => {
    const at = places.get(keyOf(item));
    return at !== undefined && alike(item, before[at]) ? at : item;
  });
}

function unpack<Item extends object>(
  list: Packed<Item>,
  before: readonly Item[] = [],
): readonly Item[] {
  return list.flatMap((item) => (typeof item === 'number' ? (before[item] ?? []) : item));
}

/** Marks, boxes and lines have an id; what is left out is told by its source. */
function keyOf(item: object): unknown {
  if ('id' in item) return item.id;
  if (!('source' in item) || typeof item.source !== 'object' || item.source === null) return item;
  return 'id' in item.source ? item.source.id : item;
}

/** Deep equality of plain data. */
function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => alike(one, b[at]));
  }
  const entries = Object.entries(a);
  const others = new Map(Object.entries(b));
  return (
    !Array.isArray(b) &&
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && alike(value, others.get(key)))
  );
}
