/** What always holds of snapping to gaps: a step within reach makes a gap equal to another, and the bars show it. */
import type { Rect } from '@khung/diagram';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapTo } from './snap.ts';
import { alikeGaps, gapStep } from './spacing.ts';

const box = (x: number, y = 0): Rect => ({ x, y, width: 20, height: 10 });

describe('gaps', () => {
  it('of two neighbours are repeated by the third, and both are shown with their width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 30 }),
        fc.integer({ min: -9, max: 9 }).map((n) => n / 10),
        (gap, off) => {
          const beside = [box(0), box(20 + gap)];
          const moving = box(40 + 2 * gap + off, 2.5);
          const step = gapStep(moving, beside, 1, true);
          expect(step).toBeCloseTo(-off);
          const bars = alikeGaps({ ...moving, x: moving.x + (step ?? 0) }, beside, true);
          expect(bars.map((bar) => bar.gap)).toEqual([
            expect.closeTo(gap, 6),
            expect.closeTo(gap, 6),
          ]);
          expect(bars.every(({ upright }) => !upright)).toBe(true);
        },
      ),
    );
  });

  it('left and right of a box between two are made equal', () => {
    const beside = [box(0), box(100)];
    expect(gapStep(box(49.4), beside, 1, true)).toBeCloseTo(0.6);
    expect(alikeGaps(box(50), beside, true)).toHaveLength(2);
  });

  it('count only between what stands in the same row', () => {
    const beside = [box(0, 40), box(30, 40)];
    expect(gapStep(box(60.4), beside, 1, true)).toBeUndefined();
  });
});

it('what stands in the same container comes before what is nearer elsewhere', () => {
  const about = { beside: [box(10, 50)], elsewhere: [box(10.6, 90)] };
  expect(snapTo(box(10.7), about, 1).by.x).toBeCloseTo(-0.7);
  expect(snapTo(box(10.7), { ...about, beside: [] }, 1).by.x).toBeCloseTo(-0.1);
});

it('a box is centred in its container, where it nearly is', () => {
  const home = { x: 0, y: 0, width: 60, height: 80 };
  const { by, guides } = snapTo(box(20.5, 12), { beside: [], home }, 1);
  expect(by).toEqual({ x: -0.5, y: 0 });
  expect(guides).toEqual([{ upright: true, at: 30, from: 0, to: 80 }]);
});
