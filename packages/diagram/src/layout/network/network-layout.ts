/**
 * Lays a network out: bands or layers of boxes on a lattice as wide as the page, in an order that keeps
 * lines short and seldom crossing, with channels as wide as the lines in them need.
 */
import type { PaperWay } from '../../figure/figure.ts';
import type { Chart, ChartNode } from '../../viewpoints/chart.ts';
import type { ChartArrangement, PlacedEdge } from '../chart/arrangement.ts';
import { hullOf, laidWithin, settledByHand } from '../chart/by-hand.ts';
import {
  type ChartBody,
  chartExtras,
  fitChart,
  type LayChart,
  pressed,
  type Room,
  SMALLEST_IN_CHARTS,
  shareOf,
  tryAt,
  waysOut,
} from '../chart/fit.ts';
import { scaledArrangement } from '../chart/shifted.ts';
import type { Page } from '../overview/arrange.ts';
import { type Rhythm, rhythmOf } from '../overview/rhythm.ts';
import { setText } from '../set-text.ts';
import type { Cells } from './cells.ts';
import { tracksTaken } from './congestion.ts';
import { type Grid, gridOf } from './grid.ts';
import { leadLines, wordSize, wordsOf } from './lines.ts';
import { isWide, type Measures, measuresOf, trackOf } from './measures.ts';
import { type Net, netOf } from './net.ts';
import type { NetworkOptions } from './options.ts';
import { placeItems } from './place.ts';
import {
  isAlike,
  MOST_TRIED,
  type Plan,
  type Planner,
  plannerOf,
  planOf,
  TIGHT,
  type Try,
  triesOf,
} from './plan.ts';
import { noTracks } from './tracks.ts';
import { bundlesOf } from './ways/bundles.ts';
import type { WovenLine } from './ways/corners.ts';
import { type Fabric, fabricOf } from './ways/fabric.ts';
import { findWays } from './ways/find.ts';
import { latticeOf } from './ways/lattice.ts';
import { piecesOf } from './ways/pieces.ts';
import { slidTitles } from './ways/titles.ts';
import { type Woven, woven as weave } from './ways/weave.ts';

/** Boxes first, at the largest type that fits; then, once, the lines. */
export function arrangeNetwork(
  chart: Chart,
  page: Page,
  options: NetworkOptions,
): ChartArrangement {
  const net = netOf(chart);
  if (net.items.length === 0) return fitChart(chart, page, () => EMPTY);
  const layer = new NetworkLayer(chart, net, options);
  if (!isByHand(chart)) return fitNetwork(chart, page, layer);
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

/** Whether the page will hold it with legible type, by a guess: a small part of the cost of laying it out. */
export function networkFits(chart: Chart, page: Page, options: NetworkOptions): boolean {
  const net = netOf(chart);
  if (net.items.length === 0) return true;
  const layer = new NetworkLayer(chart, net, options);
  return guessedShare(chart, page, layer, page.smallest ?? SMALLEST_IN_CHARTS) <= 1;
}

/**
 * The largest type that the page holds. How large that will be is guessed from boxes and the number of
 * lines; then it is laid out once or twice. Small networks are tried at every size.
 */
function fitNetwork(chart: Chart, page: Page, layer: NetworkLayer): ChartArrangement {
  const lay: LayChart = (rhythm, room) => layer.woven(rhythm, room);
  const smallest = page.smallest ?? SMALLEST_IN_CHARTS;
  const shares = new Map<number, number>();
  const share = (points: number): number => {
    const known = shares.get(points) ?? guessedShare(chart, page, layer, points);
    shares.set(points, known);
    return known;
  };
  if (layer.isLarge) return fitLarge(chart, page, layer, lay, smallest, share);
  for (let points = Math.max(LARGEST, smallest); points >= smallest; points -= STEP) {
    if (share(points) > MOST_GUESSED) continue;
    const found = tryAt(chart, page, lay, points);
    if (found?.fits) return found.arrangement;
  }
  const arrangement = shrunken(chart, page, lay, smallest, share);
  const size = Math.round(arrangement.points * 100) / 100;
  const ways = waysOut(chart, page, lay, smallest);
  return { ...arrangement, findings: [{ kind: 'type-too-small', size, smallest, ways }] };
}

/**
 * A guess says at which size to begin; how large the figure then is says in how many columns it stands
 * best, and what type the page holds. Lines are looked for once or twice.
 */
function fitLarge(
  chart: Chart,
  page: Page,
  layer: NetworkLayer,
  lay: LayChart,
  smallest: number,
  share: (points: number) => number,
): ChartArrangement {
  let points = Math.max(LARGEST, smallest);
  while (points > smallest && share(points) > 1) points -= STEP;
  for (let tries = 0; tries < 8 && share(points) > 1; tries += 1) {
    const part = share(points);
    points *= Number.isFinite(part) ? Math.min(0.97, Math.max(0.3, part ** -0.5)) : 0.5;
  }
  points = Math.max(0.2, points * settled(chart, page, layer, points));
  if (points >= smallest) {
    const steps = Math.floor((points - smallest) / STEP);
    points = Math.min(Math.max(LARGEST, smallest), smallest + STEP * steps);
  }
  let best: ChartArrangement | undefined;
  for (let tries = 0; tries < 8 && best === undefined; tries += 1) {
    const found = tryAt(chart, page, lay, points);
    if (found?.fits) best = found.arrangement;
    else if (points > smallest) points = Math.max(smallest, points - STEP);
    else {
      const part = found === undefined ? 0.5 : shareOf(found.arrangement, page);
      points *= Math.min(0.96, Math.max(0.5, Math.sqrt(part)));
    }
  }
  const arrangement = best ?? spread(chart, page, layer, points);
  if (arrangement.points >= smallest) return arrangement;
  const size = Math.round(arrangement.points * 100) / 100;
  const ways = waysGuessed(chart, page, layer, smallest);
  return { ...arrangement, findings: [{ kind: 'type-too-small', size, smallest, ways }] };
}

/** In as much room as it takes, then smaller as a whole. */
function spread(chart: Chart, page: Page, layer: NetworkLayer, points: number): ChartArrangement {
  const found = tryAt(chart, page, (rhythm, room) => layer.spread(rhythm, room), points);
  if (found === undefined) return pressed(chart, page, (...at) => layer.spread(...at), points);
  const { width, height } = found.arrangement;
  return scaledArrangement(
    found.arrangement,
    Math.min(1, page.width / width, page.height / height),
  );
}

/** Settles in how many columns it stands; says how much larger type may be. */
function settled(chart: Chart, page: Page, layer: NetworkLayer, points: number): number {
  let larger = 1;
  tryAt(
    chart,
    page,
    (rhythm, room) => {
      let one = layer.lowest(rhythm, room);
      let best: { one: Try; scale: number; worth: number } | undefined;
      for (let round = 0; round < ROUNDS && one !== undefined; round += 1) {
        const { width, height } = layer.measured(rhythm, room, one).grid;
        const scale = Math.min(room.width / width, room.height / height);
        // Of two that allow about the same type the smaller one crosses less.
        const worth = scale * (width * height) ** -0.25;
        if (best === undefined || worth > best.worth) best = { one, scale, worth };
        const wide = (room.width * height) / (room.height * width);
        const factor = Math.sqrt(layer.isLying ? 1 / wide : wide);
        const lane: number = Math.max(1, Math.round(one.lane * factor));
        if (lane === one.lane || (factor > 0.87 && factor < 1.15)) break;
        one = { ...one, lane };
      }
      if (best !== undefined) {
        layer.settleOn(best.one);
        larger = best.scale;
      }
      return undefined;
    },
    points,
  );
  return larger;
}

/** Ways to set the boxes of a large network that lines are looked for in. */
const ROUNDS = 2;
/** em; words in so narrow a column where they have no room side by side. */
const NARROW_WORDS = 5;
/** In a large network lines run closer to one another, in usual tracks. */
const CLOSE = 0.72;

/** Of the height of the page, how much it will take. */
function guessedShare(chart: Chart, page: Page, layer: NetworkLayer, points: number): number {
  let share = Number.POSITIVE_INFINITY;
  tryAt(
    chart,
    page,
    (rhythm, room) => {
      share = (layer.guessed(rhythm, room) ?? Number.POSITIVE_INFINITY) / room.height;
      return undefined;
    },
    points,
  );
  return share;
}

/** Type as small as it must be: guessed, then less by what was lacking. */
function shrunken(
  chart: Chart,
  page: Page,
  lay: LayChart,
  smallest: number,
  share: (points: number) => number,
): ChartArrangement {
  let points = smallest;
  for (let tries = 0; tries < 8; tries += 1) {
    const part = share(points);
    if (part <= 1) break;
    points *= Number.isFinite(part) ? Math.min(0.97, Math.max(0.3, part ** -0.5)) : 0.5;
  }
  let best: ChartArrangement | undefined;
  let over = smallest;
  for (let tries = 0; tries < 8; tries += 1) {
    const found = tryAt(chart, page, lay, points);
    if (found?.fits) {
      best = found.arrangement;
      if (over / points < 1.06) break;
      points = Math.sqrt(points * over);
      continue;
    }
    over = Math.min(over, points);
    if (best !== undefined) break;
    const took = found?.arrangement;
    const part = took === undefined ? 0.5 : shareOf(took, page);
    points *= Math.min(0.97, Math.max(0.3, 0.99 * Math.sqrt(part)));
  }
  return best ?? pressed(chart, page, lay, points);
}

/** As `waysOut`, by a guess. */
function waysGuessed(chart: Chart, page: Page, layer: NetworkLayer, smallest: number): PaperWay[] {
  const { width, height } = page;
  const turned = { width: Math.max(width, height), height: Math.min(width, height) };
  const folded = { width: turned.width * Math.SQRT2, height: turned.height * Math.SQRT2 };
  if (width < height && guessedShare(chart, turned, layer, smallest) <= 1) return ['landscape'];
  return guessedShare(chart, folded, layer, smallest) <= 1 ? ['a3'] : [];
}

const LARGEST = 9;
const STEP = 0.5;
/** From so many boxes and containers on, not every way is tried. */
const LARGE = 70;
/** What a line takes of the height of a figure, in tracks; as measured on models. */
const LINE_SHARE = 0.3;
/** A guess may be wrong by so much. */
const MOST_GUESSED = 1.25;
/** Of the height, what lines take at the most: with them further apart it grows by as much. */
const LOOSE_SHARE = 0.3;

/** Something was placed or bent by a person. */
const isByHand = (chart: Chart): boolean => {
  const placed = (node: ChartNode): boolean =>
    node.placed !== undefined || node.children.some(placed);
  return chart.nodes.some(placed) || chart.edges.some(({ wire }) => wire !== undefined);
};

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

  /** How high it will be, mm, by a guess at what lines take; `undefined` where the room is too narrow. */
  guessed(rhythm: Rhythm, room: Room): number | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const [lowest] = triesOf(this.net, this.planner, measures, room);
    if (lowest === undefined) return undefined;
    return lowest.height + this.net.edges.length * LINE_SHARE * measures.track;
  }

  /** Lines by structure: `undefined` where the room is too narrow. */
  woven(rhythm: Rhythm, room: Room): ChartBody | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const tries = this.triesFor(measures, room);
    const [lowest] = tries;
    if (lowest === undefined) return undefined;
    const { gridOptions, track } = measures;
    const words = this.wordsAt(rhythm);
    const narrow = this.wordsAt(rhythm, NARROW_WORDS);
    const upright = !this.planner.lying;
    const at = ({ lane, highest }: Try, tight: number) => {
      const { cells, fabric } = this.fabric(lane, highest);
      const woven = weave(this.net, cells, fabric, {
        ...gridOptions,
        track: tight * track,
        words,
        narrow,
        upright,
      });
      const { grid } = woven;
      return { ...woven, fits: isWide(measures, grid, cells) && grid.height <= room.height };
    };
    let last: ReturnType<typeof at> | undefined;
    for (const tight of this.isLarge ? [CLOSE] : TIGHT) {
      for (const one of tries) {
        if (one.height > room.height) continue;
        let found = at(one, tight);
        last ??= found;
        if (!found.fits) continue;
        for (const loose of tight === 1 ? LOOSE : []) {
          if (found.grid.height * (1 + LOOSE_SHARE * (loose - 1)) > room.height) continue;
          const more = at(one, loose);
          if (!more.fits) continue;
          found = more;
          break;
        }
        return this.bodyOf(measures, found.grid, found.lines);
      }
    }
    if (last !== undefined && last.grid.boxWidth > 0) {
      return this.bodyOf(measures, last.grid, last.lines);
    }
    const cells = this.planner.cells(lowest.lane, lowest.highest);
    return this.bodyOf(measures, gridOf(this.net, cells, noTracks(cells), gridOptions), []);
  }

  /** With boxes of the width that they should have, however large the room. */
  spread(rhythm: Rhythm, room: Room): ChartBody | undefined {
    const one = this.used ?? this.lowest(rhythm, room);
    if (one === undefined) return undefined;
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const { grid, lines } = this.measured(rhythm, room, one);
    return this.bodyOf(measures, grid, lines);
  }

  measured(rhythm: Rhythm, room: Room, one: Try): Woven {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    const { gridOptions, track, wish } = measures;
    const { cells, fabric } = this.fabric(one.lane, one.highest);
    return weave(this.net, cells, fabric, {
      ...gridOptions,
      widest: wish,
      width: Number.POSITIVE_INFINITY,
      track: CLOSE * track,
      words: this.wordsAt(rhythm),
      narrow: this.wordsAt(rhythm, NARROW_WORDS),
      upright: !this.planner.lying,
    });
  }

  lowest(rhythm: Rhythm, room: Room): Try | undefined {
    const measures = measuresOf(this.chart, this.net, rhythm, room, this.options);
    return triesOf(this.net, this.planner, measures, room)[0];
  }

  /** From now on everything is set in this way. */
  settleOn(one: Try): void {
    this.used = one;
  }

  get isLying(): boolean {
    return this.planner.lying;
  }

  private wordsAt(rhythm: Rhythm, widest?: number) {
    return this.net.edges.map(({ edge }) => wordsOf(edge, rhythm, this.chart.font.name, widest));
  }

  /** Where there are many boxes, the one way to set them that was good at another size is good enough. */
  private triesFor(measures: Measures, room: Room): readonly Try[] {
    const tries = triesOf(this.net, this.planner, measures, room);
    const { used } = this;
    if (used !== undefined && this.isLarge) return [used];
    const distinct = tries.filter(
      (one, index) => !tries.slice(0, index).some((other) => isAlike(one, other)),
    );
    return distinct.slice(0, this.isLarge ? 1 : MOST_TRIED);
  }

  get isLarge(): boolean {
    return this.net.items.length > LARGE;
  }

  private used: Try | undefined;
  private readonly fabrics = new Map<string, { cells: Cells; fabric: Fabric }>();

  private fabric(lane: number, highest: number): { cells: Cells; fabric: Fabric } {
    const key = `${lane}/${highest}`;
    const known = this.fabrics.get(key);
    if (known !== undefined) return known;
    const { net, options } = this;
    const cells = this.planner.ordered(lane, highest);
    const lattice = latticeOf(
      net,
      cells,
      (item) => options.banded && (net.items[item]?.parent ?? -1) < 0,
    );
    const bundles = bundlesOf(net, (item) =>
      Math.max(cells.width[item] ?? 1, cells.height[item] ?? 1),
    );
    const ways = findWays(net, lattice, {
      upright: !this.planner.lying,
      worded: (edge) => (net.edges[edge]?.edge.labels.length ?? 0) > 0,
      bundle: bundles.hubOf,
    });
    const ends = net.edges.map(({ from, to }, index) => ({
      from,
      to,
      net: bundles.net[index] ?? index,
    }));
    const made = { cells, fabric: fabricOf(lattice, ways, piecesOf(ways, ends, lattice)) };
    this.fabrics.set(key, made);
    return made;
  }

  private bodyOf(
    { gridOptions, strip }: Measures,
    grid: Grid,
    lines: readonly WovenLine[],
  ): ChartBody {
    const { rhythm, font, banded } = gridOptions;
    const nodes = placeItems(this.net, grid, {
      rhythm,
      font,
      banded,
      ...(strip === undefined ? {} : { strip }),
    });
    const edges = lines.flatMap(({ points, sides, label }, index): PlacedEdge[] => {
      const edge = this.net.edges[index]?.edge;
      if (edge === undefined) return [];
      if (label === undefined || edge.label === undefined) return [{ edge, points, sides }];
      const size = wordSize(rhythm);
      const set = setText(edge.label, label, { size, weight: 'regular', font });
      return [{ edge, points, sides, label: { text: set.text, box: label } }];
    });
    const free = slidTitles(nodes, lines, rhythm.pad);
    return { nodes: free, edges, width: grid.width, height: grid.height };
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
