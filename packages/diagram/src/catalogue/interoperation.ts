/** Mô hình liên thông nghiệp vụ: steps in the lanes of units, with numbered flows. */
import type { Comparison, ElementId, Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import type { ChartArrangement } from '../layout/chart/arrangement.ts';
import { laidWithin } from '../layout/chart/by-hand.ts';
import { fitChart } from '../layout/chart/fit.ts';
import { type LanesWish, lanesLayout } from '../layout/lanes/lanes.ts';
import { type ChartContext, chartContext } from '../viewpoints/chart-context.ts';
import { type InteroperationOptions, interoperationChart } from '../viewpoints/interoperation.ts';
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
  figures: (source, wish) => [interoperationFigure(source, wish)],
};

/** Of the ways that the settings leave open, the first with legible type, else the one with the largest. */
function interoperationFigure(source: Model | Comparison, wish: ViewWish): Figure {
  const { settings, page } = wish;
  const choice = (key: string) => choiceSetting(interoperation, key, settings);
  const centre = textSetting(interoperation, 'centre', settings);
  const flows = choice('flows');
  const grain = choice('grain');
  const direction = choice('direction');
  const words = choice('words');
  const drawn = (context: ChartContext, word: InteroperationOptions['words'], way: Way) => {
    const chart = interoperationChart(context, {
      flows: flows === 'business' || flows === 'application' ? flows : 'auto',
      lanes: textSetting(interoperation, 'lanes', settings),
      grain: grain === 'whole' || grain === 'steps' ? grain : 'auto',
      words: word,
      ...(centre === '' ? {} : { centre: centre as ElementId }),
    });
    return fitChart(chart, page, laidWithin(lanesLayout(chart, { direction: way })));
  };
  // The way is chosen without what a person placed, so that moving a box never turns the figure.
  const { placements, wires, ...rest } = wish;
  const plain = chartContext(source, rest);
  let best: { found: ChartArrangement; word: InteroperationOptions['words']; way: Way } | undefined;
  const ways = waysFor(page, plain.compared).filter(
    ({ word, way }) =>
      (words === 'auto' || words === word) && (direction === 'auto' || direction === way),
  );
  for (const { word, way } of ways) {
    const found = drawn(plain, word, way);
    if (best === undefined || found.points > best.found.points) best = { found, word, way };
    if (isLegible(found)) {
      best = { found, word, way };
      break;
    }
  }
  if (best === undefined) throw new Error('no way to draw lanes was tried');
  const byHand = placements !== undefined || wires !== undefined;
  return drawChart(byHand ? drawn(chartContext(source, wish), best.word, best.way) : best.found);
}

type Way = LanesWish['direction'];

const isLegible = ({ findings }: ChartArrangement): boolean =>
  findings.every(({ kind }) => kind !== 'type-too-small');

/**
 * The ways to draw lanes, the best first: as the page suits, and with words on the lines. Where both
 * architectures are drawn, lines run side by side: numbers on them read better than words.
 */
function waysFor(
  { width, height }: ViewWish['page'],
  compared: boolean,
): { readonly word: InteroperationOptions['words']; readonly way: Way }[] {
  const directions: readonly Way[] = width >= height ? ['lying', 'upright'] : ['upright', 'lying'];
  const words = compared ? (['list', 'line'] as const) : (['line', 'list'] as const);
  return directions.flatMap((way) => words.map((word) => ({ word, way })));
}
