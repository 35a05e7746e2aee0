/** A hand-made figure with lines of every kind: lanes, a container, all ends, up to six bends, labels, numbers, a stamp. */
import { elementId, relationId } from '@khung/core';
import type {
  DrawnEdge,
  EdgeEnd,
  Figure,
  FigureItem,
  Mark,
  Occurrence,
  OccurrenceId,
  Point,
  Rect,
  Side,
} from '@khung/diagram';
import { centred, widthOf } from './fixture.ts';

const id = (name: string) => name as OccurrenceId;

const lanes: FigureItem[] = ['Người dân', 'Cục Đăng kiểm'].map((label, at) => {
  const box: Rect = { x: 2, y: 2 + at * 48, width: 156, height: 46 };
  const labelBox: Rect = { ...box, width: 10 };
  return { id: id(`lane-${at}`), kind: 'frame', box, label, labelBox };
});

interface Drawn {
  readonly name: string;
  readonly label: readonly string[];
  readonly box: Rect;
  readonly parent: string;
  readonly shape?: Occurrence['shape'];
  readonly fate?: Occurrence['fate'];
}

const boxes: readonly Drawn[] = [
  {
    name: 'a',
    label: ['Nộp hồ sơ', 'trực tuyến'],
    box: { x: 18, y: 10, width: 26, height: 14 },
    parent: 'lane-0',
  },
  {
    name: 'b',
    label: ['Cổng dịch vụ', 'công'],
    box: { x: 62, y: 10, width: 26, height: 14 },
    parent: 'lane-0',
    fate: 'new',
  },
  {
    name: 'g',
    label: ['Trung tâm dữ liệu'],
    box: { x: 98, y: 6, width: 56, height: 36 },
    parent: 'lane-0',
    shape: 'group',
  },
  {
    name: 'c',
    label: ['CSDL', 'phương tiện'],
    box: { x: 104, y: 16, width: 20, height: 20 },
    parent: 'g',
    shape: 'cylinder',
  },
  { name: 'd', label: ['Kho dữ liệu'], box: { x: 132, y: 16, width: 18, height: 20 }, parent: 'g' },
  {
    name: 'e',
    label: ['Tiếp nhận'],
    box: { x: 18, y: 62, width: 26, height: 14 },
    parent: 'lane-1',
  },
  {
    name: 'f',
    label: ['Kiểm tra'],
    box: { x: 62, y: 62, width: 26, height: 14 },
    parent: 'lane-1',
    fate: 'retired',
  },
  {
    name: 'h',
    label: ['Trả kết quả'],
    box: { x: 112, y: 62, width: 30, height: 14 },
    parent: 'lane-1',
  },
];

const line = (
  from: string,
  to: string,
  sides: readonly [Side, Side],
  points: readonly Point[],
  ends: readonly [EdgeEnd, EdgeEnd],
  more: {
    readonly line?: DrawnEdge['style']['line'];
    readonly label?: string;
    readonly number?: string;
  } = {},
) => ({ from, to, sides, points, ends, ...more });

const lines = [
  line(
    'a',
    'b',
    ['right', 'left'],
    [
      [44, 17],
      [62, 17],
    ],
    ['none', 'filled-arrow'],
    { label: 'hồ sơ', number: '1' },
  ),
  line(
    'a',
    'e',
    ['bottom', 'top'],
    [
      [31, 24],
      [31, 62],
    ],
    ['filled-circle', 'open-arrow'],
    { line: 'dashed' },
  ),
  line(
    'b',
    'c',
    ['right', 'left'],
    [
      [88, 14],
      [93, 14],
      [93, 26],
      [104, 26],
    ],
    ['none', 'filled-arrow'],
  ),
  line(
    'c',
    'd',
    ['right', 'left'],
    [
      [124, 26],
      [132, 26],
    ],
    ['filled-diamond', 'none'],
  ),
  line(
    'b',
    'f',
    ['bottom', 'right'],
    [
      [80, 24],
      [80, 30],
      [92, 30],
      [92, 69],
      [88, 69],
    ],
    ['none', 'hollow-triangle'],
    { line: 'dotted' },
  ),
  line(
    'e',
    'f',
    ['right', 'bottom'],
    [
      [44, 72],
      [52, 72],
      [52, 84],
      [75, 84],
      [75, 76],
    ],
    ['hollow-diamond', 'none'],
  ),
  line(
    'f',
    'h',
    ['right', 'top'],
    [
      [88, 65],
      [104, 65],
      [104, 54],
      [127, 54],
      [127, 62],
    ],
    ['none', 'open-arrow'],
    { label: 'kết quả' },
  ),
  line(
    'h',
    'd',
    ['right', 'bottom'],
    [
      [142, 69],
      [150, 69],
      [150, 48],
      [141, 48],
      [141, 36],
    ],
    ['none', 'filled-arrow'],
    { line: 'dashed' },
  ),
  line(
    'h',
    'e',
    ['bottom', 'bottom'],
    [
      [127, 76],
      [127, 90],
      [31, 90],
      [31, 76],
    ],
    ['none', 'filled-arrow'],
  ),
  line(
    'e',
    'a',
    ['left', 'left'],
    [
      [18, 69],
      [14, 69],
      [14, 17],
      [18, 17],
    ],
    ['none', 'open-arrow'],
  ),
  line(
    'h',
    'b',
    ['left', 'bottom'],
    [
      [112, 73],
      [108, 73],
      [108, 58],
      [96, 58],
      [96, 27],
      [70, 27],
      [70, 24],
    ],
    ['none', 'filled-arrow'],
    { line: 'dotted' },
  ),
];

const occurrences: Occurrence[] = boxes.map(({ name, label, box, parent, shape, fate }) => ({
  id: id(name),
  element: elementId(`x-${name}`),
  parent: id(parent),
  box,
  shape: shape ?? 'box',
  layer: 'application',
  ...(fate === undefined ? {} : { fate }),
  label: label.join(' '),
  labelBox: box,
}));

const edges: DrawnEdge[] = lines.map(({ from, to, sides, points, ends, ...more }, at) => ({
  id: `${from}>${to}`,
  relations: [relationId(`r-${at}`)],
  from: id(from),
  to: id(to),
  points,
  sides,
  style: { line: more.line ?? 'solid', tail: ends[0], head: ends[1] },
  ...(more.label === undefined ? {} : { label: more.label }),
}));

function laneMarks(lane: FigureItem): Mark[] {
  const width = widthOf(lane.label, 3, 'bold');
  const middle = { x: lane.labelBox.x + 5, y: lane.box.y + 23 };
  return [
    { id: lane.id, shape: 'box', ...lane.box, radius: 0.8, look: { part: 'lane' } },
    {
      id: `${lane.id}/strip`,
      shape: 'box',
      ...lane.labelBox,
      radius: 0.8,
      look: { part: 'lane', depth: 1 },
    },
    {
      id: `${lane.id}/label`,
      shape: 'text',
      lines: [{ text: lane.label, x: middle.x - width / 2, y: middle.y + 1.05, width }],
      size: 3,
      weight: 'bold',
      rotate: { angle: -90, ...middle },
      look: { part: 'frame-label' },
    },
  ];
}

function boxMarks({ name, label, box, shape, fate }: Drawn): Mark[] {
  const of = {
    source: { kind: 'element', id: elementId(`x-${name}`) },
    occurrence: id(name),
    ...(fate === undefined ? {} : { fate }),
  } as const;
  const fated = fate === undefined ? {} : { fate };
  const part = shape === 'group' ? 'group' : 'block';
  const text: Mark = {
    id: `${name}/label`,
    shape: 'text',
    lines: centred(
      box,
      label,
      3,
      'regular',
      shape === 'group' ? 4 : box.height / 2 + 1 - (label.length - 1) * 1.8,
    ),
    size: 3,
    weight: 'regular',
    look: { part: part === 'group' ? 'group-label' : 'label', ...fated },
    ...of,
  };
  const look = { part, layer: 'application', ...fated } as const;
  return shape === 'cylinder'
    ? [{ id: name, shape: 'cylinder', ...box, cap: 2, look, ...of }, text]
    : [{ id: name, shape: 'box', ...box, radius: 0.8, look, ...of }, text];
}

function lineMarks(
  { from, to, points, ends, label, number, ...more }: (typeof lines)[number],
  at: number,
): Mark[] {
  const name = `edge/${from}>${to}`;
  const of = {
    source: { kind: 'relation', id: relationId(`r-${at}`) },
    ends: { from: id(from), to: id(to) },
  } as const;
  const marks: Mark[] = [
    {
      id: name,
      shape: 'path',
      commands: points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const),
      look: { part: 'edge', line: more.line ?? 'solid' },
      ...of,
    },
  ];
  for (const [end, which] of [
    [ends[0], 'tail'],
    [ends[1], 'head'],
  ] as const) {
    if (end === 'none') continue;
    const [tip, inner] = which === 'tail' ? [points[0], points[1]] : [points.at(-1), points.at(-2)];
    if (!tip || !inner) continue;
    const far = Math.hypot(inner[0] - tip[0], inner[1] - tip[1]);
    const [ux, uy] = [(inner[0] - tip[0]) / far, (inner[1] - tip[1]) / far];
    const corner = (back: number, across: number): Point => [
      tip[0] + ux * back - uy * across,
      tip[1] + uy * back + ux * across,
    ];
    const outline = end.includes('diamond')
      ? [tip, corner(1.2, 0.7), corner(2.4, 0), corner(1.2, -0.7)]
      : [corner(1.6, 0.7), tip, corner(1.6, -0.7)];
    marks.push({
      id: `${name}/${which}`,
      shape: 'path',
      commands: [
        ...outline.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const),
        ...(end === 'open-arrow' ? [] : [['Z'] as const]),
      ],
      look: { part: 'edge-end', end },
      ...of,
    });
  }
  if (label !== undefined) {
    const box: Rect = {
      x: (points[0]?.[0] ?? 0) + 4,
      y: (points[0]?.[1] ?? 0) - 5,
      width: 11,
      height: 3.4,
    };
    marks.push(
      {
        id: `${name}/ground`,
        shape: 'box',
        ...box,
        radius: 0.3,
        look: { part: 'edge-ground' },
        ...of,
      },
      {
        id: `${name}/label`,
        shape: 'text',
        lines: centred(box, [label], 2.4, 'regular', 2.5),
        size: 2.4,
        weight: 'regular',
        look: { part: 'edge-label' },
        ...of,
      },
    );
  }
  if (number !== undefined) {
    const box: Rect = {
      x: (points[0]?.[0] ?? 0) + 1,
      y: (points[0]?.[1] ?? 0) - 5,
      width: 3.2,
      height: 3.2,
    };
    marks.push(
      { id: `${name}/number`, shape: 'box', ...box, radius: 1.6, look: { part: 'number' }, ...of },
      {
        id: `${name}/number-text`,
        shape: 'text',
        lines: centred(box, [number], 2.2, 'bold', 2.4),
        size: 2.2,
        weight: 'bold',
        look: { part: 'number-text' },
        ...of,
      },
    );
  }
  return marks;
}

const holders = boxes.filter(({ shape }) => shape === 'group');
const others = boxes.filter(({ shape }) => shape !== 'group');
const stampWidth = widthOf('DỰ THẢO', 5, 'bold');

export const linesFixture: Figure = {
  width: 160,
  height: 98,
  title: 'Liên thông (minh họa)',
  caption: 'Liên thông nghiệp vụ đăng kiểm',
  language: 'vi',
  font: { name: 'Arimo', fallbacks: ['Arial', 'Liberation Sans', 'Helvetica'] },
  marks: [
    {
      id: 'page',
      shape: 'box',
      x: 0,
      y: 0,
      width: 160,
      height: 98,
      radius: 0,
      look: { part: 'page' },
    },
    ...lanes.flatMap(laneMarks),
    ...holders.flatMap(boxMarks),
    ...lines.flatMap(lineMarks),
    ...others.flatMap(boxMarks),
    {
      id: 'stamp',
      shape: 'text',
      lines: [{ text: 'DỰ THẢO', x: 146 - stampWidth / 2, y: 92, width: stampWidth }],
      size: 5,
      weight: 'bold',
      rotate: { angle: -15, x: 146, y: 90 },
      look: { part: 'stamp-text' },
    },
  ],
  occurrences,
  items: lanes,
  edges,
  unshown: [],
  findings: [],
};
