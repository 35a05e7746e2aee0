/**
 * Finds the largest type with which a chart stands on its page. A layout says what it needs at one type
 * size; this asks it, adds the legend, and says so where type falls under what is legible.
 */
import type { FigureFinding, Point, Rect } from '../../figure/figure.ts';
import { emWidth } from '../../text/measure.ts';
import type { Chart, ChartNode } from '../../viewpoints/chart.ts';
import type { SetText } from '../arrangement.ts';
import type { Page } from '../overview/arrange.ts';
import { planLegend } from '../overview/legend.ts';
import { type Extras, type Rhythm, rhythmOf } from '../overview/rhythm.ts';
import type { ChartArrangement, PlacedEdge, PlacedNode } from './arrangement.ts';

/** Nodes and edges with their origin at the top left of the room; `width` and `height` are what they take. */
export interface ChartBody {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** Room for the body, mm; a layout may take more, and then smaller type is tried. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** `undefined` where it sees that the room cannot hold it. */
export type LayChart = (rhythm: Rhythm, room: Room) => ChartBody | undefined;

/** pt; official documents are read at arm's length. */
export const SMALLEST_IN_CHARTS = 7;
const LARGEST = 9;
const STEP = 0.5;

/** Kept free along the edges, so that outlines and badges lie wholly inside. mm */
const EDGE = 0.6;
/** mm between the body and the legend. */
const ABOVE_LEGEND = 3;

/**
 * The arrangement with the largest type that fits the page. It always succeeds: where even the smallest
 * legible type does not fit, type goes on shrinking and a finding says so.
 */
export function fitChart(chart: Chart, page: Page, lay: LayChart): ChartArrangement {
  const smallest = page.smallest ?? SMALLEST_IN_CHARTS;
  const sizes: number[] = [];
  for (let points = Math.max(LARGEST, smallest); points > smallest; points -= STEP)
    sizes.push(points);
  sizes.push(smallest);
  const at = (points: number) => tryAt(chart, page, lay, points);
  let low = 0;
  let high = sizes.length - 1;
  let best: ChartArrangement | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const points = sizes[middle] ?? smallest;
    const found = at(points);
    if (found?.fits) {
      best = found.arrangement;
      high = middle - 1;
    } else low = middle + 1;
  }
  if (best !== undefined) return best;
  let points = smallest;
  for (let tries = 0; ; tries += 1) {
    points *= 0.92;
    const found = at(points);
    if (found === undefined || (!found.fits && tries < MOST_TRIES)) continue;
    const finding: FigureFinding = { kind: 'type-too-small', size: points, smallest };
    return { ...found.arrangement, findings: [finding] };
  }
}

/** 7 pt × 0.92⁶⁰ is far below what any printer can do. */
const MOST_TRIES = 60;

function tryAt(
  chart: Chart,
  page: Page,
  lay: LayChart,
  points: number,
): { arrangement: ChartArrangement; fits: boolean } | undefined {
  const rhythm = rhythmOf(points, chartExtras(chart));
  const inner = page.width - 2 * EDGE;
  const legend = planLegend(chart.legend, inner, rhythm, chart.font.name);
  const foot = legend.height > 0 ? legend.height + ABOVE_LEGEND : 0;
  const head = rhythm.tagged ? rhythm.badge.above : 0;
  const room = { width: inner, height: page.height - 2 * EDGE - head - foot };
  if (room.height <= 0) return undefined;
  const body = lay(rhythm, room);
  if (body === undefined) return undefined;
  const fits = body.width <= room.width + 1e-6 && body.height <= room.height + 1e-6;
  const width = Math.max(page.width, body.width + 2 * EDGE);
  const dx = (width - body.width) / 2;
  const dy = EDGE + head;
  const arrangement = {
    chart,
    width,
    height: dy + body.height + foot + EDGE,
    nodes: body.nodes.map((node) => movedNode(node, dx, dy)),
    edges: body.edges.map((edge) => movedEdge(edge, dx, dy)),
    legend: legend.place((width - inner) / 2, dy + body.height + ABOVE_LEGEND),
    points,
    badge: rhythm.badge,
    weight: rhythm.weight,
    inner: rhythm.inner,
    findings: [],
    placing: { x: dx, y: dy, scale: 1 },
  };
  return { arrangement, fits };
}

export function chartExtras(chart: Chart): Extras {
  const widths = chart.badges.map((badge) => emWidth(badge, 'bold', chart.font.name));
  return {
    tagged: chart.compared || chart.pinned,
    badgeEm: Math.max(0, ...widths),
    heated: chart.heated,
    many: countOf(chart.nodes) > 250,
  };
}

const countOf = (nodes: readonly ChartNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);

export const movedRect = (box: Rect, dx: number, dy: number): Rect => ({
  ...box,
  x: box.x + dx,
  y: box.y + dy,
});

function movedText(text: SetText, dx: number, dy: number): SetText {
  const { upright } = text;
  return {
    ...text,
    lines: text.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    ...(upright === undefined ? {} : { upright: { x: upright.x + dx, y: upright.y + dy } }),
  };
}

/** The same node elsewhere, with all that stands in it. */
export function movedNode(placed: PlacedNode, dx: number, dy: number): PlacedNode {
  const { detail, icon, tone, tags, more, strip } = placed;
  return {
    ...placed,
    box: movedRect(placed.box, dx, dy),
    labelBox: movedRect(placed.labelBox, dx, dy),
    label: movedText(placed.label, dx, dy),
    ...(detail === undefined ? {} : { detail: movedText(detail, dx, dy) }),
    ...(icon === undefined ? {} : { icon: movedRect(icon, dx, dy) }),
    ...(tone === undefined
      ? {}
      : { tone: { box: movedRect(tone.box, dx, dy), text: movedText(tone.text, dx, dy) } }),
    ...(tags === undefined
      ? {}
      : {
          tags: tags.map(({ tag, box, text }) => ({
            tag,
            box: movedRect(box, dx, dy),
            text: movedText(text, dx, dy),
          })),
        }),
    ...(more === undefined ? {} : { more: movedText(more, dx, dy) }),
    ...(strip === undefined ? {} : { strip: movedRect(strip, dx, dy) }),
  };
}

export function movedEdge(placed: PlacedEdge, dx: number, dy: number): PlacedEdge {
  const moved = (some: { readonly text: SetText; readonly box: Rect }) => ({
    text: movedText(some.text, dx, dy),
    box: movedRect(some.box, dx, dy),
  });
  const { label, number } = placed;
  return {
    ...placed,
    points: placed.points.map(([x, y]): Point => [x + dx, y + dy]),
    ...(label === undefined ? {} : { label: moved(label) }),
    ...(number === undefined ? {} : { number: moved(number) }),
  };
}
