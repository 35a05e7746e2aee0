import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from './settle.ts';

const box = fc.record({
  x: fc.integer({ min: 0, max: 100 }),
  y: fc.integer({ min: 0, max: 100 }),
  width: fc.integer({ min: 5, max: 30 }),
  height: fc.integer({ min: 5, max: 30 }),
});

describe('boxes placed by hand', () => {
  it('stay, and no other box covers them or another', () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 12 }), (fixed, free) => {
        const items = [
          { box: fixed, fixed: true },
          ...free.map((some) => ({ box: some, fixed: false })),
        ];
        const settled = settle(items, 2);
        expect(settled[0]).toEqual(fixed);
        for (const [i, a] of settled.entries()) {
          for (const b of settled.slice(i + 1)) {
            const apart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('move nothing that does not stand in their way', () => {
    const free = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 20, y: 0, width: 10, height: 10 },
    ];
    const fixed = { x: 22, y: 4, width: 10, height: 10 };
    const settled = settle(
      [...free.map((some) => ({ box: some, fixed: false })), { box: fixed, fixed: true }],
      2,
    );
    expect(settled[0]).toEqual(free[0]);
    expect(settled[1]).not.toEqual(free[1]);
  });
});
