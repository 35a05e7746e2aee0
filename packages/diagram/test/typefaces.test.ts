/** Every figure can be set in the typeface of the document that it goes into. */
import { expect, it } from 'vitest';
import { hardZeros, VIEWPOINTS, wishOf } from '../src/index.ts';
import { FAULTLESS } from './faultless.ts';
import { both as comparison, sample } from './sample.ts';

it.each(VIEWPOINTS.map(({ id }) => id))('%s is measured and drawn in serif, soundly', (id) => {
  const viewpoint = VIEWPOINTS.find((one) => one.id === id);
  const view = [...sample.views.values()].find((one) => one.viewpoint === id);
  const wish = wishOf({ ...view, settings: { ...view?.settings, typeface: 'serif' } });
  const [figure] = viewpoint?.figures(comparison, wish) ?? [];
  if (figure === undefined) throw new Error('There is no figure.');
  expect(figure.font.name).toBe('Tinos');
  expect(hardZeros(figure)).toEqual(FAULTLESS);
});
