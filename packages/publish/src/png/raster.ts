/** An SVG as the pixels of a PNG, drawn by the picture engine. */
import { PublishError } from '../errors.ts';
import type { FigureFonts } from '../font/fonts.ts';
import { type EngineSource, pictureEngine } from './engine.ts';
import { indexedPng } from './indexed.ts';

export interface RasterOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly fonts: FigureFonts;
  readonly family: string;
  readonly wasm: EngineSource | Promise<EngineSource>;
  /** Behind the drawing; without it, nothing. */
  readonly background?: string;
  /** Few colours, an opaque ground: a smaller file; these, as `#rrggbb`, exactly. */
  readonly few?: Iterable<string>;
}

/** @throws PublishError `picture-too-large` over some 16,000 pixels a side. */
export async function rasterOf(svg: string, options: RasterOptions): Promise<Uint8Array> {
  const { width, height, fonts, family, wasm, background, few } = options;
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new PublishError({ code: 'picture-too-large', width, height });
  const Resvg = await pictureEngine(wasm);
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    ...(background === undefined ? {} : { background }),
    font: {
      fontBuffers: Object.values(fonts).flatMap(({ regular, bold }) => [regular, bold]),
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  });
  try {
    const picture = drawing.render();
    try {
      if (!few) return picture.asPng();
      const kept = new Set([...few].map((color) => Number.parseInt(color.slice(1), 16)));
      const { width, height, pixels } = picture;
      return indexedPng({ width, height, data: pixels }, kept);
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
