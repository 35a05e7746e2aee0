/** Mô hình giao tiếp, tích hợp ứng dụng: what is exchanged over the platform, and what goes past it. */
import { type Comparison, elementId, type Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import { arrangeIntegration } from '../layout/integration/arrange.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import { type Integration, integrationOf } from '../viewpoints/integration.ts';
import { integrationChart } from '../viewpoints/integration-chart.ts';
import { CONNECTING } from '../viewpoints/integration-lines.ts';
import { halved, onlyPieces, type Piece, piecesOf } from '../viewpoints/integration-pages.ts';
import { isLegible, onPages, pagesOf, splitOf } from './pages.ts';
import { choiceSetting, setSetting, switchSetting, textSetting } from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const integration: Viewpoint = {
  id: 'integration',
  name: { vi: 'Giao tiếp, tích hợp ứng dụng', en: 'Integration' },
  purpose: {
    vi: 'Hệ thống nào trao đổi gì qua nền tảng tích hợp, kết nối nào đi thẳng, hệ thống nào chưa kết nối.',
    en: 'What systems exchange over the integration platform, what goes past it, what is not connected.',
  },
  movable: true,
  settings: [
    {
      kind: 'choice',
      key: 'form',
      name: { vi: 'Cách vẽ', en: 'Form' },
      choices: [
        { id: 'hub', name: { vi: 'Nền tảng ở giữa', en: 'Hub and spokes' } },
        { id: 'bus', name: { vi: 'Trục ngang', en: 'Bus' } },
      ],
      fallback: 'hub',
    },
    {
      kind: 'element',
      key: 'hub',
      name: { vi: 'Nền tảng', en: 'Platform' },
      hint: {
        vi: 'Để trống: nền tảng tích hợp theo khung, hoặc hệ thống nhiều kết nối nhất.',
        en: 'Empty: the integration platform of the framework, or the system with most connections.',
      },
      of: { layers: ['application'] },
    },
    {
      kind: 'choice',
      key: 'labels',
      name: { vi: 'Nội dung trao đổi', en: 'What is exchanged' },
      choices: [
        { id: 'auto', name: { vi: 'Tự động', en: 'Automatic' } },
        { id: 'words', name: { vi: 'Ghi trên đường nối', en: 'On the lines' } },
        {
          id: 'numbers',
          name: { vi: 'Đánh số, giải thích bên dưới', en: 'Numbered, explained below' },
        },
        { id: 'none', name: { vi: 'Không ghi', en: 'Not shown' } },
      ],
      fallback: 'auto',
    },
    {
      kind: 'switch',
      key: 'direct',
      name: { vi: 'Kết nối trực tiếp', en: 'Direct connections' },
      hint: {
        vi: 'Vẽ riêng các kết nối không qua nền tảng.',
        en: 'Draw connections past the platform, apart from the others.',
      },
      fallback: true,
    },
    {
      kind: 'choice',
      key: 'loose',
      name: { vi: 'Hệ thống chưa kết nối', en: 'Systems without connections' },
      choices: [
        { id: 'listed', name: { vi: 'Liệt kê dưới hình', en: 'Listed below' } },
        { id: 'drawn', name: { vi: 'Vẽ mờ', en: 'Drawn pale' } },
        { id: 'none', name: { vi: 'Bỏ qua', en: 'Left out' } },
      ],
      fallback: 'listed',
    },
    {
      kind: 'switch',
      key: 'data',
      name: { vi: 'Cơ sở dữ liệu nối với nền tảng', en: 'Databases at the platform' },
      fallback: true,
    },
    {
      kind: 'relations',
      key: 'relations',
      name: { vi: 'Quan hệ được coi là kết nối', en: 'Relations that connect' },
      fallback: CONNECTING,
    },
    {
      kind: 'kinds',
      key: 'kinds',
      name: { vi: 'Loại được coi là hệ thống', en: 'What counts as a system' },
      fallback: ['ApplicationComponent', 'ApplicationCollaboration', 'shared-service'],
    },
  ],
  figures: integrationFigures,
};

function integrationFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { settings, page } = wish;
  const split = splitOf(wish);
  const context = chartContext(source, wish);
  const hub = textSetting(integration, 'hub', settings);
  const found = integrationOf(context, {
    ...(hub === '' ? {} : { hub: elementId(hub) }),
    relations: setSetting(integration, 'relations', settings),
    kinds: setSetting(integration, 'kinds', settings),
    data: switchSetting(integration, 'data', settings),
    all: settings?.['relations'] !== undefined,
  });
  const form = choiceSetting(integration, 'form', settings) === 'bus' ? 'bus' : 'hub';
  const loose = looseOf(choiceSetting(integration, 'loose', settings));
  const direct = switchSetting(integration, 'direct', settings);
  const draw: Draw = (labels, some = found, number) => {
    const grouped = form === 'hub';
    const paged = number === undefined ? {} : { page: number };
    const chart = integrationChart(some, { grouped, labels, loose, direct, ...paged });
    return drawChart(arrangeIntegration(chart, form, page));
  };
  const wanted = choiceSetting(integration, 'labels', settings);
  const stated =
    wanted === 'words' || wanted === 'numbers' || wanted === 'none' ? wanted : undefined;
  const first = draw(stated ?? 'words');
  if (isLegible(first)) return [first];
  // Numbers need less room; they are worth it only where that makes the type larger.
  const numbers = stated === undefined && split !== true ? draw('numbers') : first;
  if (isLegible(numbers)) return [numbers];
  const whole = smallestIn(numbers) > smallestIn(first) ? numbers : first;
  const canSplit = piecesOf(found).length > 1;
  return onPages(whole, split, canSplit, () => allPages(found, stated ?? 'words', draw));
}

type Draw = (
  labels: 'words' | 'numbers' | 'none',
  some?: Integration,
  page?: { readonly number: number; readonly of: number },
) => Figure;

/** Group after group, then what goes past the platform, as much as each page holds legibly. */
function allPages(whole: Integration, labels: 'words' | 'numbers' | 'none', draw: Draw): Figure[] {
  const fits = (pieces: readonly Piece[]) => isLegible(draw(labels, onlyPieces(whole, pieces)));
  const pages = pagesOf(piecesOf(whole), fits, halved);
  return pages.map((pieces, index) => {
    // What nothing connects is told once, on the last page.
    const loose = index === pages.length - 1 ? whole.loose : [];
    const some = { ...onlyPieces(whole, pieces), loose };
    return draw(labels, some, { number: index + 1, of: pages.length });
  });
}

const looseOf = (id: string) => (id === 'drawn' || id === 'none' ? id : 'listed');

/** pt; what is legible counts as large enough. */
function smallestIn(figure: Figure): number {
  const finding = figure.findings.find((some) => some.kind === 'type-too-small');
  return finding?.kind === 'type-too-small' ? finding.size : Number.POSITIVE_INFINITY;
}
