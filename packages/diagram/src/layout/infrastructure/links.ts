/** Leads links between networks and sites; their words stand on them. All mm. */
import type { Side } from '../../figure/figure.ts';
import type { RouteEdge } from '../../routing/routing.ts';
import { type FontName, POINT } from '../../text/metrics.ts';
import { wrapText } from '../../text/wrap.ts';
import type { Chart, ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import { badgesOver, routeUnderBadges } from '../chart/route-under-badges.ts';
import { wiredBy } from '../chart/wires.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';

const wordSize = (rhythm: Rhythm): number =>
  Math.min(rhythm.size, Math.max(0.88 * rhythm.size, 7 * POINT));

/** em; longer words break into lines. */
const WORD_WIDTH = 10;

/** Between a row of sites and a network: room for the words of the links that cross it. */
export function linkRoom(chart: Chart, rhythm: Rhythm, font: FontName): number {
  const words = chart.edges.map((edge) => wordsOf(edge, rhythm, font).height);
  return Math.max(2.4 * rhythm.gap, Math.max(0, ...words) + 1.6 * rhythm.gap);
}

/** Between two sites side by side: room for the words of what links them; 0 where nothing does. */
export function wordsBetween(
  chart: Chart,
  rhythm: Rhythm,
  font: FontName,
): (left: string, right: string) => number {
  return (left, right) => {
    const widths = chart.edges.flatMap((edge) => {
      const here =
        (edge.from === left && edge.to === right) || (edge.from === right && edge.to === left);
      return here ? [wordsOf(edge, rhythm, font).width + 2.5 * rhythm.gap] : [];
    });
    return Math.max(0, ...widths);
  };
}

function wordsOf(edge: ChartEdge, rhythm: Rhythm, font: FontName) {
  const size = wordSize(rhythm);
  const sizes = edge.labels.map((label) => {
    const lines = wrapText(label, WORD_WIDTH * size, size, 'regular', font);
    return {
      width: Math.max(...lines.map((line) => line.width)) + 0.8,
      height: lines.length * size * LINE_HEIGHT,
    };
  });
  return {
    width: Math.max(0, ...sizes.map((some) => some.width)),
    height: Math.max(0, ...sizes.map((some) => some.height)),
  };
}

export function leadLinks(
  chart: Chart,
  nodes: readonly PlacedNode[],
  room: Room,
  rhythm: Rhythm,
): PlacedEdge[] {
  const font = chart.font.name;
  const boxOf = new Map(nodes.map((placed) => [placed.node.id as string, placed.box]));
  const requests = chart.edges.map((edge): RouteEdge => {
    const { width, height } = wordsOf(edge, rhythm, font);
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      ...(width === 0 ? {} : { label: { width, height } }),
      ...sidesOf(edge, nodes),
      ...wiredBy(edge, (id) => boxOf.get(id)),
    };
  });
  const routes = routeUnderBadges(
    {
      boxes: nodes.map(({ node, box, parent, labelBox }) => ({
        id: node.id,
        box,
        ...(parent === undefined ? {} : { parent }),
        ...(node.children.length > 0 ? { title: labelBox } : {}),
      })),
      edges: requests,
      bounds: { x: 0, y: 0, ...room },
      gap: 0.8 * rhythm.gap,
      width: 0.3 * rhythm.weight,
    },
    badgesOver(rhythm, nodes),
  );
  return chart.edges.flatMap((edge): PlacedEdge[] => {
    const found = routes.get(edge.id);
    if (found === undefined) return [];
    const { points, sides, label } = found;
    if (label === undefined || edge.label === undefined) return [{ edge, points, sides }];
    const size = wordSize(rhythm);
    const set = setText(edge.label, label, { size, weight: 'regular', font });
    return [{ edge, points, sides, label: { text: set.text, box: label } }];
  });
}

const ENDS: readonly Side[] = ['left', 'right'];

/** A site and the network next to it are joined straight down or up. */
function sidesOf(
  edge: ChartEdge,
  nodes: readonly PlacedNode[],
): Pick<RouteEdge, 'fromSides' | 'toSides'> {
  const at = (id: string) => nodes.find((placed) => placed.node.id === id);
  const [from, to] = [at(edge.from), at(edge.to)];
  if (from === undefined || to === undefined) return {};
  if (from.node.shape !== 'bus' && to.node.shape !== 'bus') return {};
  const [upper, lower] = from.box.y < to.box.y ? [from, to] : [to, from];
  const [top, bottom] = [upper.box.y + upper.box.height, lower.box.y];
  const between = nodes.some(
    ({ node, box }) => node.shape === 'bus' && box.y >= top && box.y + box.height <= bottom,
  );
  // Past a network it goes round its end, so it does not run beside the straight links.
  if (between) return { fromSides: ENDS, toSides: ENDS };
  const down = upper === from;
  return { fromSides: [down ? 'bottom' : 'top'], toSides: [down ? 'top' : 'bottom'] };
}
