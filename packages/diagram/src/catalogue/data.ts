/** Mô hình dữ liệu mức khái niệm: data in its groups, who creates and updates it, who reads it. */
import type { Comparison, Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import { arrangeApplications } from '../layout/applications/arrange.ts';
import { arrangeDataMap, dataMapFits } from '../layout/data-map/arrange.ts';
import { arrangeNetwork } from '../layout/network/network-layout.ts';
import type { Chart } from '../viewpoints/chart.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import { type DataMap, dataMap } from '../viewpoints/data-map.ts';
import { dataChart } from '../viewpoints/data-map-chart.ts';
import { groupedDataChart } from '../viewpoints/data-map-groups.ts';
import { isLegible, onPages, pagesOf, splitOf } from './pages.ts';
import {
  choiceSetting,
  numberSetting,
  setSetting,
  switchSetting,
  textSetting,
} from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const data: Viewpoint = {
  id: 'data',
  name: { vi: 'Mô hình dữ liệu mức khái niệm', en: 'Conceptual data map' },
  purpose: {
    vi: 'Có những dữ liệu nào, ai tạo và cập nhật, ai khai thác; dữ liệu nào chưa rõ nguồn.',
    en: 'Which data there is, who creates and updates it, who reads it, and what lacks a source.',
  },
  movable: true,
  settings: [
    {
      kind: 'choice',
      key: 'form',
      name: { vi: 'Cách vẽ', en: 'Form' },
      choices: [
        { id: 'auto', name: { vi: 'Tự động', en: 'Automatic' } },
        { id: 'users', name: { vi: 'Nguồn và nơi dùng', en: 'Sources and users' } },
        { id: 'relations', name: { vi: 'Dữ liệu và quan hệ', en: 'Data and its relations' } },
      ],
      fallback: 'auto',
    },
    {
      kind: 'field',
      key: 'group',
      name: { vi: 'Nhóm theo', en: 'Grouped by' },
      choices: [
        { id: 'nesting', name: { vi: 'Nhóm chứa dữ liệu', en: 'What holds it' } },
        { id: 'none', name: { vi: 'Không nhóm', en: 'Not grouped' } },
      ],
      fallback: 'nesting',
    },
    {
      kind: 'number',
      key: 'levels',
      name: { vi: 'Số mức', en: 'Levels' },
      hint: {
        vi: '1: cơ sở dữ liệu; 2: cả dữ liệu bên trong. Để trống: nếu chữ còn đọc được.',
        en: '1: databases; 2: with the data in them. Empty: where type stays legible.',
      },
      least: 1,
      most: 5,
    },
    {
      kind: 'switch',
      key: 'missing',
      name: {
        vi: 'Ghi dữ liệu chưa rõ nguồn, chưa có nơi dùng',
        en: 'Mark what lacks a source or a user',
      },
      fallback: true,
    },
    {
      kind: 'relations',
      key: 'relations',
      name: { vi: 'Quan hệ giữa dữ liệu', en: 'Relations between data' },
      fallback: [
        'Association',
        'Flow',
        'Triggering',
        'Realization',
        'Specialization',
        'Composition',
        'Aggregation',
      ],
    },
    {
      kind: 'kinds',
      key: 'kinds',
      name: { vi: 'Loại được coi là dữ liệu', en: 'What counts as data' },
      hint: {
        vi: 'Ngoài mọi phần tử thuộc lớp dữ liệu.',
        en: 'Besides all elements of the data layer.',
      },
      fallback: ['DataObject'],
    },
  ],
  figures: dataFigures,
};

function dataFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { settings, page } = wish;
  const split = splitOf(wish);
  const context = chartContext(source, wish);
  const form = choiceSetting(data, 'form', settings);
  const wanted = numberSetting(data, 'levels', settings);
  const at = (levels: number): DataMap =>
    dataMap(context, {
      group: textSetting(data, 'group', settings),
      levels,
      kinds: setSetting(data, 'kinds', settings),
      relations: setSetting(data, 'relations', settings),
      missing: switchSetting(data, 'missing', settings) && form !== 'relations',
    });
  const whole = at(wanted ?? DEEPEST);
  const related = form === 'relations' || (form === 'auto' && whole.accesses.length === 0);
  if (related) {
    const map = wanted === undefined ? at(1) : whole;
    const figure = relatedFigure(map, wanted !== undefined, page);
    return onPages(figure, split, canSplit(map), () => allPages(map, page, mapFigure));
  }
  if (whole.accesses.length > MOST_ACCESSES) {
    const figure = mapFigure(whole, page);
    return onPages(figure, split, canSplit(whole), () => allPages(whole, page, mapFigure));
  }
  let map = whole;
  for (let levels = Math.min(whole.depth, DEEPEST) - 1; levels >= 1; levels -= 1) {
    if (wanted !== undefined || dataMapFits(drawnChart(map), page)) break;
    map = at(levels);
  }
  return onPages(figureOf(map, page), split, canSplit(map), () => allPages(map, page, figureOf));
}

const canSplit = ({ groups }: DataMap): boolean =>
  groups.filter(({ nodes }) => nodes.length > 0).length > 1;

const DEEPEST = 2;

type Draw = (
  map: DataMap,
  page: ViewWish['page'],
  only?: ReadonlySet<string>,
  number?: { readonly number: number; readonly of: number },
) => Figure;

const figureOf: Draw = (map, page, only, number) =>
  drawChart(arrangeDataMap(drawnChart(map, only, number), page));

const drawnChart = (
  map: DataMap,
  only?: ReadonlySet<string>,
  number?: { readonly number: number; readonly of: number },
) => dataChart(map, only, number, { links: map.links.length > MOST_LINKS });

/** Beside a column of data no more lines between data can be told apart. */
const MOST_LINKS = 60;
const ALL_COUNTED = { accesses: true, links: true };

/** A page holds no more boxes or lines legibly; then groups stand for what is in them, or lines are counted. */
const MOST_BOXES = 70;
const MOST_LINES = 90;

function relatedFigure(given: DataMap, stated: boolean, page: ViewWish['page']): Figure {
  const map = dataAlone(given);
  const whole = dataChart(map).chart;
  const chart = isDrawable(whole, stated) ? whole : groupedDataChart(map);
  if (isDrawable(chart, stated)) {
    return drawChart(arrangeNetwork(chart, page, { banded: false }));
  }
  return mapFigure(map, page);
}

/** More lines to sources and users than this tell nothing, whatever the page. */
const MOST_ACCESSES = 200;

/** Without those who write and read it. */
const dataAlone = (map: DataMap): DataMap => ({ ...map, accesses: [] });

/** Data in its groups, without any line. */
const mapFigure: Draw = (map, page, only, number) =>
  drawChart(arrangeApplications(dataChart(map, only, number, ALL_COUNTED).chart, page));

/** `stated`: a person said how deep to go, and may have a larger sheet. */
function isDrawable({ nodes, edges }: Chart, stated: boolean): boolean {
  const boxes = nodes.reduce((sum, { children }) => sum + Math.max(1, children.length), 0);
  const more = stated ? STATED : 1;
  return edges.length <= more * MOST_LINES && boxes <= more * MOST_BOXES;
}

/** So many times as much is drawn where a person asks for it. */
const STATED = 3;

/** Group after group, as many as each page holds legibly. */
function allPages(map: DataMap, page: ViewWish['page'], draw: Draw): Figure[] {
  const keys = map.groups.flatMap(({ group, nodes }) => (nodes.length === 0 ? [] : [group.key]));
  const fits = (some: readonly string[]) => isLegible(draw(map, page, new Set(some)));
  const pages = pagesOf(keys, fits, () => undefined);
  return pages.map((some, index) =>
    draw(map, page, new Set(some), { number: index + 1, of: pages.length }),
  );
}
