/** One HTML file, opened by double-click with the network off, does everything. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEditor, singleFile, startBrowser } from './editor.ts';

let browser: Browser;
let address: string;
beforeAll(async () => {
  address = await singleFile();
  browser = await startBrowser();
}, 180_000);
afterAll(() => browser?.close());

it('works as one file without any network, and writes every format', async () => {
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const asked: string[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  const { page, errors } = await openEditor({ browser, address }, { context });
  await page.locator('.khung-canvas').waitFor();
  const begins = { svg: '<svg', pdf: '%PDF', png: '\u0089PNG', docx: 'PK', page: '<!doctype' };
  for (const [format, begin] of Object.entries(begins)) {
    await page.getByRole('button', { name: 'Xuất hình' }).click();
    const download = page.waitForEvent('download', { timeout: 30_000 });
    await page.locator(`[data-action="export-${format}"]`).click();
    const stream = await (await download).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    const bytes = Buffer.concat(parts);
    expect(bytes.subarray(0, begin.length).toString('latin1')).toBe(begin);
    expect(bytes.length).toBeGreaterThan(10_000);
    await page.locator('.mantine-Button-root[data-loading]').waitFor({ state: 'detached' });
  }
  // What needs views to be drawn is checked as well, in a worker of the page's own.
  await page.locator('.k-checks-button').click();
  const progress = page.locator('.k-checks-progress');
  await expect.poll(() => progress.textContent(), { timeout: 30_000 }).toBe('Đã kiểm tra xong');
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
