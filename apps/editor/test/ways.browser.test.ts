/** The four ways to look at a comparison, by keys: one after the other, without losing place or selection. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

/** Where each canvas on the page looks. */
const places = (page: Page) =>
  page
    .locator('.react-flow__viewport')
    .evaluateAll((all) =>
      all.map((one) => (one instanceof HTMLElement ? one.style.transform : '')),
    );

it('keeps place and selection from overlay to side by side, slider and only changes', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#compare=1.0..2.0' });
  const merged = page.locator('.khung-occurrence[data-fate="merged"]').first();
  await merged.click();
  const id = await merged.getAttribute('data-element');
  const [whole] = await places(page);
  await page.keyboard.press('Control+Equal');
  await expect.poll(async () => (await places(page))[0]).not.toBe(whole);
  const [near] = await places(page);

  await page.keyboard.press('Alt+Shift+2');
  const before = page.locator('.k-sides-side[data-side="before"]');
  const after = page.locator('.k-sides-side[data-side="after"]');
  const taken = `.khung-occurrence[data-element="${id}"][aria-pressed="true"]`;
  await before.locator(taken).waitFor();
  // On the other side its heir is pointed out.
  await after.locator('.khung-outline-kin').first().waitFor();
  expect(await after.locator(taken).count()).toBe(0);
  const together = async () => new Set(await places(page)).size;
  await expect.poll(together).toBe(1);
  const [here] = await places(page);
  await after.hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await places(page))[0]).not.toBe(here);
  expect(await together()).toBe(1);
  await page.mouse.wheel(0, -120);
  await expect.poll(async () => (await places(page))[0]).toBe(here);

  await page.keyboard.press('Alt+Shift+3');
  const edge = page.getByRole('slider');
  await edge.focus();
  const at = () => edge.getAttribute('aria-valuenow');
  expect(await at()).toBe('50');
  await page.keyboard.press('ArrowRight');
  await expect.poll(at).toBe('52');
  await page.keyboard.press('Home');
  await expect.poll(at).toBe('0');
  await expect
    .poll(() => after.evaluate((side) => getComputedStyle(side).clipPath))
    .toContain('0%');

  await page.keyboard.press('Alt+Shift+4');
  await expect.poll(() => page.url()).toContain('way=changes');
  await page.locator(taken).waitFor();

  await page.keyboard.press('Alt+Shift+1');
  await expect.poll(() => places(page)).toEqual([near]);
  await page.locator(taken).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
