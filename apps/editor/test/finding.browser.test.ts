/** Finding in a real browser: neighbours and where something is used, by keyboard; colours by a field, by mouse. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

it('goes to an element, its neighbours and another view that shows it, all by keys', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
  await page.locator('.khung-occurrence').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xac thuc tap trung');
  await page.locator('[data-choice="element"][aria-selected="true"]').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.k-inspector-head h2').textContent()).toContain('SSO');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className ?? ''))
    .toContain('react-flow');

  await page.keyboard.press('n');
  const sides = page.locator('.khung-outline-side');
  await sides.first().waitFor();
  const direct = await sides.count();
  expect(await page.locator('.k-near [role="status"]').textContent()).toMatch(/phụ thuộc vào nó: /);
  await page.keyboard.press('n');
  await expect.poll(() => sides.count()).toBeGreaterThan(direct);

  await page.keyboard.press('u');
  const other = page.locator('.k-used-row[data-use="view"]', { hasText: 'sơ đồ' }).last();
  await page.locator('.k-used-wait').waitFor({ state: 'detached' });
  const name = await other.locator('span').textContent();
  await other.press('Enter');
  await expect
    .poll(() => page.locator('.k-view[data-current] .k-view-name').textContent())
    .toBe(name);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className ?? ''))
    .toContain('react-flow');
  await page.keyboard.press('Escape');
  await expect.poll(() => sides.count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('colours a view by owner with a click and a choice, kept in the view; neighbours from the menu', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
  await page.locator('.khung-occurrence').first().waitFor();
  await page.locator('#k-colour-by').selectOption('owner');
  await page.locator('[data-part="code"]').first().waitFor();
  expect(await savedText(page)).toContain('"colour":"owner"');
  const { middle } = await boxOf(page, 'sso');
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await page.getByRole('menuitem', { name: /phụ thuộc/ }).click();
  await page.locator('.khung-outline-side').first().waitFor();
  await page.locator('.k-near button').last().click();
  await expect.poll(() => page.locator('.khung-outline-side').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});
