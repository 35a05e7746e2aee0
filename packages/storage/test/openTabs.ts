/** Tabs of a real Chromium on the test page, served over https or opened from a file. */
import { mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

export interface Tabs {
  /** Browsers without Web Locks are played by a page that does not see them. */
  readonly open: (from?: Origin) => Promise<Page>;
  /** Ends the browser's process at once, as a pulled plug would. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A host of its own has a quota of its own. */
export type Origin = `https://${string}` | 'file' | 'file, without locks';
export const HTTPS: Origin = 'https://storage.test/';

export async function startTabs(): Promise<Tabs> {
  const folder = await mkdtemp(join(tmpdir(), 'khung-tabs-'));
  const file = join(folder, 'page.html');
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>tab</title><script>${await pageScript()}</script>`,
  );
  const profile = join(folder, 'profile');
  let context = await launch(profile, file);
  return {
    open: async (from = HTTPS) => {
      const page = await context.newPage();
      if (from === 'file, without locks')
        await page.addInitScript(() =>
          Object.defineProperty(navigator, 'locks', { value: undefined }),
        );
      await page.goto(from.startsWith('https:') ? from : pathToFileURL(file).href);
      return page;
    },
    kill: async () => {
      const lock = await readlink(join(profile, 'SingletonLock'));
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(Number(lock.slice(hostname().length + 1)), 'SIGKILL');
      await gone;
      await rm(join(profile, 'SingletonLock'), { force: true });
    },
    restart: async () => {
      context = await launch(profile, file);
    },
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function launch(profile: string, file: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
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
  await context.route('https://**', (route) => route.fulfill({ path: file }));
  return context;
}

async function pageScript(): Promise<string> {
  const entry = fileURLToPath(new URL('./page/main.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, name: 'page', formats: ['iife'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the test page was not built');
  return chunk.code.replaceAll('</script', '<\\/script');
}
