import { FATES, type Fate } from '@khung/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../figure/figure.ts';
import { sharesFigures } from './shares-figure.ts';

const anyCounts = fc
  .tuple(...FATES.map(() => fc.integer({ min: 0, max: 5000 })))
  .map((counts) => Object.fromEntries(FATES.map((fate, at) => [fate, counts[at] ?? 0])))
  .map((counts) => counts as Record<Fate, number>);
const wish = { title: 'T', language: 'vi', width: 160, height: 60 };

const isPart = (mark: Mark) => mark.look.part === 'block';
const textOf = (mark: Mark | undefined) =>
  mark?.shape === 'text' ? mark.lines.map(({ text }) => text).join(' ') : '';

test('every fate that occurs has its part with its number; parts stand in a row inside the figure', () =>
  fc.assert(
    fc.property(fc.array(anyCounts, { minLength: 1, maxLength: 9 }), (all) => {
      const figures = sharesFigures(
        all.map((counts, at) => ({ name: `Đơn vị ${at}`, counts })),
        wish,
      );
      const parts = figures.flatMap(({ marks }) => marks.filter(isPart));
      expect(parts).toHaveLength(
        all.flatMap((counts) => FATES.filter((fate) => counts[fate] > 0)).length,
      );
      for (const figure of figures) {
        expect(figure.height).toBeLessThanOrEqual(wish.height);
        let end = { y: -1, x: 0 };
        for (const mark of figure.marks.filter(isPart)) {
          if (mark.shape !== 'box') continue;
          if (mark.y === end.y) expect(mark.x).toBeGreaterThanOrEqual(end.x);
          end = { y: mark.y, x: mark.x + mark.width };
          expect(end.x).toBeLessThanOrEqual(wish.width);
          expect(mark.width).toBeGreaterThan(0);
        }
      }
      const numbers = figures.flatMap(({ marks }) =>
        marks.filter(({ id }) => id.endsWith('/count')).map(textOf),
      );
      const wanted = all.flatMap((counts) => FATES.map((fate) => counts[fate]).filter(Boolean));
      expect(numbers).toEqual(wanted.map(String));
    }),
    { numRuns: 40 },
  ));
