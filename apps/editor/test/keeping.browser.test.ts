/** Work is kept: through a killed tab, beside a second tab, in files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

const newContext = () =>
  editor.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });

const rename = async (page: Awaited<ReturnType<typeof openEditor>>['page'], name: string) => {
  await page.locator('#k-field-name-vi').fill(name);
  await page.locator('#k-field-name-vi').press('Enter');
  await page.locator('.k-keeping[data-state="kept"]').waitFor();
};

describe('the browser keeps the work', () => {
  it('comes back after the tab is killed', async () => {
    const context = await newContext();
    const { page } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await rename(page, 'Trục dữ liệu của Bộ');
    // A crash, without any chance to tidy up.
    const inspector = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    inspector.send('Page.crash').catch(() => {});
    await crashed;
    const { page: again } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    expect(await again.locator('.k-inspector h2').textContent()).toBe('Trục dữ liệu của Bộ');
    await context.close();
  });

  it('lets a second tab only read, then take over', async () => {
    const context = await newContext();
    const { page: first } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await rename(first, 'Tên ở thẻ thứ nhất');
    const { page: second } = await openEditor(editor, { context, hash: '#show=2.0&select=lgsp' });
    await second.locator('.k-banner').waitFor();
    expect(await second.locator('#k-field-name-vi').isDisabled()).toBe(true);
    expect(await second.locator('.k-inspector h2').textContent()).toBe('Tên ở thẻ thứ nhất');
    await second.locator('.k-banner button').click();
    await expect.poll(() => second.locator('#k-field-name-vi').isDisabled()).toBe(false);
    await first.locator('.k-banner').waitFor();
    expect(await first.locator('#k-field-name-vi').isDisabled()).toBe(true);
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

  async function open(
    page: Awaited<ReturnType<typeof openEditor>>['page'],
    name: string,
    text: string,
  ) {
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
