/** What always holds of aligning, distributing and matching sizes. */
import type { Rect } from '@khung/diagram';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Along,
  aligned,
  distributed,
  endOf,
  keptIn,
  longOf,
  matched,
  middleOf,
  type Side,
  startOf,
} from './aligned.ts';

const mm = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((n) => n / 4);
const rect: fc.Arbitrary<Rect> = fc.record({
  x: mm(300),
  y: mm(200),
  width: mm(60).map((n) => n + 5),
  height: mm(30).map((n) => n + 5),
});
const boxes = fc.array(rect, { minLength: 2, maxLength: 9 });
const side = fc.constantFrom<Side>('left', 'centre', 'right', 'top', 'middle', 'bottom');
const along = fc.constantFrom<Along>('across', 'down');

const near = (a: readonly Rect[], b: readonly Rect[]) => {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    expect(Math.abs(one.x - (other?.x ?? Number.NaN))).toBeLessThan(1e-9);
    expect(Math.abs(one.y - (other?.y ?? Number.NaN))).toBeLessThan(1e-9);
  }
};

describe('aligning', () => {
  it('puts one side of all on one line, and a second time changes nothing', () => {
    fc.assert(
      fc.property(boxes, side, (all, to) => {
        const once = aligned(all, to);
        const way: Along = ['left', 'centre', 'right'].includes(to) ? 'across' : 'down';
        const lineOf =
          to === 'left' || to === 'top'
            ? startOf
            : to === 'right' || to === 'bottom'
              ? endOf
              : middleOf;
        const lines = once.map((box) => lineOf(box, way));
        expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(1e-9);
        near(aligned(once, to), once);
      }),
    );
  });
});

describe('distributing', () => {
  it('keeps the outer two, leaves equal gaps where there is room, and a second time changes nothing', () => {
    fc.assert(
      fc.property(boxes, along, (all, way) => {
        const once = distributed(all, way);
        const middles = all.map((box) => middleOf(box, way));
        const outer = [Math.min(...middles), Math.max(...middles)];
        const now = once.map((box) => middleOf(box, way));
        expect(Math.min(...now)).toBeCloseTo(outer[0] ?? Number.NaN);
        expect(Math.max(...now)).toBeCloseTo(outer[1] ?? Number.NaN);
        near(distributed(once, way), once);
      }),
    );
  });

  it('makes every gap of a row alike', () => {
    fc.assert(
      fc.property(fc.array(mm(20), { minLength: 2, maxLength: 8 }), (gaps) => {
        let at = 0;
        const row = gaps.map((gap, index): Rect => {
          const box = { x: at, y: 0, width: 10 + index, height: 8 };
          at += box.width + gap;
          return box;
        });
        const spread = distributed(row, 'across');
        const between = spread
          .slice(1)
          .map((box, index) => box.x - endOf(spread[index] ?? box, 'across'));
        for (const gap of between) expect(gap).toBeCloseTo(between[0] ?? Number.NaN);
      }),
    );
  });
});

it('matching makes sizes alike and moves no corner', () => {
  fc.assert(
    fc.property(
      boxes,
      fc.constantFrom('width' as const, 'height' as const, 'size' as const),
      (all, measure) => {
        const model = all.at(-1) ?? { x: 0, y: 0, width: 1, height: 1 };
        const alike = matched(all, measure, model);
        near(alike, all);
        for (const box of alike) {
          if (measure !== 'height') expect(box.width).toBe(model.width);
          if (measure !== 'width') expect(box.height).toBe(model.height);
        }
      },
    ),
  );
});

it('a box is kept in its container where it fits', () => {
  fc.assert(
    fc.property(rect, rect, (box, home) => {
      const kept = keptIn(box, home);
      for (const way of ['across', 'down'] as const) {
        expect(startOf(kept, way)).toBeGreaterThanOrEqual(startOf(home, way));
        if (longOf(box, way) <= longOf(home, way))
          expect(endOf(kept, way)).toBeLessThanOrEqual(endOf(home, way) + 1e-9);
      }
    }),
  );
});
