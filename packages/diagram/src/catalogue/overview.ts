/** Sơ đồ tổng thể: bands as wide as the page, bars at the sides, what is outside at the right. */
import { type Comparison, elementId, type Model, PROFILES } from '@khung/core';
import type { Figure } from '../figure/figure.ts';
import { STAMP_ROOM, stamped } from '../figure/stamp.ts';
import { overviewFigure } from '../overview-figure.ts';
import { overviewPages } from '../overview-pages.ts';
import { SMALLEST_STATED } from '../viewpoints/stated-levels.ts';
import { isLegible } from './pages.ts';
import { numberSetting, setSetting, switchSetting } from './settings.ts';
import type { Setting, Viewpoint, ViewWish } from './viewpoint.ts';

/** Bands by id; those of several profiles once. */
const BANDS = new Map(
  PROFILES.flatMap((profile) => profile.bands.map((band) => [band.id, band] as const)),
);

const columnsKey = (band: string): string => `columns.${band}`;

const COLUMN_SETTINGS: readonly Setting[] = [...BANDS.values()].map(({ id, name }) => ({
  kind: 'number',
  key: columnsKey(id),
  name: { vi: `Số cột: ${name['vi'] ?? id}`, en: `Columns: ${name['en'] ?? id}` },
  hint: {
    vi: 'Số hộp trên một hàng của tầng; 0: không vẽ tầng; để trống: tự chọn.',
    en: 'Boxes beside each other in the band; 0 leaves it out; empty: as suits the page.',
  },
  least: 0,
  most: 30,
  profiles: PROFILES.flatMap((profile) =>
    profile.bands.some((band) => band.id === id) ? [profile.id] : [],
  ),
}));

export const overview: Viewpoint = {
  id: 'overview',
  name: { vi: 'Sơ đồ tổng thể', en: 'Overall diagram' },
  purpose: {
    vi: 'Toàn bộ kiến trúc trên một trang: các tầng, thanh bên và bên ngoài.',
    en: 'The whole architecture on one page: bands, bars at the sides, and what is outside.',
  },
  movable: true,
  settings: [
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
      kind: 'elements',
      key: 'emphasis',
      name: { vi: 'Làm nổi', en: 'Stand out' },
      hint: {
        vi: 'Thành phần được chọn vẽ đậm, còn lại vẽ nhạt; để trống: như nhau.',
        en: 'What is chosen is drawn strong, the rest faint; empty: all alike.',
      },
    },
    {
      kind: 'switch',
      key: 'ties',
      name: { vi: 'Đánh số cái cũ – cái thay thế', en: 'Number what follows what' },
      hint: {
        vi: 'Khi so sánh: TỪ 3 hình thành từ THAY 3; để người đọc bản in đen trắng lần ra.',
        en: 'In a comparison: FROM 3 follows REPL 3, so that a reader of a grey print can tell.',
      },
      fallback: true,
    },
    ...COLUMN_SETTINGS,
  ],
  figures: overviewFigures,
};

/**
 * One page, as an overall diagram has: with the levels that the view states, or as many as stay legible.
 * Further pages only where not even one level does.
 */
function overviewFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { page, stamp = '' } = wish;
  if (stamp === '') return unstamped(source, wish);
  const room = { ...page, height: page.height - STAMP_ROOM };
  return unstamped(source, { ...wish, page: room }).map((figure) => stamped(figure, stamp));
}

function unstamped(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { page, settings, wires, split, stamp, depth, ...rest } = wish;
  const options = { ...rest, ...page, ...ownSettings(settings) };
  if (depth !== undefined) return [overviewFigure(source, { ...options, levels: depth })];
  const levels = numberSetting(overview, 'levels', settings);
  if (levels !== undefined) {
    const figure = overviewFigure(source, { ...options, levels, smallest: SMALLEST_STATED });
    if (isLegible(figure)) return [figure];
    if (split === true) return overviewPages(source, { ...options, levels });
  }
  const figure = overviewFigure(source, options);
  return split === false || isLegible(figure) ? [figure] : overviewPages(source, options);
}

function ownSettings(settings: ViewWish['settings']) {
  const emphasised = new Set([...setSetting(overview, 'emphasis', settings)].map(elementId));
  const columns = new Map<string, number>();
  for (const band of BANDS.keys()) {
    const count = numberSetting(overview, columnsKey(band), settings);
    if (count !== undefined) columns.set(band, count);
  }
  return { emphasised, columns, ties: switchSetting(overview, 'ties', settings) };
}
