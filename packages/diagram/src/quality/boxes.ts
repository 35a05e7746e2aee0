/** Whether boxes stand clear of each other and inside what holds them. */
import type { Figure, FigureItem, OccurrenceId, Rect } from '../figure/figure.ts';
import { contains, overlap } from '../figure/near.ts';

export interface BoxQuality {
  /** Pairs of siblings whose boxes overlap, by id. */
  readonly overlaps: readonly (readonly [string, string])[];
  /** What sticks out of the one it is nested in, or of the page. */
  readonly outside: readonly string[];
}

/** A box that a person sees as one thing, an element's or not. */
export interface SeenBox {
  readonly id: OccurrenceId;
  readonly parent?: OccurrenceId;
  readonly box: Rect;
  readonly kind: 'element' | FigureItem['kind'];
}

/** Rounding, mm. */
export const SLACK = 0.01;

export function boxQuality(figure: Figure): BoxQuality {
  const page: Rect = { x: 0, y: 0, width: figure.width, height: figure.height };
  const boxes = seenBoxes(figure);
  const byId = new Map(boxes.map((some) => [some.id, some.box]));
  const siblings = new Map<string, SeenBox[]>();
  const outside: string[] = [];
  for (const some of boxes) {
    const { parent } = some;
    const room = parent === undefined ? undefined : byId.get(parent);
    if (!contains(room ?? page, some.box, SLACK)) outside.push(some.id);
    // A cell belongs to its row; rows and columns are no boxes.
    const key = `${some.kind === 'cell' ? 'cell ' : ''}${parent ?? ''}`;
    const known = siblings.get(key);
    if (known === undefined) siblings.set(key, [some]);
    else known.push(some);
  }
  const overlaps = [...siblings.values()].flatMap((some) =>
    touchingPairs(some, ({ box }) => box).map(([a, b]): [string, string] => [a.id, b.id]),
  );
  return { overlaps, outside };
}

export function seenBoxes(figure: Figure): SeenBox[] {
  return [
    ...figure.occurrences.map((some): SeenBox => ({ ...some, kind: 'element' })),
    ...figure.items,
  ];
}

/** Pairs whose boxes overlap, found by a sweep from left to right. */
export function touchingPairs<Item>(
  items: readonly Item[],
  boxOf: (item: Item) => Rect,
): [Item, Item][] {
  const sorted = items
    .map((item) => ({ item, box: boxOf(item) }))
    .sort((a, b) => a.box.x - b.box.x);
  const found: [Item, Item][] = [];
  let open: typeof sorted = [];
  for (const entry of sorted) {
    open = open.filter(({ box }) => box.x + box.width > entry.box.x + SLACK);
    for (const some of open) {
      if (overlap(some.box, entry.box, SLACK)) found.push([some.item, entry.item]);
    }
    open.push(entry);
  }
  return found;
}
