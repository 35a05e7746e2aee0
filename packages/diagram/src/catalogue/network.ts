/** Sơ đồ mạng quan hệ: any elements and the lines between them, bands kept or free. */
import { type Comparison, type Model, RELATION_TYPES } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import type { ChartArrangement } from '../layout/chart/arrangement.ts';
import { arrangeNetwork, networkFits } from '../layout/network/network-layout.ts';
import type { NetworkOptions } from '../layout/network/options.ts';
import type { Page } from '../layout/overview/arrange.ts';
import type { Chart, ChartNode } from '../viewpoints/chart.ts';
import { type NetworkWish, networkOf, readUpwards } from '../viewpoints/network.ts';
import { kindsOf } from '../viewpoints/network-kinds.ts';
import { isLegible } from './pages.ts';
import { choiceSetting, numberSetting, setSetting, switchSetting } from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const network: Viewpoint = {
  id: 'network',
  name: { vi: 'Sơ đồ mạng quan hệ', en: 'Network' },
  purpose: {
    vi: 'Những thành phần nào liên quan với nhau, và bằng quan hệ gì.',
    en: 'Which elements are related to one another, and how.',
  },
  movable: true,
  settings: [
    {
      kind: 'choice',
      key: 'placing',
      name: { vi: 'Cách xếp', en: 'Placing' },
      choices: [
        { id: 'bands', name: { vi: 'Giữ các tầng', en: 'Bands kept' } },
        { id: 'free', name: { vi: 'Tự do, theo chiều quan hệ', en: 'Free, by direction' } },
      ],
      fallback: 'bands',
    },
    {
      kind: 'choice',
      key: 'direction',
      name: { vi: 'Hướng (khi xếp tự do)', en: 'Direction (if free)' },
      choices: [
        { id: 'down', name: { vi: 'Từ trên xuống', en: 'Down' } },
        { id: 'right', name: { vi: 'Từ trái sang phải', en: 'To the right' } },
      ],
      fallback: 'down',
    },
    {
      kind: 'choice',
      key: 'layers',
      name: { vi: 'Lớp hoặc tầng', en: 'Layers or bands' },
      hint: {
        vi: 'Mã lớp hoặc tầng cách nhau bằng dấu cách; để trống: tất cả.',
        en: 'Ids of layers or bands, apart by spaces; empty: all.',
      },
      choices: [
        { id: '', name: { vi: 'Tất cả', en: 'All' } },
        { id: 'business', name: { vi: 'Nghiệp vụ', en: 'Business' } },
        { id: 'application', name: { vi: 'Ứng dụng', en: 'Application' } },
        { id: 'data', name: { vi: 'Dữ liệu', en: 'Data' } },
        { id: 'infrastructure', name: { vi: 'Hạ tầng', en: 'Infrastructure' } },
        {
          id: 'business application',
          name: { vi: 'Nghiệp vụ, ứng dụng', en: 'Business, application' },
        },
        { id: 'application data', name: { vi: 'Ứng dụng, dữ liệu', en: 'Application, data' } },
        {
          id: 'application data infrastructure',
          name: { vi: 'Ứng dụng, dữ liệu, hạ tầng', en: 'Application, data, infrastructure' },
        },
      ],
      open: true,
      fallback: '',
    },
    {
      kind: 'kinds',
      key: 'kinds',
      name: { vi: 'Loại thành phần', en: 'Kinds' },
      fallback: [],
    },
    {
      kind: 'relations',
      key: 'relations',
      name: { vi: 'Loại quan hệ', en: 'Relations' },
      fallback: RELATION_TYPES,
    },
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
    {
      kind: 'switch',
      key: 'joined-only',
      name: { vi: 'Ẩn thành phần không có quan hệ', en: 'Hide what has no relation' },
      fallback: false,
    },
    {
      kind: 'switch',
      key: 'labels',
      name: { vi: 'Ghi tên quan hệ trên đường', en: 'Names on lines' },
      fallback: true,
    },
    {
      kind: 'choice',
      key: 'notation',
      name: { vi: 'Kiểu đường', en: 'Lines' },
      choices: [
        { id: 'archimate', name: { vi: 'Theo ArchiMate', en: 'ArchiMate' } },
        { id: 'plain', name: { vi: 'Mũi tên đơn giản', en: 'Plain arrows' } },
      ],
      fallback: 'archimate',
    },
  ],
  figures: networkFigures,
};

function networkFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { settings, page } = wish;
  const asked = askedOf(settings);
  const { banded } = asked;
  const direction = banded ? 'down' : choiceSetting(network, 'direction', settings);
  const at = (levels: number) => {
    const chart = networkOf(source, wish, { ...asked, levels });
    const turned = banded ? new Set<string>() : readUpwards(source, chart.edges);
    return {
      chart,
      options: { banded, turned, direction: direction === 'right' ? direction : 'down' },
    } as const;
  };
  const stated = numberSetting(network, 'levels', settings);
  if (stated !== undefined) {
    const { chart, options } = at(stated);
    return [drawChart(arrangeNetwork(chart, page, options))];
  }
  const summed = (lines: number): Level => ({
    chart: kindsOf(source, wish, { ...asked, levels: Number.POSITIVE_INFINITY }, lines),
    options: { banded: true },
  });
  return [drawChart(legible(levelsOf(at, summed), page))];
}

interface Level {
  readonly chart: Chart;
  readonly options: NetworkOptions;
}

/** As many levels as stay legible; where none do, the kinds of elements, with as many lines as stay so. */
function legible(levels: Iterable<Level>, page: Page): ChartArrangement {
  let last: Level | undefined;
  for (const level of levels) {
    last = level;
    if (!networkFits(level.chart, page, level.options)) continue;
    const arrangement = arrangeNetwork(level.chart, page, level.options);
    if (isLegible(arrangement)) return arrangement;
  }
  if (last === undefined) throw new Error('A network has at least one level');
  return arrangeNetwork(last.chart, page, last.options);
}

function* levelsOf(
  at: (levels: number) => Level,
  summed: (lines: number) => Level,
): Generator<Level> {
  const all = at(Number.POSITIVE_INFINITY);
  yield all;
  // A handful of boxes is better in small type than as a number.
  const few = countOf(all.chart.nodes) <= FEW;
  for (let levels = depthOf(all.chart.nodes, all.options.banded) - 1; levels >= 1; levels -= 1) {
    yield at(levels);
  }
  if (few) {
    yield all;
    return;
  }
  for (const lines of SUMMED) yield summed(lines);
}

/** Boxes; so many are drawn as they are, whatever their type. */
const FEW = 40;
/** So many lines between kinds are tried. */
const SUMMED = [Number.POSITIVE_INFINITY, 60, 40, 25, 12];

const countOf = (nodes: readonly ChartNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);

/** Levels of nesting, bands not counted. */
const depthOf = (nodes: readonly ChartNode[], banded: boolean): number =>
  Math.max(0, ...nodes.map((node) => depthOf(node.children, false) + (banded ? 0 : 1)));

function askedOf(settings: ViewWish['settings']): Omit<NetworkWish, 'levels'> {
  const layers = choiceSetting(network, 'layers', settings);
  return {
    banded: choiceSetting(network, 'placing', settings) === 'bands',
    layers: new Set(layers.split(/[\s,;]+/).filter((some) => some !== '')),
    kinds: setSetting(network, 'kinds', settings),
    relations: setSetting(network, 'relations', settings),
    joinedOnly: switchSetting(network, 'joined-only', settings),
    labels: switchSetting(network, 'labels', settings),
    plain: choiceSetting(network, 'notation', settings) === 'plain',
  };
}
