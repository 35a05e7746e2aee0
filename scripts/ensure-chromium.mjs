// Finds a Chromium for the browser tests, or gets one: from Debian's packages as root, else through
// Playwright. `node scripts/ensure-chromium.mjs` prints its path.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @returns {string} the path of a Chromium that starts
 * @throws where there is none and none could be got; the message says what to do
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  for (const get of [fromDebian, fromPlaywright]) {
    if (!get()) continue;
    const got = findChromium();
    if (got) return got;
  }
  throw new Error(
    'No Chromium found for the browser tests, and none could be installed. ' +
      'Install Chromium or Google Chrome, or set KHUNG_CHROMIUM to its path.',
  );
}

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env.KHUNG_CHROMIUM;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`KHUNG_CHROMIUM names ${named}, which does not start.`);
  }
  return candidates().find((path) => existsSync(path) && starts(path));
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function candidates() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [
    ...onPath,
    ...NAMES.map((name) => `/usr/bin/${name}`),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const root = process.env[name];
      return root ? [join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
    }),
    ...playwrightCache(),
  ];
}

/** Chromiums that Playwright has downloaded, newest first. */
function playwrightCache() {
  const roots = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
  ];
  const inside = [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-mac-arm64', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
    ['chrome-mac', 'Chromium.app/Contents/MacOS/Chromium'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-linux', 'headless_shell'],
  ];
  return roots.flatMap((root) => {
    if (!root || !existsSync(root)) return [];
    return readdirSync(root)
      .filter((name) => name.startsWith('chromium'))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap((name) => inside.map((way) => join(root, name, ...way)));
  });
}

/** A wrapper script may be there without its browser (Ubuntu's snap stub is one), so it is asked. @param {string} path */
function starts(path) {
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function fromDebian() {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!asRoot || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version'))
    return false;
  say('installing chromium with apt-get');
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation'])
  );
}

function fromPlaywright() {
  say('downloading Chromium through Playwright');
  const playwright = createRequire(import.meta.url).resolve('playwright-core/package.json');
  return run(process.execPath, [join(dirname(playwright), 'cli.js'), 'install', 'chromium']);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // What installers print goes to standard error: this script's output is the path alone.
    execFileSync(command, args, { stdio: ['ignore', 2, 2], env });
    return true;
  } catch {
    say(`${command} ${args.join(' ')} failed`);
    return false;
  }
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`chromium: none found; ${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${ensureChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
