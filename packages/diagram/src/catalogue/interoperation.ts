/** Mô hình liên thông nghiệp vụ: steps in the lanes of units, with numbered flows. */
import { type Comparison, elementId, type Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import type { ChartArrangement } from '../layout/chart/arrangement.ts';
import { laidWithin } from '../layout/chart/by-hand.ts';
import { chartFits, fitChart } from '../layout/chart/fit.ts';
import { type LanesWish, lanesLayout } from '../layout/lanes/lanes.ts';
import type { Chart } from '../viewpoints/chart.ts';
import { type ChartContext, chartContext } from '../viewpoints/chart-context.ts';
import {
  type FlowPage,
  type InteroperationOptions,
  interoperationChart,
} from '../viewpoints/interoperation.ts';
import { inPageOrder } from '../viewpoints/interoperation-pages.ts';
import { onPages, pagesBySearch, splitOf } from './pages.ts';
import { choiceSetting, textSetting } from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const interoperation: Viewpoint = {
  id: 'interoperation',
  name: { vi: 'Mô hình liên thông nghiệp vụ', en: 'Business interoperation' },
  purpose: {
    vi: 'Các đơn vị phối hợp thế nào: ai làm bước nào, trao đổi gì, theo thứ tự nào.',
    en: 'How units work together: who takes which step, what is exchanged, in which order.',
  },
  movable: true,
  settings: [
    {
      kind: 'element',
      key: 'centre',
      name: { vi: 'Trọng tâm', en: 'Centre' },
      hint: {
        vi: 'Một dịch vụ, quy trình hoặc đơn vị; để trống: mọi luồng.',
        en: 'A service, a process or a unit; empty: all flows.',
      },
      of: { layers: ['business', 'application'] },
    },
    {
      kind: 'choice',
      key: 'flows',
      name: { vi: 'Luồng', en: 'Flows' },
      choices: [
        { id: 'auto', name: { vi: 'Tự chọn', en: 'Automatic' } },
        { id: 'business', name: { vi: 'Giữa các bước nghiệp vụ', en: 'Between business steps' } },
        {
          id: 'application',
          name: { vi: 'Giữa các ứng dụng của đơn vị', en: 'Between the units’ applications' },
        },
      ],
      fallback: 'auto',
    },
    {
      kind: 'choice',
      key: 'grain',
      name: { vi: 'Mức chi tiết', en: 'Detail' },
      choices: [
        { id: 'auto', name: { vi: 'Tự chọn', en: 'Automatic' } },
        { id: 'whole', name: { vi: 'Cả quy trình, dịch vụ', en: 'Whole processes and services' } },
        { id: 'steps', name: { vi: 'Từng bước', en: 'Each step' } },
      ],
      fallback: 'auto',
    },
    {
      kind: 'field',
      key: 'lanes',
      name: { vi: 'Làn theo', en: 'Lanes by' },
      choices: [{ id: 'performer', name: { vi: 'Đơn vị thực hiện', en: 'Who carries it out' } }],
      fallback: 'performer',
    },
    {
      kind: 'choice',
      key: 'direction',
      name: { vi: 'Hướng làn', en: 'Lanes' },
      choices: [
        { id: 'auto', name: { vi: 'Theo khổ giấy', en: 'As the page suits' } },
        { id: 'lying', name: { vi: 'Ngang', en: 'Horizontal' } },
        { id: 'upright', name: { vi: 'Dọc', en: 'Vertical' } },
      ],
      fallback: 'auto',
    },
    {
      kind: 'choice',
      key: 'words',
      name: { vi: 'Nội dung luồng', en: 'Words of flows' },
      choices: [
        { id: 'auto', name: { vi: 'Trên đường nếu đủ chỗ', en: 'On lines where they fit' } },
        { id: 'line', name: { vi: 'Trên đường', en: 'On lines' } },
        { id: 'list', name: { vi: 'Danh sách đánh số', en: 'Numbered list' } },
      ],
      fallback: 'auto',
    },
  ],
  figures: interoperationFigures,
};

/**
 * Of the ways that the settings leave open, the first with legible type. Where none is, the flows go on
 * over pages; on one page, if a person wants that, the way with the largest type.
 */
function interoperationFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { page } = wish;
  const split = splitOf(wish);
  // The way is chosen without what a person placed, so that moving a box never turns the figure.
  const { placements, wires, ...rest } = wish;
  const plain = chartContext(source, rest);
  const byHand = placements !== undefined || wires !== undefined;
  const context = byHand ? chartContext(source, wish) : plain;
  const chartOf = chartsBy(wish.settings);
  const laid = (chart: Chart, { way }: Way) => laidWithin(lanesLayout(chart, { direction: way }));
  const drawn = (some: ChartContext, way: Way, flows?: FlowPage): ChartArrangement => {
    const chart = chartOf(some, way, flows);
    return fitChart(chart, page, laid(chart, way));
  };
  const fits = (way: Way, flows?: FlowPage): boolean => {
    const chart = chartOf(plain, way, flows);
    return chartFits(chart, page, laid(chart, way));
  };
  const ways = waysFor(wish, plain.compared);
  const legible = ways.find((way) => fits(way));
  if (legible !== undefined) return [drawChart(drawn(context, legible))];
  const [first] = ways;
  if (first === undefined) throw new Error('no way to draw lanes was tried');
  const flows = inPageOrder(chartOf(plain, first).edges).map(({ id }) => id);
  const whole = () => {
    const found = ways.map((way) => ({ way, points: drawn(plain, way).points }));
    const { way } = found.reduce((best, some) => (some.points > best.points ? some : best));
    return drawChart(drawn(context, way));
  };
  if (split === false || flows.length < 2)
    return onPages(whole(), split, flows.length > 1, () => []);
  // Words of flows take room that steps need.
  const way = ways.find(({ word }) => word === 'list') ?? first;
  const pageOf = (some: readonly string[], before: number, number: number, of: number) => ({
    flows: new Set(some),
    before,
    number,
    of,
  });
  const pages = pagesBySearch(flows, (some) => fits(way, pageOf(some, flows.length, 1, 2)));
  return pages.map((some, index) => {
    const before = pages.slice(0, index).reduce((sum, one) => sum + one.length, 0);
    return drawChart(drawn(context, way, pageOf(some, before, index + 1, pages.length)));
  });
}

/** How lanes lie, and where the words of flows stand. */
interface Way {
  readonly word: InteroperationOptions['words'];
  readonly way: LanesWish['direction'];
}

/** Charts of one view: as its settings say, but for what a way leaves open. */
function chartsBy(settings: ViewWish['settings']) {
  const choice = (key: string) => choiceSetting(interoperation, key, settings);
  const centre = textSetting(interoperation, 'centre', settings);
  const flows = choice('flows');
  const grain = choice('grain');
  return (context: ChartContext, { word }: Way, page?: FlowPage): Chart =>
    interoperationChart(context, {
      flows: flows === 'business' || flows === 'application' ? flows : 'auto',
      lanes: textSetting(interoperation, 'lanes', settings),
      grain: grain === 'whole' || grain === 'steps' ? grain : 'auto',
      words: word,
      ...(centre === '' ? {} : { centre: elementId(centre) }),
      ...(page === undefined ? {} : { page }),
    });
}

/**
 * The ways to draw lanes, the best first: as the page suits, and with words on the lines. Where both
 * architectures are drawn, lines run side by side: numbers on them read better than words.
 */
function waysFor({ page, settings }: ViewWish, compared: boolean): Way[] {
  const words = choiceSetting(interoperation, 'words', settings);
  const direction = choiceSetting(interoperation, 'direction', settings);
  const directions: readonly Way['way'][] =
    page.width >= page.height ? ['lying', 'upright'] : ['upright', 'lying'];
  const listed = compared ? (['list', 'line'] as const) : (['line', 'list'] as const);
  return directions
    .flatMap((way) => listed.map((word) => ({ word, way })))
    .filter(({ word }) => words === 'auto' || words === word)
    .filter(({ way }) => direction === 'auto' || direction === way);
}
