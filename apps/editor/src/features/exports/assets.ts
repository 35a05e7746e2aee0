/** The whole fonts and the picture engine, inside the program: nothing is fetched, even from a folder. */
import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?inline';
import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?inline';
import type { FontName } from '@khung/diagram';
import type { FigureFonts } from '@khung/publish';
import engine from '@resvg/resvg-wasm/index_bg.wasm?url&inline';
import type { Assets } from './readAssets.ts';

/** With the fonts of these families; Tinos is large, and loaded only where a figure is set in it. */
export async function assetsFor(families: ReadonlySet<FontName>): Promise<Assets> {
  const arimo = { regular, bold };
  if (!families.has('Tinos')) return { fonts: { Arimo: arimo }, engine };
  const tinos = await import('./tinos.ts');
  return { fonts: { Arimo: arimo, Tinos: { regular: tinos.regular, bold: tinos.bold } }, engine };
}

/** The same fonts, read: for what is written on the page. */
export async function figureFonts(families: ReadonlySet<FontName>): Promise<FigureFonts> {
  const { readAssets } = await import('./readAssets.ts');
  return readAssets(await assetsFor(families)).fonts;
}
