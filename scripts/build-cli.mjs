// Builds the command line into apps/cli/dist: one small entry, a chunk for each command, and a folder
// `assets` with the fonts and the picture engine. `node scripts/build-cli.mjs` always builds; ensureCli only where needed.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'apps/cli/dist');
const LOCK = join(ROOT, 'apps/cli/.cache/build.lock');
/** A lock older than this was left by a process that is gone. */
const LOCK_STALE_MS = 60_000;

export const CLI_ENTRY = join(DIST, 'khung.mjs');

/** Builds where a source is newer than what was built; two at once build once. */
export async function ensureCli() {
  if (isFresh()) return;
  await withLock(async () => {
    if (!isFresh()) await buildCli();
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

function isFresh() {
  if (!existsSync(CLI_ENTRY)) return false;
  const built = statSync(CLI_ENTRY).mtimeMs;
  return sources().every((path) => statSync(path).mtimeMs <= built);
}

/** What the built command line is made from; tests are not. */
function sources() {
  const packages = readdirSync(join(ROOT, 'packages')).map((name) => join(ROOT, 'packages', name));
  const homes = [...packages, join(ROOT, 'apps/cli')];
  const listed = homes.flatMap((home) => [
    ...(existsSync(join(home, 'package.json')) ? [join(home, 'package.json')] : []),
    ...(existsSync(join(home, 'src')) ? filesIn(join(home, 'src')) : []),
  ]);
  return [...listed, join(ROOT, 'pnpm-lock.yaml'), fileURLToPath(import.meta.url)];
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

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
