/** The marks of lines: the line, the shapes at its ends, its label on a ground, its number in a disc. */

import type { ChartArrangement, PlacedEdge } from '../layout/chart/arrangement.ts';
import type { ChartEdge } from '../viewpoints/chart.ts';
import type { EdgeEnd, Look, Mark, PathCommand, Point, Source } from './figure.ts';
import { textMark } from './text-mark.ts';

export function edgeMarks(edges: readonly PlacedEdge[], arrangement: ChartArrangement): Mark[] {
  const { weight } = arrangement;
  const lines: Mark[] = [];
  const words: Mark[] = [];
  for (const placed of edges) {
    const { edge, points } = placed;
    const { fate } = edge;
    const look: Look = {
      part: 'edge',
      line: edge.style.line,
      weight,
      ...(fate === undefined ? {} : { fate }),
      ...(edge.emphasis === undefined ? {} : { emphasis: edge.emphasis }),
    };
    const stands = {
      source: sourceOf(placed),
      ends: { from: edge.from, to: edge.to },
      ...(fate === undefined ? {} : { fate }),
    };
    const id = `edge/${edge.id}`;
    for (const mark of lineMarks(id, points, edge, weight)) lines.push({ ...mark, ...stands });
    if (placed.label !== undefined) {
      const ground: Look = { part: 'edge-ground' };
      words.push(
        {
          shape: 'box',
          id: `${id}/ground`,
          look: ground,
          ...placed.label.box,
          radius: 0.3,
          ...stands,
        },
        {
          ...textMark(`${id}/label`, { ...look, part: 'edge-label' }, placed.label.text),
          ...stands,
        },
      );
    }
    if (placed.number !== undefined) {
      const { box, text } = placed.number;
      words.push(
        {
          shape: 'box',
          id: `${id}/number`,
          look: { part: 'number' },
          ...box,
          radius: box.height / 2,
          ...stands,
        },
        { ...textMark(`${id}/number-text`, { part: 'number-text' }, text), ...stands },
      );
    }
  }
  return [...lines, ...words];
}

/** A line with the shapes at its ends, standing for nothing yet. */
export function lineMarks(
  id: string,
  points: readonly Point[],
  edge: Pick<ChartEdge, 'style' | 'fate' | 'emphasis'>,
  weight: number,
): Mark[] {
  const { style, fate, emphasis } = edge;
  const look: Look = {
    part: 'edge',
    line: style.line,
    weight,
    ...(fate === undefined ? {} : { fate }),
    ...(emphasis === undefined ? {} : { emphasis }),
  };
  const marks: Mark[] = [{ shape: 'path', id, look, commands: lineOf(points) }];
  const end = (name: string, kind: EdgeEnd, tip: Point | undefined, inner: Point | undefined) => {
    const commands = endPath(kind, tip, inner, weight);
    if (commands === undefined) return;
    const pointed: Look = { ...look, part: 'edge-end', end: kind };
    marks.push({ shape: 'path', id: `${id}/${name}`, look: pointed, commands });
  };
  end('tail', style.tail, points[0], points[1]);
  end('head', style.head, points.at(-1), points.at(-2));
  return marks;
}

const sourceOf = ({ edge }: PlacedEdge): Source => {
  const [only, ...others] = edge.relations;
  if (only !== undefined && others.length === 0) return { kind: 'relation', id: only };
  return {
    kind: 'relations',
    ids: edge.relations,
    ...(edge.fates.length === 0 ? {} : { fates: edge.fates }),
  };
};

const lineOf = (points: readonly Point[]): PathCommand[] =>
  points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const);

/** mm, with 6 pt type. */
const LENGTH = 1.6;

/** The shape at an end, pointing from the line's inside to the point. */
function endPath(
  kind: EdgeEnd,
  tip: Point | undefined,
  inner: Point | undefined,
  weight: number,
): PathCommand[] | undefined {
  if (kind === 'none' || tip === undefined || inner === undefined) return undefined;
  const length = Math.hypot(tip[0] - inner[0], tip[1] - inner[1]) || 1;
  const [ux, uy] = [(tip[0] - inner[0]) / length, (tip[1] - inner[1]) / length];
  const long = LENGTH * weight;
  const wide = long * 0.42;
  const at = (back: number, across: number): Point => [
    tip[0] - ux * back - uy * across,
    tip[1] - uy * back + ux * across,
  ];
  const path = (points: readonly Point[], closed: boolean): PathCommand[] => [
    ...lineOf(points),
    ...(closed ? [['Z'] as const] : []),
  ];
  switch (kind) {
    case 'open-arrow':
      return path([at(long, wide), tip, at(long, -wide)], false);
    case 'filled-arrow':
    case 'hollow-triangle':
      return path([tip, at(long, wide), at(long, -wide)], true);
    case 'filled-diamond':
    case 'hollow-diamond':
      return path([tip, at(long * 0.8, wide), at(long * 1.6, 0), at(long * 0.8, -wide)], true);
    case 'filled-circle': {
      const radius = wide;
      const points = Array.from({ length: 12 }, (_, step): Point => {
        const angle = (step / 12) * 2 * Math.PI;
        return [
          tip[0] - ux * radius + Math.cos(angle) * radius,
          tip[1] - uy * radius + Math.sin(angle) * radius,
        ];
      });
      return path(points, true);
    }
  }
}
