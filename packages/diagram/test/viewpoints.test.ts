/** Whatever the model: every viewpoint keeps the four zeros, stays on its page, and draws the same each time. */
import type { Comparison, Model } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, VIEWPOINTS, type ViewWish, wishOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';
import { approved, both, sample, target } from './sample.ts';

const PORTRAIT = { width: 160, height: 225 };
const LANDSCAPE = { width: 247, height: 155 };

const BY_ID = VIEWPOINTS.map((viewpoint) => [viewpoint.id, viewpoint] as const);

function expectSound(figures: readonly Figure[], { page }: Pick<ViewWish, 'page'>): void {
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    expect(hardZeros(figure)).toEqual(FAULTLESS);
    expect(figure.width).toBeLessThanOrEqual(page.width + 0.01);
    expect(figure.height).toBeLessThanOrEqual(page.height + 0.01);
  }
}

describe.each(BY_ID)('%s of any small model', (_, viewpoint) => {
  it('keeps the zeros, of one architecture and of a comparison, on any page', () => {
    fc.assert(
      fc.property(
        sketches(14),
        fc.constantFrom(PORTRAIT, LANDSCAPE),
        fc.boolean(),
        fc.constantFrom(undefined, 'Dự thảo'),
        (sketch, page, compared, stamp) => {
          const source = compared ? comparisonOf(sketch) : modelOf(sketch);
          const wish = { page, ...(stamp === undefined ? {} : { stamp }) };
          expectSound(viewpoint.figures(source, wish), wish);
        },
      ),
      { numRuns: 12 },
    );
  });
});

const sources: readonly (readonly [string, Model | Comparison])[] = [
  ['1.0', approved],
  ['2.0', target],
  ['1.0 → 2.0', both],
];
const views = [...sample.views.values()].map((view) => [view.id, view] as const);

describe.each(views)('the sample’s view %s', (_, view) => {
  it.each(sources)('keeps the zeros and its page, for %s', (__, source) => {
    const wish = wishOf(view);
    const viewpoint = VIEWPOINTS.find(({ id }) => id === view.viewpoint);
    expectSound(viewpoint?.figures(source, wish) ?? [], wish);
  });
});
