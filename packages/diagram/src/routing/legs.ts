/** What each line asks of the search: the ports that it may use, the regions that it may enter, the points that it must pass. */
import type { Side } from '../figure/figure.ts';
import { HORIZONTAL, VERTICAL } from './axes.ts';
import { along } from './cells.ts';
import { cornerOf, type Grid, SIDES } from './grid.ts';
import { middleOf } from './lines.ts';
import type { RouteEdge } from './routing.ts';
import { isBox, ROOT, regionsAbove, type Scene } from './scene.ts';
import { COST, type Start } from './search.ts';
import type { Wish } from './tracks.ts';

/** An edge whose ends are known boxes. */
export interface Task {
  readonly edge: number;
  readonly request: RouteEdge;
  readonly from: number;
  readonly to: number;
  /** It stays within these if it can. */
  readonly regions: readonly number[];
  /** Else within these. */
  readonly wider: readonly number[];
  /** Which end holds the other, if one does. */
  readonly inside?: 'from' | 'to';
  /** Points that it can pass: those in boxes are left out. */
  readonly through: readonly (readonly [number, number])[];
  readonly bundle: number;
}

export function tasksOf(scene: Scene, edges: readonly RouteEdge[]): Task[] {
  const bundles = new Map<string, number>();
  return edges.flatMap((request, edge): Task[] => {
    const from = scene.index.get(request.from);
    const to = scene.index.get(request.to);
    if (from === undefined || to === undefined) return [];
    let bundle = -1;
    if (request.bundle !== undefined) {
      bundle = bundles.get(request.bundle) ?? bundles.size;
      bundles.set(request.bundle, bundle);
    }
    const task = { edge, request, from, to, bundle, ...regionsOf(scene, from, to) };
    const through = (request.through ?? []).filter(([x, y]) => {
      const region = regionAt(scene, x, y);
      return region !== undefined && task.wider.includes(region);
    });
    return [{ ...task, through }];
  });
}

function regionsOf(
  scene: Scene,
  from: number,
  to: number,
): Pick<Task, 'regions' | 'wider' | 'inside'> {
  const a = regionsAbove(scene, from);
  const b = regionsAbove(scene, to);
  if (from !== to && a.includes(to + 1)) {
    const regions = a.slice(0, a.indexOf(to + 1) + 1);
    return { regions, wider: regions, inside: 'to' };
  }
  if (from !== to && b.includes(from + 1)) {
    const regions = b.slice(0, b.indexOf(from + 1) + 1);
    return { regions, wider: regions, inside: 'from' };
  }
  const shared = a.find((region) => b.includes(region)) ?? ROOT;
  const regions = [...a.slice(0, a.indexOf(shared) + 1), ...b.slice(0, b.indexOf(shared))];
  return { regions, wider: [...new Set([...a, ...b])] };
}

/** mm */
const SPOT = 1e-9;

/** The region that a point lies in; nothing where a box without content or a title stands. */
export function regionAt(scene: Scene, x: number, y: number): number | undefined {
  let region = ROOT;
  for (;;) {
    const inside = scene.regions[region];
    if (inside === undefined) return region === ROOT ? ROOT : undefined;
    let holder: number | undefined;
    along(inside.cells, HORIZONTAL, y, x - SPOT, x + SPOT, (item) => {
      holder ??= item;
    });
    if (holder === undefined) return region;
    if (!isBox(scene, holder)) return undefined;
    region = holder + 1;
  }
}

/** Tracks that lines need besides those between the boxes. */
export function wishesOf(scene: Scene, tasks: readonly Task[]): Wish[] {
  const wishes: Wish[] = [];
  const centred = new Uint8Array(scene.boxes.length);
  for (const { from, to, through, inside } of tasks) {
    for (const box of [from, to]) {
      const region =
        box === (inside === 'from' ? from : inside === 'to' ? to : -1)
          ? box + 1
          : (scene.home[box] ?? ROOT);
      const bit = region === box + 1 ? 2 : 1;
      if (((centred[box] ?? 0) & bit) > 0) continue;
      centred[box] = (centred[box] ?? 0) | bit;
      for (const axis of [HORIZONTAL, VERTICAL] as const) {
        const at = middleOf(scene, box, axis);
        wishes.push({ axis, region, at, from: scene.sides.near[axis][box] ?? 0 });
        wishes.push({ axis, region, at, from: scene.sides.far[axis][box] ?? 0 });
      }
    }
    for (const [x, y] of through) {
      const region = regionAt(scene, x, y) ?? ROOT;
      wishes.push({ axis: HORIZONTAL, region, at: y, from: x, close: true });
      wishes.push({ axis: VERTICAL, region, at: x, from: y, close: true });
    }
    if (inside !== undefined || from === to) continue;
    const region = scene.home[from] ?? ROOT;
    const [left, right] = shared(scene.left, scene.right, from, to);
    if (right - left > scene.gap && !held(scene, 1, from, to)) {
      const below = (scene.top[to] ?? 0) >= (scene.bottom[from] ?? 0);
      const start = (below ? scene.bottom[from] : scene.top[from]) ?? 0;
      wishes.push({ axis: VERTICAL, region, at: (left + right) / 2, from: start });
    }
    const [top, bottom] = shared(scene.top, scene.bottom, from, to);
    if (bottom - top > scene.gap && !held(scene, 0, from, to)) {
      const after = (scene.left[to] ?? 0) >= (scene.right[from] ?? 0);
      const start = (after ? scene.right[from] : scene.left[from]) ?? 0;
      wishes.push({ axis: HORIZONTAL, region, at: (top + bottom) / 2, from: start });
    }
  }
  return wishes;
}

/** By region: 1 where some line may run. */
export function enteredBy(scene: Scene, tasks: readonly Task[]): Uint8Array {
  const entered = new Uint8Array(scene.regions.length);
  entered[ROOT] = 1;
  for (const { regions, wider } of tasks) {
    for (const region of regions) entered[region] = 1;
    for (const region of wider) entered[region] = 1;
  }
  return entered;
}

/** Does the middle of one lie beside the other, off its corners? */
function held(scene: Scene, axis: 0 | 1, a: number, b: number): boolean {
  const [near, far] = axis === 0 ? [scene.top, scene.bottom] : [scene.left, scene.right];
  const beside = (middle: number, box: number): boolean => {
    const corner = cornerOf(scene, box, axis === 0 ? 1 : 0);
    return middle > (near[box] ?? 0) + corner && middle < (far[box] ?? 0) - corner;
  };
  return beside(middleOf(scene, a, axis), b) || beside(middleOf(scene, b, axis), a);
}

const shared = (near: Float64Array, far: Float64Array, a: number, b: number): [number, number] => [
  Math.max(near[a] ?? 0, near[b] ?? 0),
  Math.min(far[a] ?? 0, far[b] ?? 0),
];

/** The ports of one end, with what each costs. `crowd` counts the lines on each side of each box. */
export function portsOf(
  scene: Scene,
  grid: Grid,
  crowd: Uint16Array,
  box: number,
  sides: readonly Side[] | undefined,
  inside: boolean,
): Start[] {
  const ports: Start[] = [];
  for (let side = 0; side < 4; side += 1) {
    const name = SIDES[side];
    if (sides !== undefined && sides.length > 0 && name !== undefined && !sides.includes(name))
      continue;
    const axis = side === 0 || side === 2 ? HORIZONTAL : VERTICAL;
    const middle = middleOf(scene, box, axis);
    const places = axis === 0 ? grid.y : grid.x;
    const full = COST.crowd * scene.gap * (crowd[4 * box + side] ?? 0);
    for (const node of (inside ? grid.inner : grid.outer).get(4 * box + side) ?? []) {
      const off = Math.abs((places[node] ?? 0) - middle);
      ports.push({
        node,
        direction: inside ? (side + 2) & 3 : side,
        cost: COST.offCentre * off + full,
      });
    }
  }
  return ports;
}

/** What a port costs. @param side outward from the box */
export function portCost(
  scene: Scene,
  grid: Grid,
  crowd: Uint16Array,
  box: number,
  side: number,
  node: number,
): number {
  const axis = side === 0 || side === 2 ? HORIZONTAL : VERTICAL;
  const off = Math.abs(((axis === 0 ? grid.y : grid.x)[node] ?? 0) - middleOf(scene, box, axis));
  return COST.offCentre * off + COST.crowd * scene.gap * (crowd[4 * box + side] ?? 0);
}
