/** A small disc on lines that are not as they were: + new, × gone, ~ changed; a grey copy tells them too. */
import type { RelationFate } from '@khung/core';
import type { ChartArrangement, PlacedEdge } from '../layout/chart/arrangement.ts';
import { circle } from './edge-ends.ts';
import type { Look, Mark, PathCommand, Point, Rect } from './figure.ts';
import { lengthOf, pointAt } from './line-path.ts';
import { near } from './near.ts';

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
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];

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
  return edges.map(({ edge, points }) => {
    if (edge.fate === undefined || GLYPHS[edge.fate] === undefined) return undefined;
    const best = placesOn(points, radius).find(
      (at) => taken.touching(round(at, radius)).length === 0,
    );
    const at = best ?? pointAt(points, lengthOf(points) / 2).at;
    if (best === undefined && taken.touching(round(at, radius * 0.8)).length > 0) return undefined;
    take(round(at, radius));
    return at;
  });
}

const round = ([x, y]: Point, radius: number): Rect => ({
  x: x - radius - 0.15,
  y: y - radius - 0.15,
  width: 2 * radius + 0.3,
  height: 2 * radius + 0.3,
});

/** On the longest piece first. */
function placesOn(points: readonly Point[], radius: number): Point[] {
  const pieces: { from: Point; to: Point; length: number }[] = [];
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length > 3 * radius) pieces.push({ from, to, length });
  }
  pieces.sort((a, b) => b.length - a.length);
  return pieces.flatMap(({ from, to }) =>
    SHARES.map(
      (share): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
    ),
  );
}
