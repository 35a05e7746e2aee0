/** Puts a chosen way to set the trees into place: boxes, and the lines that part from trunks and posts. */
import type { OccurrenceId, Point, Side } from '../../figure/figure.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { ChartBody } from '../chart/fit.ts';
import { placeNode } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { BETWEEN_TREES, type Forest } from './forest.ts';
import { betweenPosts, type Hung, listIndent, type Measures, type Way } from './plan.ts';

/** Where a line ends at a unit, and how it came there from the unit above. */
interface Arrival {
  readonly points: readonly Point[];
  readonly sides: readonly [Side, Side];
}

export function placeForest(
  forest: Forest,
  measures: Measures,
  chart: Chart,
  rhythm: Rhythm,
): ChartBody {
  const stage: Stage = { measures, chart, rhythm, nodes: [], arrivals: new Map() };
  let y = 0;
  const between = measures.beside * BETWEEN_TREES;
  for (const shelf of forest.shelves) {
    const wide = shelf.reduce((sum, way) => sum + way.width + between, -between);
    let x = (forest.width - wide) / 2;
    for (const way of shelf) {
      placeWay(way, x, y, stage);
      x += way.width + between;
    }
    y += Math.max(...shelf.map((way) => way.height)) + measures.drop;
  }
  const [first] = forest.loose;
  const wide = (first ?? []).reduce(
    (sum, way) => sum + way.width + measures.beside,
    -measures.beside,
  );
  for (const row of forest.loose) {
    let x = (forest.width - wide) / 2;
    for (const way of row) {
      placeWay(way, x, y, stage);
      x += way.width + measures.beside;
    }
    y += Math.max(...row.map((way) => way.height)) + measures.below;
  }
  return {
    nodes: stage.nodes,
    edges: edgesOf(stage),
    width: forest.width,
    height: forest.height,
  };
}

interface Stage {
  readonly measures: Measures;
  readonly chart: Chart;
  readonly rhythm: Rhythm;
  readonly nodes: PlacedNode[];
  readonly arrivals: Map<OccurrenceId, Arrival>;
}

/** The box of the unit and all below it; the rectangle's top left corner is given. */
function placeWay(way: Way, x: number, y: number, stage: Stage): void {
  const { measures, chart, rhythm } = stage;
  const { item, level } = way.twig;
  const width = measures.widths[level] ?? 0;
  const height = measures.heights.get(way.twig) ?? 0;
  const box = { x: x + way.centre - width / 2, y, width, height };
  const placed = placeNode(item, box, { rhythm, font: chart.font.name, depth: 0 });
  const { below } = way;
  stage.nodes.push(below.kind === 'nothing' ? placed : tinted(placed));
  if (below.kind === 'nothing') return;
  const foot = y + height;
  if (below.kind === 'list') {
    const indent = listIndent(measures);
    const post = box.x + indent / 2;
    let top = foot + measures.below;
    for (const child of below.ways) {
      placeWay(child, x + indent, top, stage);
      arrive(child, [[post, foot]], 'left', post, top, x + indent, stage);
      top += child.height + measures.below;
    }
    return;
  }
  const trunk: Point = [x + way.centre, foot];
  const bus = foot + measures.drop - branch(stage);
  const top = foot + measures.drop;
  let left = x + way.centre - below.width / 2;
  for (const piece of below.pieces) {
    if (piece.kind === 'way') {
      const { way: child } = piece;
      placeWay(child, left, top, stage);
      const at = left + child.centre;
      const points: Point[] = [trunk, [trunk[0], bus], [at, bus], [at, top]];
      stage.arrivals.set(child.twig.item.block.id, { points, sides: ['bottom', 'top'] });
    } else {
      placeHung(piece, left, top, [trunk, [trunk[0], bus]], stage);
    }
    left += piece.width + measures.beside;
  }
}

/** Units that others belong to stand out by their ground, in colour and in grey. */
function tinted(placed: PlacedNode): PlacedNode {
  return { ...placed, node: { ...placed.node, tone: { index: NEUTRAL, code: '' } } };
}

/** The tone that is a pale grey in every theme. */
const NEUTRAL = 7;

/** From the line that all children share down to them. */
const branch = ({ measures, rhythm }: Stage): number => measures.drop - 1.2 * rhythm.gap;

function placeHung(piece: Hung, x: number, y: number, trunk: readonly Point[], stage: Stage): void {
  const { measures } = stage;
  const { arm, beside, below } = measures;
  const bus = trunk.at(-1)?.[1] ?? y;
  const step = piece.column + arm + beside;
  for (const [index, ways] of piece.columns.entries()) {
    const right = !piece.paired || index % 2 === 1;
    const pair = Math.floor(index / 2);
    const start = piece.paired
      ? x +
        pair * (2 * piece.column + 2 * arm + betweenPosts(measures)) +
        (right ? piece.column + 2 * arm : 0)
      : x + index * step + arm;
    const post = right ? start - arm : start + piece.column + arm;
    let top = y;
    for (const way of ways) {
      placeWay(way, start, top, stage);
      arrive(way, [...trunk, [post, bus]], right ? 'left' : 'right', post, top, start, stage);
      top += way.height + below;
    }
  }
}

/** From a post sidewards to the middle of the unit's box. */
function arrive(
  way: Way,
  come: readonly Point[],
  side: 'left' | 'right',
  post: number,
  top: number,
  start: number,
  stage: Stage,
): void {
  const { level, item } = way.twig;
  const width = stage.measures.widths[level] ?? 0;
  const middle = top + (stage.measures.heights.get(way.twig) ?? 0) / 2;
  const edge = side === 'left' ? start + way.centre - width / 2 : start + way.centre + width / 2;
  stage.arrivals.set(item.block.id, {
    points: [...come, [post, middle], [edge, middle]],
    sides: ['bottom', side],
  });
}

function edgesOf({ chart, arrivals }: Stage): PlacedEdge[] {
  const placed: PlacedEdge[] = [];
  for (const edge of chart.edges) {
    const arrival = arrivals.get(edge.to);
    if (arrival === undefined) continue;
    placed.push({ edge, points: straightened(arrival.points), sides: arrival.sides });
  }
  return placed;
}

/** Without points that stand on the way between their neighbours. */
function straightened(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const point of points) {
    const last = out.at(-1);
    if (last !== undefined && same(last[0], point[0]) && same(last[1], point[1])) continue;
    const before = out.at(-2);
    if (last !== undefined && before !== undefined) {
      const upright = same(before[0], last[0]) && same(last[0], point[0]);
      const lying = same(before[1], last[1]) && same(last[1], point[1]);
      if (upright || lying) out.pop();
    }
    out.push(point);
  }
  return out;
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
