/** Sơ đồ tổ chức: units as a tree, with how many systems each owns. */
import { type Comparison, elementId, type Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import { arrangeOrganisation } from '../layout/organisation/arrange.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import { organisationChart } from '../viewpoints/organisation.ts';
import { choiceSetting, numberSetting, textSetting } from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const organisation: Viewpoint = {
  id: 'organisation',
  name: { vi: 'Sơ đồ tổ chức', en: 'Organisation chart' },
  purpose: {
    vi: 'Đơn vị nào trực thuộc đơn vị nào, và mỗi đơn vị chủ quản bao nhiêu hệ thống.',
    en: 'Which unit belongs to which, and how many systems each of them owns.',
  },
  movable: false,
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
  const chart = organisationChart(context, {
    ...(root === '' ? {} : { root: elementId(root) }),
    ...(depth === undefined ? {} : { depth }),
    owned,
  });
  return [drawChart(arrangeOrganisation(chart, wish.page, form))];
}

const formOf = (id: string) => (id === 'horizontal' || id === 'hanging' ? id : 'auto');
const ownedOf = (id: string) => (id === 'count' || id === 'list' ? id : 'none');
