// Builds the command line into apps/cli/dist: one small entry, a chunk for each command, and a folder
// `assets` with the fonts and the picture engine. `node scripts/build-cli.mjs` always builds; ensureCli only where needed.
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isFresh, ROOT } from './fresh.mjs';

const DIST = join(ROOT, 'apps/cli/dist');
const LOCK = join(ROOT, 'apps/cli/.cache/build.lock');
/** A lock older than this was left by a process that is gone. */
const LOCK_STALE_MS = 60_000;

export const CLI_ENTRY = join(DIST, 'khung.mjs');

/** Builds where a source is newer than what was built; two at once build once. */
export async function ensureCli() {
  if (isFresh(CLI_ENTRY, SOURCES)) return;
  await withLock(async () => {
    if (!isFresh(CLI_ENTRY, SOURCES)) await buildCli();
  });
}

/** Builds into a folder beside and swaps, so that what runs is never half a build. */
export async function buildCli() {
  const { build } = await import('vite');
  const fresh = `${DIST}-${process.pid}`;
  await build({
    configFile: false,
    root: join(ROOT, 'apps/cli'),
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(ROOT, 'apps/cli/src/main.ts'),
      outDir: fresh,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: { entryFileNames: 'khung.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  await copyAssets(join(fresh, 'assets'));
  const old = `${DIST}-old-${process.pid}`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(fresh, DIST);
  rmSync(old, { recursive: true, force: true });
}

/** Fonts and the picture engine, beside the file that reads them: publish knows which. @param {string} folder */
async function copyAssets(folder) {
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../packages/publish/src/node.ts') }} */
  const publish = await runnerImport(join(ROOT, 'packages/publish/src/node.ts'), {
    configFile: false,
    root: ROOT,
  });
  await publish.module.copyAssets(folder);
}

const SOURCES = ['apps/cli/src', 'apps/cli/package.json', 'scripts/build-cli.mjs'];

/** @param {() => Promise<void>} work */
async function withLock(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const age = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0;
      if (age > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true });
      else await wait(100);
    }
  }
  try {
    await work();
  } finally {
    if (existsSync(LOCK)) rmdirSync(LOCK);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await withLock(buildCli);
