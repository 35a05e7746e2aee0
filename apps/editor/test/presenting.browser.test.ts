/** A presentation in a real browser: by keys through the states of a view and the views, out where it stood. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

it('goes from 1.0 to 2.0 on one sheet, on to the next view, and back to work there', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=1.0' });
  await page.locator('.khung-occurrence').first().waitFor();
  await page.keyboard.press('F5');
  const sheet = page.locator('.khung-morph[data-share="1"]');
  const state = page.locator('.k-present-states [aria-pressed="true"]');
  const name = page.locator('.k-present-name');
  await sheet.waitFor();
  await expect.poll(() => state.textContent()).toBe('1.0');
  const picture = () => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
  const before = await picture();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => state.textContent()).toBe('2.0');
  await expect.poll(picture).not.toBe(before);
  await page.keyboard.press('PageDown');
  await expect.poll(() => name.textContent()).toContain('2/');
  await expect.poll(() => state.textContent()).toBe('2.0');
  const view = await name.locator('b').textContent();
  await page.keyboard.press('Escape');
  await page.locator('.k-present').waitFor({ state: 'detached' });
  await expect
    .poll(() => page.locator('.k-view[data-current] .k-view-name').textContent())
    .toBe(view);
  expect(page.url()).toContain('show=2.0');
  expect(errors).toEqual([]);
  await page.context().close();
});

it('points a branch out at a click, and lets it go by Escape before it ends', async () => {
  const { page } = await openEditor(editor, { hash: '#show=2.0' });
  await page.locator('.khung-occurrence').first().waitFor();
  await page.keyboard.press('F5');
  const sheet = page.locator('.khung-morph[data-share="1"]');
  await sheet.waitFor();
  const picture = () => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const whole = await picture();
  await sheet.click();
  await expect.poll(picture).not.toBe(whole);
  await page.keyboard.press('Escape');
  await expect.poll(picture).toBe(whole);
  await page.keyboard.press('Escape');
  await page.locator('.k-present').waitFor({ state: 'detached' });
  await page.context().close();
});
