// Opens the editor on the sample: builds it where sources are newer, serves it at a printed address,
// and opens the browser where there is a display. `pnpm start --help` says what it takes. For working
// on the editor itself there is `pnpm dev`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { isFresh, ROOT } from './fresh.mjs';

const USAGE = `pnpm start [--host [ADDRESS]] [--port N] [--strict-port] [--no-open]

  --host [ADDRESS]  serve other machines too (all addresses, or the one given)
  --port N          first port to try (5173); a port in use: the next one
  --strict-port     a port in use: stop
  --no-open         do not open a browser
`;

const SOURCES = [
  'apps/editor/src',
  'apps/editor/build',
  'apps/editor/index.html',
  'apps/editor/vite.config.ts',
  'samples',
];

const options = readOptions(process.argv.slice(2));
const root = join(ROOT, 'apps/editor');
const outDir = join(root, 'dist-start');
const shared = /** @type {const} */ ({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'error',
  mode: 'start',
});
if (!isFresh(join(outDir, 'index.html'), SOURCES)) {
  process.stdout.write('Đang dựng trình soạn thảo… / Building the editor…\n');
  await orStop(() => build({ ...shared, build: { outDir, emptyOutDir: true } }));
}
const server = await orStop(() =>
  preview({
    ...shared,
    build: { outDir },
    preview: {
      port: options.port,
      strictPort: options.strictPort,
      ...(options.host === undefined ? {} : { host: options.host }),
    },
  }),
);

const { local, network } = server.resolvedUrls ?? { local: [], network: [] };
const address = local[0] ?? network[0] ?? '';
process.stdout.write(`\n  Khung đang chạy tại / Khung is running at\n\n`);
for (const url of [...local, ...network]) process.stdout.write(`    ${url}\n`);
process.stdout.write(`\n  Dừng / Stop: Ctrl+C\n\n`);
if (options.open && address && hasDisplay()) openBrowser(address);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server.close().finally(() => process.exit(0));
  });
}

/**
 * @template T
 * @param {() => Promise<T>} work
 */
async function orStop(work) {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

/** @param {string[]} args */
function readOptions(args) {
  // `--host` may stand alone, which parseArgs knows no way to say.
  const spelled = args.flatMap((arg, at) => {
    if (arg !== '--host') return [arg];
    const next = args[at + 1];
    return next === undefined || next.startsWith('-') ? ['--host='] : ['--host'];
  });
  try {
    const { values } = parseArgs({
      args: spelled.filter((arg) => arg !== '--'),
      options: {
        host: { type: 'string' },
        port: { type: 'string', default: '5173' },
        'strict-port': { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port ${values.port}: not a port`);
    }
    const host = values.host === '' ? true : values.host;
    return { host, port, strictPort: values['strict-port'], open: !values['no-open'] };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

function hasDisplay() {
  if (process.env.CI || process.env.SSH_CONNECTION) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A browser that does not open is no reason to stop: the address is printed. @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
