/** Sơ đồ tổ chức: units as a tree, with how many systems each owns. */
import { type Comparison, elementId, type Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import type { ChartArrangement } from '../layout/chart/arrangement.ts';
import { arrangeOrganisation } from '../layout/organisation/arrange.ts';
import type { Chart } from '../viewpoints/chart.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import {
  cutUnits,
  type OrganisationOptions,
  organisationChart,
} from '../viewpoints/organisation.ts';
import { isLegible, onPages, splitOf } from './pages.ts';
import { choiceSetting, numberSetting, textSetting } from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const organisation: Viewpoint = {
  id: 'organisation',
  name: { vi: 'Sơ đồ tổ chức', en: 'Organisation chart' },
  purpose: {
    vi: 'Đơn vị nào trực thuộc đơn vị nào, và mỗi đơn vị chủ quản bao nhiêu hệ thống.',
    en: 'Which unit belongs to which, and how many systems each of them owns.',
  },
  movable: true,
  settings: [
    {
      kind: 'element',
      key: 'root',
      name: { vi: 'Đơn vị gốc', en: 'Top unit' },
      hint: {
        vi: 'Vẽ đơn vị này và mọi đơn vị trực thuộc; để trống: toàn bộ.',
        en: 'Drawn with all units under it; empty: the whole organisation.',
      },
      of: { kinds: ['unit', 'BusinessActor'] },
    },
    {
      kind: 'number',
      key: 'depth',
      name: { vi: 'Số cấp', en: 'Levels' },
      hint: { vi: 'Vẽ đến cấp thứ mấy; để trống: tất cả.', en: 'How many levels; empty: all.' },
      least: 1,
      most: 20,
    },
    {
      kind: 'choice',
      key: 'form',
      name: { vi: 'Cách xếp', en: 'Form' },
      choices: [
        { id: 'auto', name: { vi: 'Tự động', en: 'Automatic' } },
        { id: 'horizontal', name: { vi: 'Hàng ngang', en: 'Rows' } },
        { id: 'hanging', name: { vi: 'Cột dọc', en: 'Columns' } },
      ],
      fallback: 'auto',
    },
    {
      kind: 'choice',
      key: 'owned',
      name: { vi: 'Hệ thống chủ quản', en: 'Owned systems' },
      choices: [
        { id: 'none', name: { vi: 'Không ghi', en: 'Not shown' } },
        { id: 'count', name: { vi: 'Số lượng', en: 'How many' } },
        { id: 'list', name: { vi: 'Danh sách', en: 'Listed' } },
      ],
      fallback: 'count',
    },
  ],
  figures: organisationFigures,
};

function organisationFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { settings } = wish;
  const root = textSetting(organisation, 'root', settings);
  const depth = numberSetting(organisation, 'depth', settings);
  const form = formOf(choiceSetting(organisation, 'form', settings));
  const owned = ownedOf(choiceSetting(organisation, 'owned', settings));
  const context = chartContext(source, wish);
  const options: OrganisationOptions = {
    ...(root === '' ? {} : { root: elementId(root) }),
    ...(depth === undefined ? {} : { depth }),
    owned,
  };
  const chartOf = (some: OrganisationOptions) => organisationChart(context, some);
  const arranged = (chart: Chart) => arrangeOrganisation(chart, wish.page, form);
  const arrangement = arranged(chartOf(options));
  const whole = drawChart(arrangement);
  const canSplit = depth === undefined && levelsIn(arrangement.chart) > 2;
  return onPages(whole, splitOf(wish), canSplit, () => {
    const parts = cutParts(options, chartOf, arranged);
    if (parts.length < 2) return [whole];
    return parts.map((part, index) =>
      drawChart(arranged(chartOf({ ...part, page: { number: index + 1, of: parts.length } }))),
    );
  });
}

/** 1: only units that belong to none; 2: some belong to others; more as they go on. */
function levelsIn({ edges }: Chart): number {
  const heads = new Set(edges.map(({ from }) => from));
  return edges.length === 0 ? 1 : edges.some(({ to }) => heads.has(to)) ? 3 : 2;
}

/** As many levels as stay legible on a page, then a page for each unit that is cut, and so on. */
function cutParts(
  options: OrganisationOptions,
  chartOf: (options: OrganisationOptions) => Chart,
  arranged: (chart: Chart) => ChartArrangement,
): OrganisationOptions[] {
  for (let depth = MOST_LEVELS; depth > 1; depth -= 1) {
    const part = { ...options, depth };
    const chart = chartOf(part);
    const cut = cutUnits(chart);
    if (cut.length === 0 || !isLegible(arranged(chart))) continue;
    const rest = cut.flatMap((root) => {
      const below = { ...options, root };
      const legible = isLegible(arranged(chartOf(below)));
      return legible ? [below] : cutParts(below, chartOf, arranged);
    });
    return [part, ...rest];
  }
  return [options];
}

/** An organisation has seldom more. */
const MOST_LEVELS = 8;

const formOf = (id: string) => (id === 'horizontal' || id === 'hanging' ? id : 'auto');
const ownedOf = (id: string) => (id === 'count' || id === 'list' ? id : 'none');
