/** Vietnamese input methods: in no field is a syllable broken, doubled or cut short while it is being composed. */
import type { CDPSession, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

/** What keys an input method takes for itself while it composes: they would end, close, move or delete. */
const ITS_OWN = ['Enter', 'Escape', 'Tab', 'ArrowDown', 'Delete', 'c'];

/** Composes `tiếng` where the focus is, with keys that must not get out, and sees it there once. */
async function compose(client: CDPSession, field: Locator): Promise<void> {
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  const before = await field.inputValue();
  for (const text of ['t', 'tiê', 'tiếng']) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    for (const key of ITS_OWN) {
      const sent = { key, code: key, windowsVirtualKeyCode: 229 };
      await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...sent });
      await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent });
    }
    expect(await field.inputValue()).toContain(text);
  }
  await client.send('Input.insertText', { text: 'tiếng' });
  const after = await field.inputValue();
  expect(after.split('tiếng').length - before.split('tiếng').length).toBe(1);
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
}

it('are left alone in every kind of field', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=hop-truc-tuyen' });
  const client = await page.context().newCDPSession(page);
  const check = (field: Locator) => compose(client, field);
  const toCanvas = () => page.locator('.react-flow').focus();
  await page.locator('.khung-occurrence[data-element="hop-truc-tuyen"]').waitFor();

  // Renaming in place: only the Enter after it keeps the name.
  await toCanvas();
  await page.keyboard.press('F2');
  const rename = page.locator('.khung-rename textarea');
  await check(rename);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.k-inspector h2').textContent()).toContain('tiếng');

  // A new element.
  await page.keyboard.press('Control+Enter');
  await check(page.locator('.k-adding input, .k-adding textarea').first());
  await page.keyboard.press('Escape');

  // The outline's filter, and the palette's.
  await page.keyboard.press('Control+f');
  await check(page.locator('nav .k-search input'));
  await page.keyboard.press('Escape');
  await toCanvas();
  await page.keyboard.press('Alt+n');
  await page.locator('nav .k-search input').focus();
  await check(page.locator('nav .k-search input'));
  await page.keyboard.press('Escape');
  await toCanvas();

  // Fields of the details: a line, several lines.
  const line = page
    .locator('.k-inspector .k-field input[type="text"], .k-inspector .k-field input:not([type])')
    .first();
  await line.focus();
  await check(line);
  const lines = page.locator('.k-inspector textarea').last();
  await lines.focus();
  await check(lines);
  await toCanvas();

  // A popover and dialogs: Escape of the input method does not close them.
  await page.keyboard.press('Control+k');
  await check(page.getByRole('dialog').locator('input'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+l');
  await check(page.getByRole('dialog').locator('textarea').first());
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.k-inspector').getByRole('button', { name: 'Nối tới…' }).click();
  await check(page.getByRole('dialog').locator('input').first());
  await page.keyboard.press('Escape');

  // The name of a view, and a cell of a table.
  await page.locator('.k-view[data-current] .k-view-name').dblclick();
  await check(page.locator('.k-view-field'));
  await page.keyboard.press('Escape');
  await page.locator('[data-table="elements"]').first().click();
  await page.locator('.k-grid').focus();
  await page.keyboard.press('F2');
  await check(page.locator('.k-cell-field'));
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
  await page.context().close();
});
