/**
 * Lays a network out: bands or layers of boxes on a lattice as wide as the page, in an order that keeps
 * lines short and seldom crossing, with channels as wide as the lines in them need.
 */
import { POINT } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';
import { type ChartBody, fitChart, type Room } from '../chart/fit.ts';
import { widthFor } from '../chart/nodes.ts';
import type { Page } from '../overview/arrange.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { type Cells, cellsOf } from './cells.ts';
import { type Grid, gridOf } from './grid.ts';
import { layersOf } from './layers.ts';
import { leadLines, wordsOf } from './lines.ts';
import { type Net, netOf } from './net.ts';
import { orderCells } from './order.ts';
import { placeItems } from './place.ts';
import { shapeOf } from './shape.ts';
import { stripNeed, stripOf } from './strip.ts';
import { noTracks, tracksOf } from './tracks.ts';

export interface NetworkOptions {
  /** Roots are bands, as wide as the figure; else lines decide which row things stand in. */
  readonly banded: boolean;
  /** Edges that are read from their target: what it names stands above. */
  readonly turned?: ReadonlySet<string>;
}

export function arrangeNetwork(
  chart: Chart,
  page: Page,
  options: NetworkOptions,
): ChartArrangement {
  const net = netOf(chart);
  const planner = plannerOf(net, options);
  return fitChart(chart, page, (rhythm, room) =>
    layNetwork(chart, net, planner, rhythm, room, options),
  );
}

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

function layNetwork(
  chart: Chart,
  net: Net,
  planner: Planner,
  rhythm: Rhythm,
  room: Room,
  options: NetworkOptions,
): ChartBody | undefined {
  const font = chart.font.name;
  if (net.items.length === 0) return { nodes: [], edges: [], width: 0, height: 0 };
  const labels = net.roots.map((root) => net.items[root]?.node.label ?? '');
  const strip = options.banded ? stripOf(labels, room.width, rhythm, font) : undefined;
  const wish = wishedWidth(net, rhythm);
  const track = trackOf(rhythm);
  const words = net.edges.map(({ edge }) => wordsOf(edge, rhythm, font).height);
  const trackOptions = {
    open: (item: number) => strip !== undefined && (net.items[item]?.parent ?? -1) < 0,
    labelOf: (edge: number) => words[edge] ?? 0,
    labelTracks: 1,
  };
  const gridOptions = {
    rhythm,
    font,
    width: room.width,
    widest: 1.35 * wish,
    track,
    strip: strip?.width ?? 0,
    banded: options.banded,
    ...(strip === undefined
      ? {}
      : {
          bandNeed: (item: number, height: number) =>
            stripNeed(net.items[item]?.node.label ?? '', strip, height, rhythm, font),
        }),
  };
  const most = Math.max(1, Math.floor((room.width - gridOptions.strip) / (wish + rhythm.gap)));
  const bare = (columns: number, highest: number): Grid => {
    const cells = planner.cells(columns, highest);
    return gridOf(net, cells, noTracks(cells), gridOptions);
  };
  let grid: Grid | undefined;
  for (let columns = most; columns >= 1; columns -= 1) {
    const tries = HEIGHTS.map((highest) => ({ highest, grid: bare(columns, highest) }));
    const fitting = tries.filter((one) => one.grid.boxWidth >= 0.94 * wish || columns === 1);
    const [first, ...others] = fitting;
    if (first === undefined) continue;
    const best = others.reduce((a, b) => (b.grid.height < a.grid.height - 0.5 ? b : a), first);
    if (best.grid.height > room.height) return undefined;
    const cells = planner.ordered(columns, best.highest);
    grid = gridOf(net, cells, tracksOf(net, cells, trackOptions), gridOptions);
    if (grid.boxWidth >= 0.9 * wish || columns === 1) break;
  }
  if (grid === undefined || grid.boxWidth <= 0 || grid.height > room.height) return undefined;
  const nodes = placeItems(net, grid, { rhythm, font, ...(strip === undefined ? {} : { strip }) });
  const size = { width: grid.width, height: grid.height };
  return { nodes, edges: leadLines(chart, nodes, size, rhythm, track), ...size };
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
