/** Builds the playground once and opens it in a real Chromium. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

export interface Playgrounds {
  readonly browser: Browser;
  /** @param settings the part of the address behind `#` */
  readonly open: (settings?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const HOST = 'http://playground.test/';

export async function startPlaygrounds(): Promise<Playgrounds> {
  const root = fileURLToPath(new URL('./playground', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'khung-playground-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir, minify: false },
  });
  const browser = await chromium.launch({
    executablePath: process.env['KHUNG_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const open = async (settings = '') => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
    await page.route(`${HOST}**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      return route.fulfill({ path: join(outDir, path === '/' ? 'index.html' : path) });
    });
    await page.goto(`${HOST}#${settings}`);
    await page.locator('.khung-canvas canvas, [data-element]').first().waitFor();
    return page;
  };
  const close = async () => {
    await browser.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { browser, open, close };
}
