/** Sơ đồ thành phần ứng dụng: applications by group, all of one size, coloured by what they say. */
import type { Comparison, Model } from '@khung/core';
import { drawChart } from '../figure/draw-chart.ts';
import type { Figure } from '../figure/figure.ts';
import { arrangeApplications } from '../layout/applications/arrange.ts';
import {
  type ApplicationMap,
  type ApplicationsOptions,
  applicationMap,
  applicationsChart,
} from '../viewpoints/applications.ts';
import type { Group } from '../viewpoints/applications-groups.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import { isLegible, onPages, pagesOf, splitOf } from './pages.ts';
import {
  choiceSetting,
  numberSetting,
  setSetting,
  switchSetting,
  textSetting,
} from './settings.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export const applications: Viewpoint = {
  id: 'applications',
  name: { vi: 'Sơ đồ thành phần ứng dụng', en: 'Application map' },
  purpose: {
    vi: 'Có những ứng dụng nào, thuộc nhóm hay đơn vị nào, gồm phân hệ gì.',
    en: 'Which applications there are, in which group or of which owner, and their modules.',
  },
  movable: true,
  settings: [
    {
      kind: 'field',
      key: 'group',
      name: { vi: 'Nhóm theo', en: 'Grouped by' },
      hint: {
        vi: 'Nhóm chứa ứng dụng, đơn vị chủ quản hay một thuộc tính.',
        en: 'What holds them, their owner, or a property.',
      },
      choices: [
        { id: 'nesting', name: { vi: 'Nhóm chứa ứng dụng', en: 'What holds them' } },
        { id: 'none', name: { vi: 'Không nhóm', en: 'Not grouped' } },
      ],
      fallback: 'nesting',
    },
    {
      kind: 'field',
      key: 'colour',
      name: { vi: 'Tô màu theo', en: 'Coloured by' },
      hint: {
        vi: 'Màu kèm mã trong ô, in đen trắng vẫn đọc được.',
        en: 'The colour comes with a code in the box, so that a grey copy tells it too.',
      },
      choices: [
        { id: 'auto', name: { vi: 'Tự động', en: 'Automatic' } },
        { id: 'none', name: { vi: 'Không tô', en: 'No colour' } },
      ],
      fallback: 'auto',
    },
    {
      kind: 'choice',
      key: 'detail',
      name: { vi: 'Dòng thứ hai', en: 'Second line' },
      choices: [
        { id: 'none', name: { vi: 'Không', en: 'None' } },
        { id: 'owner', name: { vi: 'Đơn vị chủ quản', en: 'Owner' } },
        { id: 'type', name: { vi: 'Loại', en: 'Kind' } },
      ],
      fallback: 'none',
    },
    {
      kind: 'number',
      key: 'levels',
      name: { vi: 'Số mức', en: 'Levels' },
      hint: {
        vi: '1: ứng dụng; 2: cả phân hệ. Để trống: vẽ phân hệ nếu chữ còn đọc được.',
        en: '1: applications; 2: with modules. Empty: modules where type stays legible.',
      },
      least: 1,
      most: 5,
    },
    {
      kind: 'kinds',
      key: 'kinds',
      name: { vi: 'Loại được coi là ứng dụng', en: 'What counts as an application' },
      fallback: ['ApplicationComponent', 'ApplicationCollaboration', 'shared-service'],
    },
    {
      kind: 'switch',
      key: 'outside',
      name: { vi: 'Cả hệ thống bên ngoài', en: 'External systems too' },
      fallback: false,
    },
  ],
  figures: applicationFigures,
};

function applicationFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const { settings, page } = wish;
  const split = splitOf(wish);
  const context = chartContext(source, wish);
  const wanted = numberSetting(applications, 'levels', settings);
  const at = (levels: number): ApplicationMap =>
    applicationMap(context, { ...optionsOf(settings), levels });
  const whole = at(wanted ?? DEEPEST);
  let found = { map: whole, figure: figureOf(whole, page) };
  for (let levels = Math.min(whole.depth, DEEPEST) - 1; levels >= 1; levels -= 1) {
    if (wanted !== undefined || isLegible(found.figure)) break;
    const map = at(levels);
    found = { map, figure: figureOf(map, page) };
  }
  const { map } = found;
  const canSplit = map.groups.reduce((sum, { members }) => sum + members.length, 0) > 1;
  return onPages(found.figure, split, canSplit, () =>
    allPages(wanted === undefined ? map : whole, page),
  );
}

/** Modules of modules are counted, not drawn, unless a view asks for them. */
const DEEPEST = 2;

function optionsOf(settings: ViewWish['settings']): Omit<ApplicationsOptions, 'levels'> {
  const detail = choiceSetting(applications, 'detail', settings);
  return {
    group: textSetting(applications, 'group', settings),
    colour: textSetting(applications, 'colour', settings),
    detail: detail === 'owner' || detail === 'type' ? detail : 'none',
    kinds: setSetting(applications, 'kinds', settings),
    outside: switchSetting(applications, 'outside', settings),
  };
}

function figureOf(map: ApplicationMap, page: ViewWish['page'], groups?: readonly Group[]): Figure {
  return drawChart(arrangeApplications(applicationsChart(map, groups), page));
}

/** Group after group, as many as each page holds legibly; a group too large for one goes on over the next. */
function allPages(map: ApplicationMap, page: ViewWish['page']): Figure[] {
  const fits = (groups: readonly Group[]) => isLegible(figureOf(map, page, groups));
  const pages = pagesOf(map.groups, fits, halved);
  return pages.map((groups, index) => {
    const number = { number: index + 1, of: pages.length };
    return drawChart(arrangeApplications(applicationsChart(map, groups, number), page));
  });
}

function halved(group: Group): Group[] | undefined {
  const { members } = group;
  if (members.length < 2) return undefined;
  const half = Math.ceil(members.length / 2);
  return [
    { ...group, members: members.slice(0, half) },
    { ...group, members: members.slice(half) },
  ];
}
