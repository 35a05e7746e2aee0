/**
 * The marks of lines: the line with gaps where another crosses it or a label stands, the shapes at its
 * ends, the mark of its fate, its label, its number in a disc.
 */
import type { ChartArrangement, PlacedEdge } from '../layout/chart/arrangement.ts';
import type { ChartEdge } from '../viewpoints/chart.ts';
import { shareWithin } from './clip.ts';
import { type Crossing, crossings } from './crossings.ts';
import { endCovers, endLength, endPath } from './edge-ends.ts';
import { edgeFateMarks, fateMarkPlaces } from './edge-fates.ts';
import type { Look, Mark, Point, Rect, Source } from './figure.ts';
import { lengthOf, linePath, pointAt, type Stretch } from './line-path.ts';
import { contains, near, overlap } from './near.ts';
import { textMark } from './text-mark.ts';

/** `under`: what the lines are drawn on, in paint order. */
export function edgeMarks(
  edges: readonly PlacedEdge[],
  arrangement: Pick<ChartArrangement, 'weight' | 'nodes'>,
  under: readonly Mark[] = [],
): Mark[] {
  const { weight } = arrangement;
  const gaps = gapsIn(edges, weight);
  const places = fateMarkPlaces(edges, arrangement);
  const lines: Mark[] = [];
  const words: Mark[] = [];
  for (const [index, placed] of edges.entries()) {
    const { edge, points } = placed;
    const { fate } = edge;
    const source = sourceOf(placed);
    const stands = {
      ...(source === undefined ? {} : { source }),
      ends: { from: edge.from, to: edge.to },
      ...(fate === undefined ? {} : { fate }),
    };
    const id = `edge/${edge.id}`;
    for (const mark of lineMarks(id, points, edge, weight, gaps[index])) {
      lines.push({ ...mark, ...stands });
    }
    const place = places[index];
    if (place !== undefined && fate !== undefined) {
      for (const mark of edgeFateMarks(id, place, fate, weight)) words.push({ ...mark, ...stands });
    }
    for (const mark of wordMarks(id, placed, under)) words.push({ ...mark, ...stands });
  }
  return [...lines, ...words];
}

function wordMarks(id: string, placed: PlacedEdge, under: readonly Mark[]): Mark[] {
  const { edge, label, number } = placed;
  const marks: Mark[] = [];
  if (label !== undefined) {
    const ground = groundUnder(label.box, under);
    const word: Look = {
      part: 'edge-label',
      ...(edge.fate === undefined ? {} : { fate: edge.fate }),
      ...(edge.emphasis === undefined ? {} : { emphasis: edge.emphasis }),
    };
    if (ground !== undefined) {
      const look: Look = { part: 'edge-ground', ground };
      marks.push({ shape: 'box', id: `${id}/ground`, look, ...label.box, radius: 0.3 });
    }
    marks.push(textMark(`${id}/label`, word, label.text));
  }
  if (number !== undefined) {
    const { box, text } = number;
    const radius = box.height / 2;
    const disc: Look = { part: 'number', ...(edge.fate === undefined ? {} : { fate: edge.fate }) };
    marks.push(
      { shape: 'box', id: `${id}/number`, look: disc, ...box, radius },
      textMark(`${id}/number-text`, { ...disc, part: 'number-text' }, text),
    );
  }
  return marks;
}

/** What the label stands on; none where it stands on an edge, which a ground would hide. */
function groundUnder(box: Rect, under: readonly Mark[]): Look | undefined {
  for (let index = under.length - 1; index >= 0; index -= 1) {
    const mark = under[index];
    if (mark?.shape !== 'box' || mark.look.part === 'block-inner') continue;
    if (contains(mark, box, -0.1)) return mark.look;
    if (overlap(mark, box)) return undefined;
  }
  return undefined;
}

/** A line with the shapes at its ends, standing for nothing yet. */
export function lineMarks(
  id: string,
  points: readonly Point[],
  edge: Pick<ChartEdge, 'style' | 'fate' | 'emphasis'>,
  weight: number,
  gaps: readonly Stretch[] = [],
): Mark[] {
  const { style, fate, emphasis } = edge;
  const look: Look = {
    part: 'edge',
    line: style.line,
    weight,
    ...(fate === undefined ? {} : { fate }),
    ...(emphasis === undefined ? {} : { emphasis }),
  };
  const whole = lengthOf(points);
  const first = lengthOf(points.slice(0, 2));
  const last = lengthOf(points.slice(-2));
  // Ends shrink where the piece they stand on is too short for them.
  const share = points.length === 2 && style.tail !== 'none' && style.head !== 'none' ? 0.45 : 0.9;
  const fitting = (kind: ChartEdge['style']['head'], room: number) =>
    weight * Math.min(1, Math.max(0.5, (room * share) / (endLength(kind, weight) || 1)));
  const tail = fitting(style.tail, first);
  const head = fitting(style.head, last);
  const commands = linePath(points, {
    from: endCovers(style.tail, tail),
    to: whole - endCovers(style.head, head),
    gaps,
  });
  const marks: Mark[] = [{ shape: 'path', id, look, commands }];
  const end = (
    name: string,
    kind: ChartEdge['style']['head'],
    at: Point,
    way: Point,
    size: number,
  ) => {
    const shape = endPath(kind, at, way, size);
    if (shape === undefined) return;
    const pointed: Look = { ...look, part: 'edge-end', end: kind };
    marks.push({ shape: 'path', id: `${id}/${name}`, look: pointed, commands: shape });
  };
  const begin = pointAt(points, 0);
  const finish = pointAt(points, whole);
  end('tail', style.tail, begin.at, [-begin.way[0], -begin.way[1]], tail);
  end('head', style.head, finish.at, finish.way, head);
  return marks;
}

/** Lines of a view that stand for no relation have none. */
const sourceOf = ({ edge }: PlacedEdge): Source | undefined => {
  const [only, ...others] = edge.relations;
  if (only === undefined) return undefined;
  if (others.length === 0) return { kind: 'relation', id: only };
  return {
    kind: 'relations',
    ids: edge.relations,
    ...(edge.fates.length === 0 ? {} : { fates: edge.fates }),
  };
};

/** mm on each side of a crossing, with 6 pt type. */
const GAP = 0.55;

/** Of each line: where it is left out, because another passes or a label stands there. */
function gapsIn(edges: readonly PlacedEdge[], weight: number): Stretch[][] {
  const gaps: Stretch[][] = edges.map(() => []);
  const wide = GAP * Math.max(weight, 0.7);
  for (const crossing of crossings(edges.map(({ points }) => points))) {
    const lower = lowerOf(crossing, edges);
    const along = crossing.along[lower === crossing.lies ? 0 : 1];
    gaps[lower]?.push([along - wide, along + wide]);
  }
  const labels = near<Rect>(20);
  for (const { label } of edges) if (label !== undefined) labels.add(label.box, label.box);
  for (const [index, { points }] of edges.entries()) {
    for (const stretch of underLabels(points, labels.touching)) gaps[index]?.push(stretch);
  }
  return gaps;
}

/** What tells less is interrupted; of two alike the one that lies. */
function lowerOf({ lies, stands }: Crossing, edges: readonly PlacedEdge[]): number {
  return rankOf(edges[lies]) > rankOf(edges[stands]) ? stands : lies;
}

function rankOf(placed: PlacedEdge | undefined): number {
  const { emphasis, fate } = placed?.edge ?? {};
  if (emphasis === 'faint') return -1;
  if (emphasis === 'strong') return 2;
  return fate === undefined || fate === 'kept' ? 0 : 1;
}

/** Where straight pieces run through labels. */
function underLabels(points: readonly Point[], touching: (box: Rect) => Rect[]): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1];
    const b = points[index];
    if (a === undefined || b === undefined) continue;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const reach = {
      x: Math.min(a[0], b[0]) - 0.01,
      y: Math.min(a[1], b[1]) - 0.01,
      width: Math.abs(b[0] - a[0]) + 0.02,
      height: Math.abs(b[1] - a[1]) + 0.02,
    };
    for (const box of touching(reach)) {
      const [enter, leave] = shareWithin(a, b, box);
      if (leave > enter) found.push([start + enter * length, start + leave * length]);
    }
    start += length;
  }
  return found;
}
