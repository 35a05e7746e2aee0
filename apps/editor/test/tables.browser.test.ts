/** Tables in a real browser: edited, filled down, pasted into from a spreadsheet, by mouse and by keyboard; lists; matrices. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

async function openTable(hash = '#show=2.0'): Promise<{ page: Page; errors: string[] }> {
  const context = await editor.browser.newContext({
    viewport: { width: 2100, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const opened = await openEditor(editor, { hash, context });
  await opened.page.keyboard.press('Alt+t');
  await opened.page.locator('.k-grid-row').first().waitFor();
  return opened;
}

const cell = (page: Page, row: string, column: string) =>
  page.locator(`.k-grid-cell[data-row="${row}"][data-column="${column}"]`);

/** The row of an element is found by its name; then its cell is taken with the keyboard alone. */
async function find(page: Page, words: string): Promise<void> {
  await page.locator('#k-table-search').fill(words);
  await page.locator('.k-grid-row[data-kind="row"]').first().waitFor();
}

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/** Fields that 2.0 writes about an element. */
async function written(page: Page, id: string): Promise<Record<string, unknown>> {
  const lines = (await savedText(page)).split('\n').map((line) => line.replace(/,$/, ''));
  const line = lines.find(
    (one) => one.includes('"record":"patch","architecture":"2.0"') && one.includes(`"of":"${id}"`),
  );
  return line === undefined ? {} : JSON.parse(line).fields;
}

describe('the table of elements', () => {
  it('is edited by keyboard alone: typed, chosen, filled down, emptied, and taken back step by step', async () => {
    const { page, errors } = await openTable();
    await find(page, 'hop truc tuyen');
    await page.locator('#k-table-search').press('Tab');
    await cell(page, 'hop-truc-tuyen', 'name').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    const name = cell(page, 'hop-truc-tuyen', 'name');
    const before = await name.textContent();
    // Typing begins anew; Escape lets go.
    await page.keyboard.type('Tên thử');
    await page.keyboard.press('Escape');
    expect(await name.textContent()).toBe(before);
    await page.keyboard.press('F2');
    await page.keyboard.type(' toàn ngành');
    await page.keyboard.press('Enter');
    await expect.poll(() => name.textContent()).toBe(`${before} toàn ngành`);
    expect((await written(page, 'hop-truc-tuyen'))['name.vi']).toMatchObject({
      to: `${before} toàn ngành`,
    });
    await name.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => name.textContent()).toBe(before);

    // A unit is chosen by typing its name without marks.
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    const operator = cell(page, 'hop-truc-tuyen', 'operator');
    await expect.poll(() => operator.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('van phong');
    await page.locator('.k-choice[data-active]', { hasText: 'Văn phòng Bộ' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => operator.textContent()).toBe('Văn phòng Bộ');
    await operator.focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => operator.textContent()).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => operator.textContent()).toBe('Văn phòng Bộ');

    // The first of the rows taken goes into those below it, in one step.
    await page.locator('#k-table-search').fill('');
    await operator.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    const taken = page.locator('.k-grid-cell[data-column="operator"][data-taken]');
    await expect.poll(() => taken.allTextContents()).toEqual(Array(3).fill('Văn phòng Bộ'));
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await taken.allTextContents()).filter((text) => text === 'Văn phòng Bộ'))
      .toHaveLength(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('takes a block from a spreadsheet whole or not at all, and adds rows after a word', async () => {
    const { page, errors } = await openTable();
    await find(page, 'cuc');
    const rows = page.locator('.k-grid-row[data-kind="row"]');
    const ids = await rows
      .locator('.k-grid-cell[data-column="name"]')
      .evaluateAll((cells) => cells.map((one) => one.getAttribute('data-row') ?? ''));
    const [first = '', second = ''] = ids;
    const owner = (id: string) => cell(page, id, 'owner');
    const was = await owner(second).textContent();
    await owner(first).click();
    // One name is unknown: it is told at its cell, and nothing is pasted.
    await pasteText(page, 'van phong bo\r\nCục Không Có\r\n');
    await page.locator('.k-cell-said', { hasText: 'Cục Không Có' }).waitFor();
    expect(await owner(second).textContent()).toBe(was);
    expect(await cell(page, second, 'owner').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await owner(first).click();
    await pasteText(page, 'van phong bo\tThanh tra Bộ\r\nThanh tra Bộ\tvăn phòng bộ\r\n');
    await expect.poll(() => owner(first).textContent()).toBe('Văn phòng Bộ');
    await expect.poll(() => cell(page, second, 'operator').textContent()).toBe('Văn phòng Bộ');
    // What was pasted is copied back as a spreadsheet reads it.
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Văn phòng Bộ\tThanh tra Bộ\r\nThanh tra Bộ\tVăn phòng Bộ\r\n',
    );
    await page.keyboard.press('Control+z');
    await expect.poll(() => owner(second).textContent()).toBe(was);

    await page.locator('#k-table-search').fill('');
    await page.locator('.k-grid-cell[data-active]').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await pasteText(page, '"Kho ảnh\nvệ tinh"\tỨng dụng\r\nKho bản đồ\t\r\n');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.textContent()).toContain('2 dòng: 0 sửa, 2 thêm');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.k-grid').textContent()).toContain('Kho bản đồ');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.k-grid').textContent()).not.toContain('Kho bản đồ');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('marks what 2.0 changed, says what it was, and puts it back', async () => {
    const { page, errors } = await openTable();
    const changed = page.locator('.k-grid-cell[data-changed][data-column="name"]').first();
    await changed.click();
    const row = (await changed.getAttribute('data-row')) ?? '';
    expect((await written(page, row))['name.vi']).toBeDefined();
    await page.locator('.k-table-foot .k-link').click();
    await expect.poll(() => cell(page, row, 'name').getAttribute('data-changed')).toBeNull();
    expect((await written(page, row))['name.vi']).toBeUndefined();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says why nothing can be edited where the architecture is locked', async () => {
    const { page, errors } = await openTable('#show=1.0');
    await page.locator('.k-grid-cell[data-column="name"]').first().click();
    await page.keyboard.type('x');
    await page.locator('.k-cell-said').waitFor();
    expect(await page.locator('.k-cell-field').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('writes what an input method composes, from its first letter', async () => {
    const { page, errors } = await openTable();
    const name = page.locator('.k-grid-cell[data-column="name"]').first();
    await name.click();
    const client = await page.context().newCDPSession(page);
    const key = { key: 'Process', windowsVirtualKeyCode: 229, code: 'KeyD' };
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await client.send('Input.imeSetComposition', { text: 'd', selectionStart: 1, selectionEnd: 1 });
    await client.send('Input.imeSetComposition', { text: 'đ', selectionStart: 1, selectionEnd: 1 });
    // Enter belongs to the input method while it composes.
    await client.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await client.send('Input.insertText', { text: 'đường' });
    await expect.poll(() => page.locator('.k-cell-field').inputValue()).toBe('đường');
    await page.keyboard.press('Enter');
    await expect.poll(() => name.textContent()).toBe('đường');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a list of names', () => {
  it('pasted on the figure becomes elements, known names left out, in one step', async () => {
    const context = await editor.browser.newContext({
      viewport: { width: 2100, height: 900 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0', context });
    await page.locator('.react-flow').focus();
    await pasteText(page, 'Kho ảnh vệ tinh\r\nLGSP\r\nvăn phòng bộ\r\nKho bản đồ số\r\n');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.textContent()).toContain('đã có');
    await dialog.getByRole('button', { name: /^Thêm 3 thành phần/ }).click();
    await expect.poll(() => page.locator('.k-inspector h2').textContent()).toContain('3');
    const text = await savedText(page);
    expect(text).toContain('Kho ảnh vệ tinh');
    await page.keyboard.press('Control+z');
    expect(await savedText(page)).not.toContain('Kho bản đồ số');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a matrix', () => {
  it('takes a relation with a click on a cell and lets it go with another, by mouse and by keyboard', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    await page.getByRole('button', { name: 'Thêm sơ đồ…' }).click();
    await page.locator('[data-viewpoint="matrix"]').click();
    const heads = async () => ({
      row: await boxOf(page, 'lgsp'),
      column: await boxOf(page, 'csdl-tau-bay'),
    });
    // The figure before had both as boxes, elsewhere.
    await expect
      .poll(async () => {
        const { row, column } = await heads();
        return row.x + row.width <= column.x + 1 && row.y > column.y;
      })
      .toBe(true);
    await page.waitForTimeout(300);
    const { row, column } = await heads();
    const access = async () =>
      ((await savedText(page)).match(/"record":"add-relation","architecture":"2.0"/g) ?? []).length;
    const had = await access();
    await page.mouse.click(column.middle.x, row.middle.y);
    const menu = page.locator('[data-cell-menu]');
    await menu.locator('[data-choice="add"]').first().click();
    await expect.poll(access).toBe(had + 1);
    // The same cell has the keyboard now: Enter opens it again, and its first line takes the relation away.
    await page.keyboard.press('Enter');
    await menu.locator('[data-choice="remove"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(access).toBe(had);
    await page.keyboard.press('Control+z');
    await expect.poll(access).toBe(had + 1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
