/** A small system from an empty page to an exported figure: all of it by keyboard, and all of it by mouse. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';
import { keyboardOf, watchHands } from './hands.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const title = (page: Page) => page.locator('.k-inspector h2');
const named = (page: Page, name: string) =>
  expect.poll(() => title(page).textContent(), { interval: 20 }).toBe(name);

describe('a small system, from an empty page to a figure in a file', () => {
  it('by keyboard alone; the focus is never lost', async () => {
    const { page, errors } = await openEditor(editor);
    const used = await watchHands(page);
    const keys = keyboardOf(page);
    await keys.press('Tab', 'Enter');
    await keys.stepTo('Tài liệu mới', 'Shift+Tab');
    await keys.press('Enter');
    await keys.type('Sở Giao thông');
    await keys.press('Enter');
    await page.locator('.k-stage-empty').waitFor();

    await keys.press('Control+Enter');
    for (const [name, kind] of [
      ['Người dân', ''],
      ['Cổng dịch vụ công', ' /kenh giao tiep'],
      ['Hồ sơ', ' /csdl chuyen nganh'],
      ['Một cửa', ' /ung dung dung chung'],
    ] as const) {
      await keys.type(`${name}${kind}`);
      await keys.press('Enter');
      await named(page, name);
    }
    await keys.press('Escape', 'Control+Shift+Enter');
    for (const name of ['Tiếp nhận', 'Trả kết quả']) {
      await keys.type(name);
      await keys.press('Enter');
      await named(page, name);
    }
    await keys.press('Escape');

    await keys.command('nguoi dan');
    await keys.press('c', 'ArrowDown', 'Enter', 'Enter');
    await keys.command('mot cua');
    await named(page, 'Một cửa');
    await keys.press('F6');
    await keys.stepTo('Năm đưa vào');
    await keys.type('2019');
    await keys.press('Enter');

    await keys.press('Alt+v');
    await keys.stepTo('Sơ đồ thành phần ứng dụng', 'ArrowRight');
    await keys.press('Enter');
    await expect.poll(() => page.locator('.k-inspector h2').textContent()).toMatch(/ứng dụng/);
    const figure = await downloaded(page, () => keys.command('svg'));
    expect((await used()).mouse).toBe(0);
    await checkSystem(page, figure);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('by mouse, with the keyboard for names only', async () => {
    const { page, errors } = await openEditor(editor);
    const used = await watchHands(page);
    const type = (text: string) => page.keyboard.type(text);
    await page.locator('.k-banner button').first().click();
    await page.locator('[data-start="new"]').click();
    await page.getByRole('dialog').getByRole('textbox').click();
    await type('Sở Giao thông');
    await page.getByRole('button', { name: 'Tạo', exact: true }).click();
    await page.locator('.k-stage-empty').waitFor();

    // A band is clicked twice; what is typed there is of its kind, and a click elsewhere makes it.
    const beside = async () => {
      const { x, y } = await placeOf(page.locator('.k-stage'));
      await page.mouse.click(x + 6, y + 6);
    };
    for (const [band, name] of [
      [/^Người/, 'Người dân'],
      [/^Kênh/, 'Cổng dịch vụ công'],
      [/^Dữ liệu/, 'Hồ sơ'],
      [/^Ứng dụng/, 'Một cửa'],
    ] as const) {
      const label = page.locator('text[data-part="band-label"]').filter({ hasText: band });
      const { x, y, height } = await placeOf(label);
      await page.mouse.dblclick(x + 150, y + height / 2);
      await type(name);
      await beside();
      await page.getByRole('treeitem', { name, exact: true }).waitFor();
    }
    const id = async (name: string) => {
      const row = await page.getByRole('treeitem', { name, exact: true }).getAttribute('id');
      return row?.replace('k-row-', '') ?? '';
    };
    const shop = await id('Một cửa');
    for (const name of ['Tiếp nhận', 'Trả kết quả']) {
      const { x, y } = await boxOf(page, shop);
      await page.mouse.click(x + 12, y + 6, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Thêm bên trong' }).click();
      await type(name);
      await beside();
      await page.getByRole('treeitem', { name, exact: true }).waitFor();
    }

    const [people, portal] = [await id('Người dân'), await id('Cổng dịch vụ công')];
    const from = await boxOf(page, people);
    await page.mouse.move(from.middle.x, from.middle.y, { steps: 3 });
    const handle = await placeOf(page.locator('[data-connector] span').first());
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    const { middle } = await boxOf(page, portal);
    await page.mouse.move(middle.x, middle.y, { steps: 6 });
    await page.mouse.up();
    await page.locator('[data-candidate="back:Serving"]').click();

    await page.getByRole('treeitem', { name: 'Một cửa', exact: true }).click();
    await page.getByLabel('Năm đưa vào').first().click();
    await type('2019');
    await beside();

    await page.getByRole('button', { name: 'Thêm sơ đồ…' }).click();
    await page.locator('[data-viewpoint="applications"]').click();
    await expect.poll(() => page.locator('.k-inspector h2').textContent()).toMatch(/ứng dụng/);
    const figure = await downloaded(page, async () => {
      await page.getByRole('button', { name: 'Xuất hình' }).click();
      await page.locator('[data-action="export-svg"]').click();
    });
    expect((await used()).keys).toBe(0);
    await checkSystem(page, figure);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

async function placeOf(what: Locator) {
  const box = await what.boundingBox();
  if (box === null) throw new Error('It is not on screen.');
  return box;
}

async function downloaded(page: Page, ask: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await ask();
  const parts: Buffer[] = [];
  for await (const part of await (await download).createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

/** The same system, whichever hand made it: what the file says, and what the figure draws. */
async function checkSystem(page: Page, figure: string): Promise<void> {
  const lines = (await savedText(page)).split('\n').filter((line) => line.includes('"add-'));
  const records = lines.map((line) => JSON.parse(line.replace(/,$/, '')));
  const elements = records.flatMap(({ element }) => (element ? [element] : []));
  const nameOf = new Map(elements.map(({ id, name }) => [id, name.vi]));
  const relations = records.flatMap(({ relation }) =>
    relation ? [[nameOf.get(relation.source), relation.type, nameOf.get(relation.target)]] : [],
  );
  const kinds = Object.fromEntries(
    elements.map(({ name, specialisation }) => [name.vi, specialisation]),
  );
  expect(kinds).toEqual({
    'Người dân': 'user-group',
    'Cổng dịch vụ công': 'channel',
    'Hồ sơ': expect.stringMatching(/database/),
    'Một cửa': expect.stringMatching(/application/),
    'Tiếp nhận': expect.anything(),
    'Trả kết quả': expect.anything(),
  });
  expect(elements.find(({ name }) => name.vi === 'Một cửa').properties).toEqual({
    'nam-dua-vao-dung': 2019,
  });
  expect(relations).toEqual(
    expect.arrayContaining([
      ['Cổng dịch vụ công', 'Serving', 'Người dân'],
      ['Một cửa', 'Composition', 'Tiếp nhận'],
      ['Một cửa', 'Composition', 'Trả kết quả'],
    ]),
  );
  const drawn = [...figure.matchAll(/data-element="([^"]+)"/g)].map(([, id]) => nameOf.get(id));
  expect(drawn).toEqual(expect.arrayContaining(['Một cửa', 'Tiếp nhận', 'Trả kết quả']));
  for (const other of ['Người dân', 'Hồ sơ']) expect(drawn).not.toContain(other);
  expect(figure.replace(/<[^>]+>/g, ' ')).toMatch(/Trả +kết +quả/);
}
