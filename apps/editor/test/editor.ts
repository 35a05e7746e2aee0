/** The built editor in a real browser, for tests: built where sources are newer, served on a free port. */
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { isFresh, ROOT } from '../../../scripts/fresh.mjs';

const root = join(ROOT, 'apps/editor');
const SOURCES = [
  'apps/editor/src',
  'apps/editor/build',
  'apps/editor/index.html',
  'apps/editor/vite.config.ts',
  'samples',
];
const shared = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' } as const;

export interface Editor {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Into its own folder, so that a running `pnpm start` is left alone. */
const outDir = join(root, 'dist-test');

/** Once before the tests, which run side by side; nothing where it is as new as its sources. */
export async function buildEditor(): Promise<void> {
  if (isFresh(join(outDir, 'index.html'), SOURCES)) return;
  await asShipped(() =>
    build({ ...shared, mode: 'test-build', build: { outDir, emptyOutDir: true } }),
  );
}

/** Not React as it is while developing, which takes several times as long: a test runner asks for that one. */
async function asShipped(make: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await make().finally(() => {
    process.env.NODE_ENV = NODE_ENV;
  });
}

/** Serves what `buildEditor` built. */
export async function startEditor(): Promise<Editor> {
  const server: PreviewServer = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const browser = await startBrowser();
  return {
    browser,
    address: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** @param more of Chromium's switches */
export function startBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.KHUNG_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** The page as one file, built where sources are newer. */
export async function singleFile(): Promise<string> {
  const file = join(root, 'dist-single/khung.html');
  if (!isFresh(file, SOURCES)) await asShipped(() => build({ ...shared, mode: 'single' }));
  return `file://${file}`;
}

export interface OpenOptions {
  readonly hash?: string;
  readonly language?: 'vi' | 'en';
  readonly context?: BrowserContext;
}

/** A page with the editor on it; whatever it throws or logs as an error is collected. */
export async function openEditor(
  { browser, address }: Pick<Editor, 'browser' | 'address'>,
  { hash = '', language = 'vi', context }: OpenOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const owner =
    context ??
    (await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
    }));
  const page = await owner.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  if (language !== 'vi') {
    await page.addInitScript((wanted) => {
      localStorage.setItem(
        'khung-preferences',
        JSON.stringify({ state: { language: wanted }, version: 1 }),
      );
    }, language);
  }
  await page.goto(`${address}${hash}`);
  await page.locator('.k-app .k-body').waitFor();
  return { page, errors };
}

/** Where an element stands on screen, CSS px. */
export async function boxOf(page: Page, element: string) {
  const box = await page.locator(`.khung-occurrence[data-element="${element}"]`).boundingBox();
  if (box === null) throw new Error(`${element} is not on screen.`);
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

/** What the workspace says now, as its file would. */
export async function savedText(page: Page): Promise<string> {
  // Without a picker the browser downloads.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
