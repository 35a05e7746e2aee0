/** Random boxes in boxes with lines between them, and what can be asked of the lines led round them. */
import fc from 'fast-check';
import type { Point, Rect } from '../src/figure/figure.ts';
import type { Route, RouteBox, RouteEdge, RouteRequest, Routes } from '../src/routing/routing.ts';

export interface Plan {
  readonly columns: number;
  readonly cells: readonly Cell[];
  readonly links: readonly { a: number; b: number; label: boolean; bundle: boolean }[];
}

interface Cell {
  readonly width: number;
  readonly height: number;
  readonly dx: number;
  readonly dy: number;
  readonly inner: number;
}

export const plans: fc.Arbitrary<Plan> = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  cells: fc.array(
    fc.record({
      width: fc.double({ min: 6, max: 40, noNaN: true }),
      height: fc.double({ min: 5, max: 34, noNaN: true }),
      dx: fc.double({ min: 0, max: 9, noNaN: true }),
      dy: fc.double({ min: 0, max: 9, noNaN: true }),
      inner: fc.integer({ min: 0, max: 4 }),
    }),
    { minLength: 2, maxLength: 10 },
  ),
  links: fc.array(
    fc.record({
      a: fc.nat(99),
      b: fc.nat(99),
      label: fc.boolean(),
      bundle: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  ),
});

/** Each cell of a grid holds a box somewhere in it, and that one up to four, two levels deep. */
export function requestFor({ columns, cells, links }: Plan): RouteRequest {
  const boxes: RouteBox[] = [];
  cells.forEach((cell, at) => {
    const x = 4 + (at % columns) * 56 + cell.dx;
    const y = 4 + Math.floor(at / columns) * 50 + cell.dy;
    const id = `c${at}`;
    const holds = cell.inner > 0 && cell.width > 24 && cell.height > 18;
    const box = { x, y, width: cell.width, height: cell.height };
    boxes.push(
      holds ? { id, box, title: { x: x + 1, y: y + 1, width: 12, height: 3 } } : { id, box },
    );
    if (!holds) return;
    const width = (cell.width - 9) / 2;
    const height = (cell.height - 13) / 2;
    for (let inner = 0; inner < cell.inner; inner += 1) {
      const left = x + 3 + (inner % 2) * (width + 3);
      const top = y + 7 + Math.floor(inner / 2) * (height + 3);
      boxes.push({ id: `${id}.${inner}`, parent: id, box: { x: left, y: top, width, height } });
    }
  });
  const edges = links.map(({ a, b, label, bundle }, at): RouteEdge => {
    const from = boxes[a % boxes.length]?.id ?? '';
    const to = boxes[b % boxes.length]?.id ?? '';
    return {
      id: `e${at}`,
      from,
      to,
      ...(label ? { label: { width: 9, height: 2.5 } } : {}),
      ...(bundle ? { bundle: from } : {}),
    };
  });
  const height = 60 + 50 * Math.ceil(cells.length / columns);
  return {
    boxes,
    edges,
    bounds: { x: 0, y: 0, width: 60 * columns + 8, height },
    gap: 1.5,
    width: 0.2,
  };
}

/** Rounding, mm. */
export const SLACK = 1e-6;

export interface Stretch extends Rect {
  readonly route: Route;
  readonly level: boolean;
}

export const stretches = (found: Route): Stretch[] =>
  found.points.slice(1).map(([x, y], at) => {
    const [a, b] = found.points[at] ?? [x, y];
    return {
      route: found,
      level: b === y,
      x: Math.min(a, x),
      y: Math.min(b, y),
      width: Math.abs(a - x),
      height: Math.abs(b - y),
    };
  });

/** The inside of a box is met, not only its outline. */
export const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - SLACK &&
  b.x < a.x + a.width - SLACK &&
  a.y < b.y + b.height - SLACK &&
  b.y < a.y + a.height - SLACK;

export const onOutline = ([x, y]: Point, box: Rect): boolean => {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const inside =
    x >= box.x - SLACK && x <= right + SLACK && y >= box.y - SLACK && y <= bottom + SLACK;
  const near = Math.min(
    Math.abs(x - box.x),
    Math.abs(x - right),
    Math.abs(y - box.y),
    Math.abs(y - bottom),
  );
  return inside && near < SLACK;
};

/** Pairs of lines that share a stretch and are not bundled. */
export function sharedStretches(edges: readonly RouteEdge[], routes: Routes): [string, string][] {
  const bundleOf = new Map(edges.map((edge) => [edge.id, edge.bundle]));
  const all = [...routes.values()].filter((some) => !some.forced).flatMap(stretches);
  const found: [string, string][] = [];
  all.forEach((a, at) => {
    for (const b of all.slice(at + 1)) {
      if (a.level !== b.level || a.route === b.route) continue;
      const bundle = bundleOf.get(a.route.id);
      if (bundle !== undefined && bundle === bundleOf.get(b.route.id)) continue;
      const same = Math.abs(a.level ? a.y - b.y : a.x - b.x) < SLACK;
      const shared = a.level
        ? Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
        : Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (same && shared > SLACK) found.push([a.route.id, b.route.id]);
    }
  });
  return found;
}

/** Lines through boxes that hold neither of their ends, or through titles. */
export function throughBoxes(
  { boxes, edges }: RouteRequest,
  routes: Routes,
): [line: string, box: string][] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const found: [string, string][] = [];
  for (const { id, from, to } of edges) {
    const line = routes.get(id);
    if (line === undefined || line.forced) continue;
    const holders = [byId.get(from)?.parent, byId.get(to)?.parent, from, to];
    for (const stretch of stretches(line))
      for (const box of boxes) {
        if (box.title !== undefined && meets(stretch, box.title))
          found.push([id, `${box.id} title`]);
        if (!holders.includes(box.id) && meets(stretch, box.box)) found.push([id, box.id]);
      }
  }
  return found;
}
