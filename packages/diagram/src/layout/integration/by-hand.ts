/**
 * Boxes that a person placed or sized, with the others giving way as in every chart; lines that no longer
 * hold are led anew. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import { route } from '../../routing/route.ts';
import type { RouteBox, RouteEdge } from '../../routing/routing.ts';
import { around, isSame } from '../applications/settle.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import { settledByHand } from '../chart/by-hand.ts';
import type { ChartBody, Room } from '../chart/fit.ts';
import { isByHand } from '../chart/sized.ts';
import { wiredBy } from '../chart/wires.ts';
import type { Style } from './frames.ts';
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

/** The body itself where nothing was placed or sized and no line was led. */
function placedByHand(body: ChartBody, style: Style): ChartBody {
  const led = body.edges.some(({ edge }) => edge.wire !== undefined);
  if (!led && !body.nodes.some(({ node }) => isByHand(node))) return body;
  const nodes = settledByHand(body.nodes, { ...style, between: 1.5 * style.rhythm.gap });
  const moved = new Set<string>();
  for (const [index, { node, box }] of nodes.entries()) {
    const before = body.nodes[index];
    if (before !== undefined && !isSame(box, before.box)) moved.add(node.id);
  }
  const edges = ledAnew(body.edges, nodes, moved, style);
  const points = edges.flatMap((edge) =>
    edge.points.map(([x, y]): Rect => ({ x, y, width: 0, height: 0 })),
  );
  const words = edges.flatMap(({ label, number }) => label?.box ?? number?.box ?? []);
  const whole = { x: 0, y: 0, width: body.width, height: 0 };
  const hull = around([whole, ...nodes.map(({ box }) => box), ...points, ...words]);
  return { nodes, edges, width: hull.x + hull.width, height: hull.y + hull.height };
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
  const words = edges.flatMap(({ edge, label, number }): RouteBox[] => {
    const box = label?.box ?? number?.box;
    const stays = box !== undefined && !stale.some((some) => some.edge === edge);
    return stays ? [{ id: `words/${edge.id}`, box }] : [];
  });
  const routes = route({
    boxes: [
      ...nodes.map(({ node, box, parent, labelBox }): RouteBox => {
        const holds = node.children.length > 0;
        return {
          id: node.id,
          box,
          ...(parent === undefined ? {} : { parent }),
          ...(holds ? { title: labelBox } : {}),
        };
      }),
      ...words,
    ],
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
