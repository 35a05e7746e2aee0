/** The worker's part of drawing: the figures of a view, as what is new against those it drew before. */
import type { Figure } from '@khung/diagram';
import type { FigureWish } from '../figureOf.ts';
import { figuresOnScreen } from '../sides.ts';
import { type PackedFigures, packFigures } from './figureDelta.ts';

let before: readonly Figure[] = [];

/** @throws as `figuresOf` */
export function drawBeside(wish: FigureWish): PackedFigures {
  const figures = figuresOnScreen(wish);
  const packed = packFigures(figures, before);
  before = figures;
  return packed;
}
