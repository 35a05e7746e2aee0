/** The details panel in a real browser: fields against the base, relations, several elements at once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const field = (page: Page, label: string) =>
  page.locator('.k-field', { has: page.getByText(label, { exact: true }) });

describe('details', () => {
  it('says of each field whether it is inherited or changed, and nothing of that in 1.0', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=hop-truc-tuyen' });
    const name = field(page, 'Tên (tiếng Việt)');
    await expect.poll(() => name.textContent()).toContain('kế thừa');
    await name.getByRole('textbox').fill('Tên khác');
    await name.getByRole('textbox').press('Enter');
    await expect.poll(() => name.textContent()).toContain('đã đổi');
    await page.keyboard.press('Alt+1');
    await expect.poll(() => page.locator('.k-strip').textContent()).toContain('đã khoá');
    expect(await page.locator('.k-inspector .k-origin, .k-field-origin').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('changes the type of an inherited relation among the legal ones, and sets it back', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=cong-ttdt' });
    const before = await savedText(page);
    const line = page.locator('.k-relations li', { hasText: 'Người dân' }).first();
    await line.hover();
    await line.getByRole('button', { name: 'Sửa quan hệ này' }).click();
    const type = line.getByLabel('Quan hệ', { exact: true });
    const was = await type.inputValue();
    await type.selectOption('Association');
    await expect.poll(() => line.locator('.k-relation-origin').count()).toBe(1);
    expect(await savedText(page)).not.toBe(before);
    await line.locator('.k-field[data-changed] .k-field-was button').click();
    await expect.poll(() => type.inputValue()).toBe(was);
    expect(await savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('puts the element into another box by name, says what it was, and sets it back', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=mot-cua' });
    const before = await savedText(page);
    const parent = page.getByRole('combobox', { name: 'Nằm trong' });
    await parent.click();
    await page.keyboard.type('chi dao, dieu hanh');
    await page.getByRole('option', { name: 'Chỉ đạo, điều hành' }).waitFor();
    await page.keyboard.press('Enter');
    const field = page.locator('.k-field', { has: parent });
    await expect
      .poll(() => field.locator('.k-field-was').textContent())
      .toContain('Ứng dụng dùng chung');
    expect(await savedText(page)).not.toBe(before);
    await field.locator('.k-field-was button').click();
    await expect.poll(() => parent.inputValue()).toBe('Ứng dụng dùng chung');
    // Away and back leaves no trace.
    expect(await savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('sets one field of several elements in one step of undo', async () => {
    const { page, errors } = await openEditor(editor, {
      hash: '#show=2.0&select=cong-ttdt,hop-truc-tuyen',
    });
    const before = await savedText(page);
    const owner = page.getByRole('combobox', { name: 'Đơn vị chủ quản' });
    await owner.click();
    await page.keyboard.type('hang khong');
    await page.keyboard.press('Enter');
    await expect.poll(() => owner.inputValue()).toContain('Hàng không');
    const patched = (await savedText(page))
      .split('\n')
      .filter((text) => text.includes('"architecture":"2.0"') && text.includes('"owner":{'));
    for (const id of ['cong-ttdt', 'hop-truc-tuyen'])
      expect(patched.some((text) => text.includes(`"of":"${id}"`))).toBe(true);
    await page.locator('[data-action="undo"]').first().click();
    expect(await savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
