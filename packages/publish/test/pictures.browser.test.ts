/** One figure, many surfaces: the SVG as Chromium draws it, the PNG and the PDF show the same picture. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureToPdf, figureToPng, figureToSvg } from '../src/index.ts';
import { loadAssets } from '../src/node.ts';
import { launch } from './browser.ts';
import { fixture, fonts, theme } from './fixture.ts';
import { difference, type Picture, pdfPicture } from './pictures.ts';

const SITE = 'http://khung.test/';
const PAGE = `<!doctype html><script type="module">import * as pdfjs from '/pdfjs.mjs'; globalThis.pdfjs = pdfjs</script>`;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  // pdf.js stands beside the entry, offered to `import` only.
  const unpdf = createRequire(import.meta.url).resolve('unpdf');
  const library = readFileSync(join(dirname(unpdf), 'pdfjs.mjs'), 'utf8');
  browser = await launch();
  page = await browser.newPage();
  await page.route(`${SITE}**`, (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: library })
      : route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  await page.goto(SITE);
  await page.waitForFunction(() => 'pdfjs' in globalThis);
});
afterAll(() => browser?.close());

const svgPicture = (figure = fixture): Picture => ({
  type: 'image/svg+xml',
  bytes: figureToSvg(figure, { theme, embedFont: fonts }),
});

describe('one figure on many surfaces', () => {
  it('shows the same in SVG and PNG', async () => {
    const bytes = await figureToPng(fixture, { theme, ...(await loadAssets()) });
    const png: Picture = { type: 'image/png', bytes };
    expect(await difference(page, fixture, svgPicture(), png)).toSatisfy(alike);
  });

  it('shows the same in SVG and PDF', async () => {
    const pdf = await pdfPicture(page, await figureToPdf(fixture, { theme, fonts }), 300);
    expect(await difference(page, fixture, svgPicture(), pdf)).toSatisfy(alike);
  });

  it('would tell a missing line of text, and a box that stands a millimetre off', async () => {
    for (const [part, shift] of [
      ['label', 1000],
      ['block', 1],
    ] as const) {
      const moved = {
        ...fixture,
        marks: fixture.marks.map((mark) => {
          if (mark.look.part !== part || mark.source?.kind !== 'element') return mark;
          if (mark.shape === 'text')
            return { ...mark, lines: mark.lines.map((line) => ({ ...line, x: line.x + shift })) };
          return mark.shape === 'path' ? mark : { ...mark, x: mark.x + shift };
        }),
      };
      expect(await difference(page, fixture, svgPicture(), svgPicture(moved))).not.toSatisfy(alike);
    }
  });
});

const alike = ({ mean, apart }: { mean: number; apart: number }) => mean < 1 && apart < 0.001;
