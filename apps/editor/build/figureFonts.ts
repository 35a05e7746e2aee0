/**
 * Figures are measured with Arimo or Tinos, so the screen must show these: a subset of each as woff2,
 * inside the style sheet. Latin with every Vietnamese letter, Greek, Cyrillic, punctuation and arrows.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const ID = 'virtual:figure-fonts.css';
const FACES = [
  {
    family: 'Arimo',
    weight: 400,
    file: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  },
  { family: 'Arimo', weight: 700, file: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf' },
  {
    family: 'Tinos',
    weight: 400,
    file: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  },
  { family: 'Tinos', weight: 700, file: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf' },
];
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ab, 0x20ac],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
  [0x25a0, 0x25ff],
];

export function figureFontsForScreen(): Plugin {
  let css: Promise<string> | undefined;
  return {
    name: 'khung:figure-fonts',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => {
      if (id !== `\0${ID}`) return undefined;
      css ??= styleSheet();
      return css;
    },
  };
}

async function styleSheet(): Promise<string> {
  const require = createRequire(import.meta.url);
  const letters = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
  ).join('');
  const faces = await Promise.all(
    FACES.map(async ({ family, weight, file }) => {
      const font = await readFile(require.resolve(file));
      const woff2 = await subsetFont(font, letters, { targetFormat: 'woff2' });
      const url = `data:font/woff2;base64,${woff2.toString('base64')}`;
      return `@font-face{font-family:${family};font-weight:${weight};font-display:block;src:url(${url}) format("woff2")}`;
    }),
  );
  return faces.join('\n');
}
