/**
 * Real models made by others, from the import to text measured in a browser. They are no part of
 * the project: the test needs `../shared/data/models` beside it, and says so where that is absent.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { architectureId, parseWorkspace, resolve } from '@khung/core';
import { type Figure, overviewFigure, print } from '@khung/diagram';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_ENTRY, ensureCli } from '../../../scripts/build-cli.mjs';
import { figureToSvg } from '../src/index.ts';
import { launch, pageWithFonts } from './browser.ts';
import { mismeasured, textOutside } from './text-in-browser.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const models = join(root, '..', 'shared', 'data', 'models');
const folder = mkdtempSync(join(tmpdir(), 'khung-models-'));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  await ensureCli();
  browser = await launch();
  page = await pageWithFonts(browser);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser?.close();
});

/** Through the command line, as a user imports: a writer may not know the readers. */
function overviewOfFile(name: string): Figure {
  const workspace = join(folder, `${name}.khung.json`);
  execFileSync(
    process.execPath,
    [CLI_ENTRY, 'import', join(models, name), '--as', 'm', '-o', workspace],
    { stdio: 'pipe' },
  );
  const model = resolve(parseWorkspace(readFileSync(workspace, 'utf8')), architectureId('m'));
  return overviewFigure(model, { width: 400, height: 277 });
}

describe.skipIf(!existsSync(models))('a real model (needs ../shared/data/models)', () => {
  it.each([
    'archisurance.exchange.xml',
    'aviation-ra.exchange.xml',
    'vera41.exchange.xml',
    'bendpoints.exchange.xml',
  ])(
    '%s has its text inside its boxes, as wide as measured',
    async (name) => {
      const figure = overviewOfFile(name);
      expect(await mismeasured(page, figure, print)).toEqual([]);
      expect(await textOutside(page, figureToSvg(figure, { theme: print }))).toEqual([]);
    },
    240_000,
  );
});
