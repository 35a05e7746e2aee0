/** How large slides are, and where a figure and its title stand on one. All in mm. */
import type { Figure } from '@khung/diagram';
import { type EmuRect, emu, type Standing } from '../drawingml/measure.ts';

export type SlideFormat = '16:9' | 'A4' | 'A4-upright';

export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

const SIZES: Record<SlideFormat, SlideSize> = {
  '16:9': { width: 1016 / 3, height: 190.5 },
  A4: { width: 297, height: 210 },
  'A4-upright': { width: 210, height: 297 },
};

/** All slides of a presentation are of one size: the wide screen, unless every figure stands upright. */
export function slideSizeFor(figures: readonly Figure[], format: 'auto' | SlideFormat): SlideSize {
  if (format !== 'auto') return SIZES[format];
  const upright = figures.every(({ width, height }) => height > width);
  return SIZES[upright ? 'A4-upright' : '16:9'];
}

export interface SlidePlace {
  readonly standing: Standing;
  /** EMU. */
  readonly title: EmuRect;
}

const MARGIN = 9;
const TITLE = { top: 6, height: 16, gap: 3 };

/** As large as the slide holds, in its own proportions, in the middle below the title. */
export function slidePlace(figure: Pick<Figure, 'width' | 'height'>, size: SlideSize): SlidePlace {
  const top = TITLE.top + TITLE.height + TITLE.gap;
  const [wide, high] = [size.width - 2 * MARGIN, size.height - top - MARGIN];
  const scale = Math.min(wide / figure.width, high / figure.height);
  return {
    standing: {
      scale,
      x: MARGIN + (wide - figure.width * scale) / 2,
      y: top + (high - figure.height * scale) / 2,
    },
    title: { x: emu(MARGIN), y: emu(TITLE.top), width: emu(wide), height: emu(TITLE.height) },
  };
}
