/** Making things where the hand is, by mouse and by keyboard: names, connections, copies. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const box = (page: Page) => page.locator('.k-adding');
const title = (page: Page) => page.locator('.k-inspector h2');

async function typeNames(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe(name);
  }
}

/** Every element that was added, with the relation that was added for it. */
async function added(page: Page) {
  const lines = (await savedText(page)).split('\n');
  const records = lines.flatMap((line) => {
    const text = line.replace(/,$/, '');
    return text.startsWith('{"record":"add-') ? [JSON.parse(text)] : [];
  });
  return (name: string) => {
    const element = records.find((one) => one.element?.name?.vi === name)?.element;
    const relations = records
      .map((one) => one.relation)
      .filter((one) => one && (one.source === element?.id || one.target === element?.id))
      .map(({ type, source, target }) => [
        type,
        source === element.id ? 'it' : source,
        target === element.id ? 'it' : target,
      ]);
    return { element, relations };
  };
}

const groupHead = async (page: Page, group: string) => {
  const { x, y } = await boxOf(page, group);
  return { x: x + 12, y: y + 6 };
};

describe('typing new elements where they stand', () => {
  it('a double click in a group opens a box; five names and five Enters make five of its kind', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    const before = await savedText(page);
    const { x, y } = await groupHead(page, 'ud-dieu-hanh');
    await page.mouse.dblclick(x, y);
    const names = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];
    await typeNames(page, names);
    await page.keyboard.press('Escape');
    expect(await box(page).count()).toBe(0);
    const find = await added(page);
    for (const name of names) {
      expect(find(name).element).toMatchObject({ type: 'ApplicationComponent' });
      expect(find(name).relations).toEqual([[expect.anything(), 'ud-dieu-hanh', 'it']]);
    }
    for (const _name of names) await page.locator('[data-action="undo"]').click();
    expect(await savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('Ctrl+Enter does the same beside what is taken, Ctrl+Shift+Enter inside it', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    const { middle } = await boxOf(page, 'van-ban');
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.press('Control+Enter');
    await typeNames(page, ['Thư số']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+Enter');
    await typeNames(page, ['Hộp thư']);
    await page.keyboard.press('Escape');
    const find = await added(page);
    expect(find('Thư số').element.specialisation).toBe('shared-application');
    expect(find('Thư số').relations).toContainEqual([expect.anything(), 'ud-dung-chung', 'it']);
    expect(find('Hộp thư').relations).toEqual([['Composition', find('Thư số').element.id, 'it']]);
    await page.context().close();
  });

  it('“/” looks for another kind while the name stays', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    const { x, y } = await groupHead(page, 'csdl-tong-hop');
    await page.mouse.dblclick(x, y);
    await page.keyboard.type('Kho tri thức /du lieu mo');
    await expect
      .poll(() => box(page).getByRole('option').first().textContent())
      .toMatch(/^Dữ liệu mở/);
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe('Kho tri thức');
    await page.context().close();
  });

  it('leaves Enter and Escape to an input method that is composing', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    const { x, y } = await groupHead(page, 'csdl-tong-hop');
    await page.mouse.dblclick(x, y);
    await box(page).waitFor();
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('Hê');
    await page.keyboard.press('Enter');
    await compose('Hệ');
    await page.keyboard.press('Escape');
    expect(await box(page).count()).toBe(1);
    await session.send('Input.insertText', { text: 'Hệ' });
    await page.keyboard.type(' mới');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe('Hệ mới');
    await page.context().close();
  });
});

describe('a connection led to an empty place', () => {
  const isServed = ['Serving', 'lgsp', 'it'];

  it('makes the other end and the relation in one step, by mouse', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    const before = await savedText(page);
    const lgsp = await boxOf(page, 'lgsp');
    await page.mouse.move(lgsp.middle.x, lgsp.middle.y, { steps: 3 });
    const handle = await page.locator('[data-connector] span').boundingBox();
    if (handle === null) throw new Error('There is no handle.');
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(560, 760, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.type('Khách mới /phuc vu ung dung chuyen nganh');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe('Khách mới');
    expect((await added(page))('Khách mới').relations).toEqual([isServed]);
    await page.locator('[data-action="undo"]').click();
    expect(await savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('and by keyboard: C, Enter, down the list, the name, Enter', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    const { middle } = await boxOf(page, 'lgsp');
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    const options = box(page).getByRole('option');
    const second = await options.nth(1).getAttribute('data-offer');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Bên kia');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe('Bên kia');
    const types = (await added(page))('Bên kia').relations.map(([type]) => type);
    expect(types).toEqual([second?.split(':')[1]]);
    await page.context().close();
  });
});

describe('copies', () => {
  it('Ctrl+D copies what is taken with what is in it, after it, in one step', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    const before = await savedText(page);
    const { x, y } = await groupHead(page, 'ud-dieu-hanh');
    await page.mouse.click(x, y);
    await page.keyboard.press('Control+d');
    await expect.poll(() => title(page).textContent()).toBe('Chỉ đạo, điều hành (2)');
    const copy = (await added(page))('Chỉ đạo, điều hành (2)');
    expect(copy.relations.filter(([, source]) => source === 'it')).toHaveLength(4);
    await page.locator('[data-action="undo"]').click();
    expect(await savedText(page)).toBe(before);
    await page.context().close();
  });
});
