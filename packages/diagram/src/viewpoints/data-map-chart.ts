/** A data map as a chart: sources, data in groups, users. */
import { relationTypeInfo, type Text, textIn, type View } from '@khung/core';
import type { Chart, ChartNode } from './chart.ts';
import { frameNode } from './chart-context.ts';
import { chartOf, drawnNodes } from './chart-of.ts';
import { type DataMap, dataFrame } from './data-map.ts';
import { accessWord } from './data-map-access.ts';
import type { LegendEntry } from './diagram.ts';

export const DATA_MAP: Text = { vi: 'Mô hình dữ liệu mức khái niệm', en: 'Conceptual data map' };

export interface DataChart {
  readonly chart: Chart;
  readonly sources?: ChartNode;
  readonly users?: ChartNode;
  /** Groups of data; those without a name are not among them. */
  readonly frames: readonly ChartNode[];
  readonly signRooms: DataMap['signRooms'];
  readonly writing: DataMap['writing'];
  /** What a person placed, also of frames that only the layout makes. */
  readonly placements: View['placements'];
}

/** Lines that are too many to be drawn: a note says how many there are. */
export interface Counted {
  readonly accesses?: boolean;
  /** Between data. */
  readonly links?: boolean;
}

/** `only`: the groups that this page shows. */
export function dataChart(
  map: DataMap,
  only?: ReadonlySet<string>,
  page?: NonNullable<Chart['page']>,
  counted: Counted = {},
): DataChart {
  const { context } = map;
  const { language } = context;
  const groups = map.groups.filter(({ group }) => only === undefined || only.has(group.key));
  const frames: ChartNode[] = [];
  const roots: ChartNode[] = [];
  for (const { group, nodes } of groups) {
    if (nodes.length === 0) continue;
    const frame = dataFrame(context, group, nodes);
    if (frame === undefined) roots.push(...nodes);
    else {
      frames.push(frame);
      roots.push(frame);
    }
  }
  const here = new Set<string>(groups.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const touching = map.accesses.filter(({ from, to }) => here.has(from) || here.has(to));
  const accesses = counted.accesses === true ? [] : touching;
  const ends = new Set<string>(accesses.flatMap(({ from, to }) => [from, to]));
  const all = map.links.filter(({ from, to }) => here.has(from) && here.has(to));
  const links = counted.links === true ? [] : all;
  const undrawn: LegendEntry[] = [
    ...countedNote(TOO_MANY, all.length - links.length, language),
    ...countedNote(TOO_MANY_USES, touching.length - accesses.length, language),
  ];
  const side = (id: 'sources' | 'users', nodes: readonly ChartNode[]): ChartNode | undefined => {
    const own = nodes.filter((node) => ends.has(node.id));
    if (own.length === 0) return undefined;
    return frameNode(context, `data-${id}`, textIn(SIDES[id], language), own, {
      role: 'group',
      layer: 'application',
    });
  };
  const sources = side('sources', map.sources);
  const users = side('users', map.users);
  const accessIds = new Set(accesses.map(({ id }) => id));
  const empty: LegendEntry[] =
    roots.length === 0 ? [{ kind: 'note', word: textIn(NOTHING, language) }] : [];
  const chart = chartOf(context, {
    viewpoint: 'data',
    name: DATA_MAP,
    nodes: [
      ...(sources === undefined ? [] : [sources]),
      ...roots,
      ...(users === undefined ? [] : [users]),
    ],
    edges: [...accesses, ...links],
    expressed: map.expressed,
    why: (id) => (map.deeper.has(id) ? 'too-deep' : page === undefined ? undefined : 'other-page'),
    lineWord: (edge, type) =>
      accessIds.has(edge.id)
        ? textIn(accessWord(edge), language)
        : type && textIn(relationTypeInfo(type).name, language),
    legend: [...empty, ...undrawn],
  });
  const drawn = drawnNodes(chart);
  return {
    chart: page === undefined ? chart : { ...chart, page },
    frames: frames.map(drawn),
    signRooms: map.signRooms,
    placements: context.wish.placements,
    writing: map.writing,
    ...(sources === undefined ? {} : { sources: drawn(sources) }),
    ...(users === undefined ? {} : { users: drawn(users) }),
  };
}

const countedNote = (text: Text, count: number, language: string): LegendEntry[] =>
  count === 0
    ? []
    : [{ kind: 'note', word: textIn(text, language).replace('{count}', String(count)) }];

const TOO_MANY: Text = {
  vi: 'Không vẽ {count} đường quan hệ giữa các dữ liệu: quá nhiều cho một hình; xem bảng ma trận.',
  en: '{count} lines between data are not drawn: too many for one figure; see the matrix.',
};

const TOO_MANY_USES: Text = {
  vi: 'Không vẽ {count} đường nối dữ liệu với nguồn, nơi dùng: quá nhiều cho một hình; xem bảng ma trận.',
  en: '{count} lines from data to sources and users are not drawn: too many for one figure; see the matrix.',
};

const SIDES = {
  sources: { vi: 'Nguồn tạo, cập nhật', en: 'Creates, updates' },
  users: { vi: 'Nơi đọc, khai thác', en: 'Reads' },
} as const satisfies Record<string, Text>;

const NOTHING: Text = {
  vi: 'Kiến trúc này chưa có dữ liệu nào.',
  en: 'This architecture has no data yet.',
};
