/**
 * Lays a network out: bands or layers of boxes on a lattice as wide as the page, in an order that keeps
 * lines short and seldom crossing, with channels as wide as the lines in them need.
 */
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import { hullOf, laidWithin, settledByHand } from '../chart/by-hand.ts';
import { type ChartBody, chartExtras, chartFits, fitChart, type Room } from '../chart/fit.ts';
import type { Page } from '../overview/arrange.ts';
import { type Rhythm, rhythmOf } from '../overview/rhythm.ts';
import { tracksTaken } from './congestion.ts';
import { gridOf } from './grid.ts';
import { leadLines } from './lines.ts';
import { isWide, type Measures, measuresOf, trackOf } from './measures.ts';
import { type Net, netOf } from './net.ts';
import type { NetworkOptions } from './options.ts';
import { placeItems } from './place.ts';
import { type Plan, type Planner, plannerOf, planOf, TIGHT } from './plan.ts';

/** Boxes first, at the largest type that fits; then, once, the lines. */
export function arrangeNetwork(
  chart: Chart,
  page: Page,
  options: NetworkOptions,
): ChartArrangement {
  const net = netOf(chart);
  if (net.items.length === 0) return fitChart(chart, page, () => EMPTY);
  const layer = new NetworkLayer(chart, net, options);
  const boxes = fitChart(
    chart,
    page,
    laidWithin((rhythm, room) => layer.boxes(rhythm, room)),
  );
  const { points, findings } = boxes;
  const led = fitChart(
    chart,
    { ...page, smallest: points },
    laidWithin((rhythm, room) =>
      rhythm.points > points + 1e-9 ? undefined : layer.whole(rhythm, room),
    ),
  );
  if (led.points === points) return { ...led, findings };
  const rhythm = rhythmOf(points, chartExtras(chart));
  return { ...boxes, edges: leadLines(chart, boxes.nodes, boxes, rhythm, trackOf(rhythm)) };
}

/** Whether the page holds it with legible type; much cheaper than laying it out with its lines. */
export function networkFits(chart: Chart, page: Page, options: NetworkOptions): boolean {
  const net = netOf(chart);
  if (net.items.length === 0) return true;
  const layer = new NetworkLayer(chart, net, options);
  return chartFits(chart, page, (rhythm, room) => layer.boxes(rhythm, room));
}

const EMPTY: ChartBody = { nodes: [], edges: [], width: 0, height: 0 };

/** Where there is room to spare lines keep further apart. */
const LOOSE = [1.8, 1.6, 1.4, 1.2];

/** Lays one chart out at any size of type; orders are found once. */
class NetworkLayer {
  private readonly chart: Chart;
  private readonly net: Net;
  private readonly options: NetworkOptions;
  private readonly planner: Planner;

  constructor(chart: Chart, net: Net, options: NetworkOptions) {
    this.chart = chart;
    this.net = net;
    this.options = options;
    this.planner = plannerOf(net, options);
  }

  /** Without lines; `undefined` where the room is too low. */
  boxes(rhythm: Rhythm, room: Room): ChartBody | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const plan = planOf(this.net, this.planner, measures, room);
    return plan === undefined ? undefined : this.placed(measures, plan);
  }

  /** With lines; channels are sized anew by the lines that were led through them. */
  whole(rhythm: Rhythm, room: Room): ChartBody | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const plan = planOf(this.net, this.planner, measures, room);
    if (plan === undefined) return undefined;
    // Too high: smaller type will be tried, and no line is led for nothing.
    if (plan.grid.height > room.height) return this.placed(measures, plan);
    const guessed = this.led(measures, plan);
    if (guessed.nodes.some(({ node }) => node.placed !== undefined)) return guessed;
    const { cells, tracks } = plan;
    const lines = guessed.edges.map(({ points, label }) => ({
      points,
      ...(label === undefined ? {} : { label: label.box }),
    }));
    const taken = tracksTaken(lines, plan.grid, cells, tracks, plan.track);
    // If what lines take is more than there is, at least the gaps between columns are as they should be.
    for (const wanted of [taken, { ...taken, across: tracks.across }]) {
      for (const tight of [...LOOSE, ...TIGHT]) {
        const track = tight * measures.track;
        const grid = gridOf(this.net, cells, wanted, { ...measures.gridOptions, track });
        if (isWide(measures, grid, cells) && grid.height <= room.height) {
          return this.led(measures, { ...plan, grid, track });
        }
      }
    }
    return guessed;
  }

  private led(measures: Measures, plan: Plan): ChartBody {
    const body = this.placed(measures, plan);
    const { rhythm } = measures.gridOptions;
    return { ...body, edges: leadLines(this.chart, body.nodes, body, rhythm, plan.track) };
  }

  private placed({ gridOptions, strip, track }: Measures, { grid }: Plan): ChartBody {
    const { rhythm, font, banded } = gridOptions;
    const placed = placeItems(this.net, grid, {
      rhythm,
      font,
      banded,
      ...(strip === undefined ? {} : { strip }),
    });
    const nodes = settledByHand(placed, { rhythm, font, between: 2 * track });
    return { nodes, edges: [], ...hullOf(nodes, grid) };
  }
}
