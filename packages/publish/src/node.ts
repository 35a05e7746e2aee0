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
import { PublishError } from './errors.ts';
import type { FigureFonts } from './font/fonts.ts';

export interface Assets {
  readonly fonts: FigureFonts;
  /** Bytes of the picture engine, for `figureToPng` and `figureToDocx`. */
  readonly wasm: Uint8Array<ArrayBuffer>;
}

/** The shipped Arimo and resvg, read once. @throws PublishError `asset-missing`. */
export function loadAssets(): Promise<Assets> {
  loading ??= readAssets().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

let loading: Promise<Assets> | undefined;

/** Only the fonts, for PDF and standalone SVG: the engine is 2.4 MB. */
export async function loadFonts(): Promise<FigureFonts> {
  const [regular, bold] = await Promise.all([read(FILES.regular), read(FILES.bold)]);
  return { regular, bold };
}

/** Puts the fonts, their licence and the engine into a folder, for a program bundled into one file. */
export async function copyAssets(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    [...Object.values(FILES), LICENCE].map(async (file) => {
      const target = join(folder, file.name);
      await copyFile(require.resolve(file.from), target);
      return target;
    }),
  );
}

async function readAssets(): Promise<Assets> {
  const [fonts, wasm] = await Promise.all([loadFonts(), read(FILES.engine)]);
  return { fonts, wasm };
}

const FILES = {
  regular: {
    name: 'Arimo_400Regular.ttf',
    from: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  },
  bold: { name: 'Arimo_700Bold.ttf', from: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf' },
  engine: { name: 'resvg.wasm', from: '@resvg/resvg-wasm/index_bg.wasm' },
} as const;

/** The Open Font License asks to travel with the font. */
const LICENCE = { name: 'Arimo_LICENSE', from: '@expo-google-fonts/arimo/LICENSE_FONT' } as const;

const require = createRequire(import.meta.url);

async function read({ name, from }: { readonly name: string; readonly from: string }) {
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
