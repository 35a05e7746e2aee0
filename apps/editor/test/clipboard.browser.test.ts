/** Copying, cutting and pasting elements, by mouse and by keyboard: in a view, between views and documents. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const title = (page: Page) => page.locator('.k-inspector h2').textContent();
const undo = (page: Page) => page.locator('[data-action="undo"]').click();
const said = (page: Page) => page.locator('.k-messages');
const undone = (page: Page) => page.locator('[data-action="undo"]').isDisabled();

async function take(page: Page, element: string): Promise<void> {
  const { middle } = await boxOf(page, element);
  await page.mouse.click(middle.x, middle.y);
}

const recordsOf = (text: string) =>
  text.split('\n').flatMap((line) => {
    const one = line.replace(/,$/, '');
    return one.startsWith('{"record":"add-') ? [JSON.parse(one)] : [];
  });

it('in its own view pasting makes copies with what they hold: beside by keys, in the box under the hand by mouse', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
  const before = await savedText(page);
  await take(page, 'van-ban');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect.poll(() => title(page)).toBe('Quản lý văn bản và điều hành (2)');
  const into = await boxOf(page, 'ud-dieu-hanh');
  await page.mouse.move(into.x + 14, into.y + 6, { steps: 3 });
  await page.keyboard.press('Control+v');
  await expect.poll(() => title(page)).toBe('Quản lý văn bản và điều hành (3)');
  const records = recordsOf(await savedText(page));
  const holderOf = (name: string) => {
    const { element } = records.find((one) => one.element?.name?.vi === name) ?? {};
    const holds = records.filter(({ relation }) => relation?.target === element?.id);
    const held = records.filter(({ relation }) => relation?.source === element?.id);
    return [holds.map(({ relation }) => relation.source), held.length];
  };
  expect(holderOf('Quản lý văn bản và điều hành (2)')).toEqual([['ud-dung-chung'], 2]);
  expect(holderOf('Quản lý văn bản và điều hành (3)')).toEqual([['ud-dieu-hanh'], 2]);
  for (let step = 0; step < 2; step++) await undo(page);
  expect(await savedText(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('what is cut moves to where it is pasted, with its relations; from a menu as well', async () => {
  const { page } = await openEditor(editor, { hash: '#show=2.0' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = await savedText(page);
  const { middle } = await boxOf(page, 'mot-cua');
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await page.locator('[role="menu"] [data-action="cut"]').click();
  expect(await savedText(page)).toBe(before);
  const into = await boxOf(page, 'ud-dieu-hanh');
  await page.mouse.click(into.x + 14, into.y + 6, { button: 'right' });
  await page.locator('[role="menu"] [data-action="paste"]').click();
  const inside = page.locator('.k-messages', { hasText: 'Đã chuyển 1 mục' });
  await inside.waitFor();
  const box = await boxOf(page, 'mot-cua');
  const holder = await boxOf(page, 'ud-dieu-hanh');
  expect(box.x).toBeGreaterThan(holder.x);
  expect(box.y).toBeGreaterThan(holder.y);
  expect(await title(page)).toBe('Một cửa điện tử');
  await undo(page);
  expect(await savedText(page)).toBe(before);
  await page.context().close();
});

it('another view shows the same elements again; Ctrl+Shift+V makes new ones there', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = await savedText(page);
  const group = await boxOf(page, 'ud-dieu-hanh');
  await page.mouse.click(group.x + 14, group.y + 6);
  await page.keyboard.press('Control+c');
  // The sample's view that is drawn by hand.
  await page.locator('[data-view="kich-ban"]').click();
  await page.locator('.k-free-tools').waitFor();
  await page.mouse.move(620, 640, { steps: 3 });
  await page.keyboard.press('Control+v');
  await page.locator('.khung-occurrence[data-element="hop-truc-tuyen"]').waitFor();
  const withoutViews = (text: string) =>
    text.split('\n').filter((line) => !line.startsWith('{"record":"view"'));
  const shown = await savedText(page);
  expect(shown).not.toBe(before);
  expect(withoutViews(shown)).toEqual(withoutViews(before));
  await undo(page);
  expect(await savedText(page)).toBe(before);
  await page.keyboard.press('Control+Shift+V');
  await expect.poll(() => title(page)).toBe('Chỉ đạo, điều hành (2)');
  await undo(page);
  expect(await savedText(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('pastes what another document gave, gives other programs the names, and takes nothing that is broken', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
  await take(page, 'lgsp');
  await page.keyboard.down('Shift');
  await take(page, 'mot-cua');
  await page.keyboard.up('Shift');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(event);
    return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]));
  });
  const names = ['Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)', 'Một cửa điện tử'];
  expect(copied['text/plain']?.split('\n').sort()).toEqual([...names].sort());
  const paste = (html: string) =>
    page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/html', text);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.activeElement?.dispatchEvent(event);
    }, html);
  // As another ministry's document would give it, through a browser that knows HTML only.
  const html = copied['text/html']?.replaceAll('bo-gtvt', 'bo-y-te') ?? '';
  await paste(html);
  await expect.poll(() => said(page).textContent()).toContain('Đã dán 2 mục mới');
  const added = recordsOf(await savedText(page)).filter(({ element }) =>
    names.includes(element?.name.vi),
  );
  expect(added).toHaveLength(4);
  await undo(page);
  await paste(html.replace('ApplicationComponent', 'Spell'));
  await expect.poll(() => said(page).textContent()).toContain('Không dán được');
  expect(await undone(page)).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});
