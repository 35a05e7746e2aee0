/** A hand-made figure with lines of every kind: lanes, a container, all ends, up to six bends, labels, numbers, a stamp. */
import { elementId, relationId } from '@khung/core';
import type { DrawnEdge, Figure, FigureItem, Occurrence, Point, Rect, Side } from '@khung/diagram';
import { widthOf } from './fixture.ts';
import {
  boxMarks,
  type Drawn,
  id,
  type Line,
  laneMarks,
  lineMarks,
} from './lines-fixture-marks.ts';

const pointsOf = (text: string): Point[] =>
  text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });

const lanes: FigureItem[] = ['Người dân', 'Cục Đăng kiểm'].map((label, at) => {
  const box: Rect = { x: 2, y: 2 + at * 48, width: 156, height: 46 };
  const labelBox: Rect = { ...box, width: 10 };
  return { id: id(`lane-${at}`), kind: 'frame', box, label, labelBox };
});

/** `x,y width,height`, what holds it, its words by line. */
const box = (
  name: string,
  at: string,
  parent: string,
  label: string,
  more: Pick<Drawn, 'shape' | 'fate'> = {},
): Drawn => {
  const [[x, y] = [0, 0], [width, height] = [0, 0]] = pointsOf(at);
  return { name, label: label.split('|'), box: { x, y, width, height }, parent, ...more };
};

const boxes: readonly Drawn[] = [
  box('a', '18,10 26,14', 'lane-0', 'Nộp hồ sơ|trực tuyến'),
  box('b', '62,10 26,14', 'lane-0', 'Cổng dịch vụ|công', { fate: 'new' }),
  box('g', '98,6 56,36', 'lane-0', 'Trung tâm dữ liệu', { shape: 'group' }),
  box('c', '104,16 20,20', 'g', 'CSDL|phương tiện', { shape: 'cylinder' }),
  box('d', '132,16 18,20', 'g', 'Kho dữ liệu'),
  box('e', '18,62 26,14', 'lane-1', 'Tiếp nhận'),
  box('f', '62,62 26,14', 'lane-1', 'Kiểm tra', { fate: 'retired' }),
  box('h', '112,62 30,14', 'lane-1', 'Trả kết quả'),
];

/** From a side of a box by points to a side of another, with the shapes at both ends. */
const line = (
  [from, side]: readonly [string, Side],
  points: string,
  [to, other]: readonly [string, Side],
  ends: Line['ends'],
  more: Pick<Line, 'line' | 'label' | 'number'> = {},
): Line => ({ from, to, sides: [side, other], points: pointsOf(points), ends, ...more });

const ARROW: Line['ends'] = ['none', 'filled-arrow'];
const OPEN: Line['ends'] = ['none', 'open-arrow'];
const DASHED = { line: 'dashed' } as const;
const DOTTED = { line: 'dotted' } as const;

const lines: readonly Line[] = [
  line(['a', 'right'], '44,17 62,17', ['b', 'left'], ARROW, { label: 'hồ sơ', number: '1' }),
  line(['a', 'bottom'], '31,24 31,62', ['e', 'top'], ['filled-circle', 'open-arrow'], DASHED),
  line(['b', 'right'], '88,14 93,14 93,26 104,26', ['c', 'left'], ARROW),
  line(['c', 'right'], '124,26 132,26', ['d', 'left'], ['filled-diamond', 'none']),
  line(
    ['b', 'bottom'],
    '80,24 80,30 92,30 92,69 88,69',
    ['f', 'right'],
    ['none', 'hollow-triangle'],
    DOTTED,
  ),
  line(
    ['e', 'right'],
    '44,72 52,72 52,84 75,84 75,76',
    ['f', 'bottom'],
    ['hollow-diamond', 'none'],
  ),
  line(['f', 'right'], '88,65 104,65 104,54 127,54 127,62', ['h', 'top'], OPEN, {
    label: 'kết quả',
  }),
  line(['h', 'right'], '142,69 150,69 150,48 141,48 141,36', ['d', 'bottom'], ARROW, DASHED),
  line(['h', 'bottom'], '127,76 127,90 31,90 31,76', ['e', 'bottom'], ARROW),
  line(['e', 'left'], '18,69 14,69 14,17 18,17', ['a', 'left'], OPEN),
  line(
    ['h', 'left'],
    '112,73 108,73 108,58 96,58 96,27 70,27 70,24',
    ['b', 'bottom'],
    ARROW,
    DOTTED,
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
