/** How lines run: through what they should go round, over words, over each other, with how many bends. */
import { lengthWithin } from '../figure/clip.ts';
import { crossings } from '../figure/crossings.ts';
import type { DrawnEdge, Figure, OccurrenceId, Point, Rect } from '../figure/figure.ts';
import { lengthOf } from '../figure/line-path.ts';
import { near, roundPoints } from '../figure/near.ts';
import { type SeenBox, seenBoxes } from './boxes.ts';
import { bodiesOf, textsOf } from './texts.ts';

export interface LineQuality {
  readonly lines: number;
  /** Relation by relation: two lines that stand for two and three relations cross six times. */
  readonly crossings: number;
  /** Corners of all lines. */
  readonly bends: number;
  /** mm, of all lines. */
  readonly edgeLength: number;
  /** Lines through boxes that hold neither of their ends, as pairs of ids. Frames may be crossed. */
  readonly throughBoxes: readonly (readonly [edge: string, box: string])[];
  /** Lines that strike through words: titles, and the labels of other lines. */
  readonly overWords: readonly (readonly [edge: string, mark: string])[];
  /** Lines whose end stands off the box that they belong to. */
  readonly looseEnds: readonly string[];
}

/** mm; so far a line may reach into a box before it counts. */
const SCRATCH = 0.15;

export function lineQuality(figure: Figure): LineQuality {
  const { edges } = figure;
  const lines = edges.map(({ points }) => points);
  let crossed = 0;
  for (const { lies, stands } of crossings(lines)) {
    crossed += manyOf(edges[lies]) * manyOf(edges[stands]);
  }
  const boxes = seenBoxes(figure);
  return {
    lines: edges.length,
    crossings: crossed,
    bends: lines.reduce((sum, points) => sum + bendsOf(points), 0),
    edgeLength: lines.reduce((sum, points) => sum + lengthOf(points), 0),
    throughBoxes: throughBoxes(edges, boxes),
    overWords: overWords(figure),
    looseEnds: looseEnds(edges, boxes),
  };
}

const manyOf = (edge: DrawnEdge | undefined): number => Math.max(1, edge?.relations.length ?? 1);

function bendsOf(points: readonly Point[]): number {
  let bends = 0;
  for (let index = 1; index < points.length - 1; index += 1) {
    const [a, b, c] = [points[index - 1], points[index], points[index + 1]];
    if (a === undefined || b === undefined || c === undefined) continue;
    const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
    if (Math.abs(cross) > 1e-3) bends += 1;
  }
  return bends;
}

function throughBoxes(edges: readonly DrawnEdge[], boxes: readonly SeenBox[]): [string, string][] {
  const around = near<SeenBox>(20);
  for (const some of boxes) if (some.kind !== 'frame') around.add(some.box, some);
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const found: [string, string][] = [];
  for (const edge of edges) {
    const related = new Set([...upFrom(edge.from, parents), ...upFrom(edge.to, parents)]);
    const struck = new Set<string>();
    for (const piece of piecesOf(edge.points)) {
      for (const { id, box } of around.touching(roundPoints(piece))) {
        if (related.has(id) || struck.has(id)) continue;
        if (lengthWithin(piece, shrunk(box, SCRATCH)) <= 0.05) continue;
        struck.add(id);
        found.push([edge.id, id]);
      }
    }
  }
  return found;
}

/** The occurrence and all that hold it. */
function upFrom(
  id: OccurrenceId,
  parents: ReadonlyMap<OccurrenceId, OccurrenceId | undefined>,
): OccurrenceId[] {
  const chain: OccurrenceId[] = [];
  for (let at: OccurrenceId | undefined = id; at !== undefined && !chain.includes(at); ) {
    chain.push(at);
    at = parents.get(at);
  }
  return chain;
}

const piecesOf = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).flatMap((to, index): [Point, Point][] => {
    const from = points[index];
    return from === undefined ? [] : [[from, to]];
  });

const shrunk = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

/** Words of boxes that hold nothing are struck only where their box is; titles and labels are looked at here. */
function overWords(figure: Figure): [string, string][] {
  if (figure.edges.length === 0) return [];
  const words = near<{ id: string; body: Rect }>(20);
  for (const mark of textsOf(figure)) {
    if (!OPEN_WORDS.has(mark.look.part)) continue;
    for (const body of bodiesOf(mark, figure.font.name)) {
      const word = shrunk(body, 0.1);
      words.add(word, { id: mark.id, body: word });
    }
  }
  const found: [string, string][] = [];
  for (const { id, points } of figure.edges) {
    const struck = new Set<string>();
    for (const piece of piecesOf(points)) {
      for (const word of words.touching(roundPoints(piece, 0.01))) {
        // Its own label stands on it.
        if (word.id === `edge/${id}/label` || struck.has(word.id)) continue;
        if (lengthWithin(piece, word.body) <= 0.05) continue;
        struck.add(word.id);
        found.push([id, word.id]);
      }
    }
  }
  return found;
}

const OPEN_WORDS: ReadonlySet<string> = new Set([
  'group-label',
  'frame-label',
  'band-label',
  'edge-label',
  'legend-text',
  'sticky-text',
]);

/** mm; round shapes and heads of buses stand back a little from their box. */
const LOOSE = 1;

function looseEnds(edges: readonly DrawnEdge[], boxes: readonly SeenBox[]): string[] {
  const byId = new Map(boxes.map(({ id, box }) => [id, box]));
  const off = (id: OccurrenceId, point: Point | undefined): boolean => {
    const box = byId.get(id);
    if (box === undefined || point === undefined) return box !== undefined;
    const [px, py] = point;
    const dx = Math.max(box.x - px, px - box.x - box.width);
    const dy = Math.max(box.y - py, py - box.y - box.height);
    // Outside: how far off; inside: how deep.
    return dx > 0 || dy > 0 ? Math.max(dx, dy) > LOOSE : Math.max(dx, dy) < -LOOSE;
  };
  return edges
    .filter(({ from, to, points }) => off(from, points[0]) || off(to, points.at(-1)))
    .map(({ id }) => id);
}
