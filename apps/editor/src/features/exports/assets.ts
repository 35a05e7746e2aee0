/** The whole fonts and the picture engine, inside the program: nothing is fetched, even from a folder. */
import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?inline';
import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?inline';
import type { FontName } from '@khung/diagram';
import type { FigureFonts } from '@khung/publish';
import engine from '@resvg/resvg-wasm/index_bg.wasm?url&inline';

/** Of these families; Tinos is large, and loaded only where a figure is set in it. */
export async function figureFonts(families: ReadonlySet<FontName>): Promise<FigureFonts> {
  const arimo = { regular: bytesOf(regular), bold: bytesOf(bold) };
  if (!families.has('Tinos')) return { Arimo: arimo };
  const tinos = await import('./tinos.ts');
  return {
    Arimo: arimo,
    Tinos: { regular: bytesOf(tinos.regular), bold: bytesOf(tinos.bold) },
  };
}

export const pictureEngine = () => bytesOf(engine);

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
