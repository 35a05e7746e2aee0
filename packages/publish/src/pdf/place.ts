/** Where a figure stands on its page, and how large: all in mm. */
import type { Figure } from '@khung/diagram';
import { MARGINS, orientationFor, type PaperName, sheet, textArea } from '../paper/paper.ts';

export interface Place {
  readonly page: { readonly width: number; readonly height: number };
  readonly x: number;
  readonly y: number;
  /** 1, or less where the figure is larger than the page's text. */
  readonly scale: number;
  /** The column that a caption is centred in. */
  readonly text: { readonly x: number; readonly width: number };
}

/** A caption's type size in pt, and its room and distance below the figure in mm. */
export const CAPTION = { size: 13, gap: 2, room: 12 } as const;

export function placeOf(
  figure: Figure,
  options: { readonly page?: 'figure' | PaperName; readonly caption?: boolean },
): Place {
  const { page = 'figure' } = options;
  const below = options.caption && figure.caption ? CAPTION.gap + CAPTION.room : 0;
  if (page === 'figure') {
    return {
      page: { width: figure.width, height: figure.height + below },
      x: 0,
      y: 0,
      scale: 1,
      text: { x: 0, width: figure.width },
    };
  }
  const paper = sheet(page, orientationFor(figure, page));
  const area = textArea(paper);
  const scale = Math.min(1, area.width / figure.width, (area.height - below) / figure.height);
  return {
    page: paper,
    x: MARGINS.left + (area.width - figure.width * scale) / 2,
    y: MARGINS.top,
    scale,
    text: { x: MARGINS.left, width: area.width },
  };
}
