/** Checkpoints, who changed what, and files on the disk, as a person meets them. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const newContext = () =>
  editor.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });

const name = (page: Page) => page.locator('.k-inspector h2');
const kept = (page: Page) => page.locator('.k-keeping[data-state="kept"]').waitFor();

async function rename(page: Page, to: string) {
  await page.locator('#k-field-name-vi').fill(to);
  await page.locator('#k-field-name-vi').press('Enter');
  await expect.poll(() => name(page).textContent()).toBe(to);
  await kept(page);
}

/** A crash, without any chance to tidy up. */
async function kill(context: BrowserContext, page: Page) {
  const inspector = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  inspector.send('Page.crash').catch(() => {});
  await crashed;
}

describe('checkpoints', () => {
  it('are set by name, compared and gone back to after the tab was killed, as one step', async () => {
    const context = await newContext();
    const { page } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    const before = (await name(page).textContent()) ?? '';
    await page.keyboard.press('Alt+Shift+M');
    await page.locator('#k-checkpoint-name').fill('Trước khi gửi');
    await page.keyboard.press('Enter');
    await page.locator('.k-checkpoints li').waitFor();
    await page.keyboard.press('Escape');
    await rename(page, 'Trục dữ liệu của Bộ');
    await kill(context, page);

    const { page: again } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await again.keyboard.press('Alt+Shift+M');
    await again.getByRole('button', { name: 'So với bây giờ: “Trước khi gửi”' }).click();
    const row = again.locator('.k-compare-list li[data-change="changed"]');
    expect(await row.textContent()).toContain(before);
    expect(await row.locator('.k-compare-name').textContent()).toBe('Trục dữ liệu của Bộ');
    await again.getByText('Trên hình', { exact: true }).click();
    await again.locator('.k-compare-sheet svg').first().waitFor();
    await again.getByRole('button', { name: /^Trở về thời điểm/ }).click();
    await expect.poll(() => name(again).textContent()).toBe(before);
    await again.keyboard.press('Control+z');
    await expect.poll(() => name(again).textContent()).toBe('Trục dữ liệu của Bộ');
    await context.close();
  });

  it('are renamed, and deleted after a second yes', async () => {
    const { page } = await openEditor(editor);
    await page.keyboard.press('Alt+Shift+M');
    await page.locator('#k-checkpoint-name').fill('Một');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Việc khác với mốc “Một”' }).click();
    await page.getByRole('menuitem', { name: 'Đổi tên' }).click();
    await page.getByRole('textbox', { name: 'Đổi tên mốc “Một”' }).fill('Hai');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Việc khác với mốc “Hai”' }).click();
    await page.getByRole('menuitem', { name: 'Xoá…' }).click();
    await page.getByRole('button', { name: 'Xoá', exact: true }).click();
    await page.locator('.k-checkpoints').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('who changed what, when', () => {
  it('is told at the element and in the history, also in the next sitting', async () => {
    const context = await newContext();
    const { page } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await page.keyboard.press('Alt+H');
    await page.locator('#k-person').fill('Lan');
    await page.keyboard.press('Escape');
    await rename(page, 'Trục của Bộ');
    const last = page.locator('.k-inspector .k-last-change');
    expect(await last.textContent()).toMatch(/^Sửa lần cuối: Lan, \d\d:\d\d/);
    await page.close();
    const { page: again } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await again.locator('.k-inspector .k-last-change').click();
    const line = again.locator('.k-history li[data-state="before"]');
    expect(await line.textContent()).toMatch(/^Đổi tên .*Lan\d\d:\d\d$/);
    await context.close();
  });
});

describe('a file on the disk', () => {
  it('is saved in place after a reload, and never overwritten silently', async () => {
    const context = await newContext();
    // The picker is the one thing played: the file is a real one of the browser's own.
    await context.addInitScript(() => {
      const pick = async () => {
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle('bo.khung.json', { create: true });
      };
      Object.assign(window, {
        showSaveFilePicker: pick,
        showOpenFilePicker: async () => [await pick()],
      });
    });
    const { page } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu bo.khung.json').waitFor();
    await page.reload();
    await page.locator('.k-inspector h2').waitFor();
    const label = () => page.locator('.k-keeping').getAttribute('aria-label');
    await expect.poll(label).toContain('Tệp bo.khung.json: đã lưu');
    await rename(page, 'Sửa ở đây');
    await expect.poll(label).toContain('có thay đổi chưa lưu');
    await page.keyboard.press('Control+s');
    await expect.poll(() => onDisk(page)).toContain('Sửa ở đây');

    await writeElsewhere(page, 'Sửa ở đây', 'Sửa ở nơi khác');
    await rename(page, 'Sửa tiếp ở đây');
    await page.keyboard.press('Control+s');
    const ways = page.locator('.k-trouble [data-way]');
    await ways.first().waitFor();
    expect(await onDisk(page)).toContain('Sửa ở nơi khác');
    await page.locator('[data-way="compare"]').click();
    const row = page.locator('.k-compare-list li[data-change="changed"]');
    expect(await row.locator('.k-compare-name').textContent()).toBe('Sửa ở nơi khác');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await page.locator('[data-way="over"]').click();
    await expect.poll(() => onDisk(page)).toContain('Sửa tiếp ở đây');
    // What was there is kept as a checkpoint.
    await page.keyboard.press('Alt+Shift+M');
    expect(await page.locator('.k-checkpoints li').textContent()).toContain('trước khi ghi đè');
    await page.keyboard.press('Escape');

    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('bo.khung.json');
    });
    await page.keyboard.press('Control+s');
    await page.locator('[data-way="saveAs"]').click();
    await expect.poll(() => onDisk(page)).toContain('Sửa tiếp ở đây');
    await context.close();
  });

  const onDisk = (page: Page) =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle('bo.khung.json');
      return (await handle.getFile()).text();
    });

  /** As another program would, at another time. */
  const writeElsewhere = (page: Page, was: string, to: string) =>
    page.evaluate(
      async ([one, other]) => {
        const root = await navigator.storage.getDirectory();
        const handle = await root.getFileHandle('bo.khung.json');
        const before = await handle.getFile();
        const text = (await before.text()).replace(one, other);
        for (;;) {
          const file = await handle.createWritable();
          await file.write(text);
          await file.close();
          if ((await handle.getFile()).lastModified !== before.lastModified) return;
        }
      },
      [was, to] as const,
    );
});
