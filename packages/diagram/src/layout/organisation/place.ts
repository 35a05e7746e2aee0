/** Puts a chosen way to set the trees into place: boxes, and the lines that part from trunks and posts. */
import type { OccurrenceId, Point, Side } from '../../figure/figure.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { ChartBody, Room } from '../chart/fit.ts';
import { type MeasuredNode, placeNode } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { placedByHand } from './by-hand.ts';
import { BETWEEN_TREES, type Forest } from './forest.ts';
import { betweenPosts, type Hung, listIndent, type Measures, type Way } from './plan.ts';
import { straightened } from './straightened.ts';

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
  room: Room,
): ChartBody {
  // As wide as the page, so that places given by hand are measured from one corner, whatever the tree takes.
  const whole = Math.max(room.width, forest.width);
  const stage: Stage = {
    measures,
    chart,
    rhythm,
    nodes: [],
    items: new Map(),
    arrivals: new Map(),
  };
  let y = 0;
  const between = measures.beside * BETWEEN_TREES;
  for (const shelf of forest.shelves) {
    const wide = shelf.reduce((sum, way) => sum + way.width + between, -between);
    let x = (whole - wide) / 2;
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
    let x = (whole - wide) / 2;
    for (const way of row) {
      placeWay(way, x, y, stage);
      x += way.width + measures.beside;
    }
    y += Math.max(...row.map((way) => way.height)) + measures.below;
  }
  const body = {
    nodes: stage.nodes,
    edges: edgesOf(stage),
    width: whole,
    height: forest.height,
  };
  const lines = { bus: measures.drop - branch(stage), arm: measures.arm };
  return placedByHand(body, { rhythm, font: chart.font.name }, lines, (placed, box) => {
    const item = stage.items.get(placed.node.id);
    const within = { rhythm, font: chart.font.name, depth: 0 };
    return item === undefined ? placed : { ...placeNode(item, box, within), node: placed.node };
  });
}

interface Stage {
  readonly measures: Measures;
  readonly chart: Chart;
  readonly rhythm: Rhythm;
  readonly nodes: PlacedNode[];
  readonly items: Map<OccurrenceId, MeasuredNode>;
  readonly arrivals: Map<OccurrenceId, Arrival>;
}

/** The box of the unit and all below it; the rectangle's top left corner is given. */
function placeWay(way: Way, x: number, y: number, stage: Stage): void {
  const { measures, chart, rhythm } = stage;
  const { item, level } = way.twig;
  const width = measures.widths[level] ?? 0;
  const height = measures.heights.get(way.twig) ?? 0;
  const box = { x: x + way.centre - width / 2, y, width, height };
  stage.items.set(item.block.id, item);
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
