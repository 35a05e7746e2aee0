/** People's pictures for files that take PNG and JPEG only: an SVG among them is drawn by the picture engine. */
import type { Figure, ImageMark, Picture } from '@khung/diagram';
import { PublishError } from '../errors.ts';
import type { FigureFonts } from '../font/fonts.ts';
import type { EngineSource } from '../png/engine.ts';
import { pixelsOf } from '../png/png.ts';
import { rasterOf } from '../png/raster.ts';
import { pictureIn } from './picture.ts';

export interface PixelOptions {
  readonly fonts?: FigureFonts;
  readonly wasm?: EngineSource | Promise<EngineSource>;
}

/** By the address of the picture. @throws PublishError `bad-picture`, `engine-missing`. */
export async function picturesAsPixels(
  figures: readonly Figure[],
  options: PixelOptions,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const figure of figures) {
    for (const mark of figure.marks) {
      if (mark.shape !== 'image' || pictures.has(mark.href)) continue;
      pictures.set(mark.href, await asPixels(mark, figure, options));
    }
  }
  return pictures;
}

async function asPixels(
  mark: ImageMark,
  figure: Figure,
  { fonts, wasm }: PixelOptions,
): Promise<Picture> {
  const picture = pictureIn(mark);
  if (picture.type !== 'svg') return picture;
  if (wasm === undefined || fonts === undefined) throw new PublishError({ code: 'engine-missing' });
  const shown = Math.min(mark.width / picture.width, mark.height / picture.height);
  const [width, height] = [
    pixelsOf(picture.width * shown, 300),
    pixelsOf(picture.height * shown, 300),
  ];
  const svg = new TextDecoder().decode(picture.bytes);
  const bytes = await rasterOf(svg, { width, height, fonts, family: figure.font.name, wasm });
  return { type: 'png', bytes, width, height };
}
