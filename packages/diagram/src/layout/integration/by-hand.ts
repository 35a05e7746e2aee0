/**
 * Boxes that a person placed stay where they are, in their frames; the others give way as little as they
 * must, frames grow with what is in them, and lines that no longer hold are led anew. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import { route } from '../../routing/route.ts';
import type { RouteBox, RouteEdge } from '../../routing/routing.ts';
import { around, grown, pinned, settle } from '../applications/settle.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import { type ChartBody, movedNode, type Room } from '../chart/fit.ts';
import { measuredNodes, placeNode } from '../chart/nodes.ts';
import { wiredBy } from '../chart/wires.ts';
import { framePad, rowGap, type Style } from './frames.ts';
import { labelRoom, placeLabel } from './labels.ts';

/**
 * What a layout makes of the room, with what was placed by hand. Where that sticks out at the side, the
 * rest is laid out narrower rather than in smaller type.
 */
export function laidByHand(
  lay: (room: Room) => ChartBody | undefined,
  style: Style,
  room: Room,
): ChartBody | undefined {
  let width = room.width;
  let found: ChartBody | undefined;
  for (let tries = 0; tries < 4; tries += 1) {
    const body = lay({ ...room, width });
    if (body === undefined) break;
    found = placedByHand(body, style);
    const over = found.width - room.width;
    if (over <= 1e-6 || found === body) break;
    width -= over;
    if (width < LEAST_SHARE * room.width) break;
  }
  return found;
}

/** What was not placed keeps at least this share of the width. */
const LEAST_SHARE = 0.5;

/** The body itself where nothing was placed and no line was led. */
function placedByHand(body: ChartBody, style: Style): ChartBody {
  const led = body.edges.some(({ edge }) => edge.wire !== undefined);
  const placed = body.nodes.some(({ node }) => node.placed?.x !== undefined);
  if (!led && !placed) return body;
  const at = placed ? boxesOf(body.nodes, style) : new Map<string, Rect>();
  const moved = new Set<string>();
  const nodes = body.nodes.map((one) => {
    const box = at.get(one.node.id) ?? one.box;
    at.set(one.node.id, box);
    if (same(box, one.box)) return one;
    moved.add(one.node.id);
    return standing(one, box, style);
  });
  const edges = ledAnew(body.edges, nodes, moved, style);
  const points = edges.flatMap((edge) =>
    edge.points.map(([x, y]): Rect => ({ x, y, width: 0, height: 0 })),
  );
  const whole = { x: 0, y: 0, width: body.width, height: 0 };
  const hull = around([whole, ...nodes.map(({ box }) => box), ...points]);
  return { nodes, edges, width: hull.x + hull.width, height: hull.y + hull.height };
}

const same = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < 1e-6 &&
  Math.abs(a.y - b.y) < 1e-6 &&
  Math.abs(a.width - b.width) < 1e-6 &&
  Math.abs(a.height - b.height) < 1e-6;

/** The box elsewhere; set anew where a person made it larger. */
function standing(one: PlacedNode, box: Rect, { rhythm, font }: Style): PlacedNode {
  const moved = movedNode(one, box.x - one.box.x, box.y - one.box.y);
  if (box.width === one.box.width && box.height === one.box.height) return moved;
  const [item] = measuredNodes([one.node], font);
  const holds = one.node.children.length > 0 || one.tags !== undefined;
  if (item === undefined || holds) return { ...moved, box };
  const { depth, parent } = one;
  return placeNode(item, box, { rhythm, font, depth, ...(parent === undefined ? {} : { parent }) });
}

/** Where everything stands in the end, by id. */
function boxesOf(nodes: readonly PlacedNode[], style: Style): Map<string, Rect> {
  const { rhythm } = style;
  const childrenOf = new Map<string | undefined, PlacedNode[]>();
  for (const one of nodes) {
    childrenOf.set(one.parent, [...(childrenOf.get(one.parent) ?? []), one]);
  }
  const at = new Map<string, Rect>(nodes.map(({ node, box }) => [node.id, box]));
  const shift = (id: string, dx: number, dy: number): void => {
    const box = at.get(id);
    if (box === undefined) return;
    at.set(id, { ...box, x: box.x + dx, y: box.y + dy });
    for (const child of childrenOf.get(id) ?? []) shift(child.node.id, dx, dy);
  };
  // What a container holds first, as it grows with it; then where it stands among its neighbours.
  const inside = (parent: string | undefined): void => {
    const own = childrenOf.get(parent) ?? [];
    for (const { node } of own) if (childrenOf.has(node.id)) inside(node.id);
    const origin = parent === undefined ? { x: 0, y: 0 } : at.get(parent);
    const wanted = own.map(({ node }) => {
      const box = at.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 };
      const given = pinned(box, node.placed, origin);
      const kept = given && { ...given, x: Math.max(0, given.x), y: Math.max(0, given.y) };
      return { box: kept ?? box, fixed: kept !== undefined };
    });
    const gap = parent === undefined ? 1.5 * rhythm.gap : 0.8 * rowGap(rhythm);
    const first = parent === undefined ? origin : around(own.map(({ box }) => box));
    const settled = settle(wanted, gap, first);
    for (const [index, { node }] of own.entries()) {
      const [box, to] = [at.get(node.id), settled[index]];
      if (box === undefined || to === undefined) continue;
      shift(node.id, to.x - box.x, to.y - box.y);
      at.set(node.id, to);
    }
    const holder = parent === undefined ? undefined : at.get(parent);
    if (parent === undefined || holder === undefined) return;
    at.set(parent, grown(holder, settled, framePad(rhythm)));
  };
  inside(undefined);
  return at;
}

function ledAnew(
  edges: readonly PlacedEdge[],
  nodes: readonly PlacedNode[],
  moved: ReadonlySet<string>,
  style: Style,
): PlacedEdge[] {
  const { rhythm, font } = style;
  const boxOf = new Map<string, Rect>(nodes.map(({ node, box }) => [node.id, box]));
  const parents = new Map<string, string | undefined>(
    nodes.map(({ node, parent }) => [node.id, parent]),
  );
  const within = (id: string, holder: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      if (at === holder) return true;
    }
    return false;
  };
  const inTheWay = ({ edge, points }: PlacedEdge): boolean =>
    [...moved].some((id) => {
      const box = boxOf.get(id);
      return (
        box !== undefined && !within(edge.from, id) && !within(edge.to, id) && crosses(points, box)
      );
    });
  const stale = edges.filter(
    (placed) =>
      placed.edge.wire !== undefined ||
      moved.has(placed.edge.from) ||
      moved.has(placed.edge.to) ||
      inTheWay(placed),
  );
  if (stale.length === 0) return [...edges];
  const hull = around([...boxOf.values()]);
  const margin = 4 * rhythm.gap;
  const routes = route({
    boxes: nodes.map(({ node, box, parent, labelBox }): RouteBox => {
      const holds = node.children.length > 0;
      return {
        id: node.id,
        box,
        ...(parent === undefined ? {} : { parent }),
        ...(holds ? { title: labelBox } : {}),
      };
    }),
    edges: stale.map(({ edge }): RouteEdge => {
      const words = labelRoom(edge, LABEL, rhythm, font);
      return {
        id: edge.id,
        from: edge.from,
        to: edge.to,
        ...(words.height > 0 ? { label: { width: words.width + 0.6, height: words.height } } : {}),
        ...wiredBy(edge, (id) => boxOf.get(id)),
      };
    }),
    bounds: {
      x: Math.max(0, hull.x - margin),
      y: Math.max(0, hull.y - margin),
      width: hull.width + 2 * margin,
      height: hull.height + 2 * margin,
    },
    gap: Math.max(1.3, 0.7 * rhythm.gap),
    width: 0.3 * rhythm.weight,
  });
  return edges.map((placed) => {
    const led = routes.get(placed.edge.id);
    if (led === undefined) return placed;
    const { edge } = placed;
    const { label } = led;
    const centre = label && { x: label.x + label.width / 2, y: label.y + label.height / 2 };
    const words = centre && placeLabel(edge, centre, LABEL, rhythm, font);
    return { edge, points: led.points, sides: led.sides, ...words };
  });
}

/** mm; the words of a line led anew are wrapped to this. */
const LABEL = 26;

const crosses = (points: PlacedEdge['points'], box: Rect): boolean =>
  points.some(([x, y], index) => {
    const [toX, toY] = points[index + 1] ?? [x, y];
    const beside = Math.max(x, toX) <= box.x || Math.min(x, toX) >= box.x + box.width;
    const apart = Math.max(y, toY) <= box.y || Math.min(y, toY) >= box.y + box.height;
    return !beside && !apart;
  });
