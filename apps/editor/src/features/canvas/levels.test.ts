/** The levels of a first look are legible, and what the workspace's view says is followed. */
import { readFileSync } from 'node:fs';
import { architectureId, compare, parseWorkspace } from '@khung/core';
import { overviewFigure } from '@khung/diagram';
import { expect, it } from 'vitest';
import { PAGES } from '../../session/preferences.ts';
import { figureAt, levelsDrawn } from './levels.ts';

const sample = parseWorkspace(
  readFileSync(new URL('../../../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);
const comparison = compare(sample, architectureId('1.0'), architectureId('2.0'));
const withoutViews = { ...sample, views: new Map() };

it('draws two levels of the sample on A4, by its view and by fitting alike, without a warning', () => {
  for (const language of ['vi', 'en']) {
    const figure = figureAt(sample, 'view', comparison, { ...PAGES['a4-landscape'], language });
    expect(levelsDrawn(figure)).toBe(2);
    expect(figure.findings).toEqual([]);
  }
  const options = { ...PAGES['a4-landscape'], language: 'vi' };
  expect(figureAt(withoutViews, 'view', comparison, options)).toEqual(
    overviewFigure(comparison, { ...options, levels: 'fit' }),
  );
  expect(levelsDrawn(figureAt(withoutViews, 'view', comparison, options))).toBe(2);
});

it('draws fewer than the view says where the paper is too small for it', () => {
  const small = figureAt(sample, 'view', comparison, { width: 120, height: 120 });
  expect(levelsDrawn(small)).toBe(1);
});

it('draws all levels where they are asked for, and says that the type is small', () => {
  const figure = figureAt(sample, 'all', comparison, PAGES['a4-landscape']);
  expect(levelsDrawn(figure)).toBeGreaterThan(2);
  expect(figure.findings.map(({ kind }) => kind)).toContain('type-too-small');
});
