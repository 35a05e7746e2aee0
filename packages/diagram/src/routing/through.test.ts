/** Where a person leads a line through, there it passes, wherever that is between the boxes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Point, Rect } from '../figure/figure.ts';
import { route } from './route.ts';
import type { RouteEdge } from './routing.ts';

const a = { x: 84, y: 88, width: 20, height: 12 };
const b = { x: 138, y: 66, width: 20, height: 12 };
const lane = (id: string, y: number) => ({
  id,
  box: { x: 0, y, width: 300, height: 20 },
  open: true as const,
  title: { x: 0, y, width: 20, height: 20 },
});
const boxes = [
  lane('above', 60),
  lane('below', 82),
  { id: 'a', parent: 'below', box: a },
  { id: 'b', parent: 'above', box: b },
];

const off = ([x, y]: Point, box: Rect): boolean =>
  x < box.x - 1 || x > box.x + box.width + 1 || y < box.y - 1 || y > box.y + box.height + 1;

/** mm; finer than a hand. */
const NEAR = 0.5;

const passes = (points: readonly Point[], [x, y]: Point): boolean =>
  points.some(([px, py], at) => {
    const [qx, qy] = points[at - 1] ?? [px, py];
    const across = Math.min(px, qx) - NEAR <= x && x <= Math.max(px, qx) + NEAR;
    const down = Math.min(py, qy) - NEAR <= y && y <= Math.max(py, qy) + NEAR;
    return across && down;
  });

const lead = (through: Point, sides: Partial<RouteEdge>): readonly Point[] =>
  route({
    boxes,
    edges: [{ id: 'line', from: 'a', to: 'b', through: [through], ...sides }],
    bounds: { x: 0, y: 0, width: 320, height: 200 },
    gap: 1.4,
    width: 0.3,
  }).get('line')?.points ?? [];

it('passes a point beside the box it leaves, also where its step would stand better elsewhere', () => {
  const through: Point = [126, 90];
  expect(passes(lead(through, { fromSides: ['right'], toSides: ['left'] }), through)).toBe(true);
  expect(passes(lead(through, {}), through)).toBe(true);
});

it('passes any point that is off the boxes and the titles', () => {
  const point = fc.tuple(
    fc.double({ min: 22, max: 298, noNaN: true }),
    fc.double({ min: 61, max: 101, noNaN: true }),
  );
  fc.assert(
    fc.property(
      point.filter((some) => off(some, a) && off(some, b)),
      (through) => {
        expect(passes(lead(through, {}), through)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
