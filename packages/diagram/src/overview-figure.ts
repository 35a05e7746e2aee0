/** The whole way: a model or a comparison, a page, and the figure that fills it. */
import type { Comparison, Model } from '@khung/core';
import { drawOverview } from './figure/draw.ts';
import type { Figure } from './figure/figure.ts';
import { arrangeOverview, type Page } from './layout/overview/arrange.ts';
import { type OverviewOptions, overviewOf } from './viewpoints/overview.ts';

/**
 * The overview as a figure of the given size in mm.
 * @example overviewFigure(compare(workspace, v1, v2), { width: 247, height: 155 })
 */
export function overviewFigure(
  source: Model | Comparison,
  options: OverviewOptions & Page,
): Figure {
  return drawOverview(arrangeOverview(overviewOf(source, options), options));
}
