/** Whatever the model: every viewpoint keeps the four zeros, stays on its page, and draws the same each time. */
import { readFileSync } from 'node:fs';
import {
  architectureId,
  type Comparison,
  compare,
  type Model,
  parseWorkspace,
  resolve,
} from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, hardZeros, VIEWPOINTS, type ViewWish, wishOf } from '../src/index.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';

const PORTRAIT = { width: 160, height: 225 };
const LANDSCAPE = { width: 247, height: 155 };

const NOTHING = {
  boxesOverlapping: [],
  textOutside: [],
  linesThroughBoxes: [],
  labelsOverText: [],
};

const BY_ID = VIEWPOINTS.map((viewpoint) => [viewpoint.id, viewpoint] as const);

function expectSound(figures: readonly Figure[], { page }: Pick<ViewWish, 'page'>): void {
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    expect(hardZeros(figure)).toEqual(NOTHING);
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

const sample = parseWorkspace(
  readFileSync(new URL('../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);
const [approved, target] = [architectureId('1.0'), architectureId('2.0')];
const sources: readonly (readonly [string, Model | Comparison])[] = [
  ['1.0', resolve(sample, approved)],
  ['2.0', resolve(sample, target)],
  ['1.0 → 2.0', compare(sample, approved, target)],
];
const views = [...sample.views.values()].map((view) => [view.id, view] as const);

describe.each(views)('the sample’s view %s', (_, view) => {
  it.each(sources)('keeps the zeros and its page, for %s', (__, source) => {
    const wish = wishOf(view);
    const viewpoint = VIEWPOINTS.find(({ id }) => id === view.viewpoint);
    expectSound(viewpoint?.figures(source, wish) ?? [], wish);
  });
});
