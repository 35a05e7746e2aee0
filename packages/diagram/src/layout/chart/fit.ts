/**
 * Finds the largest type with which a chart stands on its page. A layout says what it needs at one type
 * size; this asks it, adds the legend, and says so where type falls under what is legible.
 */
import type { FigureFinding, PaperWay, Rect } from '../../figure/figure.ts';
import { STAMP_ROOM } from '../../figure/stamp.ts';
import { emWidth } from '../../text/measure.ts';
import type { Chart, ChartNode } from '../../viewpoints/chart.ts';
import type { Page } from '../overview/arrange.ts';
import { planLegend } from '../overview/legend.ts';
import { type Extras, type Rhythm, rhythmOf } from '../overview/rhythm.ts';
import type { ChartArrangement, PlacedEdge, PlacedNode } from './arrangement.ts';
import { scaledArrangement, shiftedEdge, shiftedNode, shiftedRect } from './shifted.ts';
import { paperWays } from './ways-out.ts';

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
  /** What it may take all the same, where that is more than the width to lay it out in. */
  readonly most?: number;
}

/** What does not fit is not drawn: no line need be led for it. */
export const isTooLarge = (
  { width, height }: { readonly width: number; readonly height: number },
  room: Room,
): boolean => width > (room.most ?? room.width) + 1e-6 || height > room.height + 1e-6;

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

/** A page, and the size of type that a person wants on it: pt; the largest that fits if absent. */
export type TypedPage = Page & { readonly type?: number };

/**
 * The arrangement with the largest type that fits the page, or with that which is wanted. It always succeeds,
 * and never takes more than the page: where even the smallest legible type does not fit, or that which is
 * wanted, type goes on shrinking, and where it is no longer legible a finding says so, with what would help.
 */
export function fitChart(chart: Chart, page: TypedPage, lay: LayChart): ChartArrangement {
  const legible = page.smallest ?? SMALLEST_IN_CHARTS;
  const at = (points: number) => tryAt(chart, page, lay, points);
  const fitting = largest(at, page.type ?? Math.max(LARGEST, legible), page.type ?? legible);
  if (fitting !== undefined && fitting.points >= legible) return fitting;
  const least = page.type ?? legible;
  const arrangement =
    fitting ??
    pressedIfLarger(shrunken(chart, page, lay, least), at(least), page, (paper) =>
      tryAt(chart, paper, lay, least),
    );
  if (arrangement.points >= legible) return arrangement;
  const ways = waysOut(chart, page, lay, Math.min(least, legible));
  const size = Math.round(arrangement.points * 100) / 100;
  const finding: FigureFinding = { kind: 'type-too-small', size, smallest: legible, ways };
  return { ...arrangement, findings: [finding] };
}

/** Whether the page holds the chart with legible type. One layout. */
export const chartFits = (chart: Chart, page: TypedPage, lay: LayChart): boolean =>
  tryAt(chart, page, lay, page.type ?? page.smallest ?? SMALLEST_IN_CHARTS)?.fits === true;

export type Try = { readonly arrangement: ChartArrangement; readonly fits: boolean } | undefined;

/** By halving: each try is a whole layout. */
function largest(
  at: (points: number) => Try,
  most: number,
  smallest: number,
): ChartArrangement | undefined {
  const sizes: number[] = [];
  for (let points = most; points > smallest; points -= STEP) sizes.push(points);
  sizes.push(smallest);
  let low = 0;
  let high = sizes.length - 1;
  let best: ChartArrangement | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(sizes[middle] ?? smallest);
    if (found?.fits) {
      best = found.arrangement;
      high = middle - 1;
    } else low = middle + 1;
  }
  return best;
}

/**
 * Type under the legible, as little as it takes: a few layouts, each guessed from what the one before took.
 * Of few sizes, so that one more box seldom changes the size, and with it the place of everything.
 */
function shrunken(chart: Chart, page: Page, lay: LayChart, smallest: number): ChartArrangement {
  const sizeOf = (step: number): number => smallest * STEP_DOWN ** step;
  let [over, step] = [0, 2];
  let best: { arrangement: ChartArrangement; step: number } | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = tryAt(chart, page, lay, sizeOf(step));
    if (found?.fits) best = { arrangement: found.arrangement, step };
    else over = step;
    if (best !== undefined) {
      if (best.step - over <= 1) break;
      step = (best.step + over) >> 1;
      continue;
    }
    const share = found === undefined ? 0.25 : Math.sqrt(shareOf(found.arrangement, page));
    const down = Math.log(Math.min(0.92, Math.max(0.25, share))) / Math.log(STEP_DOWN);
    step += Math.max(1, Math.round(down));
  }
  return best?.arrangement ?? pressed(chart, page, lay, sizeOf(step));
}

/** A size to the next larger one. */
const STEP_DOWN = 0.935;

/** What a person made large does not shrink with type: then all of it is made smaller, in proportion. */
function pressedIfLarger(
  shrunk: ChartArrangement,
  legible: Try,
  page: TypedPage,
  at: (paper: Page) => Try,
): ChartArrangement {
  if (legible === undefined) return shrunk;
  const { width, height, points } = legible.arrangement;
  const over = Math.max(1, width / page.width, height / page.height) * 1.0001;
  // Of few sizes, too; but what is kept as it stands gives way as little as it must.
  const steps = Math.log(over) / -Math.log(STEP_DOWN);
  const times = page.type === undefined ? STEP_DOWN ** -Math.ceil(steps) : over;
  if (points / times <= shrunk.points + 1e-6) return shrunk;
  const larger = at({ ...page, width: page.width * times, height: page.height * times });
  return larger?.fits ? scaledArrangement(larger.arrangement, 1 / times) : shrunk;
}

const MOST_TRIES = 10;

/** How much of the area that it takes the page has. */
export const shareOf = ({ width, height }: ChartArrangement, page: Page): number =>
  Math.min(1, (page.width / width) * (page.height / height));

/** Laid out in as much room as it likes, then made smaller as a whole. */
export function pressed(chart: Chart, page: Page, lay: LayChart, points: number): ChartArrangement {
  for (let room = 1; ; room *= 2) {
    const wide = { width: page.width * room, height: page.height * room };
    const found = tryAt(chart, wide, lay, Math.max(points, 3));
    if (found === undefined && room < 1024) continue;
    if (found === undefined)
      throw new Error(`The layout of ${chart.viewpoint} takes no room at all`);
    const { width, height } = found.arrangement;
    if (!found.fits && room < 64) continue;
    return scaledArrangement(
      found.arrangement,
      Math.min(1, page.width / width, page.height / height),
    );
  }
}

/** What would make its type legible: each is tried, unless the chart is so large that it would take long. */
export function waysOut(chart: Chart, page: Page, lay: LayChart, smallest: number): PaperWay[] {
  if (countOf(chart.nodes) > MANY) return [];
  return paperWays(page, (paper) => tryAt(chart, paper, lay, smallest)?.fits === true);
}

/** From so many boxes on, nothing is tried that was not asked for. */
const MANY = 250;

/** One layout at this size of type, with its legend, and whether the page holds it; `undefined` where it cannot. */
export function tryAt(chart: Chart, page: Page, lay: LayChart, points: number): Try {
  const rhythm = rhythmOf(points, chartExtras(chart));
  const inner = page.width - 2 * EDGE;
  const legend = planLegend(chart.legend, inner, rhythm, chart.font.name);
  const foot = legend.height > 0 ? legend.height + ABOVE_LEGEND : 0;
  const head = (rhythm.tagged ? rhythm.badge.above : 0) + (chart.stamp ? STAMP_ROOM : 0);
  const room = { width: inner, height: page.height - 2 * EDGE - head - foot };
  if (room.height <= 0) return undefined;
  const body = lay(rhythm, room);
  if (body === undefined) return undefined;
  const fits = body.width <= room.width + 1e-6 && body.height <= room.height + 1e-6;
  const width = Math.max(page.width, body.width + 2 * EDGE);
  const dx = (width - body.width) / 2;
  const dy = EDGE + head;
  const shift = { dx, dy, scale: 1 };
  const arrangement = {
    chart,
    width,
    height: dy + body.height + foot + EDGE,
    nodes: body.nodes.map((node) => shiftedNode(node, shift)),
    edges: body.edges.map((edge) => shiftedEdge(edge, shift)),
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
    many: countOf(chart.nodes) > MANY,
    smallestTag: SMALLEST_IN_CHARTS,
  };
}

const countOf = (nodes: readonly ChartNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);

export const movedRect = (box: Rect, dx: number, dy: number): Rect =>
  shiftedRect(box, { dx, dy, scale: 1 });

/** The same node elsewhere, with all that stands in it. */
export const movedNode = (placed: PlacedNode, dx: number, dy: number): PlacedNode =>
  shiftedNode(placed, { dx, dy, scale: 1 });

export const movedEdge = (placed: PlacedEdge, dx: number, dy: number): PlacedEdge =>
  shiftedEdge(placed, { dx, dy, scale: 1 });
