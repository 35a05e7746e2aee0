// Opens the editor on the sample: a local server at a printed address, and the browser where there
// is a display. `pnpm start --help` says what it takes.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const USAGE = `pnpm start [--host [ADDRESS]] [--port N] [--strict-port] [--no-open]

  --host [ADDRESS]  serve other machines too (all addresses, or the one given)
  --port N          first port to try (5173); a port in use: the next one
  --strict-port     a port in use: stop
  --no-open         do not open a browser
`;

const options = readOptions(process.argv.slice(2));
const root = join(dirname(dirname(fileURLToPath(import.meta.url))), 'apps/editor');
const server = await createServer({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  clearScreen: false,
  server: {
    port: options.port,
    strictPort: options.strictPort,
    ...(options.host === undefined ? {} : { host: options.host }),
  },
});

try {
  await server.listen();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

const { local, network } = server.resolvedUrls ?? { local: [], network: [] };
const address = local[0] ?? network[0] ?? '';
process.stdout.write(`\n  Khung đang chạy tại / Khung is running at\n\n`);
for (const url of [...local, ...network]) process.stdout.write(`    ${url}\n`);
process.stdout.write(`\n  Dừng / Stop: Ctrl+C\n\n`);
if (options.open && address && hasDisplay()) openBrowser(address);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => server.close().finally(() => process.exit(0)));
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
