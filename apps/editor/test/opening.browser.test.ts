/** Work is brought in, found again and given room: ArchiMate files, what the browser keeps, the panels. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const MODEL = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="mo-hinh">',
  '<name xml:lang="vi">Mô hình nhỏ</name>',
  '<elements>',
  '<element identifier="mot-cua" xsi:type="ApplicationComponent"><name xml:lang="vi">Một cửa điện tử</name></element>',
  '<element identifier="tiep-nhan" xsi:type="ApplicationComponent"><name xml:lang="vi">Tiếp nhận hồ sơ</name></element>',
  '<element identifier="ho-so" xsi:type="DataObject"><name xml:lang="vi">Hồ sơ</name></element>',
  '</elements>',
  '<relationships>',
  '<relationship identifier="r1" source="mot-cua" target="tiep-nhan" xsi:type="Composition"/>',
  '<relationship identifier="r2" source="tiep-nhan" target="ho-so" xsi:type="Access"/>',
  '</relationships>',
  '</model>',
  '',
];

describe('an ArchiMate exchange file', () => {
  it('is drawn and listed when opened', async () => {
    const { page, errors } = await openEditor(editor);
    await openFromMenu(page, 'mo-hinh.xml', MODEL.join('\n'));
    const good = page.locator('.k-messages [role="status"]');
    expect(await good.textContent()).toContain('mo-hinh.xml');
    expect(await good.textContent()).toContain('3 thành phần, 2 quan hệ');
    for (const [id, name] of [
      ['mot-cua', 'Một cửa điện tử'],
      ['tiep-nhan', 'Tiếp nhận hồ sơ'],
      ['ho-so', 'Hồ sơ'],
    ] as const) {
      await page.locator(`.khung-occurrence[data-element="${id}"]`).waitFor();
      expect(await page.getByRole('treeitem', { name, exact: true }).count()).toBe(1);
    }
    expect(await page.locator('.k-workspace-name').textContent()).toBe('Mô hình nhỏ');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('that is broken is refused with its name, the line, the fault and what to do', async () => {
    const { page, errors } = await openEditor(editor);
    const name = await page.locator('.k-workspace-name').textContent();
    const broken = MODEL.map((line) => line.replace('target="ho-so"', 'target="ho-xo"'));
    await openFromMenu(page, 'hong.xml', broken.join('\n'));
    const alert = page.locator('.k-messages [role="alert"]');
    const text = (await alert.textContent()) ?? '';
    expect(text).toContain('hong.xml');
    expect(text).toContain(`dòng ${1 + MODEL.findIndex((line) => line.includes('"r2"'))}`);
    expect(text).toContain('"ho-xo"');
    expect(text).toContain('Hãy sửa');
    expect(await page.locator('.k-workspace-name').textContent()).toBe(name);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('what the browser keeps', () => {
  it('is listed, opened again, and forgotten only after a second yes', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=lgsp' });
    await rename(page, 'Trục dữ liệu của Bộ');
    // The sample once more: what was made of it goes on as a copy.
    await page.getByRole('button', { name: 'Tệp', exact: true }).click();
    await page.locator('[data-action="sample"]').click();
    const rows = await keptRows(page);
    await expect.poll(() => rows.count()).toBe(2);
    const copy = rows.filter({ hasText: 'Bản sao' });
    expect(await rows.filter({ hasText: 'đang mở' }).getByRole('button').first().isDisabled()).toBe(
      true,
    );
    await copy.getByRole('button').first().click();
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+f');
    await page.keyboard.type('truc du lieu cua bo');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.k-inspector h2').textContent())
      .toBe('Trục dữ liệu của Bộ');

    await keptRows(page);
    const other = rows.filter({ hasNotText: 'đang mở' });
    const ask = other.getByRole('button', { name: /^Xoá hẳn/ });
    await ask.click();
    await other.getByRole('button', { name: 'Thôi' }).click();
    expect(await rows.count()).toBe(2);
    await ask.click();
    await other.getByRole('button', { name: 'Xoá hẳn', exact: true }).click();
    await expect.poll(() => rows.count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('the panels at the sides', () => {
  it('are put away by their keys and stay away after a reload', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    const [left, details] = [page.locator('nav.k-panel'), page.locator('.k-inspector')];
    const figure = page.locator('.khung-canvas');
    const narrow = (await figure.boundingBox())?.width ?? 0;
    await page.keyboard.press('Alt+b');
    await page.keyboard.press('Alt+i');
    await expect.poll(() => left.count()).toBe(0);
    await expect.poll(() => details.count()).toBe(0);
    expect((await figure.boundingBox())?.width).toBeGreaterThan(narrow + 500);
    await page.reload();
    await page.locator('.khung-occurrence').first().waitFor();
    expect(await left.count()).toBe(0);
    expect(await details.count()).toBe(0);
    await page.keyboard.press('Alt+b');
    await page.keyboard.press('Alt+i');
    await left.waitFor();
    await details.waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it('opens the file picker by Ctrl+O, also while typing', async () => {
  const { page } = await openEditor(editor, { hash: '#show=2.0&select=lgsp' });
  await withoutPicker(page);
  const accepted: (string | null)[] = [];
  page.on('filechooser', async (chooser) => {
    accepted.push(await chooser.element().getAttribute('accept'));
  });
  // Only now does the browser tell of a picker instead of showing it.
  await page.locator('.khung-occurrence').first().waitFor();
  await page.keyboard.press('Control+o');
  await expect.poll(() => accepted.length).toBe(1);
  await page.locator('#k-field-name-vi').focus();
  await page.keyboard.press('Control+o');
  await expect.poll(() => accepted.length).toBe(2);
  for (const kinds of accepted) expect(kinds).toMatch(/json.*\.xml/);
  await page.context().close();
});

/** Without the browser's own picker the page asks for an upload, which a test can answer. */
const withoutPicker = (page: Page) =>
  page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));

async function openFromMenu(page: Page, name: string, text: string): Promise<void> {
  await withoutPicker(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  await page.locator('[data-action="open"]').click();
  const file = { name, mimeType: 'text/xml', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

async function rename(page: Page, name: string): Promise<void> {
  await page.locator('#k-field-name-vi').fill(name);
  await page.locator('#k-field-name-vi').press('Enter');
  await page.locator('.k-keeping[data-state="kept"]').waitFor();
}

async function keptRows(page: Page) {
  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  await page.locator('[data-action="start"]').click();
  const rows = page.locator('.k-kept li');
  await rows.first().waitFor();
  return rows;
}
