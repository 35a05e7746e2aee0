/** Phân tích tác động: what an element depends on, and what depends on it, step by step. */
import { type Comparison, elementId, type Model, RELATION_TYPES } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import type { ChartArrangement } from '../layout/chart/arrangement.ts';
import { arrangeLegibly, arrangeNetwork } from '../layout/network/network-layout.ts';
import type { Chart, ChartNode } from '../viewpoints/chart.ts';
import { type ImpactWish, impactChartOf } from '../viewpoints/impact.ts';
import { impactKindsOf } from '../viewpoints/impact-kinds.ts';
import {
  choiceSetting,
  numberSetting,
  setSetting,
  switchSetting,
  textSetting,
} from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

/** Steps that are tried where a view states none: the first that is legible, or the last. */
const DEPTHS = [4, 3, 2, 1] as const;

export const impact: Viewpoint = {
  id: 'impact',
  name: { vi: 'Phân tích tác động', en: 'Impact analysis' },
  purpose: {
    vi: 'Thay đổi một thành phần thì những gì chịu tác động, và bản thân nó phụ thuộc vào gì.',
    en: 'What is affected if an element changes, and what it depends on itself.',
  },
  movable: true,
  settings: [
    {
      kind: 'element',
      key: 'focus',
      name: { vi: 'Thành phần xét', en: 'Element' },
      hint: {
        vi: 'Để trống: thành phần có nhiều quan hệ nhất.',
        en: 'Empty: the element with most relations.',
      },
    },
    {
      kind: 'choice',
      key: 'direction',
      name: { vi: 'Hướng', en: 'Direction' },
      choices: [
        { id: 'both', name: { vi: 'Cả hai phía', en: 'Both' } },
        { id: 'upstream', name: { vi: 'Phụ thuộc vào gì', en: 'What it depends on' } },
        { id: 'downstream', name: { vi: 'Tác động đến gì', en: 'What depends on it' } },
      ],
      fallback: 'both',
    },
    {
      kind: 'number',
      key: 'depth',
      name: { vi: 'Số bước', en: 'Steps' },
      hint: {
        vi: 'Để trống: xa nhất mà chữ còn đọc được, nhiều nhất là 4.',
        en: 'Empty: as far as stays legible, at most 4.',
      },
      least: 1,
      most: 12,
    },
    {
      kind: 'relations',
      key: 'relations',
      name: { vi: 'Theo các quan hệ', en: 'Along relations' },
      fallback: RELATION_TYPES,
    },
    {
      kind: 'switch',
      key: 'parts',
      name: { vi: 'Bộ phận chịu tác động theo toàn thể', en: 'Parts go with their whole' },
      fallback: false,
    },
    {
      kind: 'switch',
      key: 'all',
      name: { vi: 'Vẽ mọi quan hệ giữa các bước', en: 'All relations between steps' },
      hint: {
        vi: 'Tắt: chỉ vẽ quan hệ mà mỗi thành phần được tìm đến.',
        en: 'Off: only those by which each element was first reached.',
      },
      fallback: false,
    },
    {
      kind: 'switch',
      key: 'labels',
      name: { vi: 'Ghi tên quan hệ trên đường', en: 'Names on lines' },
      fallback: false,
    },
  ],
  figures: impactFigures,
};

const LAID = { banded: true, direction: 'right', stepped: true } as const;

function impactFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const asked = askedOf(wish.settings);
  const at = (depth: number) => impactChartOf(source, wish, { ...asked, depth });
  const stated = numberSetting(impact, 'depth', wish.settings);
  if (stated !== undefined) return [drawChart(arrangeNetwork(at(stated), wish.page, LAID))];
  const legible = (charts: Iterable<Chart>): ChartArrangement | undefined => {
    for (const chart of charts) {
      const found = arrangeLegibly(chart, wish.page, LAID);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const arrangement =
    legible(steps(at)) ??
    legible(sums((depth, most) => impactKindsOf(source, wish, { ...asked, depth }, most))) ??
    arrangeNetwork(at(1), wish.page, LAID);
  return [drawChart(arrangement)];
}

/** As far as stays legible. */
function* steps(at: (depth: number) => Chart): Generator<Chart> {
  for (const depth of DEPTHS) {
    const chart = at(depth);
    if (countOf(chart.nodes) <= MOST_BOXES) yield chart;
  }
}

/** Where not even one step does, kinds of elements with their number, far first. */
function* sums(at: (depth: number, most: number) => Chart): Generator<Chart> {
  for (const depth of DEPTHS) yield at(depth, 12);
  yield at(1, 6);
}

/** No page of A4 holds more in legible type. */
const MOST_BOXES = 110;

const countOf = (nodes: readonly ChartNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);

function askedOf(settings: ViewWish['settings']): Omit<ImpactWish, 'depth'> {
  const focus = textSetting(impact, 'focus', settings);
  const direction = choiceSetting(impact, 'direction', settings);
  const chosen = setSetting(impact, 'relations', settings);
  return {
    ...(focus === '' ? {} : { focus: elementId(focus) }),
    direction: direction === 'upstream' || direction === 'downstream' ? direction : 'both',
    relations: new Set(RELATION_TYPES.filter((type) => chosen.has(type))),
    parts: switchSetting(impact, 'parts', settings),
    all: switchSetting(impact, 'all', settings),
    labels: switchSetting(impact, 'labels', settings),
  };
}
