/** The whole way: a model or a comparison, a page, and the figure that fills it. */
import type { Comparison, Model } from '@khung/core';
import { drawOverview } from './figure/draw.ts';
import type { Figure, FigureFinding } from './figure/figure.ts';
import { arrangeOverview, fitsAt, type Page, SMALLEST_LEGIBLE } from './layout/overview/arrange.ts';
import { overviewPageDiagrams } from './overview-pages.ts';
import type { Diagram } from './viewpoints/diagram.ts';
import { type OverviewOptions, overviewOf } from './viewpoints/overview.ts';

export interface OverviewFigureOptions extends Omit<OverviewOptions, 'levels'>, Page {
  /** Levels of nesting; `fit` (default) draws as many as stay legible on the page, all if none do. */
  readonly levels?: number | 'fit';
}

/**
 * The overview as one figure of the given size in mm.
 * @example overviewFigure(compare(workspace, v1, v2), { width: 247, height: 155 })
 */
export function overviewFigure(source: Model | Comparison, options: OverviewFigureOptions): Figure {
  const { levels = 'fit', ...rest } = options;
  const at = (some: number | undefined) =>
    overviewOf(source, some === undefined ? rest : { ...rest, levels: some });
  const wanted = at(levels === 'fit' ? undefined : levels);
  const smallest = options.smallest ?? SMALLEST_LEGIBLE;
  if (fitsAt(wanted, options, smallest)) return drawOverview(arrangeOverview(wanted, options));
  const fewer = fewerLevels(wanted, at, options, smallest);
  if (levels === 'fit' && fewer !== undefined) {
    return drawOverview(arrangeOverview(fewer, options));
  }
  const figure = drawOverview(arrangeOverview(wanted, options));
  const findings = figure.findings.map(
    (finding): FigureFinding =>
      finding.kind !== 'type-too-small'
        ? finding
        : {
            ...finding,
            ...(fewer === undefined ? {} : { levels: fewer.levels }),
            ...(source.elements.size > MOST_PAGED
              ? {}
              : { pages: overviewPageDiagrams(source, rest, options).length }),
          },
  );
  return { ...figure, findings };
}

/** Of more elements it takes too long to say how many pages they need; `overviewPages` draws them. */
const MOST_PAGED = 300;

/** The most levels under those wanted that the page holds legibly. */
function fewerLevels(
  wanted: Diagram,
  at: (levels: number) => Diagram,
  page: Page,
  smallest: number,
): Diagram | undefined {
  for (let levels = wanted.levels - 1; levels >= 1; levels -= 1) {
    const diagram = at(levels);
    if (fitsAt(diagram, page, smallest)) return diagram;
  }
  return undefined;
}
