/** Lines under the hand: bends keep their order, edges snap to edges. */
import type { DrawnEdge, OccurrenceId } from '@khung/diagram';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestOn, pointOn, withBend } from './lines.ts';
import { snapTo } from './snap.ts';

const edge: DrawnEdge = {
  id: 'a>b',
  relations: [],
  from: 'a' as OccurrenceId,
  to: 'b' as OccurrenceId,
  points: [
    [0, 0],
    [40, 0],
    [40, 30],
    [80, 30],
  ],
  sides: ['right', 'left'],
  style: { line: 'solid', tail: 'none', head: 'none' },
};

it('puts a new bend between those before and after it, and lets it stay with the nearer end', () => {
  const first = withBend(edge, [], { x: 20, y: 0 });
  expect(first).toEqual({ bends: [{ x: 20, y: 0, of: 'from' }], index: 0 });
  const last = withBend(edge, first.bends, { x: 70, y: 30 });
  expect(last.bends.map(({ of }) => of)).toEqual(['from', 'to']);
  const middle = withBend(edge, last.bends, { x: 40, y: 15 });
  expect(middle.index).toBe(1);
});

it('finds the place on a line again from its share of the length', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const at = pointOn(edge.points, share);
      const found = nearestOn(edge.points, at);
      expect(found.apart).toBeLessThan(1e-6);
      expect(found.share).toBeCloseTo(share, 6);
    }),
  );
});

it('brings a box in line with one beside it, edges with edges and middles with middles', () => {
  const beside = { x: 100, y: 50, width: 30, height: 10 };
  const near = snapTo({ x: 10, y: 50.8, width: 40, height: 20 }, { beside: [beside] }, 1.5);
  expect(near.by.y).toBeCloseTo(-0.8);
  expect(near.guides).toHaveLength(1);
  const far = snapTo({ x: 10, y: 70, width: 40, height: 22 }, { beside: [beside] }, 1.5);
  expect(far).toEqual({ by: { x: 0, y: 0 }, guides: [] });
});
