/**
 * Measures a figure as it is drawn, from its marks, boxes and lines alone: what a careful eye would find
 * fault with. Tests hold layouts to it; a bench prints it.
 */
import type { Figure, Rect } from '../figure/figure.ts';
import { type BoxQuality, boxQuality } from './boxes.ts';
import { type LineQuality, lineQuality } from './lines.ts';
import { type PaperQuality, paperQuality } from './paper.ts';
import { type TextQuality, textQuality } from './texts.ts';

export type FigureQuality = BoxQuality & TextQuality & LineQuality & PaperQuality;

/** `page`: the paper it was drawn for, mm; its own size if absent. */
export function figureQuality(
  figure: Figure,
  page: Pick<Rect, 'width' | 'height'> = figure,
): FigureQuality {
  return {
    ...boxQuality(figure),
    ...textQuality(figure),
    ...lineQuality(figure),
    ...paperQuality(figure, page),
  };
}

/** What may never be: each list is empty in a figure that may be printed. */
export interface HardZeros {
  readonly boxesOverlapping: readonly (readonly [string, string])[];
  readonly textOutside: readonly string[];
  readonly linesThroughBoxes: readonly (readonly [edge: string, box: string])[];
  readonly labelsOverText: readonly (readonly [string, string])[];
}

export function hardZeros(figure: Figure): HardZeros {
  const { overlaps, outside } = boxQuality(figure);
  const { textOutside, labelCollisions } = textQuality(figure);
  return {
    boxesOverlapping: [...overlaps, ...outside.map((id) => [id, 'its container'] as const)],
    textOutside,
    linesThroughBoxes: lineQuality(figure).throughBoxes,
    labelsOverText: labelCollisions,
  };
}

export const isSound = (zeros: HardZeros): boolean =>
  Object.values(zeros).every((list) => list.length === 0);
