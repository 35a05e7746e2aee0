/** From 1.0 to 2.0 in a real browser: a replacement, a split and a retirement, by mouse and by keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

/** An empty workspace whose 1.0 has three applications. */
async function threeInFirst(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tai lieu moi');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox').fill('Thử');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dan danh sach');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').first().fill('Trục ESB\nBáo cáo\nPhần mềm cũ');
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+3');
  await expect.poll(() => page.locator('.k-strip').textContent()).toContain('2.0');
}

const take = (page: Page, name: string) => page.getByRole('treeitem', { name }).first().click();

async function takeByKeys(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.k-inspector h2').textContent()).toBe(name);
}

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
  it('by keyboard: replaces, splits, retires; the comparison says so, with the reason', async () => {
    const { page, errors } = await openEditor(editor);
    await threeInFirst(page);
    const before = await savedText(page);

    await takeByKeys(page, 'Trục ESB');
    await page.keyboard.press('Alt+Shift+T');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Nền tảng');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.k-inspector h2').textContent()).toBe('Nền tảng');

    await takeByKeys(page, 'Báo cáo');
    await page.keyboard.press('Alt+Shift+S');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Báo cáo số');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Bảng');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await takeByKeys(page, 'Phần mềm cũ');
    await page.keyboard.press('Alt+Shift+X');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Không ai dùng');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    expect(lower(await fates(page))).toEqual(EXPECTED);
    await take(page, 'Phần mềm cũ');
    expect(await page.locator('.k-reason').textContent()).toBe('Không ai dùng');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
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
