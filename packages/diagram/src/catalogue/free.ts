/** Sơ đồ tự do: what no rule foresees, drawn by hand with elements, frames, remarks and pictures. */
import type { Comparison, Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import { arrangeFree } from '../layout/free/arrange.ts';
import { freeChart } from '../viewpoints/free.ts';
import { choiceSetting, numberSetting, switchSetting } from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const free: Viewpoint = {
  id: 'free',
  name: { vi: 'Sơ đồ tự do', en: 'Free view' },
  purpose: {
    vi: 'Vẽ tay những gì không có luật nào: thành phần, khung, ghi chú và hình ảnh.',
    en: 'Drawn by hand, for what no rule foresees: elements, frames, notes and pictures.',
  },
  movable: true,
  handDrawn: true,
  settings: [
    {
      kind: 'switch',
      key: 'relations',
      name: { vi: 'Tự vẽ quan hệ', en: 'Draw relations' },
      hint: {
        vi: 'Giữa các thành phần có trên sơ đồ.',
        en: 'Between the elements on the view.',
      },
      fallback: true,
    },
    {
      kind: 'choice',
      key: 'lines',
      name: { vi: 'Đường nối', en: 'Lines' },
      choices: [
        { id: 'square', name: { vi: 'Vuông góc', en: 'Square' } },
        { id: 'straight', name: { vi: 'Thẳng', en: 'Straight' } },
      ],
      fallback: 'square',
    },
    {
      kind: 'number',
      key: 'points',
      name: { vi: 'Cỡ chữ, pt', en: 'Type size, pt' },
      least: 5,
      most: 16,
      fallback: 8,
    },
    {
      kind: 'switch',
      key: 'legend',
      name: { vi: 'Chú giải', en: 'Legend' },
      fallback: true,
    },
  ],
  figures: freeFigures,
};

/** One page: what is larger than the page is made smaller as a whole. */
function freeFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { settings, page } = wish;
  const chart = freeChart(source, wish, {
    name: free.name,
    relations: switchSetting(free, 'relations', settings),
    legend: switchSetting(free, 'legend', settings),
  });
  const arrangement = arrangeFree(chart, {
    page,
    points: numberSetting(free, 'points', settings) ?? 8,
    sheet: wish.emptyBands === true,
    straight: choiceSetting(free, 'lines', settings) === 'straight',
  });
  return [drawChart(arrangement)];
}
