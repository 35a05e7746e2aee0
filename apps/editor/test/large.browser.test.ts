/** A figure too large to be drawn on the page at once: it comes from beside it, and the editor is usable meanwhile. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workspaceOf } from '../../../scripts/bench/editor/workspace.ts';
import { type Editor, openEditor, startEditor } from './editor.ts';

/** More than are drawn on the page. */
const made = workspaceOf(450);
/** The first group: drawn at any depth. */
const GROUP = 'b0g0n0';
let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

/** Opens it as a file, at its second architecture. */
async function openLarge(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.locator('.khung-canvas').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  await page.locator('[data-action="open"]').click();
  await (await chooser).setFiles({
    name: 'lon.khung.json',
    mimeType: 'application/json',
    buffer: Buffer.from(made.text),
  });
  await page.locator('.k-messages [role="status"]').waitFor();
  await page.keyboard.press('Alt+2');
}

const outline = (page: Page, element: string) =>
  page.locator(`[role="treeitem"][id="k-row-${element}"]`);

it('is drawn beside the page, and anew after each edit', async () => {
  const { page, errors } = await openEditor(editor);
  await openLarge(page);
  await outline(page, GROUP).click();
  const label = () =>
    page.locator(`.khung-occurrence[data-element="${GROUP}"]`).getAttribute('aria-label');
  // Until it is there, the comparison stands in its place, and is not edited.
  await page.locator('.k-stage[aria-busy="false"]').waitFor();
  await expect.poll(label, { timeout: 30_000 }).toBeTruthy();
  const before = await label();
  await page.keyboard.press('F2');
  await page.locator('.khung-canvas textarea, .khung-canvas input').first().waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Tên mới, gõ liền một mạch không mất chữ nào');
  await page.keyboard.press('Enter');
  await expect.poll(label, { timeout: 30_000 }).toMatch(/^Tên mới, gõ liền một mạch không mất chữ/);
  await page.keyboard.press('Control+z');
  await expect.poll(label, { timeout: 30_000 }).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
}, 90_000);

it('can be stopped while it takes long; all else goes on, and it is drawn when asked again', async () => {
  const { page, errors } = await openEditor(editor);
  // A worker that never answers takes as long as can be.
  await page.evaluate(() => {
    const silent = class extends EventTarget {
      postMessage() {}
      terminate() {}
    };
    Reflect.set(window, 'ownWorker', window.Worker);
    Reflect.set(window, 'Worker', silent);
  });
  await openLarge(page);
  const progress = page.getByRole('progressbar', { name: 'Đang vẽ sơ đồ' });
  await progress.waitFor();
  await outline(page, GROUP).click();
  await expect.poll(() => page.locator('.k-inspector h2').textContent()).not.toBe('');
  await page.getByRole('button', { name: 'Dừng', exact: true }).click();
  await progress.waitFor({ state: 'detached' });
  await page.evaluate(() => Reflect.set(window, 'Worker', Reflect.get(window, 'ownWorker')));
  await page.getByRole('button', { name: 'Vẽ lại' }).click();
  await page.locator(`.khung-occurrence[data-element="${GROUP}"]`).waitFor({ timeout: 30_000 });
  expect(errors).toEqual([]);
  await page.context().close();
}, 90_000);
