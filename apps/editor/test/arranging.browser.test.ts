/** Arranging in a real browser: marquee, aligning, distributing, guides, tidying and lines, by mouse and by keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

/** The sample's view that is drawn by hand. */
const DRAWN = '#show=2.0&view=kich-ban';
const ROW = ['cong-dvcqg', 'ndxp', 'dan-cu'];

async function drag(page: Page, ...way: readonly { x: number; y: number }[]): Promise<void> {
  const [from, ...on] = way;
  if (from === undefined) return;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const to of on) await page.mouse.move(to.x, to.y, { steps: 4 });
}

const boxes = (page: Page, ids: readonly string[]) => Promise.all(ids.map((id) => boxOf(page, id)));

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** Gaps from box to box of a row. */
async function gapsIn(page: Page): Promise<number[]> {
  const row = await boxes(page, ROW);
  return row.slice(1).map(({ x }, at) => x - (row[at]?.x ?? 0) - (row[at]?.width ?? 0));
}

async function marquee(page: Page, ids: readonly string[]): Promise<void> {
  const all = await boxes(page, ids);
  const left = Math.min(...all.map(({ x }) => x)) - 6;
  const top = Math.min(...all.map(({ y }) => y)) - 3;
  const right = Math.max(...all.map(({ x, width }) => x + width)) + 6;
  const bottom = Math.max(...all.map(({ y, height }) => y + height)) + 3;
  // Shift: what lies under the hand is not moved.
  await page.keyboard.down('Shift');
  await drag(page, { x: left, y: top }, { x: right, y: bottom });
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

it('a marquee takes boxes; buttons and keys put them in line, at equal distances and make them alike, one undo each', async () => {
  const { page, errors } = await openEditor(editor, { hash: DRAWN });
  await page.locator('[data-element="ndxp"]').waitFor();
  const before = await savedText(page);
  await marquee(page, ROW);
  await page.locator('.k-inspector [data-action="align-top"]').click();
  await expect
    .poll(async () => spread((await boxes(page, ROW)).map(({ y }) => y)))
    .toBeLessThan(0.5);
  await page.locator('.khung-canvas .react-flow').focus();
  await page.keyboard.press('Alt+Shift+H');
  await expect.poll(async () => spread(await gapsIn(page))).toBeLessThan(0.5);
  await page.keyboard.press('Alt+Shift+E');
  await expect
    .poll(async () => spread((await boxes(page, ROW)).map(({ height }) => height)))
    .toBeLessThan(0.5);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect.poll(() => savedText(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('a dragged box repeats the gap of its neighbours, shown as bars with millimetres; with Alt it goes where the hand is', async () => {
  const { page, errors } = await openEditor(editor, { hash: DRAWN });
  const [first, second, third] = await boxes(page, ROW);
  if (first === undefined || second === undefined || third === undefined) throw new Error('row');
  const gap = second.x - first.x - first.width;
  const at = { x: third.middle.x, y: third.middle.y + 5 };
  const off = second.x + second.width + gap + 3 - third.x;
  await drag(page, at, { x: at.x + off, y: at.y });
  await expect.poll(() => page.locator('.khung-guides text').count()).toBe(2);
  await page.mouse.up();
  await expect.poll(async () => spread(await gapsIn(page))).toBeLessThan(0.5);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await boxOf(page, 'dan-cu')).x).toBeCloseTo(third.x, 0);
  await page.keyboard.down('Alt');
  await drag(page, at, { x: at.x + off, y: at.y });
  expect(await page.locator('.khung-guides').count()).toBe(0);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(async () => (await boxOf(page, 'dan-cu')).x).toBeCloseTo(third.x + off, 0);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('tidying puts a row that was pushed about straight again, in one step', async () => {
  const { page } = await openEditor(editor, { hash: DRAWN });
  const [, , third] = await boxes(page, ROW);
  if (third === undefined) throw new Error('row');
  await page.mouse.click(third.middle.x, third.middle.y + 5);
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowUp');
  /** How far they are off the nearest of three lines: tops, middles, bottoms. */
  const off = async () => {
    const row = await boxes(page, ROW);
    const lines = [0, 0.5, 1].map((share) => row.map(({ y, height }) => y + share * height));
    return Math.min(...lines.map(spread));
  };
  await expect.poll(off).toBeGreaterThan(2);
  const untidy = await savedText(page);
  await page.locator('.khung-canvas .react-flow').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Alt+Shift+A');
  await expect.poll(off).toBeLessThan(0.5);
  await page.keyboard.press('Control+z');
  await expect.poll(() => savedText(page)).toBe(untidy);
  await page.context().close();
});

it('the lines of a box are taken one after the other, bent and straightened from the keyboard', async () => {
  const { page } = await openEditor(editor, { hash: DRAWN });
  const before = await savedText(page);
  const box = await boxOf(page, 'dan-cu');
  await page.mouse.click(box.middle.x, box.middle.y + 5);
  await page.keyboard.press('l');
  await page.getByRole('heading', { name: 'Đường nối', exact: true }).waitFor();
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => page.locator('.khung-bend').count()).toBe(1);
  await page.locator('.k-inspector [data-action="straighten"]').click();
  await expect.poll(() => page.locator('.khung-bend').count()).toBe(0);
  await expect.poll(() => savedText(page)).toBe(before);
  await page.context().close();
});
