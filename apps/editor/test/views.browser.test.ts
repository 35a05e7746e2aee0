/** Views in a real browser: made, set up, placed and bent by hand, drawn freely, exported and copied. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

async function addView(page: Page, viewpoint: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm sơ đồ…' }).click();
  await page.locator(`[data-viewpoint="${viewpoint}"]`).click();
  await page.locator('.khung-occurrence, .k-free-tools').first().waitFor();
}

/** The record of the view on screen, as the file keeps it. */
async function viewRecord(page: Page): Promise<Record<string, unknown>> {
  const shown = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('view');
  const id = shown ?? 'tong-the';
  const lines = (await savedText(page)).split('\n').map((line) => line.replace(/,$/, ''));
  const line = lines.find((one) => one.includes(`"record":"view","id":"${id}"`));
  return line === undefined ? {} : JSON.parse(line);
}

async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
  await page.mouse.up();
}

describe('views', () => {
  it('are made, set up, named and removed; the address keeps which is shown', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    const views = page.locator('.k-view');
    await views.first().waitFor();
    const had = await views.count();
    await addView(page, 'applications');
    await expect.poll(() => page.url()).toContain('view=');
    await page.locator('[data-setting="paper"] label', { hasText: 'A4 dọc' }).click();
    await expect
      .poll(async () => (await viewRecord(page))['settings'])
      .toEqual({
        paper: 'portrait',
      });
    // The switch just clicked has the focus; shortcuts are heard all the same.
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await viewRecord(page))['settings']).toBeUndefined();
    await page.keyboard.press('Control+Shift+z');
    await page.locator('.k-view[data-current] .k-view-name').dblclick();
    await page.keyboard.type('Hình 7');
    await page.keyboard.press('Enter');
    const current = page.locator('.k-view[data-current] .k-view-name');
    await expect.poll(async () => (await viewRecord(page))['name']).toMatchObject({ vi: 'Hình 7' });
    await page.reload();
    await expect.poll(() => current.textContent()).toBe('Hình 7');
    await page.getByRole('button', { name: 'Việc với sơ đồ này' }).click();
    await page.getByRole('menuitem', { name: 'Xoá sơ đồ' }).click();
    await expect.poll(() => views.count()).toBe(had);
    await expect.poll(() => current.textContent()).not.toBe('Hình 7');
    await page.locator('[data-action="undo"]').click();
    await expect.poll(() => views.count()).toBe(had + 1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('by hand', () => {
  it('a box keeps the place that it is dragged to, over a reload, until it is unpinned', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    await addView(page, 'applications');
    const element = 'hop-truc-tuyen';
    const before = await boxOf(page, element);
    await drag(page, before.middle, { x: 14, y: 11 });
    const placed = async () => Object.keys((await viewRecord(page))['placements'] ?? {});
    await expect.poll(placed).toEqual([element]);
    const { placements } = await viewRecord(page);
    await page.reload();
    await page.locator(`[data-element="${element}"]`).waitFor();
    expect((await viewRecord(page))['placements']).toEqual(placements);
    await page.locator(`[data-element="${element}"]`).click();
    await page.getByRole('button', { name: 'Đã ghim chỗ' }).click();
    await expect.poll(placed).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** The first view, with which the editor opens. */
const OVERVIEW = '#show=2.0';

describe('the overall diagram by hand', () => {
  it('keeps where boxes and groups are dragged to; the others flow round them', async () => {
    const { page, errors } = await openEditor(editor, { hash: OVERVIEW });
    const before = await savedText(page);
    const [kiosk, portal] = [await boxOf(page, 'kiosk'), await boxOf(page, 'cong-ttdt')];
    await drag(page, kiosk.middle, { x: portal.x - kiosk.x, y: 1 });
    await expect
      .poll(async () => Math.abs((await boxOf(page, 'kiosk')).x - portal.x))
      .toBeLessThan(4);
    await expect
      .poll(async () => (await boxOf(page, 'cong-ttdt')).x)
      .toBeGreaterThan(portal.x + 20);
    const placed = async () => Object.keys((await viewRecord(page))['placements'] ?? {}).sort();
    expect(await placed()).toEqual(['kiosk']);
    const [one, other] = [await boxOf(page, 'kenh-internet'), await boxOf(page, 'kenh-khac')];
    // Beside the middle of its edge, where connections begin.
    const title = { x: other.x + other.width / 4, y: other.y + 8 };
    await drag(page, title, { x: one.x - other.x, y: 0 });
    await expect.poll(placed).toEqual(['kenh-khac', 'kiosk']);
    await expect
      .poll(async () => (await boxOf(page, 'kenh-internet')).x)
      .toBeGreaterThan(one.x + 20);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => savedText(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is nudged and sized from the keyboard, and all of it is taken back', async () => {
    const { page } = await openEditor(editor, { hash: OVERVIEW });
    const box = await boxOf(page, 'kiosk');
    await page.mouse.click(box.middle.x, box.middle.y);
    await page.locator('.khung-grip').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+Shift+ArrowRight');
    const record = async () => Object((await viewRecord(page))['placements']);
    await expect
      .poll(async () => Object.keys(Object((await record())['kiosk'])))
      .toEqual(['width']);
    await page.keyboard.press('Control+ArrowLeft');
    await expect
      .poll(async () => Object.keys(Object((await record())['kiosk'])).sort())
      .toEqual(['width', 'x', 'y']);
    await page.locator('#k-size-ground').fill('20');
    await page.locator('#k-size-ground').press('Enter');
    await expect.poll(async () => (await record())['band/channels']).toEqual({ height: 20 });
    await page.locator('.k-inspector [data-action="unpin"]').click();
    await page.locator('.k-inspector [data-action="auto-size"]').click();
    await page.locator('#k-size-ground').fill('');
    await page.locator('#k-size-ground').press('Enter');
    await expect.poll(async () => (await viewRecord(page))['placements']).toBeUndefined();
    await page.context().close();
  });
});

describe('sizes by hand', () => {
  it('are set with a handle and with keys, and go back to automatic in one step', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    await addView(page, 'applications');
    const element = 'hop-truc-tuyen';
    const before = await boxOf(page, element);
    await page.mouse.click(before.middle.x, before.middle.y);
    await page.locator('.khung-grip').first().waitFor({ state: 'attached' });
    await drag(page, { x: before.x + before.width, y: before.y + before.height }, { x: 30, y: 20 });
    const size = async () => Object(Object((await viewRecord(page))['placements'])[element]);
    await expect.poll(async () => (await boxOf(page, element)).width).toBeGreaterThan(before.width);
    const { width, ...more } = await size();
    expect(Object.keys(more)).toEqual(['height']);
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(async () => (await size()).width - width).toBeCloseTo(1, 1);
    await page.locator('.k-inspector [data-action="auto-size"]').click();
    await expect.poll(async () => (await viewRecord(page))['placements']).toBeUndefined();
    await expect
      .poll(async () => Math.abs((await boxOf(page, element)).width - before.width))
      .toBeLessThan(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('the headers of a matrix', () => {
  it('are put in another order with the hand and with keys, and sized; all of it is taken back', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0' });
    await addView(page, 'matrix');
    const placements = async () => Object((await viewRecord(page))['placements']);
    const [row, other] = ['hang-khong', 'gplx'];
    const [before, first] = [await boxOf(page, row), await boxOf(page, other)];
    expect(before.y).toBeGreaterThan(first.y);
    await page.mouse.move(before.middle.x, before.middle.y);
    await page.mouse.down();
    await page.mouse.move(first.middle.x, first.y + 6, { steps: 4 });
    await page.mouse.move(first.middle.x, first.y + 2, { steps: 2 });
    await page.locator('.khung-drop-line').waitFor();
    await page.mouse.up();
    await expect.poll(placements).toEqual({ [row]: { y: 0 } });
    await expect
      .poll(async () => (await boxOf(page, row)).y)
      .toBeLessThan((await boxOf(page, other)).y);
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(placements).toEqual({ [row]: { y: 1 } });
    await page.locator('[data-grip="1 0"]').waitFor({ state: 'attached' });
    await expect
      .poll(async () => (await boxOf(page, row)).y - (await boxOf(page, other)).y)
      .toBeCloseTo(before.height, 0);
    const now = await boxOf(page, row);
    await drag(page, { x: now.x + now.width, y: now.middle.y }, { x: 40, y: 0 });
    await expect.poll(async () => Object.keys(await placements())).toEqual(['corner', row]);
    await expect.poll(async () => (await boxOf(page, row)).width).toBeGreaterThan(now.width + 20);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(placements).toEqual({});
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a free view', () => {
  it('takes elements and notes, bends the line between them, and goes through a file', async () => {
    const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=lgsp,cong-dvc' });
    await addView(page, 'free');
    await page.keyboard.press('Alt+Shift+p');
    await expect.poll(() => page.locator('.khung-occurrence[data-element]').count()).toBe(2);
    const portal = await boxOf(page, 'cong-dvc');
    await page.mouse.move(portal.middle.x, portal.middle.y);
    await page.mouse.down();
    await page.mouse.move(portal.middle.x + 60, portal.middle.y + 160, { steps: 4 });
    // Its line comes along while the hand still moves.
    await page.locator('.khung-live path').first().waitFor({ state: 'attached' });
    await page.mouse.up();
    await expect.poll(() => page.locator('.khung-live').count()).toBe(0);
    await page.locator('[data-action="add-note"]').click();
    await page.locator('.khung-rename textarea').waitFor();
    await page.keyboard.type('Chờ ý kiến');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('[data-box^="note-"]').textContent())
      .toContain('Chờ ý kiến');

    const line = await page
      .locator('path[data-part="edge"]')
      .first()
      .evaluate((path) => {
        if (!(path instanceof SVGPathElement)) throw new Error('no path');
        const at = path.getPointAtLength(path.getTotalLength() * 0.8);
        const to = path.getScreenCTM();
        return { x: at.x * (to?.a ?? 1) + (to?.e ?? 0), y: at.y * (to?.d ?? 1) + (to?.f ?? 0) };
      });
    await drag(page, line, { x: 40, y: 30 });
    expect(await page.locator('.k-inspector h2').textContent()).toBe('Đường nối');
    const { wires, placements } = await viewRecord(page);
    expect(Object.values(wires ?? {})).toEqual([
      { bends: [expect.objectContaining({ of: expect.stringMatching(/from|to/) })] },
    ]);
    expect(Object.values(placements ?? {})).toContainEqual(
      expect.objectContaining({ kind: 'note', text: { vi: 'Chờ ý kiến' } }),
    );
    await page.locator('[data-box^="note-"]').click();
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('[data-box^="note-"]').count()).toBe(0);
    await page.locator('.khung-occurrence[data-element="cong-dvc"]').click();
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('[data-element="cong-dvc"]').count()).toBe(0);
    expect(await savedText(page)).toContain('"id":"cong-dvc"');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('out of the editor', () => {
  it('a figure goes onto the clipboard as a picture, and into Word as shapes', async () => {
    const context = await editor.browser.newContext({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page, errors } = await openEditor(editor, { context });
    await page.keyboard.press('Control+Shift+c');
    await page.getByText('Đã chép hình').waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types: some }) => some),
    );
    expect(types).toContain('image/png');
    await page.getByRole('button', { name: 'Xuất hình' }).click();
    const download = page.waitForEvent('download');
    await page.locator('[data-action="export-docx-shapes"]').click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    expect(errors).toEqual([]);
    await context.close();
  });
});
