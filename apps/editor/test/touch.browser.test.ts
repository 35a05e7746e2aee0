/** Looking around with fingers: one pans, two zoom, a tap selects, one held still opens the menu; nothing is dragged. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boxOf, type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers go down at the first places, over the others, and up. */
async function fingers(client: CDPSession, ways: readonly (readonly Point[])[]): Promise<void> {
  const steps = ways[0]?.length ?? 0;
  for (let step = 0; step < steps; step += 1) {
    const touchPoints = ways.flatMap((way, id) => {
      const at = way[step];
      return at === undefined ? [] : [{ ...at, id }];
    });
    await client.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints,
    });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const between = (from: Point, to: Point): Point[] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }));

const zoomOf = (page: Page) =>
  page
    .locator('.k-zoom')
    .textContent()
    .then((text) => Number.parseInt(text ?? '', 10));

it('fingers look around on a tablet, and move nothing', async () => {
  const context = await editor.browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const { page, errors } = await openEditor(editor, { context, hash: '#show=2.0' });
  const client = await context.newCDPSession(page);
  await page.locator('.khung-occurrence').first().waitFor();
  const before = await savedText(page);

  const box = await boxOf(page, 'lgsp');
  const wide = box.width;
  await fingers(client, [between(box.middle, { x: box.middle.x + 60, y: box.middle.y + 40 })]);
  await expect.poll(async () => Math.round((await boxOf(page, 'lgsp')).x - box.x)).toBe(60);
  expect(Math.round((await boxOf(page, 'lgsp')).y - box.y)).toBe(40);
  expect(await page.locator('.khung-outline-selected').count()).toBe(0);

  const { middle } = await boxOf(page, 'lgsp');
  const zoom = await zoomOf(page);
  const apart = (by: number) => ({ x: middle.x + by, y: middle.y });
  await fingers(client, [between(apart(-40), apart(-100)), between(apart(40), apart(100))]);
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom * 1.8);
  expect((await boxOf(page, 'lgsp')).width).toBeGreaterThan(wide * 1.8);
  expect(await page.locator('.khung-outline-selected').count()).toBe(0);

  const tapped = (await boxOf(page, 'lgsp')).middle;
  await page.touchscreen.tap(tapped.x, tapped.y);
  await expect.poll(() => page.locator('.k-inspector h2').textContent()).toContain('LGSP');

  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [tapped] });
  await page.getByRole('menu').waitFor();
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.getByRole('menu').locator('[data-action="rename"]').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });

  expect(await savedText(page)).toBe(before);
  expect(errors).toEqual([]);
  await context.close();
});
