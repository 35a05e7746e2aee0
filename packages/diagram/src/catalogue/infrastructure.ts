/** Mô hình hạ tầng kỹ thuật: sites, networks, nodes and what is deployed on them. */
import { drawChart } from '../figure/draw-chart.ts';
import { laidWithin } from '../layout/chart/by-hand.ts';
import { fitChart } from '../layout/chart/fit.ts';
import { infrastructureLayout } from '../layout/infrastructure/infrastructure.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import { infrastructureChart } from '../viewpoints/infrastructure.ts';
import { numberSetting, switchSetting } from './settings.ts';
import type { Viewpoint } from './viewpoint.ts';

export const infrastructure: Viewpoint = {
  id: 'infrastructure',
  name: { vi: 'Mô hình hạ tầng kỹ thuật', en: 'Infrastructure' },
  purpose: {
    vi: 'Có những địa điểm, máy chủ, mạng nào; cái gì chạy ở đâu; nối với nhau thế nào.',
    en: 'Which sites, servers and networks there are, what runs where, and how they are linked.',
  },
  movable: true,
  settings: [
    {
      kind: 'switch',
      key: 'deployed',
      name: { vi: 'Liệt kê hệ thống triển khai', en: 'List what is deployed' },
      hint: {
        vi: 'Hệ thống, phần mềm chạy trên từng máy chủ, địa điểm.',
        en: 'Systems and software that run on each node or site.',
      },
      fallback: true,
    },
    {
      kind: 'number',
      key: 'levels',
      name: { vi: 'Số mức triển khai', en: 'Levels deployed' },
      hint: {
        vi: '1: hệ thống trên máy chủ; 2: thêm phần mềm nền giữa hai bên.',
        en: '1: systems on nodes; 2: also what runs on their software.',
      },
      least: 1,
      most: 4,
      fallback: 1,
    },
    {
      kind: 'number',
      key: 'most',
      name: { vi: 'Liệt kê nhiều nhất', en: 'List at most' },
      hint: {
        vi: 'Trên mỗi máy chủ; còn lại ghi bằng số.',
        en: 'On each node; the rest are counted.',
      },
      least: 1,
      most: 99,
      fallback: 8,
    },
  ],
  figures: (source, wish) => {
    const { settings, page } = wish;
    const listed = switchSetting(infrastructure, 'deployed', settings);
    const chart = infrastructureChart(chartContext(source, wish), {
      deployed: listed ? (numberSetting(infrastructure, 'levels', settings) ?? 1) : 0,
      most: numberSetting(infrastructure, 'most', settings) ?? 8,
    });
    return [drawChart(fitChart(chart, page, laidWithin(infrastructureLayout(chart))))];
  },
};
