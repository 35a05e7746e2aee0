/** The marks of a hand-made figure's lanes, boxes and lines. */
import { elementId, relationId } from '@khung/core';
import type {
  DrawnEdge,
  EdgeEnd,
  FigureItem,
  Mark,
  Occurrence,
  OccurrenceId,
  Point,
  Rect,
  Side,
} from '@khung/diagram';
import { centred, widthOf } from './fixture.ts';

export const id = (name: string) => name as OccurrenceId;

export interface Drawn {
  readonly name: string;
  readonly label: readonly string[];
  readonly box: Rect;
  readonly parent: string;
  readonly shape?: Occurrence['shape'];
  readonly fate?: Occurrence['fate'];
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly sides: readonly [Side, Side];
  readonly points: readonly Point[];
  readonly ends: readonly [EdgeEnd, EdgeEnd];
  readonly line?: DrawnEdge['style']['line'];
  readonly label?: string;
  readonly number?: string;
}

export function laneMarks(lane: FigureItem): Mark[] {
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

export function boxMarks({ name, label, box, shape, fate }: Drawn): Mark[] {
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

export function lineMarks(
  { from, to, points, ends, label, number, ...more }: Line,
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
