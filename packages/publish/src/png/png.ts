/** A figure as a PNG for print: drawn from the same SVG, at a density that is written into the file. */
import type { Figure, Theme } from '@khung/diagram';
import { PublishError } from '../errors.ts';
import type { FigureFonts } from '../font/fonts.ts';
import { figureToSvg } from '../svg/svg.ts';
import { withDensity } from './density.ts';
import { type EngineSource, pictureEngine } from './engine.ts';

export interface PngOptions {
  readonly theme: Theme;
  readonly fonts: FigureFonts;
  /** Needed by the first picture of a process; later ones use the engine that it loaded. */
  readonly wasm: EngineSource | Promise<EngineSource>;
  /** Dots an inch. @default 300 */
  readonly dpi?: number;
}

/** Width and height in pixels of a picture of so many mm. */
export function pixelsOf(mm: number, dpi: number): number {
  return Math.max(1, Math.round((mm / 25.4) * dpi));
}

/**
 * @throws PublishError `picture-too-large` over some 16,000 pixels a side, `bad-number`.
 * @example await figureToPng(figure, { theme: printTheme, ...(await loadAssets()) })
 */
export async function figureToPng(figure: Figure, options: PngOptions): Promise<Uint8Array> {
  const { theme, fonts, wasm, dpi = 300 } = options;
  const [width, height] = [pixelsOf(figure.width, dpi), pixelsOf(figure.height, dpi)];
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new PublishError({ code: 'picture-too-large', width, height });
  const Resvg = await pictureEngine(wasm);
  const drawing = new Resvg(figureToSvg(figure, { theme }), {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: {
      fontBuffers: [fonts.regular, fonts.bold],
      defaultFontFamily: figure.font.name,
      sansSerifFamily: figure.font.name,
    },
  });
  try {
    const picture = drawing.render();
    try {
      return withDensity(picture.asPng(), dpi);
    } finally {
      picture.free();
    }
  } finally {
    drawing.free();
  }
}

/** What the engine's memory surely holds (4 bytes a pixel, twice): an A0 sheet at 300 dpi. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 150_000_000;
