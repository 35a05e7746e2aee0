/** What a person does with the editor, in a real browser on the built program. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const change = (text: string, architecture: string, id: string) =>
  text
    .split('\n')
    .find(
      (line) =>
        line.includes(`"architecture":"${architecture}"`) &&
        (line.includes(`"of":"${id}"`) || line.includes(`"element":{"id":"${id}"`)),
    );

const pick = (page: Page, element: string) =>
  page.locator(`.khung-occurrence[data-element="${element}"]`).click({ position: { x: 12, y: 6 } });

const undo = (page: Page) => page.locator('[data-action="undo"]').click();

describe('what is shown', () => {
  it('opens on the sample, comparing its first with its last architecture', async () => {
    const { page, errors } = await openEditor(editor);
    expect(
      await page
        .locator('.k-strip select')
        .evaluateAll((all) =>
          all.map((one) => (one instanceof HTMLSelectElement ? one.value : '')),
        ),
    ).toEqual(['1.0', '2.0']);
    expect(await page.locator('.k-tag').textContent()).toBe('minh hoạ');
    expect(await page.title()).toContain('Khung');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('switches between the architectures, and the address follows', async () => {
    const { page } = await openEditor(editor);
    await page.locator('.k-switch label', { hasText: '2.0' }).click();
    await expect.poll(() => page.url()).toContain('#show=2.0');
    expect(await page.locator('.k-strip').textContent()).toContain('Kiến trúc 2.0');
    await page.keyboard.press('Alt+1');
    await expect.poll(() => page.url()).toContain('#show=1.0');
    expect(await page.locator('.k-strip').textContent()).toContain('đã khoá');
    await page.reload();
    await page.locator('.k-app').waitFor();
    expect(await page.locator('.k-strip').textContent()).toContain('đã khoá');
    await page.context().close();
  });

  it('finds names without their diacritics, from the keyboard', async () => {
    const { page } = await openEditor(editor);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('nen tang tich hop');
    await page.keyboard.press('Enter');
    expect(await page.locator('.k-inspector h2').textContent()).toContain('Nền tảng tích hợp');
    await page.context().close();
  });

  it('speaks English throughout after the switch', async () => {
    const { page } = await openEditor(editor);
    await page.getByRole('button', { name: 'Ngôn ngữ' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    expect(await page.locator('.k-tag').textContent()).toBe('illustrative');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const words = await page.locator('.k-header, .k-bottom, .k-strip').allTextContents();
    expect(words.join(' ')).not.toMatch(/[ăđơư\u1ea0-\u1ef9]/i);
    await page.context().close();
  });
});

describe('editing', () => {
  it('renames in place, into the changes of the architecture shown, and undoes it', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    const before = await savedText(page);
    await pick(page, 'hop-truc-tuyen');
    await page.keyboard.press('F2');
    await page.keyboard.type('Hội nghị trực tuyến');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.k-inspector h2').textContent())
      .toBe('Hội nghị trực tuyến');
    const text = await savedText(page);
    expect(change(text, '2.0', 'hop-truc-tuyen')).toContain('Hội nghị trực tuyến');
    await undo(page);
    expect(await savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('leaves a syllable that an input method is composing alone', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    await pick(page, 'hop-truc-tuyen');
    await page.keyboard.press('F2');
    const field = page.locator('.khung-rename textarea');
    await field.evaluate((node) => {
      node.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      node.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          bubbles: true,
          cancelable: true,
          isComposing: true,
        }),
      );
      node.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'z',
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
          isComposing: true,
        }),
      );
    });
    expect(await field.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await field.count()).toBe(0);
    await page.context().close();
  });

  it('adds beside a box that holds nothing, so that two clicks give two boxes side by side', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0&select=gsht' });
    await page.keyboard.press('Alt+n');
    for (const name of ['Phần mềm bến xe', 'Phần mềm trạm dừng nghỉ']) {
      await page.locator('[data-kind="specialisation:line-application"]').first().click();
      await page.locator('.khung-rename textarea').waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.k-inspector h2').textContent()).toBe(name);
      expect(await page.locator('.k-palette-hint').textContent()).toContain(
        'Ứng dụng chuyên ngành',
      );
    }
    await page.context().close();
  });

  it('adds an element from the palette and lets its name be typed', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    await page.keyboard.press('Alt+n');
    await page.locator('[data-kind="specialisation:channel"]').first().click();
    await page.locator('.khung-rename textarea').waitFor();
    await page.keyboard.type('Trợ lý ảo');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.k-inspector h2').textContent()).toBe('Trợ lý ảo');
    expect(await page.locator('.k-origin').first().textContent()).toContain('Thêm mới');
    await page.context().close();
  });

  it('drags a box into another with Ctrl to nest it, in one entry', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    const before = await savedText(page);
    const from = await boxOf(page, 'quan-ly-api');
    const into = await boxOf(page, 'danh-muc');
    await page.mouse.move(from.middle.x, from.middle.y);
    await page.keyboard.down('Control');
    await page.mouse.down();
    await page.mouse.move(from.middle.x - 20, from.middle.y + 2, { steps: 3 });
    await page.mouse.move(into.middle.x, into.middle.y, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.up('Control');
    const row = page.getByRole('treeitem', { name: 'Quản lý API' });
    await expect.poll(() => row.getAttribute('aria-level')).toBe('3');
    expect(await savedText(page)).toMatch(
      /"type":"(Composition|Aggregation)","source":"danh-muc","target":"quan-ly-api"/,
    );
    await undo(page);
    expect(await savedText(page)).toBe(before);
    await page.context().close();
  });

  it('connects with legal relations only, in sentences, and deletes the relation again', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0&select=hop-truc-tuyen' });
    const relations = page.locator('.k-inspector .k-relations li');
    const count = await relations.count();
    await page.getByRole('button', { name: 'Nối tới…' }).click();
    await page.keyboard.type('thu dien tu');
    await page.locator('.k-pick', { hasText: 'Thư điện tử' }).click();
    const sentences = await page.locator('.k-pick-list .k-pick').allTextContents();
    expect(sentences.length).toBeGreaterThan(2);
    expect(sentences.join()).not.toContain('*');
    await page.locator('.k-pick-list .k-pick').first().click();
    await expect.poll(() => relations.count()).toBe(count + 1);
    await relations.last().hover();
    await relations.last().getByRole('button', { name: 'Xoá quan hệ này' }).click();
    await expect.poll(() => relations.count()).toBe(count);
    await page.context().close();
  });

  it('deletes what is selected, and redo deletes it again', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    await pick(page, 'hop-truc-tuyen');
    await page.keyboard.press('Delete');
    const box = page.locator('.khung-occurrence[data-element="hop-truc-tuyen"]');
    await expect.poll(() => box.count()).toBe(0);
    await undo(page);
    await expect.poll(() => box.count()).toBe(1);
    await page.locator('[data-action="redo"]').click();
    await expect.poll(() => box.count()).toBe(0);
    await page.context().close();
  });

  it('shows what was changed here, with the old value, and sets it back', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0&select=hop-truc-tuyen' });
    const name = page.locator('#k-field-name-vi');
    const was = await name.inputValue();
    await name.fill('Tên khác');
    await name.press('Enter');
    const field = page.locator('.k-field[data-changed]', { has: name });
    expect(await field.textContent()).toContain(was);
    await field.getByRole('button').click();
    await expect.poll(() => name.inputValue()).toBe(was);
    await page.context().close();
  });

  it('refuses in a locked architecture, and says why', async () => {
    const { page } = await openEditor(editor, { hash: '#show=1.0' });
    const before = await savedText(page);
    await pick(page, 'hop-truc-tuyen');
    await page.keyboard.press('Delete');
    expect(await page.locator('.khung-note').textContent()).toContain('khoá');
    expect(await page.locator('#k-field-name-vi').isDisabled()).toBe(true);
    expect(await savedText(page)).toBe(before);
    await page.context().close();
  });

  it('walks between boxes by arrow keys and reads out where it is', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    await pick(page, 'hop-truc-tuyen');
    const first = await page.locator('.k-inspector h2').textContent();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.k-inspector h2').textContent()).not.toBe(first);
    const active = await page.locator('.react-flow').getAttribute('aria-activedescendant');
    expect(active).toBeTruthy();
    await page.context().close();
  });
});

describe('units', () => {
  it('record how far 1.0 was carried out and what they say; pins and heat show it', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=1.0' });
    await page.keyboard.press('Alt+g');
    await page.locator('.k-marks-head .mantine-Select-input').click();
    await page.getByRole('option', { name: 'Cục Hàng không Việt Nam' }).click();
    await page.locator('.k-unit-row').first().click();
    await page.locator('[data-step="mostly"]').click();
    expect(await page.locator('[data-step="mostly"]').getAttribute('aria-checked')).toBe('true');
    await page.locator('.mantine-Chip-label', { hasText: 'Vướng mắc' }).click();
    await page.locator('#k-mark-text').fill('Thiếu kinh phí vận hành');
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    expect(await page.locator('.k-mark-card').first().textContent()).toContain('Thiếu kinh phí');
    await page.locator('.k-marks-show select').selectOption('carried-out');
    await expect.poll(() => page.locator('.k-heat-legend li').count()).toBe(5);
    const text = await savedText(page);
    const marks = text.split('\n').filter((line) => line.includes('"record":"mark"'));
    expect(marks.some((line) => line.includes('Thiếu kinh phí') && line.includes('"1.0"'))).toBe(
      true,
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
