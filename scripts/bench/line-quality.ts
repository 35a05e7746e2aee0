/** How well lines are led, counted from the routes alone. */
import { bendsOf, crossingsOf, lengthOf, type RouteRequest, type Routes } from '@khung/diagram';

export interface LedQuality {
  readonly crossings: number;
  readonly bends: number;
  /** mm */
  readonly length: number;
  /** Lines through boxes that hold neither of their ends, or through titles. */
  readonly through: number;
  /** Pairs of lines that share a stretch without being bundled. */
  readonly shared: number;
  /** Lines that no way was found for. */
  readonly forced: number;
}

export function ledQuality(request: RouteRequest, routes: Routes): LedQuality {
  const lines = [...routes.values()];
  return {
    crossings: crossingsOf(lines).length,
    bends: lines.reduce((sum, line) => sum + bendsOf(line), 0),
    length: lines.reduce((sum, line) => sum + lengthOf(line), 0),
    through: throughBoxes(request, routes),
    shared: sharedStretches(request, routes),
    forced: lines.filter(({ forced }) => forced === true).length,
  };
}

/** mm */
const SLACK = 1e-6;

interface Stretch {
  readonly id: string;
  readonly level: boolean;
  /** y of a level one, x of an upright one. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

function stretchesOf(routes: Routes): Stretch[] {
  return [...routes.values()]
    .filter(({ forced }) => forced !== true)
    .flatMap(({ id, points }) =>
      points.slice(1).map(([x, y], index): Stretch => {
        const [a, b] = points[index] ?? [x, y];
        const level = Math.abs(b - y) <= Math.abs(a - x);
        const [from, to] = level ? [a, x] : [b, y];
        const at = level ? y : x;
        return { id, level, at, low: Math.min(from, to), high: Math.max(from, to) };
      }),
    );
}

function throughBoxes({ boxes, edges }: RouteRequest, routes: Routes): number {
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const up = (id: string): string[] => {
    const chain: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !chain.includes(at); ) {
      chain.push(at);
      at = parents.get(at);
    }
    return chain;
  };
  const related = new Map(edges.map(({ id, from, to }) => [id, new Set([...up(from), ...up(to)])]));
  const solid = boxes.flatMap(({ id, box, title, open }) => [
    ...(open ? [] : [{ id, box }]),
    ...(title === undefined ? [] : [{ id: undefined, box: title }]),
  ]);
  solid.sort((a, b) => a.box.x - b.box.x);
  const widest = Math.max(0, ...solid.map(({ box }) => box.width));
  let found = 0;
  for (const { id, level, at, low, high } of stretchesOf(routes)) {
    const [x1, x2, y1, y2] = level ? [low, high, at, at] : [at, at, low, high];
    for (let index = firstFrom(solid, x1 - widest); index < solid.length; index += 1) {
      const some = solid[index];
      if (some === undefined || some.box.x >= x2 - SLACK) break;
      const { box } = some;
      if (x1 >= box.x + box.width - SLACK || y1 >= box.y + box.height - SLACK) continue;
      if (y2 <= box.y + SLACK) continue;
      if (some.id === undefined || !related.get(id)?.has(some.id)) found += 1;
    }
  }
  return found;
}

function firstFrom(sorted: readonly { readonly box: { readonly x: number } }[], x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.box.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedStretches({ edges }: RouteRequest, routes: Routes): number {
  const bundles = new Map(edges.map(({ id, bundle }) => [id, bundle]));
  const all = stretchesOf(routes).sort((a, b) => a.at - b.at);
  let found = 0;
  all.forEach((a, index) => {
    for (let next = index + 1; next < all.length; next += 1) {
      const b = all[next];
      if (b === undefined || b.at - a.at > SLACK) break;
      if (a.level !== b.level || a.id === b.id) continue;
      const bundle = bundles.get(a.id);
      if (bundle !== undefined && bundle === bundles.get(b.id)) continue;
      if (Math.min(a.high, b.high) - Math.max(a.low, b.low) > SLACK) found += 1;
    }
  });
  return found;
}
