/** Every figure can be set in the typeface of the document that it goes into. */
import { readFileSync } from 'node:fs';
import { architectureId, compare, parseWorkspace } from '@khung/core';
import { expect, it } from 'vitest';
import { hardZeros, VIEWPOINTS, wishOf } from '../src/index.ts';

const sample = parseWorkspace(
  readFileSync(new URL('../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);
const comparison = compare(sample, architectureId('1.0'), architectureId('2.0'));

it.each(VIEWPOINTS.map(({ id }) => id))('%s is measured and drawn in serif, soundly', (id) => {
  const viewpoint = VIEWPOINTS.find((one) => one.id === id);
  const view = [...sample.views.values()].find((one) => one.viewpoint === id);
  const wish = wishOf({ ...view, settings: { ...view?.settings, typeface: 'serif' } });
  const [figure] = viewpoint?.figures(comparison, wish) ?? [];
  if (figure === undefined) throw new Error('There is no figure.');
  expect(figure.font.name).toBe('Tinos');
  expect(hardZeros(figure)).toEqual({
    boxesOverlapping: [],
    textOutside: [],
    linesThroughBoxes: [],
    labelsOverText: [],
  });
});
