/**
 * Boxes that a person placed stay where they are; the others give way as little as they must, and lines
 * whose way is taken are led anew.
 */
import type { OccurrenceId, Point, Rect, Side } from '../../figure/figure.ts';
import { route } from '../../routing/route.ts';
import { around, isSame, pinned, settle } from '../applications/settle.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import { type ChartBody, movedNode } from '../chart/fit.ts';
import {
  placedByHand as boxSizeByHand,
  isByHand,
  isSized,
  type SizeStyle,
} from '../chart/sized.ts';
import { straightened } from './straightened.ts';

/** What the lines of the tree keep to, mm. */
export interface Lines {
  /** From the foot of a unit to the line that its units share. */
  readonly bus: number;
  /** From a post to the boxes that hang from it. */
  readonly arm: number;
}

/** The body itself where nothing was placed or sized. `again` sets the words of a box of another size. */
export function placedByHand(
  body: ChartBody,
  style: SizeStyle,
  lines: Lines,
  again: (node: PlacedNode, box: Rect) => PlacedNode,
): ChartBody {
  if (!body.nodes.some(({ node }) => isByHand(node))) return body;
  const wanted = body.nodes.map((one) => {
    const laid = sizedByHand(one, style);
    const own = pinned(laid, one.node.placed);
    return { box: onPage(own ?? laid), fixed: own !== undefined, firm: isSized(one.node) };
  });
  const { rhythm } = style;
  const gap = rhythm.gap + (rhythm.tagged ? rhythm.badge.above : 0);
  const boxes = settle(wanted, 0.7 * gap);
  const at = new Map<OccurrenceId, Rect>();
  const moved = new Set<OccurrenceId>();
  const nodes = body.nodes.map((placed, index) => {
    const box = boxes[index] ?? placed.box;
    at.set(placed.node.id, box);
    if (isSame(box, placed.box)) return placed;
    moved.add(placed.node.id);
    const resized = box.width !== placed.box.width || box.height !== placed.box.height;
    if (resized) return again(placed, box);
    return movedNode(placed, box.x - placed.box.x, box.y - placed.box.y);
  });
  const edges = ledAnew(body.edges, moved, at, lines, gap);
  const points = edges.flatMap((edge) =>
    edge.points.map(([x, y]): Rect => ({ x, y, width: 0, height: 0 })),
  );
  const hull = around([{ x: 0, y: 0, width: body.width, height: 0 }, ...boxes, ...points]);
  return { nodes, edges, width: hull.width, height: hull.height };
}

/** Of the size that a person gave, in its middle where it was laid out. */
function sizedByHand(one: PlacedNode, style: SizeStyle): Rect {
  const { box, node } = one;
  if (!isSized(node)) return box;
  const { width, height } = boxSizeByHand(one, style);
  return { x: box.x + (box.width - width) / 2, y: box.y, width, height };
}

const onPage = (box: Rect): Rect => ({ ...box, x: Math.max(0, box.x), y: Math.max(0, box.y) });

/** Of lines that are led round boxes, mm. */
const LINE = 0.3;

/** Lines whose ends stand still and whose way is free stay; the others part from the trunk again if they can. */
function ledAnew(
  edges: readonly PlacedEdge[],
  moved: ReadonlySet<OccurrenceId>,
  at: ReadonlyMap<OccurrenceId, Rect>,
  lines: Lines,
  gap: number,
): PlacedEdge[] {
  const boxes = [...at];
  const isFree = ({ edge, points }: PlacedEdge): boolean =>
    boxes.every(
      ([id, box]) => id === edge.from || id === edge.to || !crosses(points, box, 0.25 * gap),
    );
  const posts = postsOf(edges.filter(({ edge }) => !moved.has(edge.to)));
  const still = ({ edge }: PlacedEdge) => !moved.has(edge.from) && !moved.has(edge.to);
  const led = edges.map((placed) => {
    if (still(placed) && isFree(placed)) return placed;
    const from = at.get(placed.edge.from);
    const to = at.get(placed.edge.to);
    if (from === undefined || to === undefined) return placed;
    const own = moved.has(placed.edge.from) ? [] : (posts.get(placed.edge.from) ?? []);
    return treeLines(placed, from, to, own, lines).find(isFree);
  });
  const open = edges.filter((_, index) => led[index] === undefined);
  if (open.length === 0) return led.filter((some) => some !== undefined);
  const hull = around([...at.values()]);
  const routes = route({
    boxes: boxes.map(([id, box]) => ({ id, box })),
    edges: open.map(({ edge: { id, from, to } }) => ({ id, from, to, bundle: from })),
    bounds: {
      x: hull.x - 2 * gap,
      y: hull.y - 2 * gap,
      width: hull.width + 4 * gap,
      height: hull.height + 4 * gap,
    },
    gap: 0.5 * gap,
    width: LINE,
  });
  return edges.map((placed, index) => {
    const own = led[index];
    if (own !== undefined) return own;
    const found = routes.get(placed.edge.id);
    return found === undefined ? placed : { ...placed, points: found.points, sides: found.sides };
  });
}

/** Down the trunk, along the line that all share, then into the top or a side of the box. */
function treeLines(
  placed: PlacedEdge,
  from: Rect,
  to: Rect,
  posts: readonly number[],
  { bus, arm }: Lines,
): PlacedEdge[] {
  const foot = from.y + from.height;
  const line = foot + bus;
  const trunk = from.x + from.width / 2;
  const middle = to.y + to.height / 2;
  const start: Point[] = [
    [trunk, foot],
    [trunk, line],
  ];
  const into = (post: number, edge: number, side: Side): PlacedEdge => ({
    ...placed,
    points: straightened([...start, [post, line], [post, middle], [edge, middle]]),
    sides: ['bottom', side],
  });
  const found: PlacedEdge[] = [];
  const centre = to.x + to.width / 2;
  if (to.y > line) {
    const points = straightened([...start, [centre, line], [centre, to.y]]);
    found.push({ ...placed, points, sides: ['bottom', 'top'] });
  }
  if (middle <= line) return found;
  const right = to.x + to.width;
  for (const post of [...near(posts, to.x - arm, arm), to.x - arm]) {
    if (post < to.x - LEAST_ARM * arm) found.push(into(post, to.x, 'left'));
  }
  for (const post of [...near(posts, right + arm, arm), right + arm]) {
    if (post > right + LEAST_ARM * arm) found.push(into(post, right, 'right'));
  }
  const above = to.y - bus;
  if (above <= line) return found;
  for (const post of near(posts, centre, Number.POSITIVE_INFINITY)) {
    const down: Point[] = [
      [post, line],
      [post, above],
      [centre, above],
      [centre, to.y],
    ];
    const points = straightened([...start, ...down]);
    found.push({ ...placed, points, sides: ['bottom', 'top'] });
  }
  return found;
}

/** Of an arm, what is left at least where a post of others is taken. */
const LEAST_ARM = 0.4;

/** Posts within reach, the nearest first. */
const near = (posts: readonly number[], x: number, reach: number): number[] =>
  posts
    .filter((post) => Math.abs(post - x) <= reach)
    .sort((a, b) => Math.abs(a - x) - Math.abs(b - x) || a - b);

/** Where the lines of a unit run up and down. */
function postsOf(edges: readonly PlacedEdge[]): Map<OccurrenceId, number[]> {
  const posts = new Map<OccurrenceId, number[]>();
  for (const { edge, points } of edges) {
    const own = posts.get(edge.from) ?? [];
    posts.set(edge.from, own);
    for (const [index, [x, y]] of points.entries()) {
      const next = points[index + 1];
      const upright = next !== undefined && next[0] === x && next[1] !== y;
      if (upright && !own.some((post) => Math.abs(post - x) < 1e-6)) own.push(x);
    }
  }
  return posts;
}

/** A piece of the line comes nearer to the box than that. */
function crosses(points: readonly Point[], box: Rect, near: number): boolean {
  return points.some(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    const beside =
      Math.max(x, nextX) <= box.x - near || Math.min(x, nextX) >= box.x + box.width + near;
    const above =
      Math.max(y, nextY) <= box.y - near || Math.min(y, nextY) >= box.y + box.height + near;
    return !beside && !above;
  });
}
