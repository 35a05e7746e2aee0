/** Which lines are to be led again when boxes and edges change: those that are touched, and no others. */
import type { Point, Rect } from '../figure/figure.ts';
import type { Route, RouteBox, RouteEdge, RouteRequest, Routes } from './routing.ts';

export interface Changes {
  /** Edges by their place in the request after, whose lines are led again. */
  readonly led: ReadonlySet<number>;
  /** Those that keep their line, but whose label no longer stands free. */
  readonly labelled: ReadonlySet<number>;
}

/** Nothing where so much is different that all lines are led again. */
export function changesBetween(
  previous: Routes,
  before: RouteRequest,
  after: RouteRequest,
): Changes | undefined {
  if (before.gap !== after.gap || before.width !== after.width) return undefined;
  const changed = changedBoxes(before, after);
  const blocking = [...changed].flatMap((id) => {
    const box = changed.size === 0 ? undefined : boxIn(after, id);
    return box === undefined || box.open ? [] : [box];
  });
  const edgeBefore = knownBefore(before.edges);
  let parents: ReadonlyMap<string, string | undefined> | undefined;
  const holders = () => {
    parents ??= new Map(after.boxes.map(({ id, parent }) => [id, parent]));
    return parents;
  };
  const bounded = sameRect(before.bounds, after.bounds);
  const led = new Set<number>();
  const labelled = new Set<number>();
  after.edges.forEach((edge, at) => {
    const line = previous.get(edge.id);
    const was = edgeBefore(edge, at);
    if (
      line === undefined ||
      was === undefined ||
      line.forced === true ||
      changed.has(edge.from) ||
      changed.has(edge.to) ||
      !sameEdge(was, edge) ||
      (!bounded && !inside(line, after.bounds)) ||
      blocking.some((box) => hinders(box, line, edge, holders))
    )
      led.add(at);
    else if (!sameLabel(was, edge) || (line.label && covered(line.label, blocking)))
      labelled.add(at);
  });
  return { led, labelled };
}

/** Finds what was known before: at the same place as a rule, else by its id. */
function knownBefore<Item extends { readonly id: string }>(
  items: readonly Item[],
): (item: Item, at: number) => Item | undefined {
  let known: Map<string, Item> | undefined;
  return (item, at) => {
    const was = items[at];
    if (was?.id === item.id) return was;
    known ??= new Map(items.map((some) => [some.id, some]));
    return known.get(item.id);
  };
}

const boxIn = ({ boxes }: RouteRequest, id: string): RouteBox | undefined =>
  boxes.find((box) => box.id === id);

/** Boxes that are new or stand elsewhere, are of another size or in another container. */
function changedBoxes(before: RouteRequest, after: RouteRequest): Set<string> {
  const changed = new Set<string>();
  const boxBefore = knownBefore(before.boxes);
  after.boxes.forEach((box, at) => {
    const was = boxBefore(box, at);
    if (was !== box && (was === undefined || !sameBox(was, box))) changed.add(box.id);
  });
  return changed;
}

const sameBox = (a: RouteBox, b: RouteBox): boolean =>
  a.parent === b.parent &&
  a.open === b.open &&
  sameRect(a.box, b.box) &&
  sameRect(a.title, b.title);

const sameRect = (a: Rect | undefined, b: Rect | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height);

const sameEdge = (a: RouteEdge, b: RouteEdge): boolean =>
  a === b ||
  (a.from === b.from &&
    a.to === b.to &&
    a.bundle === b.bundle &&
    sameList(a.fromSides, b.fromSides) &&
    sameList(a.toSides, b.toSides) &&
    sameList(a.through?.flat(), b.through?.flat()));

const sameList = (a: readonly unknown[] = [], b: readonly unknown[] = []): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

const sameLabel = (a: RouteEdge, b: RouteEdge): boolean =>
  a.labelAt === b.labelAt &&
  a.label?.width === b.label?.width &&
  a.label?.height === b.label?.height;

const inside = ({ points }: Route, { x, y, width, height }: Rect): boolean =>
  points.every(
    ([px, py]) =>
      px >= x - SLACK && px <= x + width + SLACK && py >= y - SLACK && py <= y + height + SLACK,
  );

/** Rounding, mm. */
const SLACK = 1e-6;

/** Does a line run through a box that holds neither of its ends, or through a title? */
function hinders(
  { id, box, title }: RouteBox,
  { points }: Route,
  { from, to }: RouteEdge,
  parents: () => ReadonlyMap<string, string | undefined>,
): boolean {
  const strikes = (rect: Rect) =>
    points.some((point, at) => at > 0 && meets(points[at - 1] ?? point, point, rect));
  if (title !== undefined && strikes(title)) return true;
  return strikes(box) && !holds(id, from, parents()) && !holds(id, to, parents());
}

function holds(
  id: string,
  inner: string,
  parents: ReadonlyMap<string, string | undefined>,
): boolean {
  let at: string | undefined = inner;
  for (let steps = 0; at !== undefined && steps < 100; steps += 1) {
    if (at === id) return true;
    at = parents.get(at);
  }
  return false;
}

const meets = (a: Point, b: Point, { x, y, width, height }: Rect): boolean =>
  Math.min(a[0], b[0]) < x + width - SLACK &&
  Math.max(a[0], b[0]) > x + SLACK &&
  Math.min(a[1], b[1]) < y + height - SLACK &&
  Math.max(a[1], b[1]) > y + SLACK;

const covered = (label: Rect, boxes: readonly RouteBox[]): boolean =>
  boxes.some(({ box, title }) => overlaps(label, box) || (title && overlaps(label, title)));

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
