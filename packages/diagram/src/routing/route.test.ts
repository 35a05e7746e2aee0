import { describe, expect, it } from 'vitest';
import { route } from './route.ts';
import type { RouteBox, RouteEdge, RouteRequest } from './routing.ts';

const box = (id: string, x: number, y: number, width = 20, height = 10, more = {}): RouteBox => ({
  id,
  box: { x, y, width, height },
  ...more,
});

const request = (boxes: RouteBox[], edges: RouteEdge[]): RouteRequest => ({
  boxes,
  edges,
  bounds: { x: 0, y: 0, width: 120, height: 80 },
  gap: 2,
  width: 0.2,
});

const pointsOf = (boxes: RouteBox[], ...edges: RouteEdge[]) =>
  edges.length === 1
    ? route(request(boxes, edges)).get(edges[0]?.id ?? '')?.points
    : edges.map((edge) => route(request(boxes, edges)).get(edge.id)?.points);

describe('a line', () => {
  //  ┌───┐      ┌───┐
  //  │ a ├─────▶│ b │
  //  └───┘      └───┘
  it('is straight between boxes beside each other, from middle to middle', () => {
    const boxes = [box('a', 10, 10), box('b', 60, 10)];
    expect(pointsOf(boxes, { id: 'e', from: 'a', to: 'b' })).toEqual([
      [30, 15],
      [60, 15],
    ]);
  });

  //  ┌───┐
  //  │ a ├──┐  ┌───┐
  //  └───┘  └─▶│ b │
  //            └───┘
  it('takes one step in the middle of the channel where they do not overlap', () => {
    const boxes = [box('a', 10, 10), box('b', 60, 40)];
    const sides = { fromSides: ['right'], toSides: ['left'] } as const;
    expect(pointsOf(boxes, { id: 'e', from: 'a', to: 'b', ...sides })).toEqual([
      [30, 15],
      [45, 15],
      [45, 45],
      [60, 45],
    ]);
  });

  //  ┌───┐  ┌───┐  ┌───┐
  //  │ a │  │ x │  │ b │
  //  └─┬─┘  └───┘  └─▲─┘
  //    └─────────────┘
  it('goes round a box that stands between', () => {
    const boxes = [box('a', 10, 10), box('x', 50, 8, 20, 14), box('b', 90, 10)];
    const points = pointsOf(boxes, { id: 'e', from: 'a', to: 'b' });
    expect(points).toHaveLength(4);
  });
});
