/** Sơ đồ mạng quan hệ: any elements and the lines between them, bands kept or free. */
import { type Comparison, type Model, RELATION_TYPES } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import { arrangeNetwork } from '../layout/network/network-layout.ts';
import { type NetworkWish, networkOf, readUpwards } from '../viewpoints/network.ts';
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
        vi: 'Vẽ đến mức lồng thứ mấy; để trống: tất cả.',
        en: 'How deep nesting is drawn; empty: all levels.',
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
  const asked = askedOf(wish.settings);
  const chart = networkOf(source, wish, asked);
  const turned = asked.banded ? new Set<string>() : readUpwards(source, chart.edges);
  const direction =
    !asked.banded && choiceSetting(network, 'direction', wish.settings) === 'right'
      ? 'right'
      : 'down';
  const { banded } = asked;
  const arrangement = arrangeNetwork(chart, wish.page, { banded, turned, direction });
  return [drawChart(arrangement)];
}

function askedOf(settings: ViewWish['settings']): NetworkWish {
  const layers = choiceSetting(network, 'layers', settings);
  return {
    banded: choiceSetting(network, 'placing', settings) === 'bands',
    layers: new Set(layers.split(/[\s,;]+/).filter((some) => some !== '')),
    kinds: setSetting(network, 'kinds', settings),
    relations: setSetting(network, 'relations', settings),
    levels: numberSetting(network, 'levels', settings) ?? Number.POSITIVE_INFINITY,
    joinedOnly: switchSetting(network, 'joined-only', settings),
    labels: switchSetting(network, 'labels', settings),
    plain: choiceSetting(network, 'notation', settings) === 'plain',
  };
}
