// Makes the README's pictures anew: a screenshot of the editor as it opens, and a figure as the
// command line exports it. Look at them before they are committed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CLI_ENTRY, ensureCli } from './build-cli.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ROOT } from './fresh.mjs';

const FOLDER = join(ROOT, 'docs/images');
// A3, so that one page holds the whole comparison.
const FIGURE = [
  ...['figure', 'samples/bo-gtvt.khung.json', 'overview', '--compare', '1.0', '2.0'],
  ...['--width', '370', '--height', '247'],
];

mkdirSync(FOLDER, { recursive: true });
await ensureCli();
execFileSync(process.execPath, [CLI_ENTRY, ...FIGURE, '-o', join(FOLDER, 'overview.svg')], {
  cwd: ROOT,
  stdio: 'inherit',
});

const editor = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), '--no-open'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await shoot(await addressOf(editor), join(FOLDER, 'editor.png'));
} finally {
  editor.kill();
}

/** The address that the editor prints. @param {import('node:child_process').ChildProcess} started @returns {Promise<string>} */
function addressOf(started) {
  return new Promise((found, failed) => {
    started.stdout?.on('data', (text) => {
      const address = /http:\/\/\S+/.exec(String(text))?.[0];
      if (address) found(address);
    });
    started.on('exit', () => failed(new Error('The editor did not start.')));
  });
}

/** @param {string} address @param {string} file */
async function shoot(address, file) {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1600, height: 1000 },
      locale: 'vi-VN',
    });
    await page.goto(address);
    await page.waitForSelector('[data-element], [data-testid="rf__wrapper"], canvas');
    // Fonts load, the figure is laid out and fitted into the view.
    await page.waitForTimeout(4000);
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
