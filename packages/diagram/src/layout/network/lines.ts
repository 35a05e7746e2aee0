/** Leads the lines of a network round its boxes, and sets their words where there is room on them. All mm. */

import type { Rect } from '../../figure/figure.ts';
import type { RouteBox, RouteEdge, RouteRequest } from '../../routing/routing.ts';
import { type FontName, POINT } from '../../text/metrics.ts';
import { wrapText } from '../../text/wrap.ts';
import type { Chart, ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import { badgesOver, routeUnderBadges } from '../chart/route-under-badges.ts';
import { wiredBy } from '../chart/wires.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';
import { freeLabels } from './free-labels.ts';

/** The words on lines are a little smaller than labels, never under 7 pt unless labels are. */
export const wordSize = (rhythm: Rhythm): number =>
  Math.min(rhythm.size, Math.max(0.88 * rhythm.size, 7 * POINT));

/** em; longer words break into lines. */
const WORD_WIDTH = 11;

/** Size of all the words that a line wears in the figures that share the frame; 0 without words. `widest`: em. */
export function wordsOf(
  edge: ChartEdge,
  rhythm: Rhythm,
  font: FontName,
  widest = WORD_WIDTH,
): { width: number; height: number } {
  const size = wordSize(rhythm);
  const room = { width: 0, height: 0 };
  // Half a millimetre round words of legible type, less round smaller ones.
  const round = Math.min(1, size / (7 * POINT));
  for (const label of edge.labels) {
    const lines = wrapText(label, widest * size, size, 'regular', font);
    room.width = Math.max(room.width, ...lines.map((line) => line.width + 0.8 * round));
    room.height = Math.max(room.height, lines.length * size * LINE_HEIGHT + 0.3 * round);
  }
  return room;
}

export function leadLines(
  chart: Chart,
  nodes: readonly PlacedNode[],
  room: Room,
  rhythm: Rhythm,
  track: number,
): PlacedEdge[] {
  const font = chart.font.name;
  const request = requestOf(chart, nodes, room, rhythm, track);
  const routes = routeUnderBadges(request, badgesOver(rhythm, nodes));
  const free = freeLabels(nodes, routes, rhythm, room);
  return chart.edges.flatMap((edge): PlacedEdge[] => {
    const found = routes.get(edge.id);
    if (found === undefined) return [];
    const { points, sides } = found;
    const label = free.get(edge.id);
    if (label === undefined || edge.label === undefined) return [{ edge, points, sides }];
    const size = wordSize(rhythm);
    const set = setText(edge.label, label, { size, weight: 'regular', font });
    return [{ edge, points, sides, label: { text: set.text, box: label } }];
  });
}

/** What routing is asked. */
function requestOf(
  chart: Chart,
  nodes: readonly PlacedNode[],
  room: Room,
  rhythm: Rhythm,
  track: number,
): RouteRequest {
  const font = chart.font.name;
  const boxOf = new Map<string, PlacedNode['box']>(nodes.map(({ node, box }) => [node.id, box]));
  const busy = linesAt(chart);
  const edges = chart.edges.map((edge): RouteEdge => {
    const { width, height } = wordsOf(edge, rhythm, font);
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      ...(width === 0 ? {} : { label: { width, height } }),
      ...wiredBy(edge, (id) => boxOf.get(id)),
      ...bundled(edge, busy),
      ...sidesOf(boxOf.get(edge.from), boxOf.get(edge.to), width),
    };
  });
  const boxes = nodes.map(({ node, box, parent, strip, labelBox }): RouteBox => {
    const holds = node.children.length > 0;
    const title = strip ?? (holds ? labelBox : undefined);
    return {
      id: node.id,
      box,
      ...(parent === undefined ? {} : { parent }),
      ...(title === undefined ? {} : { title }),
      ...(strip === undefined ? {} : { open: true }),
    };
  });
  return {
    boxes,
    edges,
    bounds: { x: 0, y: 0, width: room.width, height: room.height },
    gap: track,
    width: 0.3 * rhythm.weight,
  };
}

function linesAt(chart: Chart): Map<string, number> {
  const count = new Map<string, number>();
  for (const { from, to } of chart.edges) {
    for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return count;
}

/** Lines of one kind may run together where they leave or reach the same busy box. */
function bundled(edge: ChartEdge, busy: ReadonlyMap<string, number>): Pick<RouteEdge, 'bundle'> {
  const { from, to, style, fate } = edge;
  const hub = (busy.get(from) ?? 0) >= (busy.get(to) ?? 0) ? from : to;
  if ((busy.get(hub) ?? 0) < 3) return {};
  return { bundle: `${hub} ${style.line} ${style.tail} ${style.head} ${fate ?? ''}` };
}

/** A line with words between two boxes side by side goes over or under them where its words have no room. */
function sidesOf(
  from: Rect | undefined,
  to: Rect | undefined,
  words: number,
): Pick<RouteEdge, 'fromSides' | 'toSides'> {
  if (from === undefined || to === undefined || words === 0) return {};
  const beside = from.y < to.y + to.height && to.y < from.y + from.height;
  const between = Math.max(from.x - to.x - to.width, to.x - from.x - from.width);
  if (!beside || between < 0 || between >= words + 1) return {};
  return { fromSides: ['top', 'bottom'], toSides: ['top', 'bottom'] };
}
