/** What must hold of every line, over random boxes in boxes and random lines between them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Rect } from '../figure/figure.ts';
import { route } from './route.ts';
import type { Route, RouteBox, RouteEdge, RouteRequest, Routes } from './routing.ts';

interface Plan {
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

const plans: fc.Arbitrary<Plan> = fc.record({
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
function requestFor({ columns, cells, links }: Plan): RouteRequest {
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

const SLACK = 1e-6;
const runs = { numRuns: 150 };

const holds = (claim: (request: RouteRequest, routes: Routes) => void) =>
  fc.assert(
    fc.property(plans, (plan) => {
      const request = requestFor(plan);
      claim(request, route(request));
    }),
    runs,
  );

interface Stretch extends Rect {
  readonly route: Route;
  readonly level: boolean;
}

const stretches = (found: Route): Stretch[] =>
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
const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - SLACK &&
  b.x < a.x + a.width - SLACK &&
  a.y < b.y + b.height - SLACK &&
  b.y < a.y + a.height - SLACK;

const onOutline = ([x, y]: Point, box: Rect): boolean => {
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

describe('every line', () => {
  it('is there, level and upright, from the outline of one box to that of the other', () => {
    holds(({ boxes, edges }, routes) => {
      const byId = new Map(boxes.map((box) => [box.id, box.box]));
      expect([...routes.keys()]).toEqual(edges.map((edge) => edge.id));
      for (const { id, from, to } of edges) {
        const points = routes.get(id)?.points ?? [];
        points.slice(1).forEach(([x, y], at) => {
          expect(x === points[at]?.[0] || y === points[at]?.[1]).toBe(true);
        });
        const ends = [byId.get(from), byId.get(to)];
        const [first, last] = [points[0], points.at(-1)];
        for (const [point, box] of [
          [first, ends[0]],
          [last, ends[1]],
        ] as const)
          expect(point !== undefined && box !== undefined && onOutline(point, box)).toBe(true);
      }
    });
  });

  it('keeps out of boxes and titles that are none of its ends or what holds them, and inside the bounds', () => {
    holds(({ boxes, edges, bounds }, routes) => {
      const byId = new Map(boxes.map((box) => [box.id, box]));
      for (const { id, from, to } of edges) {
        const found = routes.get(id);
        if (found === undefined || found.forced) continue;
        const holders = [byId.get(from)?.parent, byId.get(to)?.parent];
        for (const stretch of stretches(found)) {
          expect(stretch.x).toBeGreaterThanOrEqual(bounds.x - SLACK);
          expect(stretch.y).toBeGreaterThanOrEqual(bounds.y - SLACK);
          expect(stretch.x + stretch.width).toBeLessThanOrEqual(bounds.x + bounds.width + SLACK);
          expect(stretch.y + stretch.height).toBeLessThanOrEqual(bounds.y + bounds.height + SLACK);
          for (const box of boxes) {
            if (box.title !== undefined) expect(meets(stretch, box.title)).toBe(false);
            if (!holders.includes(box.id)) expect(meets(stretch, box.box)).toBe(false);
          }
        }
      }
    });
  });

  it('shares no stretch with another, unless they are bundled', () => {
    holds(({ edges }, routes) => {
      const bundleOf = new Map(edges.map((edge) => [edge.id, edge.bundle]));
      const all = [...routes.values()].filter((some) => !some.forced).flatMap(stretches);
      all.forEach((a, at) => {
        for (const b of all.slice(at + 1)) {
          if (a.level !== b.level || a.route === b.route) continue;
          const bundle = bundleOf.get(a.route.id);
          if (bundle !== undefined && bundle === bundleOf.get(b.route.id)) continue;
          const same = Math.abs(a.level ? a.y - b.y : a.x - b.x) < SLACK;
          const shared = a.level
            ? Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
            : Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
          expect(same && shared > SLACK, `${a.route.id} on ${b.route.id}`).toBe(false);
        }
      });
    });
  });

  it('has a way, where there is room round every box', () => {
    holds((_, routes) => {
      for (const found of routes.values()) expect(found.forced).toBeUndefined();
    });
  });

  it('comes out the same again', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const request = requestFor(plan);
        expect(JSON.stringify([...route(request)])).toBe(JSON.stringify([...route(request)]));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a label', () => {
  it('is placed wherever one was asked for, and covers no other label', () => {
    holds(({ edges }, routes) => {
      const labels = edges.flatMap((edge) => routes.get(edge.id)?.label ?? []);
      expect(labels).toHaveLength(edges.filter((edge) => edge.label !== undefined).length);
      labels.forEach((a, at) => {
        for (const b of labels.slice(at + 1)) expect(meets(a, b)).toBe(false);
      });
    });
  });

  it('covers no box, title or border', () => {
    holds(({ boxes, edges }, routes) => {
      const holders = new Set(boxes.map((box) => box.parent));
      for (const edge of edges) {
        const label = routes.get(edge.id)?.label;
        if (label === undefined) continue;
        for (const { id, box, title } of boxes) {
          if (title !== undefined)
            expect(meets(label, title), `${edge.id} on title of ${id}`).toBe(false);
          const within =
            holders.has(id) &&
            label.x >= box.x - SLACK &&
            label.y >= box.y - SLACK &&
            label.x + label.width <= box.x + box.width + SLACK &&
            label.y + label.height <= box.y + box.height + SLACK;
          if (!within) expect(meets(label, box), `${edge.id} on ${id}`).toBe(false);
        }
      }
    });
  });
});
