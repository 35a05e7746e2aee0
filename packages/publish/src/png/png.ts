/** A figure as a PNG for print: drawn from the same SVG, at a density that is written into the file. */
import type { Figure, Theme } from '@khung/diagram';
import type { FigureFonts } from '../font/fonts.ts';
import { figureToSvg } from '../svg/svg.ts';
import { withDensity } from './density.ts';
import type { EngineSource } from './engine.ts';
import { rasterOf } from './raster.ts';

export interface PngOptions {
  readonly theme: Theme;
  readonly fonts: FigureFonts;
  /** Needed by the first picture of a process; later ones use the engine that it loaded. */
  readonly wasm: EngineSource | Promise<EngineSource>;
  /** Dots an inch. @default 300 */
  readonly dpi?: number;
  /**
   * `few`: at most 64, which is a third of the bytes; for figures without photographs.
   * @default 'all'
   */
  readonly colors?: 'all' | 'few';
}

/** Width and height in pixels of a picture of so many mm. */
export function pixelsOf(mm: number, dpi: number): number {
  return Math.max(1, Math.round((mm / 25.4) * dpi));
}

/**
 * @throws PublishError `picture-too-large` over some 16,000 pixels a side, `bad-number`, `bad-picture`.
 * @example await figureToPng(figure, { theme: printTheme, ...(await loadAssets()) })
 */
export async function figureToPng(figure: Figure, options: PngOptions): Promise<Uint8Array> {
  const { theme, fonts, wasm, dpi = 300, colors = 'all' } = options;
  const png = await rasterOf(figureToSvg(figure, { theme }), {
    width: pixelsOf(figure.width, dpi),
    height: pixelsOf(figure.height, dpi),
    fonts,
    family: figure.font.name,
    wasm,
    background: PAPER,
    ...(colors === 'few' ? { few: paintsOf(figure, theme) } : {}),
  });
  return withDensity(png, dpi);
}

const PAPER = '#ffffff';

/** Every colour of its surfaces, lines and letters. */
function paintsOf({ marks }: Figure, theme: Theme): ReadonlySet<string> {
  const paints = marks.map(({ look }) => theme.paint(look));
  return new Set([
    PAPER,
    ...paints.flatMap(({ fill, stroke }) => [fill ?? PAPER, stroke ?? PAPER]),
  ]);
}
