import type { Comparison, Model } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, type ViewWish, viewpointOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { both, target } from './sample.ts';

const A4 = { width: 247, height: 155 };
const A3 = { width: 400, height: 277 };

function draw(
  viewpoint: string,
  wish: Partial<ViewWish>,
  source: Model | Comparison = both,
): Figure {
  const [figure] = viewpointOf(viewpoint)?.figures(source, { page: A4, ...wish }) ?? [];
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

/** As the view measures it. */
const sizeOf = (figure: Figure, id: string) => {
  const box = figure.occurrences.find((one) => one.id === id)?.box;
  const scale = figure.placing?.scale ?? 1;
  return { width: (box?.width ?? 0) / scale, height: (box?.height ?? 0) / scale };
};

describe.each(['interoperation', 'infrastructure', 'security'])(
  '%s with sizes by hand',
  (viewpoint) => {
    const plain = { model: draw(viewpoint, {}, target), both: draw(viewpoint, {}) };

    it('has a box as large as a person made it, and keeps the zeros round it', () => {
      fc.assert(
        fc.property(
          fc.constantFrom('model' as const, 'both' as const),
          fc.constantFrom(A4, A3),
          fc.array(
            fc.record({
              which: fc.nat(999),
              wider: fc.double({ min: 1, max: 2, noNaN: true }),
              higher: fc.double({ min: 1, max: 3, noNaN: true }),
            }),
            { minLength: 1, maxLength: 3 },
          ),
          (kind, page, sizes) => {
            const source = kind === 'model' ? target : both;
            const laid = plain[kind].occurrences;
            const placements = Object.fromEntries(
              sizes.map(({ which, wider, higher }) => {
                const one = laid[which % laid.length];
                if (one === undefined) throw new Error('nothing drawn');
                return [one.id, { width: one.box.width * wider, height: one.box.height * higher }];
              }),
            );
            const figure = draw(viewpoint, { placements, page }, source);
            expect(hardZeros(figure)).toEqual(FAULTLESS);
            for (const [id, wish] of Object.entries(placements)) {
              const size = sizeOf(figure, id);
              expect(size.width).toBeGreaterThan(wish.width - 1e-6);
              expect(size.height).toBeGreaterThan(wish.height - 1e-6);
            }
          },
        ),
        { numRuns: 6 },
      );
    });
  },
);
