/** Rows of the outline in a real browser: several dragged onto another row, and onto a view drawn by hand. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const row = (page: Page, id: string) => page.locator(`[id="k-row-${id}"]`);
const inside = (text: string, holder: string) =>
  text
    .split('\n')
    .filter((line) => line.includes(`"source":"${holder}"`) && line.includes('"target":'))
    .flatMap((line) => /"target":"([^"]+)"/.exec(line)?.[1] ?? []);

it('several rows dropped on another stand in it; one undo puts them back', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=mot-cua' });
  const before = await savedText(page);
  await row(page, 'mot-cua').waitFor();
  await row(page, 'thu-dien-tu').click({ modifiers: ['Control'] });
  await row(page, 'mot-cua').dragTo(row(page, 'ud-dieu-hanh'));
  await expect
    .poll(async () => inside(await savedText(page), 'ud-dieu-hanh'))
    .toEqual(expect.arrayContaining(['mot-cua', 'thu-dien-tu']));
  await page.locator('[data-action="undo"]').click();
  expect(await savedText(page)).toBe(before);
  // What stands in itself is no place.
  await row(page, 'ud-dung-chung').dragTo(row(page, 'van-ban'));
  expect(await savedText(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('several rows dropped on a view drawn by hand stand there with their relations', async () => {
  const { page, errors } = await openEditor(editor, {
    hash: '#show=2.0&view=kich-ban&select=quan-ly-api',
  });
  await page.locator('.k-free-tools').waitFor();
  const before = await savedText(page);
  await row(page, 'quan-ly-api').waitFor();
  await row(page, 'danh-muc').click({ modifiers: ['Control'] });
  await row(page, 'quan-ly-api').dragTo(page.locator('.khung-canvas .react-flow'), {
    targetPosition: { x: 120, y: 470 },
  });
  for (const id of ['quan-ly-api', 'danh-muc'])
    await page.locator(`.khung-occurrence[data-element="${id}"]`).waitFor();
  const added = (await savedText(page)).split('\n').filter((line) => !before.includes(line));
  // The view alone changed, and draws the relation to what stood there.
  expect(added.map((line) => line.slice(0, 16))).toEqual(['{"record":"view"']);
  expect(added.join()).toContain('quan-ly-api--serving--lgsp');
  await page.locator('[data-action="undo"]').click();
  expect(await savedText(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
});
