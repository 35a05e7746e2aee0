/**
 * Where the fonts and the picture engine are found in Node. Its own entry (`@khung/publish/node`),
 * so that no file access gets into a browser bundle.
 *
 * A program bundled into one file calls `copyAssets(folder + '/assets')` in its build: a folder
 * `assets` beside the running file is looked in first, then node_modules.
 */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontName } from '@khung/diagram';
import { PublishError } from './errors.ts';
import type { FigureFonts } from './font/fonts.ts';

export interface Assets {
  readonly fonts: FigureFonts;
  /** Bytes of the picture engine, for `figureToPng` and `figureToDocx`. */
  readonly wasm: Uint8Array<ArrayBuffer>;
}

/**
 * The font that a figure is set in (`figure.font.name`) and resvg, each read once.
 * @throws PublishError `asset-missing`.
 */
export async function loadAssets(font: FontName = 'Arimo'): Promise<Assets> {
  const [fonts, wasm] = await Promise.all([loadFonts(font), readOnce(ENGINE)]);
  return { fonts, wasm };
}

/** Only the font, for PDF and standalone SVG: the engine is 2.4 MB. */
export async function loadFonts(font: FontName = 'Arimo'): Promise<FigureFonts> {
  const [regular, bold] = await Promise.all([
    readOnce(FONTS[font].regular),
    readOnce(FONTS[font].bold),
  ]);
  return { [font]: { regular, bold } };
}

/** Puts the fonts, their licence and the engine into a folder, for a program bundled into one file. */
export async function copyAssets(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    [ENGINE, ...Object.values(FONTS).flatMap((font) => Object.values(font))].map(async (file) => {
      const target = join(folder, file.name);
      await copyFile(require.resolve(file.from), target);
      return target;
    }),
  );
}

const ENGINE: Asset = { name: 'resvg.wasm', from: '@resvg/resvg-wasm/index_bg.wasm' };

interface Asset {
  readonly name: string;
  readonly from: string;
}

/** With their licences: the Open Font License asks to travel with the font. */
const FONTS: Readonly<Record<FontName, Readonly<Record<'regular' | 'bold' | 'licence', Asset>>>> = {
  Arimo: fontFiles('Arimo'),
  Tinos: fontFiles('Tinos'),
};

function fontFiles(font: FontName) {
  const place = `@expo-google-fonts/${font.toLowerCase()}`;
  const file = (folder: string) => ({
    name: `${font}_${folder}.ttf`,
    from: `${place}/${folder}/${font}_${folder}.ttf`,
  });
  return {
    regular: file('400Regular'),
    bold: file('700Bold'),
    licence: { name: `${font}_LICENSE`, from: `${place}/LICENSE_FONT` },
  };
}

/** A file that could not be read is looked for again when it is next asked for. */
function readOnce(file: Asset): Promise<Uint8Array<ArrayBuffer>> {
  const known = reading.get(file.name);
  if (known !== undefined) return known;
  const begun = read(file);
  reading.set(file.name, begun);
  begun.catch(() => reading.delete(file.name));
  return begun;
}

const reading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

const require = createRequire(import.meta.url);

async function read({ name, from }: Asset): Promise<Uint8Array<ArrayBuffer>> {
  const looked: string[] = [];
  const here = dirname(fileURLToPath(import.meta.url));
  for (const find of [() => join(here, 'assets', name), () => require.resolve(from)]) {
    try {
      const path = find();
      looked.push(path);
      return new Uint8Array(await readFile(path));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new PublishError({ code: 'asset-missing', file: name, looked: [...looked, from] });
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'MODULE_NOT_FOUND';
}
