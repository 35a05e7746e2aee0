/** A small disc on lines that are not as they were: + new, × gone, ~ changed; a grey copy tells them too. */
import type { RelationFate } from '@khung/core';
import type { ChartArrangement, PlacedEdge } from '../layout/chart/arrangement.ts';
import { lengthWithin } from './clip.ts';
import { circle } from './edge-ends.ts';
import type { Look, Mark, PathCommand, Point, Rect } from './figure.ts';
import { lengthOf, pointAt } from './line-path.ts';
import { near, roundPoints } from './near.ts';

/** mm, with 6 pt type. */
const RADIUS = 0.95;

/** The disc of a fate round a point; none for what stays. */
export function edgeFateMarks(id: string, at: Point, fate: RelationFate, weight: number): Mark[] {
  const glyph = GLYPHS[fate];
  if (glyph === undefined) return [];
  const radius = RADIUS * weight;
  const disc: Look = { part: 'badge', fate };
  const sign: Look = { part: 'badge-text', fate };
  return [
    { shape: 'path', id: `${id}/fate`, look: disc, commands: circle(at, radius) },
    { shape: 'path', id: `${id}/fate-sign`, look: sign, commands: glyph(at, radius) },
  ];
}

const bar = ([x, y]: Point, long: number, thick: number, turn: number): PathCommand[] => {
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
  const corner = (along: number, across: number): Point => [
    x + ux * along - uy * across,
    y + uy * along + ux * across,
  ];
  return [
    ['M', ...corner(-long, -thick)],
    ['L', ...corner(long, -thick)],
    ['L', ...corner(long, thick)],
    ['L', ...corner(-long, thick)],
    ['Z'],
  ];
};

const crossed = (at: Point, radius: number, turn: number): PathCommand[] => [
  ...bar(at, radius * 0.62, radius * 0.16, turn),
  ...bar(at, radius * 0.62, radius * 0.16, turn + Math.PI / 2),
];

const wave = ([x, y]: Point, r: number): PathCommand[] => {
  const [w, h, t] = [r * 0.62, r * 0.42, r * 0.16];
  return [
    ['M', x - w, y + t],
    ['C', x - w * 0.4, y - h - t, x + w * 0.3, y + h - t, x + w, y - t * 1.6],
    ['L', x + w, y + t],
    ['C', x + w * 0.4, y + h + t * 2, x - w * 0.3, y - h + t * 2, x - w, y + t * 2.4],
    ['Z'],
  ];
};

const GLYPHS: Readonly<
  Record<RelationFate, ((at: Point, radius: number) => PathCommand[]) | undefined>
> = {
  kept: undefined,
  changed: wave,
  new: (at, radius) => crossed(at, radius, 0),
  retired: (at, radius) => crossed(at, radius, Math.PI / 4),
};

/** Where along a piece a disc is tried, best first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.14, 0.86];

/** Of each line that wears one: the middle of its disc, off labels, boxes, titles and other discs. */
export function fateMarkPlaces(
  edges: readonly PlacedEdge[],
  { weight, nodes }: Pick<ChartArrangement, 'weight' | 'nodes'>,
): (Point | undefined)[] {
  const wanted = edges.some(({ edge }) => edge.fate !== undefined && GLYPHS[edge.fate]);
  if (!wanted) return [];
  const radius = RADIUS * weight;
  const taken = near<Rect>(20);
  const take = (box: Rect) => taken.add(box, box);
  for (const { label, number } of edges) {
    if (label !== undefined) take(label.box);
    if (number !== undefined) take(number.box);
  }
  for (const { node, box, labelBox } of nodes) {
    if (node.hidden) continue;
    const holds = node.children.length > 0 || node.kind === 'frame';
    take(holds ? labelBox : box);
  }
  // A disc over another line would seem to speak of both.
  const lines = near<Stretched>(20);
  for (const [index, { points }] of edges.entries()) {
    for (const piece of piecesOf(points)) lines.add(roundPoints(piece, 0.05), { index, piece });
  }
  return edges.map(({ edge, points }, index) => {
    if (edge.fate === undefined || GLYPHS[edge.fate] === undefined) return undefined;
    const free = placesOn(points, radius).filter(
      (at) => taken.touching(round(at, radius)).length === 0,
    );
    const alone = free.find(
      (at) => !onOthers(at, index, lines.touching(round(at, radius)), radius),
    );
    const at = alone ?? free[0] ?? middleOf(points, radius, taken.touching);
    if (at !== undefined) take(round(at, radius));
    return at;
  });
}

interface Stretched {
  readonly index: number;
  readonly piece: readonly [Point, Point];
}

/** Whether other lines run under the disc; the ends of its own stand at its boxes. */
const onOthers = (at: Point, own: number, found: readonly Stretched[], radius: number): boolean =>
  found.some(({ index, piece }) => index !== own && lengthWithin(piece, round(at, radius)) > 0.05);

function middleOf(
  points: readonly Point[],
  radius: number,
  touching: (box: Rect) => readonly Rect[],
): Point | undefined {
  const { at } = pointAt(points, lengthOf(points) / 2);
  return touching(round(at, radius * 0.8)).length === 0 ? at : undefined;
}

const round = ([x, y]: Point, radius: number): Rect => ({
  x: x - radius - 0.15,
  y: y - radius - 0.15,
  width: 2 * radius + 0.3,
  height: 2 * radius + 0.3,
});

const piecesOf = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).flatMap((to, index): [Point, Point][] => {
    const from = points[index];
    return from === undefined ? [] : [[from, to]];
  });

/** On the longest piece first, off the ends and corners. */
function placesOn(points: readonly Point[], radius: number): Point[] {
  const pieces = piecesOf(points)
    .map(([from, to]) => ({ from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) }))
    .filter(({ length }) => length > 4 * radius)
    .sort((a, b) => b.length - a.length);
  return pieces.flatMap(({ from, to, length }) =>
    SHARES.filter((share) => Math.min(share, 1 - share) * length > 2 * radius).map(
      (share): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
    ),
  );
}
