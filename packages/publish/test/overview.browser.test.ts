/** The overview of the sample, on its way to paper: its text stays in its boxes, and all surfaces show the same. */
import { readFileSync } from 'node:fs';
import { architectureId, compare, parseWorkspace, resolve } from '@khung/core';
import { type Figure, grey, overviewFigure, print } from '@khung/diagram';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureToPng, figureToSvg } from '../src/index.ts';
import { loadAssets } from '../src/node.ts';
import { launch, pageWithFonts } from './browser.ts';
import { fonts } from './fixture.ts';
import { difference } from './pictures.ts';
import { mismeasured, textOutside } from './text-in-browser.ts';

const sample = new URL('../../../samples/bo-gtvt.khung.json', import.meta.url);
const ws = parseWorkspace(readFileSync(sample, 'utf8'));
const [before, after] = [architectureId('1.0'), architectureId('2.0')];
const landscape = { width: 247, height: 155, smallest: 5.75 };
const portrait = { width: 160, height: 240 };
const figures: Record<string, Figure> = {
  '1.0, landscape': overviewFigure(resolve(ws, before), landscape),
  '2.0, landscape': overviewFigure(resolve(ws, after), landscape),
  '2.0, portrait': overviewFigure(resolve(ws, after), portrait),
  '2.0, in English': overviewFigure(resolve(ws, after), { ...landscape, language: 'en' }),
  'the comparison, landscape': overviewFigure(compare(ws, before, after), landscape),
  'the comparison, portrait': overviewFigure(compare(ws, before, after), portrait),
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await pageWithFonts(browser);
});
afterAll(() => browser?.close());

describe.each(Object.entries(figures))('the overview of %s', (_, figure) => {
  it('has text as wide in a browser as the layout measured it', async () => {
    expect(await mismeasured(page, figure, print)).toEqual([]);
  });

  it('has all its text inside its boxes', async () => {
    expect(await textOutside(page, figureToSvg(figure, { theme: print }))).toEqual([]);
  });

  it('has a group for every drawn occurrence, and no more', () => {
    const svg = figureToSvg(figure, { theme: print });
    const groups = [...svg.matchAll(/<g data-element="[^"]*" data-occurrence="([^"]*)"/g)];
    const drawn = new Set(groups.map(([, id]) => id));
    for (const occurrence of figure.occurrences) expect(drawn).toContain(occurrence.id);
    expect(groups).toHaveLength(drawn.size);
  });
});

describe('the comparison of the sample', () => {
  it('shows the same in SVG and PNG, in grey', async () => {
    const figure = figures['the comparison, landscape'];
    if (!figure) throw new Error('it is drawn above');
    const svg = figureToSvg(figure, { theme: grey, embedFont: fonts });
    const png = await figureToPng(figure, { theme: grey, dpi: 200, ...(await loadAssets()) });
    const { mean, apart } = await difference(
      page,
      figure,
      { type: 'image/svg+xml', bytes: svg },
      { type: 'image/png', bytes: png },
    );
    // Dense small type and the ends of dashes are smoothed differently; nothing is anywhere else.
    expect(mean).toBeLessThan(3);
    expect(apart).toBeLessThan(0.0005);
  });
});
