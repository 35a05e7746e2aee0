/** Sơ đồ tổng thể: bands as wide as the page, bars at the sides, what is outside at the right. */
import type { Comparison, Model } from '@khung/core';
import type { Figure } from '../figure/figure.ts';
import { overviewFigure } from '../overview-figure.ts';
import { overviewPages } from '../overview-pages.ts';
import { SMALLEST_STATED } from '../viewpoints/stated-levels.ts';
import { numberSetting } from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const overview: Viewpoint = {
  id: 'overview',
  name: { vi: 'Sơ đồ tổng thể', en: 'Overall diagram' },
  purpose: {
    vi: 'Toàn bộ kiến trúc trên một trang: các tầng, thanh bên và bên ngoài.',
    en: 'The whole architecture on one page: bands, bars at the sides, and what is outside.',
  },
  movable: false,
  settings: [
    {
      kind: 'number',
      key: 'levels',
      name: { vi: 'Số mức', en: 'Levels' },
      hint: {
        vi: 'Vẽ đến mức lồng thứ mấy; để trống: sâu nhất mà chữ còn đọc được.',
        en: 'How deep nesting is drawn; empty: as deep as stays legible.',
      },
      least: 1,
      most: 99,
    },
  ],
  figures: overviewFigures,
};

/**
 * One page, as an overall diagram has: with the levels that the view states, or as many as stay legible.
 * Further pages only where not even one level does.
 */
function overviewFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { page, settings, placements, wires, split, stamp, ...rest } = wish;
  const options = { ...rest, ...page };
  const levels = numberSetting(overview, 'levels', settings);
  if (levels !== undefined) {
    const figure = overviewFigure(source, { ...options, levels, smallest: SMALLEST_STATED });
    if (isLegible(figure)) return [figure];
    if (split === true) return overviewPages(source, { ...options, levels });
  }
  const figure = overviewFigure(source, options);
  return split === false || isLegible(figure) ? [figure] : overviewPages(source, options);
}

const isLegible = (figure: Figure): boolean =>
  figure.findings.every((finding) => finding.kind !== 'type-too-small');
