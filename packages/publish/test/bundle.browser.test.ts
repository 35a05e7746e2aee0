/** The writers bundled for a browser write the same files as in Node; nothing heavy is loaded before it is used. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureToPng, figureToPptx, figureToSvg } from '../src/index.ts';
import { loadAssets } from '../src/node.ts';
import { launch } from './browser.ts';
import { fixture, theme } from './fixture.ts';

type Publish = typeof import('../src/index.ts');
type Wanted = 'svg' | 'png' | 'pdf' | 'docx' | 'pptx';

const SITE = 'http://khung.test/';
let browser: Browser;
let page: Page;
let files: Map<string, Uint8Array | string>;
const requested: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  files = await bundled();
  const { fonts, wasm } = await loadAssets();
  for (const [weight, bytes] of Object.entries(fonts.Arimo ?? {}))
    files.set(`${weight}.ttf`, bytes);
  files.set('resvg.wasm', wasm);
  browser = await launch();
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(`${SITE}**`, (route) => {
    const name = route.request().url().slice(SITE.length);
    if (name === '')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script type="module" src="entry.js"></script>',
      });
    requested.push(name);
    const body = files.get(name);
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({
      contentType,
      body: typeof body === 'string' ? body : Buffer.from(body),
    });
  });
  await page.goto(SITE);
  await page.waitForFunction(() => 'publish' in globalThis);
});
afterAll(() => browser?.close());

/** The package as Vite bundles it for a page: file name to content. */
async function bundled(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./in-browser-entry.ts', import.meta.url)),
        output: { entryFileNames: 'entry.js', chunkFileNames: '[name].js' },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}

/** Writes the fixture in the page, painted with flat colours worked out beforehand (functions don't travel). */
async function written(format: Wanted): Promise<Uint8Array> {
  const paints = Object.fromEntries(
    // The title of a slide is painted as the title of a group.
    [...fixture.marks.map(({ look }) => look), { part: 'group-label' } as const].map((look) => [
      JSON.stringify(look),
      theme.paint(look),
    ]),
  );
  const text = await page.evaluate(
    async ([figure, paints, format]) => {
      const { publish } = globalThis as unknown as { publish: Publish };
      const bytesOf = async (name: string) =>
        new Uint8Array(await (await fetch(name)).arrayBuffer());
      const theme = {
        name: 'fixture',
        paint: (look: object) => paints[JSON.stringify(look)] ?? {},
      };
      const options = {
        theme,
        fonts: {
          Arimo: { regular: await bytesOf('regular.ttf'), bold: await bytesOf('bold.ttf') },
        },
        wasm: bytesOf('resvg.wasm'),
      };
      const write = {
        svg: async () => new TextEncoder().encode(publish.figureToSvg(figure, options)),
        png: () => publish.figureToPng(figure, options),
        pdf: () => publish.figureToPdf(figure, options),
        docx: () => publish.figureToDocx(figure, { ...options, shapes: 'native' }),
        pptx: () => publish.figureToPptx(figure, options),
      };
      return Array.from(await write[format](), (byte) => String.fromCharCode(byte)).join('');
    },
    [fixture, paints, format] as const,
  );
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

describe('in a browser', () => {
  it('writes the same SVG, with no other file loaded', async () => {
    expect(requested).toEqual(['entry.js']);
    const svg = new TextDecoder().decode(await written('svg'));
    expect(svg).toBe(figureToSvg(fixture, { theme }));
    expect(requested.filter((name) => name.endsWith('.js'))).toEqual(['entry.js']);
  });

  it('draws the same PNG, to the byte', async () => {
    const inNode = await figureToPng(fixture, { theme, ...(await loadAssets()) });
    expect(Buffer.from(await written('png')).equals(inNode)).toBe(true);
  });

  it('writes a PDF with searchable text', async () => {
    const { text } = await extractText(await getDocumentProxy(await written('pdf')));
    expect(text.join(' ')).toContain('Cổng dịch vụ công');
  });

  it('writes a Word document', async () => {
    const bytes = await written('docx');
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it('writes the same presentation, to the byte', async () => {
    const inNode = await figureToPptx(fixture, { theme, ...(await loadAssets()) });
    expect(Buffer.from(await written('pptx')).equals(inNode)).toBe(true);
  });

  it('runs without an error on the page', () => {
    expect(errors).toEqual([]);
  });
});
