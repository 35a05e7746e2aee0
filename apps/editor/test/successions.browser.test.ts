/** From 1.0 to 2.0 in a real browser: a replacement, a split and a retirement, by mouse and by keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor, savedText, startEditor } from './editor.ts';
import { keyboardOf, watchHands } from './hands.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

/** An empty workspace whose 1.0 has three applications. */
async function threeInFirst(page: Page): Promise<void> {
  const keys = keyboardOf(page);
  const dialog = page.getByRole('dialog');
  await keys.press('Tab');
  await keys.command('tai lieu moi');
  await keys.type('Thử');
  await keys.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await keys.command('dan danh sach');
  await dialog.locator('textarea').first().fill('Trục ESB\nBáo cáo\nPhần mềm cũ');
  await keys.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await keys.press('Alt+3');
  await expect.poll(() => page.locator('.k-strip').textContent()).toContain('2.0');
}

const take = (page: Page, name: string) => page.getByRole('treeitem', { name }).first().click();

/** What became of each element, as its details say it in the comparison. */
async function fates(page: Page): Promise<Record<string, string>> {
  await page.keyboard.press('Alt+c');
  await page.locator('.k-strip select').first().waitFor();
  const found: Record<string, string> = {};
  // A click on a band would close it.
  const rows = page.locator('[role="treeitem"]:not([aria-expanded])');
  await expect.poll(() => rows.count()).toBe(6);
  for (let at = 0; at < (await rows.count()); at++) {
    await rows.nth(at).click();
    const fate = page.locator('.k-inspector-head .k-origin span').last();
    if ((await fate.count()) === 0) continue;
    const name = await page.locator('.k-inspector h2').textContent();
    found[name ?? ''] = (await fate.textContent()) ?? '';
  }
  return found;
}

const EXPECTED = {
  'Trục ESB': expect.stringContaining('thay thế'),
  'Nền tảng': expect.stringContaining('hình thành từ'),
  'Báo cáo': expect.stringContaining('tách'),
  'Báo cáo số': expect.stringContaining('hình thành từ'),
  Bảng: expect.stringContaining('hình thành từ'),
  'Phần mềm cũ': expect.stringContaining('dừng sử dụng'),
};

const lower = (found: Record<string, string>) =>
  Object.fromEntries(Object.entries(found).map(([name, fate]) => [name, fate.toLowerCase()]));

describe('from 1.0 to 2.0', () => {
  it('by keyboard alone: replaces, splits, retires; the comparison says so, with the reason', async () => {
    const { page, errors } = await openEditor(editor);
    await threeInFirst(page);
    const before = await savedText(page);
    const used = await watchHands(page);
    const keys = keyboardOf(page);
    const title = () => page.locator('.k-inspector h2').textContent();
    const take = async (name: string) => {
      await keys.command(name);
      await expect.poll(title).toBe(name);
    };

    await take('Trục ESB');
    await keys.press('Alt+Shift+T');
    await keys.type('Nền tảng');
    await keys.press('Enter');
    await expect.poll(title).toBe('Nền tảng');

    await take('Báo cáo');
    await keys.press('Alt+Shift+S');
    await keys.type('Báo cáo số');
    await keys.press('Enter');
    await keys.type('Bảng');
    await keys.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await take('Phần mềm cũ');
    await keys.press('Alt+Shift+X');
    await keys.type('Không ai dùng');
    await keys.stepTo('Dừng sử dụng');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await used()).mouse).toBe(0);

    expect(lower(await fates(page))).toEqual(EXPECTED);
    await page.getByRole('treeitem', { name: 'Phần mềm cũ' }).first().click();
    expect(await page.locator('.k-reason').textContent()).toBe('Không ai dùng');
    for (let step = 0; step < 3; step++) await keys.press('Control+z');
    expect(await savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('by mouse: the same from the details and the menu; what was retired is brought back', async () => {
    const { page, errors } = await openEditor(editor);
    await threeInFirst(page);

    await take(page, 'Trục ESB');
    await page.locator('.k-inspector [data-action="replace"]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Nền tảng');
    await dialog.locator('[data-succession="replace"]').click();
    await dialog.waitFor({ state: 'detached' });
    const lineage = page.locator('.k-told');
    expect(await lineage.textContent()).toContain('Trục ESB');
    const reason = lineage.getByRole('textbox');
    await reason.fill('Hết hỗ trợ');
    await reason.blur();

    await take(page, 'Báo cáo');
    await page.locator('.k-inspector [data-action="split"]').click();
    await dialog.getByRole('textbox').first().fill('Báo cáo số\nBảng');
    await dialog.locator('[data-succession="split"]').click();
    await dialog.waitFor({ state: 'detached' });

    await take(page, 'Phần mềm cũ');
    await page.locator('.k-inspector [data-action="retire"]').click();
    await dialog.locator('[data-succession="retire"]').click();
    await dialog.waitFor({ state: 'detached' });

    expect(await savedText(page)).toContain('"reason":{"vi":"Hết hỗ trợ"}');
    expect(lower(await fates(page))).toEqual(EXPECTED);
    await take(page, 'Phần mềm cũ');
    await page.getByRole('button', { name: 'Lấy lại trong' }).click();
    await expect
      .poll(() => page.locator('.k-inspector-head .k-origin').textContent())
      .toMatch(/giữ nguyên/i);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
