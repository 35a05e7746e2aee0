/** Work is kept: through a killed tab, beside a second tab, in files. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';
import { keyboardOf } from './hands.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const newContext = () =>
  editor.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });

const rename = async (page: Page, name: string) => {
  await page.locator('#k-field-name-vi').fill(name);
  await page.locator('#k-field-name-vi').press('Enter');
  await page.locator('.k-keeping[data-state="kept"]').waitFor();
};

/** A crash, without any chance to tidy up. */
async function kill(page: Page): Promise<void> {
  const inspector = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  inspector.send('Page.crash').catch(() => {});
  await crashed;
}

const name = (page: Page) => page.locator('.k-inspector h2').textContent();
const kept = (page: Page) => page.locator('.k-keeping[data-state="kept"]').waitFor();

describe('a tab that is killed in the middle', () => {
  it('of a name, by keyboard: all before it is there again, and nothing of the half', async () => {
    const context = await newContext();
    const { page } = await openEditor(editor, { context, hash: '#show=2.0' });
    const keys = keyboardOf(page);
    await keys.press('Tab');
    await keys.command('nen tang tich hop');
    await keys.press('Enter');
    await keys.type('Trục dữ liệu của Bộ');
    await keys.press('Enter');
    await expect.poll(() => name(page)).toBe('Trục dữ liệu của Bộ');
    await keys.press('Control+d');
    await expect.poll(() => name(page)).toBe('Trục dữ liệu của Bộ (2)');
    await kept(page);
    const before = await savedText(page);
    await keys.press('F2');
    await keys.type('Nửa chừ');
    await kill(page);
    const { page: again, errors } = await openEditor(editor, { context });
    expect(await savedText(again)).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('of a drag, by mouse: the same', async () => {
    const context = await newContext();
    const { page } = await openEditor(editor, { context, hash: '#show=2.0' });
    await page.locator('[data-element="hop-truc-tuyen"]').click();
    await page.locator('.k-inspector [data-action="delete"]').click();
    await expect.poll(() => page.locator('[data-element="hop-truc-tuyen"]').count()).toBe(0);
    await kept(page);
    const before = await savedText(page);
    const { middle } = await boxOf(page, 'thu-dien-tu');
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y + 40, { steps: 4 });
    await kill(page);
    const { page: again, errors } = await openEditor(editor, { context });
    expect(await savedText(again)).toBe(before);
    expect(before).not.toBe(await savedText((await openEditor(editor)).page));
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('two tabs on one workspace', () => {
  it('the second only reads and follows, then takes over by mouse; nothing is written over', async () => {
    const context = await newContext();
    const { page: first } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    const { page: second } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await second.locator('.k-banner [role="status"]').waitFor();
    await rename(first, 'Tên ở thẻ thứ nhất');
    await expect.poll(() => name(second)).toBe('Tên ở thẻ thứ nhất');
    expect(await second.locator('#k-field-name-vi').isDisabled()).toBe(true);
    await second.locator('.k-banner button').click();
    await expect.poll(() => second.locator('#k-field-name-vi').isDisabled()).toBe(false);
    await first.locator('.k-banner [role="status"]').waitFor();
    expect(await first.locator('#k-field-name-vi').isDisabled()).toBe(true);
    await second.locator('#k-field-name-en').fill('Named in the second');
    await second.locator('#k-field-name-en').blur();
    await kept(second);
    for (const tab of [first, second]) {
      await expect
        .poll(() => savedText(tab))
        .toMatch(/Tên ở thẻ thứ nhất.*\n?.*Named in the second|Named in the second.*Tên ở thẻ/);
    }
    await context.close();
  });

  it('and by keyboard: keys of the one that reads change nothing, and it is said why', async () => {
    const context = await newContext();
    const { page: first } = await openEditor(editor, { context, hash: '#show=2.0' });
    const before = await savedText(first);
    const { page: second } = await openEditor(editor, { context, hash: '#show=2.0' });
    await second.locator('.k-banner [role="status"]').waitFor();
    const keys = keyboardOf(second);
    await keys.press('Tab');
    await keys.command('hop truc tuyen');
    await keys.press('Delete');
    await second.locator('.khung-note').waitFor();
    expect(await savedText(second)).toBe(before);
    await keys.stepTo('Sửa ở đây', 'Shift+Tab');
    await keys.press('Enter');
    await second.getByRole('button', { name: 'Sửa ở đây' }).waitFor({ state: 'detached' });
    await keys.command('hop truc tuyen');
    await expect.poll(() => second.locator('.k-inspector h2').textContent()).toMatch(/^Họp/);
    await keys.press('Delete');
    await second.locator('[data-element="hop-truc-tuyen"]').waitFor({ state: 'detached' });
    expect(await savedText(second)).not.toBe(before);
    await kept(second);
    const after = await savedText(second);
    await first.locator('[data-element="hop-truc-tuyen"]').waitFor({ state: 'detached' });
    expect(await savedText(first)).toBe(after);
    await context.close();
  });
});

describe('files', () => {
  it('opens what it saved, byte for byte the same', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0&select=lgsp' });
    await rename(page, 'Trục dữ liệu của Bộ');
    const saved = await savedText(page);
    const { page: other } = await openEditor(editor);
    await open(other, 'bo.khung.json', saved);
    await other.locator('.k-messages [role="status"]').waitFor();
    expect(await savedText(other)).toBe(saved);
    await page.context().close();
    await other.context().close();
  });

  it('tells of a cut file in words, and keeps what is open', async () => {
    const { page } = await openEditor(editor);
    const saved = await savedText(page);
    await open(page, 'hong.khung.json', saved.slice(0, saved.length / 2));
    const alert = page.locator('.k-messages [role="alert"]');
    expect(await alert.textContent()).toMatch(/hong\.khung\.json/);
    expect(await savedText(page)).toBe(saved);
    await page.context().close();
  });

  it('exports an SVG whose boxes stand where the screen has them', async () => {
    const { page } = await openEditor(editor, { hash: '#show=2.0' });
    await page.getByRole('button', { name: 'Xuất hình' }).click();
    const download = page.waitForEvent('download');
    await page.locator('[data-action="export-svg"]').click();
    const stream = await (await download).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    const svg = Buffer.concat(parts).toString('utf8');
    const boxes = new Map(
      [...svg.matchAll(/<g data-element="([^"]+)"[^>]*>\s*<(rect|path)([^>]*)>/g)].map(
        ([, id = '', , attributes = '']) => [
          id,
          {
            x: Number(/ x="([^"]+)"/.exec(attributes)?.[1]),
            width: Number(/ width="([^"]+)"/.exec(attributes)?.[1]),
          },
        ],
      ),
    );
    const wide = await boxOf(page, 'hop-truc-tuyen');
    const other = await boxOf(page, 'thu-dien-tu');
    const [a, b] = [boxes.get('hop-truc-tuyen'), boxes.get('thu-dien-tu')];
    const scale = wide.width / (a?.width ?? Number.NaN);
    expect(Math.abs((wide.x - other.x) / scale - ((a?.x ?? 0) - (b?.x ?? 0)))).toBeLessThan(0.3);
    // Names are wrapped into lines of their own.
    expect(svg).toMatch(/>Họp( trực tuyến)?</);
    const shown = await page
      .locator('.khung-occurrence')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-element') ?? ''));
    for (const id of shown) expect(svg).toContain(`data-element="${id}"`);
    await page.context().close();
  });

  async function open(page: Page, name: string, text: string) {
    await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Tệp', exact: true }).click();
    await page.locator('[data-action="open"]').click();
    await (await chooser).setFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  }
});
