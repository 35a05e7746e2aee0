/**
 * The boxes of a request as routing sees them: regions (the page, and the inside of each container)
 * and what stands in each. Open boxes are looked through; what they hold stands in the region around them.
 */
import type { Rect } from '../figure/figure.ts';
import type { Axis } from './axes.ts';
import { type Cells, cellsOf, type Sides } from './cells.ts';
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
  readonly sides: Sides;
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

/** What stands in a region, and where to look for it. */
export interface Region {
  readonly items: readonly number[];
  readonly cells: Cells;
}

export function sceneOf(request: RouteRequest): Scene {
  const { boxes, gap, bounds } = request;
  const index = new Map(boxes.map((box, at) => [box.id, at]));
  const ends = new Set(request.edges.flatMap((edge) => [edge.from, edge.to]));
  const open = Uint8Array.from(boxes, (box) => (box.open && !ends.has(box.id) ? 1 : 0));
  const titled = boxes.flatMap((box, at) => (box.title === undefined ? [] : [at]));
  const count = boxes.length + titled.length;
  const array = () => new Float64Array(count);
  const [left, right, top, bottom] = [array(), array(), array(), array()];
  const sides: Sides = { near: [left, top], far: [right, bottom] };
  const scene = {
    gap,
    page: [bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height] as const,
    boxes,
    index,
    sides,
    left,
    right,
    top,
    bottom,
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
    const box = region - 1;
    const area =
      region === ROOT
        ? scene.page
        : ([left[box] ?? 0, top[box] ?? 0, right[box] ?? 0, bottom[box] ?? 0] as const);
    return { items, cells: cellsOf(items, area, sides) };
  });
  return { ...scene, regions };
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

/** From where to where a region reaches along an axis. */
export function reach(scene: Scene, region: number, axis: Axis): readonly [number, number] {
  if (region === ROOT) return [scene.page[axis], axis === 0 ? scene.page[2] : scene.page[3]];
  return [scene.sides.near[axis][region - 1] ?? 0, scene.sides.far[axis][region - 1] ?? 0];
}
