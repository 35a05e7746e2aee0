/** What tidying up holds: rows and columns come out straight, nothing lies over another, tidy figures stay. */
import type { Rect } from '@khung/diagram';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidied } from './tidied.ts';

const wobble = fc.integer({ min: -10, max: 10 }).map((n) => n / 4);

/** Boxes of one size in rows and columns, each a little off. */
const untidy = fc
  .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc
      .array(fc.tuple(wobble, wobble), { minLength: rows * columns, maxLength: rows * columns })
      .map((off) => ({
        columns,
        boxes: off.map(
          ([x, y], at): Rect => ({
            x: (at % columns) * 48 + x,
            y: Math.floor(at / columns) * 26 + y,
            width: 32,
            height: 12,
          }),
        ),
      })),
  );

const lines = (values: readonly number[]) =>
  new Set(values.map((value) => Math.round(value * 2))).size;

const overlapping = (boxes: readonly Rect[]) =>
  boxes.some((a, at) =>
    boxes.some(
      (b, index) =>
        index < at &&
        a.x + a.width > b.x + 0.5 &&
        b.x + b.width > a.x + 0.5 &&
        a.y + a.height > b.y + 0.5 &&
        b.y + b.height > a.y + 0.5,
    ),
  );

describe('tidying up', () => {
  it('puts boxes that stand roughly in rows and columns exactly in them', () => {
    fc.assert(
      fc.property(untidy, ({ boxes, columns }) => {
        const tidy = tidied(boxes);
        expect(lines(tidy.map(({ x }) => x))).toBe(columns);
        expect(lines(tidy.map(({ y }) => y))).toBe(boxes.length / columns);
        for (const [at, { x, y }] of tidy.entries()) {
          expect(Math.abs(x - (boxes[at]?.x ?? 0))).toBeLessThan(12);
          expect(Math.abs(y - (boxes[at]?.y ?? 0))).toBeLessThan(12);
        }
      }),
    );
  });

  it('leaves nothing over anything else and keeps every size', () => {
    const rect = fc.record({
      x: fc.integer({ min: 0, max: 120 }),
      y: fc.integer({ min: 0, max: 90 }),
      width: fc.integer({ min: 8, max: 50 }),
      height: fc.integer({ min: 6, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1, maxLength: 14 }), (boxes) => {
        const tidy = tidied(boxes);
        expect(overlapping(tidy)).toBe(false);
        expect(tidy.map(({ width, height }) => [width, height])).toEqual(
          boxes.map(({ width, height }) => [width, height]),
        );
      }),
    );
  });

  it('changes nothing where all is in rows and columns, also under a box that spans several', () => {
    const grid = [0, 48, 96].flatMap((x) => [0, 26].map((y) => ({ x, y, width: 32, height: 12 })));
    const bar = { x: 0, y: 52, width: 128, height: 12 };
    expect(tidied([...grid, bar])).toEqual([...grid, bar]);
  });

  it('makes the gaps of a row equal', () => {
    const row = [0, 40, 95].map((x) => ({ x, y: 10, width: 30, height: 12 }));
    expect(tidied(row).map(({ x }) => x)).toEqual([0, 47.5, 95]);
  });
});
