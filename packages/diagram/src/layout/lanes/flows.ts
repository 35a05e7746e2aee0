/** Leads the flows between steps and stands their numbers and words on them. All mm. */
import { endLength } from '../../figure/edge-ends.ts';
import type { Rect, Side } from '../../figure/figure.ts';
import type { RouteEdge } from '../../routing/routing.ts';
import { type FontName, POINT } from '../../text/metrics.ts';
import { wrapText } from '../../text/wrap.ts';
import type { Chart, ChartEdge } from '../../viewpoints/chart.ts';
import type { PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import type { Room } from '../chart/fit.ts';
import { badgesOver, routeUnderBadges } from '../chart/route-under-badges.ts';
import { placeTag } from '../chart/tags.ts';
import { wiredBy } from '../chart/wires.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { LINE_HEIGHT, setText } from '../set-text.ts';
import { type NumberSize, numberPlaces } from './number-places.ts';
import { labelsOffBorders, type Surroundings } from './off-borders.ts';

/** Type of words on lines: never under 7 pt unless boxes are. */
const wordSize = (rhythm: Rhythm): number =>
  Math.min(rhythm.size, Math.max(0.88 * rhythm.size, 7 * POINT));

/** Height of a number's disc. */
const discSize = (rhythm: Rhythm): number => 1.4 * wordSize(rhythm);

/** em; longer words break into lines. */
const WORD_WIDTH = 9;

interface Word {
  readonly width: number;
  readonly height: number;
}

/** The largest sign on these lines: its number, and the words beside it. */
export function wordRoom(edges: readonly ChartEdge[], rhythm: Rhythm, font: FontName): Word {
  const words = edges.map((edge) => wordOf(edge, rhythm, font));
  return {
    width: Math.max(0, ...words.map((some) => some.width)),
    height: Math.max(0, ...words.map((some) => some.height)),
  };
}

/** Between lines side by side: no disc on one of them touches the next. */
export function trackOf(edges: readonly ChartEdge[], rhythm: Rhythm): number {
  const discs = edges.some(({ number }) => number !== undefined);
  return Math.max(rhythm.gap, discs ? 0.5 * discSize(rhythm) + 0.4 * rhythm.gap : 0);
}

function wordOf(edge: ChartEdge, rhythm: Rhythm, font: FontName): Word {
  const disc = edge.number === undefined ? 0 : discSize(rhythm);
  const text = textOf(edge, rhythm, font);
  const wide = disc * (edge.number !== undefined && edge.number.length > 2 ? 1.25 : 1);
  return {
    width: wide + (text.width > 0 ? text.width + 0.5 : 0),
    height: Math.max(disc, text.height),
  };
}

function textOf(edge: ChartEdge, rhythm: Rhythm, font: FontName): Word {
  const size = wordSize(rhythm);
  const sizes = edge.labels.map((label) => {
    const lines = wrapText(label, WORD_WIDTH * size, size, 'regular', font);
    return {
      width: Math.max(...lines.map((line) => line.width)) + 0.6,
      height: lines.length * size * LINE_HEIGHT,
    };
  });
  return {
    width: Math.max(0, ...sizes.map((some) => some.width)),
    height: Math.max(0, ...sizes.map((some) => some.height)),
  };
}

export interface FlowStyle {
  readonly lying: boolean;
  /** Between lines side by side, mm. */
  readonly track: number;
  readonly rhythm: Rhythm;
}

export function leadFlows(
  chart: Chart,
  nodes: readonly PlacedNode[],
  room: Room,
  { lying, track, rhythm }: FlowStyle,
): PlacedEdge[] {
  const font = chart.font.name;
  const boxOf = new Map(nodes.map((placed) => [placed.node.id as string, placed.box]));
  const ahead = (edge: ChartEdge): boolean => {
    const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)];
    if (from === undefined || to === undefined) return false;
    return lying ? to.x >= from.x + from.width : to.y >= from.y + from.height;
  };
  const requests = chart.edges.map((edge): RouteEdge => {
    const sides = ahead(edge) ? (lying ? LYING : UPRIGHT) : undefined;
    const { width, height } = wordOf(edge, rhythm, font);
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      ...(sides === undefined ? {} : { fromSides: sides[0], toSides: sides[1] }),
      ...(width === 0 ? {} : { label: { width, height } }),
      ...wiredBy(edge, (id) => boxOf.get(id)),
    };
  });
  const routes = routeUnderBadges(
    {
      boxes: nodes.map(({ node, box, parent, strip }) => ({
        id: node.id,
        box,
        ...(parent === undefined ? {} : { parent }),
        ...(strip === undefined ? {} : ({ open: true, title: strip } as const)),
      })),
      edges: requests,
      bounds: { x: 0, y: 0, ...room },
      gap: track,
      width: 0.3 * rhythm.weight,
    },
    badgesOver(rhythm, nodes),
  );
  const around: Surroundings = {
    lanes: nodes.flatMap(({ box, strip }) => (strip === undefined ? [] : [box])),
    boxes: nodes.flatMap(({ box, strip }) => [strip ?? box]),
    lying,
  };
  const labels = labelsOffBorders(routes, around);
  const numbered = chart.edges.filter(
    ({ number, labels: words, wire }) =>
      number !== undefined && words.length === 0 && wire?.label === undefined,
  );
  const alone = new Set<string>(numbered.map(({ id }) => id));
  const worded = [...labels].flatMap(([id, rect]) => (alone.has(id) ? [] : [rect]));
  const head = endLength('filled-arrow', rhythm.weight);
  const sizes = new Map<string, NumberSize>(
    numbered.map((edge) => [edge.id, { ...wordOf(edge, rhythm, font), head }]),
  );
  for (const [id, rect] of numberPlaces(routes, sizes, around, worded)) labels.set(id, rect);
  return chart.edges.flatMap((edge): PlacedEdge[] => {
    const route = routes.get(edge.id);
    if (route === undefined) return [];
    const room = edge.wire?.label === undefined ? labels.get(edge.id) : route.label;
    const signs = room === undefined ? {} : signsOf(edge, room, rhythm, font);
    return [{ edge, points: route.points, sides: route.sides, ...signs }];
  });
}

const LYING: readonly [readonly Side[], readonly Side[]] = [['right'], ['left']];
const UPRIGHT: readonly [readonly Side[], readonly Side[]] = [['bottom'], ['top']];

/** The number at the left of its room, the words beside it. */
function signsOf(
  edge: ChartEdge,
  room: Rect,
  rhythm: Rhythm,
  font: FontName,
): Pick<PlacedEdge, 'label' | 'number'> {
  const size = wordSize(rhythm);
  const { number, label } = edge;
  const high = discSize(rhythm);
  const wide = number === undefined ? 0 : high * (number.length > 2 ? 1.25 : 1);
  const disc = { x: room.x, y: room.y + (room.height - high) / 2, width: wide, height: high };
  const placed =
    number === undefined ? undefined : placeTag({ kind: 'number', text: number }, disc, size, font);
  const gap = number === undefined ? 0 : 0.5;
  const words = {
    x: room.x + wide + gap,
    y: room.y,
    width: room.width - wide - gap,
    height: room.height,
  };
  const set =
    label === undefined
      ? undefined
      : setText(label, words, { size, weight: 'regular', font, align: 'left' });
  return {
    ...(set === undefined
      ? {}
      : {
          label: {
            text: set.text,
            box: { ...set.box, x: set.box.x - 0.3, width: set.box.width + 0.6 },
          },
        }),
    ...(placed === undefined ? {} : { number: { text: placed.text, box: disc } }),
  };
}
