/** What the canvas looks up in a figure again and again, made once for each figure. */
import type { ElementId } from '@khung/core';
import type { Figure, FigureItem, Mark, Occurrence, OccurrenceId, Rect } from '@khung/diagram';

export interface FigureIndex {
  readonly byId: ReadonlyMap<OccurrenceId, Occurrence>;
  readonly ofElement: ReadonlyMap<ElementId, readonly Occurrence[]>;
  /** In the figure's order; `undefined` holds the outermost. */
  readonly childrenOf: ReadonlyMap<OccurrenceId | undefined, readonly Occurrence[]>;
  /** Occurrences and what the view alone has, in paint order; the cells of tables are ground. */
  readonly boxes: readonly (Occurrence | FigureItem)[];
  readonly boxById: ReadonlyMap<OccurrenceId, Occurrence | FigureItem>;
  /** In paint order; `undefined` holds the outermost. */
  readonly boxesIn: ReadonlyMap<OccurrenceId | undefined, readonly (Occurrence | FigureItem)[]>;
  readonly marksOf: ReadonlyMap<OccurrenceId, readonly Mark[]>;
  /** Marks of no occurrence that lie under all boxes, and those that lie over some. */
  readonly under: readonly Mark[];
  readonly over: readonly Mark[];
}

const made = new WeakMap<Figure, FigureIndex>();

export function indexOf(figure: Figure): FigureIndex {
  const known = made.get(figure);
  if (known) return known;
  const index = makeIndex(figure);
  made.set(figure, index);
  return index;
}

function makeIndex(figure: Figure): FigureIndex {
  const items = figure.items.filter(({ kind }) => kind !== 'cell');
  const boxById = new Map<OccurrenceId, Occurrence | FigureItem>();
  for (const box of [...figure.occurrences, ...items]) boxById.set(box.id, box);
  const marksOf = new Map<OccurrenceId, Mark[]>();
  for (const mark of figure.marks) {
    if (mark.occurrence === undefined || !boxById.has(mark.occurrence)) continue;
    const list = marksOf.get(mark.occurrence);
    if (list) list.push(mark);
    else marksOf.set(mark.occurrence, [mark]);
  }
  const painted = [...marksOf.keys()].flatMap((id) => boxById.get(id) ?? []);
  const unpainted = [...boxById.values()].filter(({ id }) => !marksOf.has(id));
  const boxes = [...painted, ...unpainted];
  const under: Mark[] = [];
  const over: Mark[] = [];
  const below: Rect[] = [];
  for (const mark of figure.marks) {
    const bounds = boundsOf(mark);
    if (mark.occurrence !== undefined && boxById.has(mark.occurrence)) below.push(bounds);
    else if (below.some((rect) => touches(rect, bounds))) over.push(mark);
    else under.push(mark);
  }
  return {
    byId: new Map(figure.occurrences.map((occurrence) => [occurrence.id, occurrence])),
    ofElement: groupBy(figure.occurrences, (occurrence) => occurrence.element),
    childrenOf: groupBy(figure.occurrences, (occurrence) => occurrence.parent),
    boxes,
    boxById,
    boxesIn: groupBy(boxes, (box) => box.parent),
    marksOf,
    under,
    over,
  };
}

/** Smallest upright rectangle round a mark, mm; a rotated text is taken as its unrotated self turned by 90°. */
export function boundsOf(mark: Mark): Rect {
  if (mark.shape === 'box' || mark.shape === 'cylinder' || mark.shape === 'image') return mark;
  const points =
    mark.shape === 'path'
      ? mark.commands.flatMap(([, ...n]) =>
          n.flatMap((value, i) => (i % 2 === 0 ? [[value, n[i + 1] ?? 0] as const] : [])),
        )
      : mark.lines.flatMap(({ x, y, width }) => {
          const corners = [[x, y - mark.size] as const, [x + width, y + mark.size * 0.3] as const];
          const { rotate } = mark;
          if (!rotate || rotate.angle % 180 === 0) return corners;
          return corners.map(
            ([cx, cy]) => [rotate.x - (cy - rotate.y), rotate.y + (cx - rotate.x)] as const,
          );
        });
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
