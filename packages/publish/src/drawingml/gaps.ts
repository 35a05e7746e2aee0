/**
 * Where a line makes room for another or for a word, Office's own lines have no gap: slips of the
 * ground's colour hide them there, one shape for all gaps on one colour. The slips leave out the line
 * that passes, so that it does not matter which of the two lies on top.
 */
import { textIn } from '@khung/core';
import { type Near, near, type PathCommand, type Point, type Rect } from '@khung/diagram';
import type { Grounds } from './grounds.ts';
import { GAPS } from './names.ts';
import type { LineOwner } from './owners.ts';
import { pointsOf, type ShapeMaker } from './shapes.ts';
import { boundsOf, type OfficeShape } from './tree.ts';

/** @param covered grounds of labels: what lies under them is hidden already */
export function gapShapes(
  lines: readonly LineOwner[],
  grounds: Grounds,
  covered: readonly Rect[],
  maker: ShapeMaker,
  language: string,
): OfficeShape[] {
  const passing = near<Passing>(10);
  const hidden = near<Rect>(20);
  for (const box of covered) hidden.add(box, box);
  const open = lines.flatMap(({ edge, marks }) => {
    const path = marks.find(({ mark }) => mark.look.part === 'edge')?.mark;
    if (path?.shape !== 'path') return [];
    const half = (maker.theme.paint(path.look).width ?? 0) / 2;
    for (const piece of piecesOf(edge.points)) {
      passing.add(grown(boundsOf(piece), half), { line: edge.id, piece, half });
    }
    return [{ line: edge.id, half, gaps: gapsIn(edge.points, path.commands) }];
  });
  const slips = new Map<string, PathCommand[]>();
  for (const { line, half, gaps } of open) {
    for (const gap of gaps) {
      for (const piece of leftBy(gap, half + OVER, line, passing)) {
        if (hidden.touching(boundsOf([middle(piece)])).length > 0) continue;
        for (const [color, slip] of grounded(piece, half + OVER, grounds))
          slips.set(color, [...(slips.get(color) ?? []), ...slip]);
      }
    }
  }
  return [...slips].map(([fill, commands]) => ({
    kind: 'shape',
    id: maker.nextId(),
    name: textIn(GAPS, language),
    box: boundsOf(pointsOf(commands)),
    outline: { kind: 'path', commands, ports: [] },
    paint: { fill },
  }));
}

/** A straight piece of a line. */
type Piece = readonly [from: Point, to: Point];

interface Passing {
  readonly line: string;
  readonly piece: Piece;
  /** Of its width, mm. */
  readonly half: number;
}

/** mm that a slip is wider than its line, on each side. */
const OVER = 0.05;
/** mm; shorter slips hide nothing that is seen. */
const SPECK = 0.08;
/** mm; over more than one ground, slips are made of pieces no longer than this. */
const SHORT = 0.3;

function piecesOf(points: readonly Point[]): Piece[] {
  return points.flatMap((to, index): Piece[] => {
    const from = points[index - 1];
    return from ? [[from, to]] : [];
  });
}

/** Between where the drawn line stops and where it goes on, along its route. */
function gapsIn(points: readonly Point[], commands: readonly PathCommand[]): Piece[] {
  const gaps: Piece[] = [];
  let at: Point | undefined;
  for (const command of commands) {
    const [to] = pointsOf([command]).slice(-1);
    if (!to) continue;
    if (command[0] === 'M' && at) gaps.push(...between(points, at, to));
    at = to;
  }
  return gaps;
}

function between(points: readonly Point[], from: Point, to: Point): Piece[] {
  const pieces = piecesOf(points);
  const first = pieces.findIndex((piece) => liesOn(piece, from));
  const last = pieces.findLastIndex((piece) => liesOn(piece, to));
  if (first < 0 || last < first) return [];
  return piecesOf([from, ...pieces.slice(first, last).map(([, corner]) => corner), to]);
}

function liesOn([from, to]: Piece, point: Point): boolean {
  const there = distance(from, point) + distance(point, to);
  return there - distance(from, to) < 1e-3;
}

/** What of a gap no other line passes. */
function leftBy(gap: Piece, half: number, line: string, passing: Near<Passing>): Piece[] {
  const [from, to] = gap;
  const length = distance(from, to);
  if (length < SPECK) return [];
  const way: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const taken = passing
    .touching(grown(boundsOf(gap), half))
    .filter((one) => one.line !== line)
    .flatMap((one) => stretchOf(one, from, way, half))
    .sort((a, b) => a[0] - b[0]);
  const left: Piece[] = [];
  const at = (along: number): Point => [from[0] + way[0] * along, from[1] + way[1] * along];
  let begin = 0;
  for (const [start, end] of [...taken, [length, length] as const]) {
    if (Math.min(start, length) - begin > SPECK)
      left.push([at(begin), at(Math.min(start, length))]);
    begin = Math.max(begin, end);
  }
  return left;
}

/** The stretch, along a slip that begins `from` and goes `way`, that another line passes over. */
function stretchOf(
  { piece, half: other }: Passing,
  from: Point,
  [ux, uy]: Point,
  half: number,
): (readonly [number, number])[] {
  const seen = ([x, y]: Point): Point => {
    const [dx, dy] = [x - from[0], y - from[1]];
    return [dx * ux + dy * uy, dy * ux - dx * uy];
  };
  const [a, b] = [seen(piece[0]), seen(piece[1])];
  const reach = half + other;
  const across = b[1] - a[1];
  if (Math.abs(across) < 1e-6) {
    return Math.abs(a[1]) > reach ? [] : [[Math.min(a[0], b[0]), Math.max(a[0], b[0])]];
  }
  const shares = [(-reach - a[1]) / across, (reach - a[1]) / across].sort((s, t) => s - t);
  const [enter, leave] = [Math.max(0, shares[0] ?? 0), Math.min(1, shares[1] ?? 1)];
  if (leave <= enter) return [];
  const alongs = [enter, leave].map((share) => a[0] + share * (b[0] - a[0]));
  const wide = (other * distance(a, b)) / Math.abs(across);
  return [[Math.min(...alongs) - wide, Math.max(...alongs) + wide]];
}

/** A slip as a path, in pieces where it stands on more than one colour. */
function grounded(piece: Piece, half: number, grounds: Grounds): [string, PathCommand[]][] {
  const corners = slip(piece, half);
  const color = grounds.under(boundsOf(corners));
  if (color !== undefined) {
    return [
      [color, [...corners.map(([x, y], at) => [at === 0 ? 'M' : 'L', x, y] as const), ['Z']]],
    ];
  }
  if (distance(...piece) < SHORT) return [];
  const between = middle(piece);
  const parts: Piece[] = [
    [piece[0], between],
    [between, piece[1]],
  ];
  return parts.flatMap((part) => grounded(part, half, grounds));
}

function slip([from, to]: Piece, half: number): Point[] {
  const length = distance(from, to);
  const [nx, ny] = [((from[1] - to[1]) / length) * half, ((to[0] - from[0]) / length) * half];
  return [
    [from[0] + nx, from[1] + ny],
    [to[0] + nx, to[1] + ny],
    [to[0] - nx, to[1] - ny],
    [from[0] - nx, from[1] - ny],
  ];
}

const middle = ([from, to]: Piece): Point => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
