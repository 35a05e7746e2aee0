/**
 * Writes the table of advance widths that text is measured with, from the fonts that are shipped.
 * Run after changing a font: `pnpm exec tsx scripts/make-font-metrics.ts`, then commit the table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Font {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

const diagram = fileURLToPath(new URL('../packages/diagram/', import.meta.url));
const require = createRequire(`${diagram}package.json`);
const fontkit: { create(bytes: Buffer): Font } = require('fontkit');

const FONTS = [
  ['Arimo', 'regular', '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'],
  ['Arimo', 'bold', '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'],
  ['Tinos', 'regular', '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'],
  ['Tinos', 'bold', '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'],
] as const;

/** Symbols above this are rare in labels; a fallback width is good enough for them. */
const LAST_CODE_POINT = 0x2fff;

/**
 * Widths as text: runs of neighbouring code points, `start:w,w,w…` in base 36, joined by `;`.
 * A width that repeats the one before is left empty.
 */
function widthsOf(font: Font): string {
  const codePoints = [...font.characterSet]
    .filter((codePoint) => codePoint >= 0x20 && codePoint <= LAST_CODE_POINT)
    .sort((a, b) => a - b);
  const runs: string[] = [];
  let run: string[] = [];
  let start = 0;
  let last = -2;
  let lastWidth = '';
  const close = () => {
    if (run.length > 0) runs.push(`${start.toString(36)}:${run.join(',')}`);
  };
  for (const codePoint of codePoints) {
    const width = Math.round(font.glyphForCodePoint(codePoint).advanceWidth).toString(36);
    if (codePoint !== last + 1) {
      close();
      run = [];
      start = codePoint;
      lastWidth = '';
    }
    run.push(width === lastWidth ? '' : width);
    lastWidth = width;
    last = codePoint;
  }
  close();
  return runs.join(';');
}

const out: string[] = [
  '/**',
  ' * Advance widths of the shipped fonts, in font units. Made by scripts/make-font-metrics.ts; do not edit.',
  ' * Runs of code points, `start:w,w,…` in base 36; an empty width repeats the one before it.',
  ' */',
  '// biome-ignore-all format: a table made by a script',
  'export const FONT_TABLES = {',
];
for (const family of ['Arimo', 'Tinos'] as const) {
  out.push(`  ${family}: {`);
  for (const [name, weight, path] of FONTS) {
    if (name !== family) continue;
    const font = fontkit.create(readFileSync(require.resolve(path)));
    const { unitsPerEm, ascent, descent, capHeight, xHeight } = font;
    out.push(
      `    ${weight}: {`,
      `      unitsPerEm: ${unitsPerEm}, ascent: ${ascent}, descent: ${descent}, capHeight: ${capHeight}, xHeight: ${xHeight},`,
      `      widths: '${widthsOf(font)}',`,
      '    },',
    );
  }
  out.push('  },');
}
out.push('} as const;', '');
writeFileSync(`${diagram}src/text/font-tables.ts`, out.join('\n'));
