/** Mô hình an toàn thông tin: controls, what they protect, what nothing protects, and the four layers. */
import { drawChart } from '../figure/draw-chart.ts';
import { laidWithin } from '../layout/chart/by-hand.ts';
import { fitChart } from '../layout/chart/fit.ts';
import { securityLayout } from '../layout/security/security.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import { securityChart } from '../viewpoints/security.ts';
import { choiceSetting, numberSetting, switchSetting } from './settings.ts';
import type { Viewpoint } from './viewpoint.ts';

export const security: Viewpoint = {
  id: 'security',
  name: { vi: 'Mô hình an toàn thông tin', en: 'Information security' },
  purpose: {
    vi: 'Biện pháp nào bảo vệ cái gì, chỗ nào chưa có, ai giữ bốn lớp bảo đảm an toàn.',
    en: 'Which control protects what, where there is none, and who fills the four layers.',
  },
  movable: true,
  settings: [
    {
      kind: 'choice',
      key: 'assets',
      name: { vi: 'Đối tượng', en: 'Assets' },
      choices: [
        { id: 'infrastructure', name: { vi: 'Chỉ hạ tầng', en: 'Infrastructure only' } },
        {
          id: 'important',
          name: {
            vi: 'Hạ tầng, tích hợp, hệ thống quan trọng',
            en: 'Infrastructure, integration, important systems',
          },
        },
        { id: 'all', name: { vi: 'Mọi hệ thống', en: 'All systems' } },
      ],
      fallback: 'important',
    },
    {
      kind: 'number',
      key: 'level',
      name: { vi: 'Quan trọng từ cấp độ', en: 'Important from level' },
      least: 1,
      most: 5,
      fallback: 3,
    },
    {
      kind: 'choice',
      key: 'covers',
      name: { vi: 'Thể hiện bảo vệ', en: 'Protection shown by' },
      choices: [
        { id: 'numbers', name: { vi: 'Số trong ô', en: 'Numbers in boxes' } },
        { id: 'lines', name: { vi: 'Đường nối', en: 'Lines' } },
      ],
      fallback: 'numbers',
    },
    {
      kind: 'switch',
      key: 'uncovered',
      name: { vi: 'Chỉ nơi chưa có biện pháp', en: 'Only what no control protects' },
      fallback: false,
    },
  ],
  figures: (source, wish) => {
    const { settings, page } = wish;
    const assets = choiceSetting(security, 'assets', settings);
    const chart = securityChart(chartContext(source, wish), {
      which: assets === 'infrastructure' || assets === 'all' ? assets : 'important',
      level: numberSetting(security, 'level', settings) ?? 3,
      covers: choiceSetting(security, 'covers', settings) === 'lines' ? 'lines' : 'numbers',
      onlyUncovered: switchSetting(security, 'uncovered', settings),
    });
    return [drawChart(fitChart(chart, page, laidWithin(securityLayout(chart))))];
  },
};
