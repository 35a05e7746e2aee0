/**
 * The boxes of a request as routing sees them: regions (the page, and the inside of each container)
 * and what stands in each. Open boxes are looked through; what they hold stands in the region around them.
 */
import type { Rect } from '../figure/figure.ts';
import type { RouteBox, RouteRequest } from './routing.ts';

/** The page; the region inside box `b` is `b + 1`. */
export const ROOT = 0;

/** Boxes first, in the order of the request, then the titles of containers. All mm. */
export interface Scene {
  readonly gap: number;
  /** x1, y1, x2, y2 of the page. */
  readonly page: readonly [number, number, number, number];
  readonly boxes: readonly RouteBox[];
  readonly index: ReadonlyMap<string, number>;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** The region that it stands in. */
  readonly home: Int32Array;
  /** 1: a box that hinders nobody. */
  readonly open: Uint8Array;
  /** By region; absent where nothing stands in it. */
  readonly regions: readonly (Region | undefined)[];
}

/** What stands in a region, in strips along both axes, so that little is looked at. */
export interface Region {
  readonly items: readonly number[];
  readonly rows: Strips;
  readonly columns: Strips;
}

interface Strips {
  readonly from: number;
  readonly size: number;
  readonly strips: readonly (readonly number[])[];
}

export function sceneOf(request: RouteRequest): Scene {
  const { boxes, gap, bounds } = request;
  const index = new Map(boxes.map((box, at) => [box.id, at]));
  const ends = new Set(request.edges.flatMap((edge) => [edge.from, edge.to]));
  const open = Uint8Array.from(boxes, (box) => (box.open && !ends.has(box.id) ? 1 : 0));
  const titled = boxes.flatMap((box, at) => (box.title === undefined ? [] : [at]));
  const count = boxes.length + titled.length;
  const scene = {
    gap,
    page: [bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height] as const,
    boxes,
    index,
    left: new Float64Array(count),
    right: new Float64Array(count),
    top: new Float64Array(count),
    bottom: new Float64Array(count),
    home: new Int32Array(count),
    open,
  };
  const setBox = (at: number, { x, y, width, height }: Rect) => {
    scene.left[at] = x;
    scene.right[at] = x + width;
    scene.top[at] = y;
    scene.bottom[at] = y + height;
  };
  /** The region inside a box: its own, or the one around it where it is open. */
  const within = (at: number | undefined): number => {
    const seen = new Set<number>();
    for (let box = at; box !== undefined && !seen.has(box); ) {
      if (!open[box]) return box + 1;
      seen.add(box);
      box = parentOf(box);
    }
    return ROOT;
  };
  const parentOf = (at: number): number | undefined => {
    const parent = boxes[at]?.parent;
    return parent === undefined ? undefined : index.get(parent);
  };
  const members: number[][] = [];
  const stand = (at: number, region: number) => {
    scene.home[at] = region;
    members[region] ??= [];
    members[region].push(at);
  };
  boxes.forEach((box, at) => {
    setBox(at, box.box);
    const region = within(parentOf(at));
    if (open[at]) scene.home[at] = region;
    else stand(at, region);
  });
  titled.forEach((box, order) => {
    const title = boxes[box]?.title;
    const at = boxes.length + order;
    if (title === undefined || title.width <= 0 || title.height <= 0) return;
    setBox(at, title);
    stand(at, within(box));
  });
  const regions = Array.from({ length: boxes.length + 1 }, (_, region) => {
    const items = members[region];
    if (items === undefined) return undefined;
    const area = region === ROOT ? bounds : boxes[region - 1]?.box;
    return area && regionOf(items, area, scene);
  });
  return { ...scene, regions };
}

function regionOf(
  items: readonly number[],
  area: Rect,
  scene: Pick<Scene, 'left' | 'right' | 'top' | 'bottom' | 'gap'>,
): Region {
  return {
    items,
    rows: stripsOf(items, area.y, area.height, scene.top, scene.bottom, scene.gap),
    columns: stripsOf(items, area.x, area.width, scene.left, scene.right, scene.gap),
  };
}

function stripsOf(
  items: readonly number[],
  from: number,
  length: number,
  low: Float64Array,
  high: Float64Array,
  margin: number,
): Strips {
  const count = Math.max(1, Math.min(400, Math.ceil(Math.sqrt(items.length) / 2)));
  const size = Math.max(length / count, 1e-6);
  const strips: number[][] = Array.from({ length: count }, () => []);
  for (const item of items) {
    const first = stripAt((low[item] ?? 0) - margin, from, size, count);
    const last = stripAt((high[item] ?? 0) + margin, from, size, count);
    for (let at = first; at <= last; at += 1) strips[at]?.push(item);
  }
  return { from, size, strips };
}

const stripAt = (value: number, from: number, size: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor((value - from) / size)));

/** What may lie on a line across the region at this place (with up to a gap beside it). */
export function across({ from, size, strips }: Strips, at: number): readonly number[] {
  return strips[stripAt(at, from, size, strips.length)] ?? [];
}

/** Calls back with what may lie between two places; an item may come more than once. */
export function between(
  { from, size, strips }: Strips,
  low: number,
  high: number,
  visit: (item: number) => void,
): void {
  const last = stripAt(high, from, size, strips.length);
  for (let at = stripAt(low, from, size, strips.length); at <= last; at += 1)
    for (const item of strips[at] ?? []) visit(item);
}

/** Is it a box (with an outline lines may cross or end on), not a title? */
export const isBox = (scene: Scene, item: number): boolean => item < scene.boxes.length;

/** The regions from the one that box `at` stands in up to the page. */
export function regionsAbove(scene: Scene, at: number): number[] {
  const found: number[] = [];
  for (let region = scene.home[at] ?? ROOT; ; region = scene.home[region - 1] ?? ROOT) {
    if (found.includes(region)) return [...found, ROOT];
    found.push(region);
    if (region === ROOT) return found;
  }
}
