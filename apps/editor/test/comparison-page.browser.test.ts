/** The comparison page in a real browser, opened as a file with the network off. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { architectureId, compare, viewId } from '@khung/core';
import { comparisonPage } from '@khung/publish';
import { expect, it } from 'vitest';
import { startBrowser } from './editor.ts';
import { sample } from './sample.ts';

it('is looked through by mouse and by keyboard without a network', async () => {
  const comparison = compare(sample, architectureId('1.0'), architectureId('2.0'));
  const view = sample.views.get(viewId('ung-dung'));
  const { html } = await comparisonPage(sample, comparison, view ? { views: [view] } : {});
  const folder = await mkdtemp(join(tmpdir(), 'khung-page-'));
  const file = join(folder, 'page.html');
  await writeFile(file, html);
  const browser = await startBrowser();
  try {
    const page = await (await browser.newContext({ offline: true })).newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => wrong.push(message.text()));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) wrong.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);

    // A box leads to its row, and a row to its box.
    const box = page.locator('.view.shown [data-side="after"] g[data-element="cong-dvc"]');
    await box.first().click();
    const row = page.locator('#rows tr[data-id="cong-dvc"]');
    await expect.poll(() => row.getAttribute('class')).toBe('taken');
    await page.getByRole('button', { name: 'Tới dòng trong bảng' }).press('Enter');
    await expect
      .poll(() => row.locator('.take').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.ring').count()).toBe(0);
    await row.locator('.take').press('Enter');
    await expect.poll(() => page.locator('.ring.taken').count()).toBe(1);

    // Searched without diacritics, filtered by a chip, in English.
    await page.locator('#search').fill('cong dich vu cong');
    await expect.poll(() => row.isVisible()).toBe(true);
    await expect
      .poll(() => page.locator('#rows tr[data-id="bao-cao-giay"]').isVisible())
      .toBe(false);
    await page.locator('#clear').click();
    await page.locator('button.chip[data-fate="retired"]').click();
    await expect.poll(() => row.isVisible()).toBe(false);
    await page.locator('[data-speak="en"]').click();
    await expect
      .poll(() => page.getByRole('heading', { name: 'Comparison', level: 1 }).count())
      .toBe(1);

    // The slider by arrow keys.
    await page.locator('input[value="slider"]').check();
    const slider = page.getByRole('slider');
    await slider.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('100');
    expect(wrong).toEqual([]);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
