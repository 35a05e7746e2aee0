/**
 * Lays an integration figure out: the platform with what is connected to it, under it what goes past it,
 * under that what is not connected.
 */
import type { IntegrationChart } from '../../viewpoints/integration-chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import {
  type ChartBody,
  chartFits,
  fitChart,
  type LayChart,
  movedEdge,
  movedNode,
  type Room,
} from '../chart/fit.ts';
import type { Page } from '../overview/arrange.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { layBus } from './bus.ts';
import { laidByHand } from './by-hand.ts';
import { layDirect } from './direct.ts';
import { layHub, type Placed } from './hub.ts';
import { layLoose } from './loose.ts';
import { type Parts, partsOf } from './parts.ts';

export function arrangeIntegration(
  given: IntegrationChart,
  form: 'hub' | 'bus',
  page: Page,
): ChartArrangement {
  const font = given.chart.font.name;
  const parts = partsOf(given, font);
  const layOf =
    (way: Way): LayChart =>
    (rhythm, room) =>
      laidByHand((some) => layAll(given, parts, way, rhythm, some), { rhythm, font }, room);
  const { chart } = given;
  for (const way of WAYS[form]) {
    const some = layOf(way);
    if (chartFits(chart, page, some)) return fitChart(chart, page, some);
  }
  const found = WAYS[form]
    .filter(({ snug }) => snug)
    .map((way) => fitChart(chart, page, layOf(way)));
  return found.reduce((best, some) => (some.points > LARGER * best.points ? some : best));
}

interface Way {
  readonly form: 'hub' | 'bus';
  /** Systems stand on all four sides of a hub. */
  readonly around: boolean;
  /** Boxes are no higher than they must be. */
  readonly snug: boolean;
}

/** The plainer first: the next is only taken where the one before is not legible. */
const WAYS: Readonly<Record<'hub' | 'bus', readonly Way[]>> = {
  hub: [
    { form: 'hub', around: false, snug: false },
    { form: 'hub', around: false, snug: true },
    { form: 'hub', around: true, snug: false },
    { form: 'hub', around: true, snug: true },
  ],
  bus: [
    { form: 'bus', around: false, snug: false },
    { form: 'bus', around: false, snug: true },
  ],
};

/** Of cylinders where boxes are no higher than they must be. */
const LOW_LIDS = 0.75;

/** Where none is legible, a less plain one is worth it if its type is larger by this factor. */
const LARGER = 1.05;

function layAll(
  given: IntegrationChart,
  parts: Parts,
  { form, around, snug }: Way,
  rhythm: Rhythm,
  room: Room,
): ChartBody | undefined {
  const lids = snug ? { ...rhythm, cap: LOW_LIDS * rhythm.cap } : rhythm;
  const style = { rhythm: lids, font: given.chart.font.name, snug };
  const nothing: Placed = { nodes: [], edges: [], width: 0, height: 0 };
  const main =
    parts.all.length === 0 && parts.hubs.length === 0
      ? nothing
      : form === 'hub'
        ? layHub(parts, style, room, around)
        : layBus(parts, style, room);
  const fans = given.directEdges.length === 0 ? [] : given.integration.fans;
  const direct = layDirect(parts, fans, given.directEdges, style, room);
  if (main === undefined || direct === undefined) return undefined;
  const loose = layLoose(parts, given.loose, style, room);
  const bodies = [main, direct, loose].filter(({ height }) => height > 0);
  let y = 0;
  const nodes: ChartBody['nodes'][number][] = [];
  const edges: ChartBody['edges'][number][] = [];
  for (const body of bodies) {
    const dy = y;
    nodes.push(...body.nodes.map((node) => movedNode(node, 0, dy)));
    edges.push(...body.edges.map((edge) => movedEdge(edge, 0, dy)));
    y += body.height + 1.6 * rhythm.gap;
  }
  const height = Math.max(0, y - 1.6 * rhythm.gap);
  return { nodes, edges, width: room.width, height };
}
