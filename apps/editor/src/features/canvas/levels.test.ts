/** The levels of a first look are legible, and what the view says is followed. */
import { architectureId, compare } from '@khung/core';
import { viewpointOf, wishOf } from '@khung/diagram';
import { expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { figuresAt, levelsDrawn } from './levels.ts';

const comparison = compare(sample, architectureId('1.0'), architectureId('2.0'));
const overview = viewpointOf('overview');
if (overview === undefined) throw new Error('There is no overview.');
const view = [...sample.views.values()].find((one) => one.viewpoint === 'overview');

it('draws two levels of the sample on A4, as its view says, without a warning', () => {
  const [figure] = figuresAt(overview, 'view', comparison, wishOf(view, 'vi'));
  expect(figure && levelsDrawn(figure)).toBe(2);
  expect(figure?.findings).toEqual([]);
  // English needs a little more room than there is: fewer levels, but legible.
  const [english] = figuresAt(overview, 'view', comparison, wishOf(view, 'en'));
  expect(english?.findings).toEqual([]);
  const [fitted] = figuresAt(overview, 'fit', comparison, wishOf(view));
  expect(fitted?.findings).toEqual([]);
});

it('draws all levels where they are asked for, and says that the type is small', () => {
  const [figure] = figuresAt(overview, 'all', comparison, wishOf(undefined));
  expect(figure && levelsDrawn(figure)).toBeGreaterThan(2);
  expect(figure?.findings.map(({ kind }) => kind)).toContain('type-too-small');
});

it('draws the same with marks as without', () => {
  const wish = wishOf(view);
  const pins = new Map([...comparison.elements.keys()].map((id) => [id, 1]));
  const [bare] = figuresAt(overview, 'view', comparison, wish);
  const [pinned] = figuresAt(overview, 'view', comparison, { ...wish, pins });
  expect(pinned?.occurrences.map(({ id }) => id)).toEqual(bare?.occurrences.map(({ id }) => id));
});
