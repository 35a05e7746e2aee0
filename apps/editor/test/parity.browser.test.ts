/** The canvas and the exports of one figure show the same thing, half millimetre by half millimetre. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

/** CSS px a millimetre takes at 200 %. */
const SCALE = (2 * 96) / 25.4;
/**
 * Chromium rounds the steps from letter to letter, and in a page otherwise than in a picture: left to
 * itself it sets a dozen squares of the longest line, the note at the foot, apart. Told on both sides
 * not to round, it shows whether the same letters are put at the same places.
 */
const UNROUNDED = 'text-rendering: geometricPrecision';
const QUARTER = 255 / 4;

it('draws on screen what it exports', async () => {
  const context = await editor.browser.newContext({
    viewport: { width: 2600, height: 1400 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    // A dense screen: letters stand on whole pixels, which at one a CSS px is too coarse a step.
    deviceScaleFactor: 2,
  });
  for (const hash of ['#compare=1.0..2.0', '#show=2.0']) {
    const { page } = await openEditor(editor, { context, hash });
    const svg = (await exportedSvg(page)).replace(/(<svg [^>]*style=")/, `$1${UNROUNDED};`);
    expect(svg).toContain(UNROUNDED);
    const [width = 0, height = 0] = [...svg.matchAll(/(?:width|height)="([\d.]+)mm"/g)].map(
      ([, size]) => Number(size),
    );
    const clip = {
      x: 0,
      y: 0,
      width: Math.floor(width * SCALE),
      height: Math.floor(height * SCALE),
    };
    const screen = await figureAlone(page, clip);
    const paper = await page.context().newPage();
    const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await paper.setContent(
      `<body style="margin:0;background:#fff"><img src="${url}" style="display:block;width:${width * SCALE}px;height:${height * SCALE}px">`,
    );
    await paper.locator('img').evaluate(async (image) => {
      if (image instanceof HTMLImageElement) await image.decode();
    });
    const exported = await paper.screenshot({ clip });
    const apart = await squaresApart(paper, screen, exported);
    expect(apart.count, `${hash}: ${apart.where.join('; ')}`).toBe(0);
    // It would tell: the same picture a millimetre to the side is another one.
    const off = { ...clip, x: Math.round(SCALE), width: clip.width - 8 };
    const shifted = await paper.screenshot({ clip: off });
    expect((await squaresApart(paper, shifted, exported)).count).toBeGreaterThan(100);
  }
  await context.close();
});

async function exportedSvg(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Xuất hình' }).click();
  const download = page.waitForEvent('download');
  await page.locator('[data-action="export-svg"]').click();
  const parts: Buffer[] = [];
  for await (const part of await (await download).createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

/** The figure alone, at 200 %, its corner at the window's. */
async function figureAlone(page: Page, clip: { width: number; height: number }) {
  await page.locator('.khung-ground').first().waitFor();
  await page.evaluate((unrounded) => {
    // A style sheet of its own, which the canvas does not write over when it fits anew.
    const sheet = document.createElement('style');
    sheet.textContent = `
      .khung-canvas { position: fixed !important; inset: 0 !important; z-index: 1000; }
      .react-flow__viewport { transform: scale(2) !important; }
      .khung-canvas text { ${unrounded} }`;
    document.head.append(sheet);
  }, UNROUNDED);
  return page.screenshot({ clip: { x: 0, y: 0, ...clip } });
}

/** How many squares of half a millimetre differ by more than a quarter of black to white, and the first of them. */
function squaresApart(page: Page, a: Buffer, b: Buffer) {
  return page.evaluate(
    async ({ urls, side, most }) => {
      const squares = async (url: string) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        const across = Math.floor(image.width / side);
        const down = Math.floor(image.height / side);
        const sums = new Float64Array(across * down);
        const counts = new Float64Array(across * down);
        for (let y = 0; y < image.height; y += 1) {
          for (let x = 0; x < image.width; x += 1) {
            const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
            if (column >= across || row >= down) continue;
            const at = 4 * (y * image.width + x);
            const grey =
              0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
            const square = row * across + column;
            sums[square] = (sums[square] ?? 0) + grey;
            counts[square] = (counts[square] ?? 0) + 1;
          }
        }
        return { across, down, level: (i: number) => (sums[i] ?? 0) / (counts[i] ?? 1) };
      };
      const [first, second] = await Promise.all(urls.map(squares));
      const where: string[] = [];
      let count = 0;
      if (first === undefined || second === undefined) return { count: -1, where };
      for (let row = 0; row < first.down; row += 1) {
        for (let column = 0; column < Math.min(first.across, second.across); column += 1) {
          const apart = Math.abs(
            first.level(row * first.across + column) - second.level(row * second.across + column),
          );
          if (apart <= most) continue;
          count += 1;
          if (where.length < 12) where.push(`${column / 2},${row / 2} mm: ${Math.round(apart)}`);
        }
      }
      return { count, where };
    },
    {
      urls: [a, b].map((picture) => `data:image/png;base64,${picture.toString('base64')}`),
      side: SCALE,
      most: QUARTER,
    },
  );
}
