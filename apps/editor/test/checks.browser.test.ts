/** Checks in a real browser: what is made wrong is counted, listed, led to, mended and brought back by undo. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const TWIN = '"source":"hop-truc-tuyen","target":"thu-dien-tu"';
const twinsIn = (text: string) => text.split('\n').filter((line) => line.includes(TWIN)).length;
const rows = (page: Page, rule: string) => page.locator(`.k-check[data-rule="${rule}"]`);
const counted = (page: Page) => page.locator('.k-checks-button > :first-child').textContent();

/** Waits until what is counted is of the workspace on screen. */
async function checked(page: Page): Promise<string | null> {
  await page.locator('.k-checks-button:not([data-behind]) .k-severity').first().waitFor();
  return counted(page);
}

async function connectByMouse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nối tới…' }).click();
  await page.keyboard.type('thu dien tu');
  await page.locator('.k-pick', { hasText: 'Thư điện tử' }).click();
  await page.locator('.k-pick-list .k-pick', { hasText: 'trao đổi' }).first().click();
  await page.locator('.k-pick').first().waitFor({ state: 'detached' });
}

async function connectByKeys(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nối tới…' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('input[data-autofocus]:focus').waitFor();
  await page.keyboard.type('thu dien tu');
  await page.locator('.k-pick', { hasText: 'Thư điện tử' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.k-pick-list .k-pick', { hasText: 'trao đổi' }).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.k-pick').first().waitFor({ state: 'detached' });
}

describe('a relation that is there twice', () => {
  it('is counted, led to, mended and undone by mouse', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=hop-truc-tuyen' });
    const before = await checked(page);
    await connectByMouse(page);
    await connectByMouse(page);
    await expect.poll(() => counted(page)).not.toBe(before);
    await page.locator('.k-checks-button').click();
    const finding = rows(page, 'relation-twice');
    await finding.waitFor();
    expect(await finding.count()).toBe(1);

    // From elsewhere, in another architecture and another view, it leads back.
    await page.keyboard.press('Alt+1');
    await page.locator('[data-view="to-chuc"]').click();
    await finding.click();
    await expect.poll(() => page.url()).toContain('#show=2.0');
    await expect.poll(() => page.locator('.k-inspector h2').textContent()).toContain('Họp trực');
    await page.locator('.khung-occurrence[data-element="hop-truc-tuyen"]').waitFor();

    expect(twinsIn(await savedText(page))).toBe(2);
    await finding.locator('.k-check-mend').click();
    await expect.poll(() => finding.count()).toBe(0);
    expect(twinsIn(await savedText(page))).toBe(1);
    await page.locator('[data-action="undo"]').click();
    await expect.poll(() => finding.count()).toBe(1);
    expect(twinsIn(await savedText(page))).toBe(2);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is found and mended by the keyboard alone', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=hop-truc-tuyen' });
    await checked(page);
    await connectByKeys(page);
    await connectByKeys(page);
    await expect.poll(() => page.locator('.k-checks-of li').count()).toBeGreaterThan(1);
    await page.keyboard.press('Alt+q');
    const finding = rows(page, 'relation-twice');
    await finding.waitFor();
    // Down to it, whatever stands before.
    for (let at = 0; at < 20; at += 1) {
      if ((await finding.getAttribute('aria-selected')) === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
    expect(await finding.getAttribute('aria-selected')).toBe('true');
    const list = page.locator('.k-checks-list');
    expect(await list.getAttribute('aria-activedescendant')).toBe(await finding.getAttribute('id'));
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => finding.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => finding.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.k-checks').count()).toBe(0);
    await page.keyboard.press('F8');
    await page.locator('.k-check[aria-selected="true"]').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it('is accepted with a reason, kept in the file and listed apart, and taken back', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
  const before = await savedText(page);
  const said = await checked(page);
  await page.keyboard.press('Alt+q');
  const all = rows(page, 'property-missing');
  const [first] = await all.allInnerTexts();
  await all.first().click();
  await page.locator('.k-checks-list').focus();
  await page.keyboard.press('a');
  await page.locator('.k-accept textarea:focus').waitFor();
  await page.keyboard.type('Đã thống nhất với đơn vị');
  await page.keyboard.press('Enter');
  await expect.poll(() => counted(page)).not.toBe(said);
  expect(await all.allInnerTexts()).not.toContain(first);
  expect(await savedText(page)).toContain('Đã thống nhất với đơn vị');
  await page.locator('.k-check-rule[data-rule="accepted"]').click();
  const accepted = page.locator('.k-check[data-accepted]');
  await expect.poll(() => accepted.textContent()).toContain('Lý do: Đã thống nhất với đơn vị');
  await accepted.locator('.k-check-mend').click();
  await expect.poll(() => counted(page)).toBe(said);
  expect(await savedText(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('filters by words without their diacritics, and says what is filtered out', async () => {
  const { page } = await openEditor(editor, { hash: '#show=2.0' });
  await checked(page);
  await page.keyboard.press('Alt+q');
  const all = rows(page, 'property-missing');
  await all.first().waitFor();
  await page.locator('.k-checks-search input').fill('kho du lieu');
  await expect.poll(() => all.count()).toBe(1);
  await page.locator('.k-checks-search input').fill('khong co gi nhu vay');
  await page.getByRole('button', { name: 'Hiện tất cả' }).click();
  await expect.poll(() => all.count()).toBeGreaterThan(1);
  await page.context().close();
});

it('looks at what views show: without the organisation chart its units are in no view', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0&view=to-chuc' });
  await page.keyboard.press('Alt+q');
  const all = page.locator('.k-checks-progress', { hasText: 'Đã kiểm tra xong' });
  await all.waitFor();
  const unshown = rows(page, 'element-unshown');
  expect(await unshown.count()).toBe(0);
  await page.locator('.k-view[data-current] .k-view-more').click();
  await page.locator('[data-action="delete-view"]').click();
  await page.locator('.k-checks-search input').fill('khong co tren so do nao');
  await unshown.first().waitFor({ timeout: 40_000 });
  expect(await unshown.allTextContents()).toContain(
    '“Cục Hàng không Việt Nam” (Tổ chức, cá nhân) không có trên sơ đồ nào2.0',
  );
  expect(errors).toEqual([]);
  await page.context().close();
});
