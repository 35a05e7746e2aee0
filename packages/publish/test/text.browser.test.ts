/** Text in the exported SVG, measured by a real browser: it is as wide as the layout took it for, and stays in its box. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureToSvg } from '../src/index.ts';
import { launch, pageWithFonts } from './browser.ts';
import { fixture, fonts, theme } from './fixture.ts';
import { drawnLines, mismeasured, textOutside } from './text-in-browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await pageWithFonts(browser);
});
afterAll(() => browser?.close());

describe('text in a browser', () => {
  it('is as wide as the layout measured it, within 0.3 %', async () => {
    expect(await mismeasured(page, fixture, theme)).toEqual([]);
  });

  it('lies inside the box it belongs in', async () => {
    expect(await textOutside(page, figureToSvg(fixture, { theme }))).toEqual([]);
  });

  it('is found outside where it leaves its box: a label too wide, a badge too small', async () => {
    const wide = {
      ...fixture,
      marks: fixture.marks.map((mark) =>
        mark.shape === 'text' && mark.look.part !== 'band-label'
          ? { ...mark, size: mark.size * 1.6 }
          : mark,
      ),
    };
    const outside = await textOutside(page, figureToSvg(wide, { theme }));
    expect(outside.map(({ text, within }) => [text, within])).toEqual([
      ['Cổng dịch vụ công', 'block'],
      ['Bộ Giao thông vận tải', 'block'],
      ['Giấy phép lái xe', 'block'],
      ['“GPLX” <cũ> & mới', 'block'],
      ['DỪNG', 'badge'],
      ['CSDL phương tiện,', 'block'],
      ['người điều khiển', 'block'],
    ]);
  });

  it('comes with its letters where the file must stand alone', async () => {
    const alone = await browser.newPage();
    await alone.setContent(figureToSvg(fixture, { theme, embedFont: fonts }));
    const loaded = await alone.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map((face) => `${face.family} ${face.weight} ${face.status}`);
    });
    expect(loaded).toEqual(['Arimo 400 loaded', 'Arimo 700 loaded']);
    const whole = await drawnLines(page, figureToSvg(fixture, { theme }));
    const embedded = await drawnLines(alone, figureToSvg(fixture, { theme, embedFont: fonts }));
    embedded.forEach((line, i) => {
      expect(line.width, line.text).toBeCloseTo(whole[i]?.width ?? 0, 3);
    });
  });
});
