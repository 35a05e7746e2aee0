import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HTTPS, type Origin, startTabs, type Tabs } from '../../test/openTabs.ts';

let tabs: Tabs;
let key = 0;
const pages: Page[] = [];
beforeAll(async () => {
  tabs = await startTabs();
});
afterAll(() => tabs.close());
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});

const freshKey = () => `ws-${++key}`;
async function tab(from: Origin = HTTPS): Promise<Page> {
  const page = await tabs.open(from);
  pages.push(page);
  return page;
}
const open = (page: Page, name: string, options = {}) =>
  page.evaluate(([n, o]) => window.bench.open(n, o), [name, options] as const);
const read = (page: Page) => page.evaluate(() => window.bench.read());
const rename = (page: Page, times: number) => page.evaluate((n) => window.bench.rename(n), times);
const takeOver = (page: Page) => page.evaluate(() => window.bench.takeOver());
const told = (page: Page, what: string) =>
  page.waitForFunction((wanted) => window.bench.told.includes(wanted), what);

describe('a workspace kept in the browser', () => {
  it('is there again with every gesture, in order', async () => {
    const name = freshKey();
    const first = await tab();
    expect(await open(first, name)).toBe('write');
    expect(await read(first)).toMatchObject({ name: 'Tên 0', replayed: 0 });
    expect(await rename(first, 12)).toBe('done');
    await first.close();
    const second = await tab();
    expect(await open(second, name)).toBe('write');
    expect(await read(second)).toEqual({ name: 'Tên 12', replayed: 12, skipped: [] });
  });

  it('has every gesture whose promise resolved, after the browser was killed', async () => {
    const name = freshKey();
    const page = await tab();
    await open(page, name, { compactAfter: 25 });
    await read(page);
    await page.evaluate(() => window.bench.renameForever());
    await page.waitForFunction(() => window.bench.kept > 60);
    const kept = await page.evaluate(() => window.bench.kept);
    await tabs.kill();
    pages.length = 0;
    await tabs.restart();
    const again = await tab();
    expect(await open(again, name)).toBe('write');
    const after = await read(again);
    expect(after.skipped).toEqual([]);
    expect(Number(after.name?.slice(4))).toBeGreaterThanOrEqual(kept);
  });

  it('is compacted while it is written, and loses nothing by it', async () => {
    const name = freshKey();
    const page = await tab();
    const before = await page.evaluate(() => window.bench.count('edits').catch(() => 0));
    await open(page, name, { compactAfter: 5 });
    await read(page);
    expect(await rename(page, 43)).toBe('done');
    await page.evaluate(() => window.bench.close());
    expect((await page.evaluate(() => window.bench.count('edits'))) - before).toBeLessThan(43);
    await open(page, name);
    const { name: now, replayed } = await read(page);
    expect(now).toBe('Tên 43');
    expect(replayed).toBeLessThan(43);
  });

  it('skips damaged and missing entries, says which, and puts the damaged aside', async () => {
    const name = freshKey();
    const page = await tab();
    await open(page, name);
    await read(page);
    await rename(page, 5);
    await page.evaluate((k) => window.bench.spoil('edits', [k, 2], { json: '{"fie' }), name);
    await page.evaluate((k) => window.bench.drop([k, 4]), name);
    expect(await read(page)).toEqual({
      name: 'Tên 5',
      replayed: 3,
      skipped: [
        { sequence: 2, why: 'unreadable' },
        { sequence: 4, why: 'gap' },
      ],
    });
    const aside = await page.evaluate(() => window.bench.count('aside'));
    await page.evaluate(() => window.bench.save(6));
    expect(await page.evaluate(() => window.bench.count('aside'))).toBe(aside + 1);
    expect(await read(page)).toEqual({ name: 'Tên 6', replayed: 0, skipped: [] });
  });

  it('goes back to the snapshot before and replays from there if the newest is damaged', async () => {
    const name = freshKey();
    const page = await tab();
    await open(page, name, { compactAfter: 4 });
    await read(page);
    await rename(page, 6);
    await page.evaluate((k) => window.bench.spoil('snapshots', [k, 'newest'], { text: '{' }), name);
    expect(await read(page)).toMatchObject({ name: 'Tên 6', skipped: [] });
    await page.evaluate(
      (k) => window.bench.spoil('snapshots', [k, 'previous'], { text: '' }),
      name,
    );
    await expect(read(page)).rejects.toThrow('corrupt');
  });

  it('says that the space is used up, has what was kept before, and catches up when there is room', async () => {
    const origin = 'https://full.storage.test';
    const page = await tab(`${origin}/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
    await open(page, 'ws-full');
    await read(page);
    await rename(page, 1);
    expect(await page.evaluate(() => window.bench.saveHeavy(9_000_000))).toBe('full');
    const other = await tab(`${origin}/`);
    await open(other, 'ws-full');
    expect(await read(other)).toMatchObject({ name: 'Tên 1', replayed: 1 });
    expect(await rename(page, 1)).toBe('done');
    // The log lacked what could not be kept, so the whole was kept with the next gesture.
    expect(await read(page)).toMatchObject({ name: 'Tên 2', replayed: 0 });
    expect(await rename(page, 1)).toBe('done');
    expect(await read(page)).toMatchObject({ name: 'Tên 3', replayed: 1 });
  });

  it('is listed with the latest first, and can be forgotten unless a tab writes it', async () => {
    const [one, two] = [freshKey(), freshKey()];
    const page = await tab();
    await open(page, one);
    await read(page);
    await page.evaluate(() => window.bench.close());
    await open(page, two);
    await read(page);
    const keys = async () => (await page.evaluate(() => window.bench.list())).map((e) => e.key);
    expect((await keys()).slice(0, 2)).toEqual([two, one]);
    expect(await page.evaluate((k) => window.bench.forget(k), two)).toBe('locked');
    expect(await page.evaluate((k) => window.bench.forget(k), one)).toBe('done');
    expect(await keys()).not.toContain(one);
    expect(await keys()).toContain(two);
  });

  it('refuses inside the log whoever is no longer the writer', async () => {
    const name = freshKey();
    const page = await tab();
    await open(page, name);
    await read(page);
    expect(await page.evaluate((k) => window.bench.appendAs('old-tab', k), name)).toBe('closed');
    expect(await read(page)).toMatchObject({ name: 'Tên 0', replayed: 0 });
  });
});

const origins: Origin[] = [HTTPS, 'file', 'file, without locks'];
describe.each(origins)('two tabs on one workspace (%s)', (from) => {
  it('lets the second read but not write', async () => {
    const name = freshKey();
    const [first, second] = [await tab(from), await tab(from)];
    expect(await open(first, name)).toBe('write');
    await read(first);
    await rename(first, 1);
    expect(await open(second, name)).toBe('read');
    expect(await read(second)).toMatchObject({ name: 'Tên 1' });
    expect(await rename(second, 1)).toBe('locked');
    expect(await second.evaluate(() => window.bench.save(50))).toBe('locked');
    await rename(first, 1);
    await told(second, 'written');
    expect(await read(second)).toMatchObject({ name: 'Tên 2' });
  });

  it('tells the second when the first has closed; then it may write', async () => {
    const name = freshKey();
    const [first, second] = [await tab(from), await tab(from)];
    await open(first, name);
    await read(first);
    await open(second, name);
    await first.evaluate(() => window.bench.close());
    await told(second, 'free');
    expect(await second.evaluate(() => window.bench.access())).toBe('read');
    expect(await takeOver(second)).toBe('done');
    await read(second);
    expect(await rename(second, 3)).toBe('done');
  });

  it('tells the first when the second takes over; from then on it cannot write', async () => {
    const name = freshKey();
    const [first, second] = [await tab(from), await tab(from)];
    await open(first, name);
    await read(first);
    await rename(first, 2);
    await open(second, name);
    expect(await takeOver(second)).toBe('done');
    await told(first, 'taken-over');
    expect(await rename(first, 1)).toBe('locked');
    expect(await read(second)).toMatchObject({ name: 'Tên 2' });
    expect(await rename(second, 1)).toBe('done');
    expect(await takeOver(first)).toBe('done');
    await told(second, 'taken-over');
    expect(await read(first)).toMatchObject({ name: 'Tên 3' });
  });

  it('writes again after the writing tab was killed', async () => {
    const name = freshKey();
    const first = await tab(from);
    await open(first, name);
    await read(first);
    await rename(first, 4);
    pages.splice(pages.indexOf(first), 1);
    const session = await first.context().newCDPSession(first);
    const crashed = new Promise((resolve) => first.once('crash', resolve));
    session.send('Page.crash').catch(() => {});
    await crashed;
    const second = await tab(from);
    expect(await open(second, name)).toBe('write');
    expect(await read(second)).toMatchObject({ name: 'Tên 4', skipped: [] });
    await first.close();
  });
});

describe('checkpoints and journal', () => {
  it('are there after the browser was killed, and go with their workspace', async () => {
    const name = freshKey();
    const page = await tab();
    await open(page, name);
    await read(page);
    const make = (id: string, called: string) =>
      page.evaluate(([i, c]) => window.bench.putCheckpoint(i, c), [id, called] as const);
    expect(await make('cp-1', 'Trước khi gửi')).toBe('done');
    expect(await page.evaluate(() => window.bench.renameBy('Lan'))).toBe('done');
    await make('cp-2', 'Bỏ');
    await make('cp-1', 'Bản gửi các Cục');
    await page.evaluate(() => window.bench.deleteCheckpoint('cp-2'));
    await tabs.kill();
    pages.length = 0;
    await tabs.restart();
    const again = await tab();
    await open(again, name);
    const past = { checkpoints: ['Bản gửi các Cục'], gestures: ['Lan edit.rename'] };
    expect(await again.evaluate(() => window.bench.past())).toEqual(past);
    await again.evaluate(() => window.bench.close());
    expect(await again.evaluate((key) => window.bench.forget(key), name)).toBe('done');
    await open(again, name);
    await read(again);
    expect(await again.evaluate(() => window.bench.past())).toEqual({
      checkpoints: [],
      gestures: [],
    });
  });

  it('are refused from a tab that only reads', async () => {
    const name = freshKey();
    const first = await tab();
    await open(first, name);
    await read(first);
    const second = await tab();
    expect(await open(second, name)).toBe('read');
    await read(second);
    expect(await second.evaluate(() => window.bench.putCheckpoint('cp-1', 'Mốc'))).toBe('locked');
    await first.evaluate(() => window.bench.putCheckpoint('cp-2', 'Mốc'));
    await told(second, 'past');
  });
});
