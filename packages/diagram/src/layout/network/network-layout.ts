/**
 * Lays a network out: bands or layers of boxes on a lattice as wide as the page, in an order that keeps
 * lines short and seldom crossing, with channels as wide as the lines in them need.
 */
import { POINT } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import { hullOf, laidWithin, settledByHand } from '../chart/by-hand.ts';
import { type ChartBody, chartExtras, fitChart, type Room } from '../chart/fit.ts';
import { widthFor } from '../chart/nodes.ts';
import type { Page } from '../overview/arrange.ts';
import { type Rhythm, rhythmOf } from '../overview/rhythm.ts';
import { type Cells, cellsOf } from './cells.ts';
import { tracksTaken } from './congestion.ts';
import { type Grid, type GridOptions, gridOf } from './grid.ts';
import { layersOf } from './layers.ts';
import { leadLines, wordsOf } from './lines.ts';
import { type Net, netOf } from './net.ts';
import { orderCells } from './order.ts';
import { placeItems } from './place.ts';
import { shapeOf } from './shape.ts';
import { type Strip, stripNeed, stripOf } from './strip.ts';
import { noTracks, type TrackOptions, type Tracks, tracksOf } from './tracks.ts';

export interface NetworkOptions {
  /** Roots are bands, as wide as the figure; else lines decide which row things stand in. */
  readonly banded: boolean;
  /** Edges that are read from their target: what it names stands above. */
  readonly turned?: ReadonlySet<string>;
}

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

const EMPTY: ChartBody = { nodes: [], edges: [], width: 0, height: 0 };

/** What does not depend on the size of type, found once. */
interface Planner {
  /** Everything in its cells, in the order of the model. */
  readonly cells: (columns: number, highest: number) => Cells;
  /** The same in a good order. */
  readonly ordered: (columns: number, highest: number) => Cells;
}

function plannerOf(net: Net, options: NetworkOptions): Planner {
  const layers = options.banded ? undefined : layersOf(net, options.turned ?? new Set());
  const cells = (columns: number, highest: number): Cells =>
    cellsOf(
      net,
      shapeOf(net, {
        columns,
        highest,
        banded: options.banded,
        ...(layers === undefined ? {} : { layers }),
      }),
    );
  const known = new Map<string, Cells>();
  return {
    cells,
    ordered(columns, highest) {
      const key = `${columns}/${highest}`;
      const made = known.get(key) ?? cells(columns, highest);
      if (!known.has(key)) orderCells(net, made);
      known.set(key, made);
      return made;
    },
  };
}

/** Shelves of boxes of so many rows are tried. */
const HEIGHTS = [1, 2, 3, 4];
/** Up to so many boxes fewer columns than the page has are tried too. */
const FEW = 300;

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
    const measures = this.measures(rhythm, room);
    const plan = this.plan(measures, room);
    return plan === undefined ? undefined : this.placed(measures, plan.grid);
  }

  /** With lines; channels are widened where lines came too close, as far as there is room. */
  whole(rhythm: Rhythm, room: Room): ChartBody | undefined {
    const measures = this.measures(rhythm, room);
    const plan = this.plan(measures, room);
    if (plan === undefined) return undefined;
    const guessed = this.led(measures, plan);
    if (guessed.nodes.some(({ node }) => node.placed !== undefined)) return guessed;
    const lines = guessed.edges.map(({ points, label }) => ({
      points,
      ...(label === undefined ? {} : { label: label.box }),
    }));
    const taken = tracksTaken(lines, plan.grid, plan.cells, plan.tracks, plan.track);
    const { gridOptions, wish } = measures;
    // If what lines take is more than there is, at least the gaps between columns are as they should be.
    for (const tracks of [taken, { ...taken, across: plan.tracks.across }]) {
      for (const tight of [...LOOSE, ...TIGHT]) {
        const track = tight * measures.track;
        const grid = gridOf(this.net, plan.cells, tracks, { ...gridOptions, track });
        const wide = grid.boxWidth >= NARROWEST * wish || plan.cells.columns === 1;
        if (wide && grid.height <= room.height) return this.led(measures, { ...plan, grid, track });
      }
    }
    return guessed;
  }

  private led(measures: Measures, { grid, track }: Plan): ChartBody {
    const body = this.placed(measures, grid);
    const { rhythm } = measures.gridOptions;
    return { ...body, edges: leadLines(this.chart, body.nodes, body, rhythm, track) };
  }

  private measures(rhythm: Rhythm, room: Room): Measures {
    const { net, chart, options } = this;
    const font = chart.font.name;
    const labels = net.roots.map((root) => net.items[root]?.node.label ?? '');
    const strip = options.banded ? stripOf(labels, room.width, rhythm, font) : undefined;
    const words = net.edges.map(({ edge }) => wordsOf(edge, rhythm, font).height);
    const wish = wishedWidth(net, rhythm);
    const track = trackOf(rhythm);
    const { banded } = options;
    return {
      strip,
      wish,
      track,
      trackOptions: {
        open: (item) => strip !== undefined && (net.items[item]?.parent ?? -1) < 0,
        labelOf: (edge) => words[edge] ?? 0,
        labelTracks: 1,
      },
      gridOptions: {
        rhythm,
        font,
        width: room.width,
        widest: 1.35 * wish,
        track,
        strip: strip?.width ?? 0,
        banded,
        ...(strip === undefined
          ? {}
          : {
              bandNeed: (item: number, height: number) =>
                stripNeed(net.items[item]?.node.label ?? '', strip, height, rhythm, font),
            }),
      },
    };
  }

  /** The number of columns, and how high shelves may be, with which the figure is lowest. */
  private plan({ wish, track, gridOptions, trackOptions }: Measures, room: Room): Plan | undefined {
    const { net, planner } = this;
    const { rhythm, strip } = gridOptions;
    const most = Math.max(1, Math.floor((room.width - strip) / (wish + rhythm.gap)));
    const tries: Try[] = [];
    let least = most;
    for (let columns = most; columns >= Math.max(1, Math.floor(least * 0.7)); columns -= 1) {
      for (const highest of HEIGHTS) {
        const cells = planner.cells(columns, highest);
        const { boxWidth, height } = gridOf(net, cells, noTracks(cells), gridOptions);
        if (boxWidth >= NARROWEST * wish || columns === 1) tries.push({ columns, highest, height });
      }
      if (tries.length === 0) least = columns - 1;
      else if (net.items.length > FEW) break;
    }
    tries.sort((a, b) => a.height - b.height || b.columns - a.columns || a.highest - b.highest);
    const [lowest] = tries;
    if (lowest === undefined || lowest.height > room.height) return undefined;
    const distinct = tries.filter(
      (one, at) => !tries.slice(0, at).some((other) => isAlike(one, other)),
    );
    for (const tight of TIGHT) {
      for (const { columns, highest } of distinct.slice(0, MOST_TRIED)) {
        const cells = planner.ordered(columns, highest);
        const tracks = tracksOf(net, cells, trackOptions);
        const grid = gridOf(net, cells, tracks, { ...gridOptions, track: tight * track });
        const wide = grid.boxWidth >= NARROWEST * wish || columns === 1;
        if (wide && grid.boxWidth > 0 && grid.height <= room.height) {
          return { cells, grid, tracks, track: tight * track };
        }
      }
    }
    return undefined;
  }

  private placed({ strip, gridOptions, track }: Measures, grid: Grid): ChartBody {
    const { rhythm, font } = gridOptions;
    const placed = placeItems(this.net, grid, {
      rhythm,
      font,
      ...(strip === undefined ? {} : { strip }),
    });
    const nodes = settledByHand(placed, { rhythm, font, between: 2 * track });
    return { nodes, edges: [], ...hullOf(nodes, grid) };
  }
}

/** Of the width that boxes should have. */
const NARROWEST = 0.92;
/** Lines come closer to one another before type becomes smaller. */
const TIGHT = [1, 0.8, 0.65];
/** Where there is room to spare lines keep further apart. */
const LOOSE = [1.8, 1.6, 1.4, 1.2];
/** So many ways to set boxes in columns are ordered. */
const MOST_TRIED = 3;

interface Plan {
  readonly cells: Cells;
  readonly grid: Grid;
  readonly tracks: Tracks;
  /** Between parallel lines, mm. */
  readonly track: number;
}

interface Try {
  readonly columns: number;
  readonly highest: number;
  readonly height: number;
}

/** Higher shelves that change nothing. */
const isAlike = (one: Try, other: Try): boolean =>
  one.columns === other.columns && Math.abs(one.height - other.height) < 1e-6;

interface Measures {
  readonly strip: Strip | undefined;
  /** How wide boxes should be. */
  readonly wish: number;
  readonly track: number;
  readonly gridOptions: GridOptions;
  readonly trackOptions: TrackOptions;
}

/** So wide that nearly all labels take three lines at most. */
function wishedWidth(net: Net, rhythm: Rhythm): number {
  const widths = net.items
    .filter(({ children }) => children.length === 0)
    .map(({ measured }) => widthFor(measured, 3, rhythm))
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(0.9 * (widths.length - 1))] ?? 20;
  return Math.min(Math.max(usual, 5 * rhythm.size), 13 * rhythm.size);
}

/** Between parallel lines, mm. */
const trackOf = (rhythm: Rhythm): number => 0.6 * rhythm.points * POINT;
