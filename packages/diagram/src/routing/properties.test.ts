/** What must hold of every line, over random boxes in boxes and random lines between them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meets,
  onOutline,
  plans,
  requestFor,
  SLACK,
  sharedStretches,
  stretches,
  throughBoxes,
} from '../../test/route-scenes.ts';
import { route } from './route.ts';
import type { RouteRequest, Routes } from './routing.ts';

const runs = { numRuns: 150 };

const holds = (claim: (request: RouteRequest, routes: Routes) => void) =>
  fc.assert(
    fc.property(plans, (plan) => {
      const request = requestFor(plan);
      claim(request, route(request));
    }),
    runs,
  );

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
    holds((request, routes) => {
      const { bounds } = request;
      expect(throughBoxes(request, routes)).toEqual([]);
      for (const found of routes.values()) {
        if (found.forced) continue;
        for (const stretch of stretches(found)) {
          expect(stretch.x).toBeGreaterThanOrEqual(bounds.x - SLACK);
          expect(stretch.y).toBeGreaterThanOrEqual(bounds.y - SLACK);
          expect(stretch.x + stretch.width).toBeLessThanOrEqual(bounds.x + bounds.width + SLACK);
          expect(stretch.y + stretch.height).toBeLessThanOrEqual(bounds.y + bounds.height + SLACK);
        }
      }
    });
  });

  it('shares no stretch with another, unless they are bundled', () => {
    holds(({ edges }, routes) => {
      expect(sharedStretches(edges, routes)).toEqual([]);
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
