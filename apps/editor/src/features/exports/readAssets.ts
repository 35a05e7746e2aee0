/** Fonts and the picture engine as bytes, of the texts that they ride in. */
import type { FigureFonts } from '@khung/publish';

/** As texts, which go to a worker at no cost; read there. */
export interface Assets {
  readonly fonts: { readonly Arimo: FontTexts; readonly Tinos?: FontTexts };
  readonly engine: string;
}

export interface FontTexts {
  readonly regular: string;
  readonly bold: string;
}

export function readAssets({ fonts, engine }: Assets) {
  const { Arimo, Tinos } = fonts;
  const read: FigureFonts = {
    Arimo: filesOf(Arimo),
    ...(Tinos === undefined ? {} : { Tinos: filesOf(Tinos) }),
  };
  return { fonts: read, wasm: bytesOf(engine) };
}

const filesOf = ({ regular, bold }: FontTexts) => ({
  regular: bytesOf(regular),
  bold: bytesOf(bold),
});

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
