/** Leading again what a change touches: what is untouched stays, and nothing comes to lie where it may not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meets,
  plans,
  requestFor,
  sharedStretches,
  throughBoxes,
} from '../../test/route-scenes.ts';
import { reroute } from './reroute.ts';
import { route } from './route.ts';
import type { RouteRequest } from './routing.ts';

/** A box that holds nothing moved a little, so that it stays clear of its neighbours. */
const moves = fc.record({
  plan: plans,
  which: fc.nat(99),
  dx: fc.double({ min: -2, max: 2, noNaN: true }),
  dy: fc.double({ min: -2, max: 2, noNaN: true }),
});

function moved(before: RouteRequest, which: number, dx: number, dy: number): RouteRequest {
  const holders = new Set(before.boxes.map((box) => box.parent));
  const free = before.boxes.filter((box) => box.parent === undefined && !holders.has(box.id));
  const one = free[which % Math.max(1, free.length)];
  const boxes = before.boxes.map((some) =>
    some === one ? { ...some, box: { ...some.box, x: some.box.x + dx, y: some.box.y + dy } } : some,
  );
  return { ...before, boxes };
}

const holds = (claim: (before: RouteRequest, after: RouteRequest) => void) =>
  fc.assert(
    fc.property(moves, ({ plan, which, dx, dy }) => {
      const before = requestFor(plan);
      claim(before, moved(before, which, dx, dy));
    }),
    { numRuns: 120 },
  );

describe('leading lines again', () => {
  it('gives back the very same lines where nothing changed', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const request = requestFor(plan);
        const routes = route(request);
        for (const [id, line] of reroute(routes, request, requestFor(plan)))
          expect(line).toBe(routes.get(id));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps lines out of boxes, and off each other', () => {
    holds((before, after) => {
      const routes = reroute(route(before), before, after);
      expect([...routes.keys()]).toEqual(after.edges.map(({ id }) => id));
      expect(throughBoxes(after, routes)).toEqual([]);
      expect(sharedStretches(after.edges, routes)).toEqual([]);
    });
  });

  it('keeps every point of lines whose ends stayed and that nothing came to stand on', () => {
    holds((before, after) => {
      const routes = route(before);
      const found = reroute(routes, before, after);
      const changed = new Set(
        after.boxes.filter((box, at) => box !== before.boxes[at]).map(({ id }) => id),
      );
      const struck = new Set(throughBoxes(after, routes).map(([line]) => line));
      for (const { id, from, to } of after.edges) {
        if (changed.has(from) || changed.has(to) || struck.has(id)) continue;
        expect(found.get(id)?.points).toBe(routes.get(id)?.points);
      }
    });
  });

  it('keeps labels off each other', () => {
    holds((before, after) => {
      const routes = reroute(route(before), before, after);
      const labels = [...routes.values()].flatMap(({ label }) => label ?? []);
      labels.forEach((a, at) => {
        for (const b of labels.slice(at + 1)) expect(meets(a, b)).toBe(false);
      });
    });
  });

  it('is the same again for the same change', () => {
    fc.assert(
      fc.property(moves, ({ plan, which, dx, dy }) => {
        const before = requestFor(plan);
        const after = moved(before, which, dx, dy);
        const lead = () => JSON.stringify([...reroute(route(before), before, after)]);
        expect(lead()).toBe(lead());
      }),
      { numRuns: 30 },
    );
  });

  //  ┌───┐          ┌───┐
  //  │ a ├──────────┤ b │
  //  └───┘   ┌───┐  └───┘
  //  ┌───┐   │ x │  ┌───┐
  //  │ c ├───┴───┴──┤ d │
  //  └───┘          └───┘
  const box = (id: string, x: number, y: number) => ({ id, box: { x, y, width: 20, height: 10 } });
  const bounds = { x: 0, y: 0, width: 200, height: 100 };
  const four = [box('a', 10, 10), box('b', 150, 10), box('c', 10, 60), box('d', 150, 60)];
  const edges = [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'cd', from: 'c', to: 'd' },
  ];
  const before = { boxes: [...four, box('x', 80, 85)], edges, bounds, gap: 2, width: 0.2 };

  it('leads what a box came to stand on round it, and leaves the rest', () => {
    const routes = route(before);
    const found = reroute(routes, before, { ...before, boxes: [...four, box('x', 80, 58)] });
    expect(found.get('ab')).toBe(routes.get('ab'));
    expect(routes.get('cd')?.points).toHaveLength(2);
    expect(found.get('cd')?.points.length).toBeGreaterThan(2);
  });

  it('leads a new line, drops one that is gone, and leaves the rest', () => {
    const routes = route(before);
    const asked = [
      { id: 'ab', from: 'a', to: 'b' },
      { id: 'ac', from: 'a', to: 'c' },
    ];
    const found = reroute(routes, before, { ...before, edges: asked });
    expect([...found.keys()]).toEqual(['ab', 'ac']);
    expect(found.get('ab')).toBe(routes.get('ab'));
    expect(found.get('ac')?.points).toEqual([
      [20, 20],
      [20, 60],
    ]);
  });
});
