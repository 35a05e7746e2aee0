/**
 * Lanes: one for each party, steps in columns in the order in which they follow each other. Lying
 * lanes read from left to right, upright ones from top to bottom. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { hullOf, settledByHand } from '../chart/by-hand.ts';
import { type ChartBody, isTooLarge, type LayChart, type Room } from '../chart/fit.ts';
import { heightFor, measuredNodes, placeNode, widthFor } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import {
  crossNeed,
  crossOf,
  type Extent,
  extentOf,
  type Heights,
  heightsBy,
  mainOf,
  share,
  widestOf,
} from './extent.ts';
import { leadFlows, trackOf, wordRoom } from './flows.ts';
import { type Cell, type Grid, gridOf } from './grid.ts';
import { placeLane, stripSize } from './strip.ts';

export interface LanesWish {
  readonly direction: 'lying' | 'upright';
}

export function lanesLayout(chart: Chart, wish: LanesWish): LayChart {
  const font = chart.font.name;
  const lanes = measuredNodes(chart.nodes, font);
  const grid = gridOf(lanes, chart.edges);
  return (rhythm, room) => {
    if (lanes.length === 0) return { nodes: [], edges: [], width: room.width, height: 0 };
    const lying = wish.direction === 'lying';
    const sizes = (track: number) =>
      lying
        ? lyingSizes(grid, track, rhythm, room, font)
        : uprightSizes(grid, track, rhythm, room, font);
    const fits = (some: Sizes) => {
      const main = some.strip + sum(some.gutters) + sum(mainOf(grid, some.extent));
      return main <= (lying ? room.width : room.height) + 1e-6;
    };
    const ample = sizes(trackOf(chart.edges, rhythm));
    const chosen = fits(ample) ? ample : sizes(TIGHT * rhythm.gap);
    return place(chart, grid, chosen, wish.direction, { rhythm, room });
  };
}

/** Of the gap between boxes: how near lines come to each other where there is no room. */
const TIGHT = 0.7;

/** `main` runs with the flow, `cross` from lane to lane. */
interface Sizes {
  readonly extent: (cell: Cell) => Extent;
  /** Between lines. */
  readonly track: number;
  /** Before the first rank, and after each. */
  readonly gutters: readonly number[];
  /** Between boxes of one rank in one lane. */
  readonly between: number;
  /** Of each lane. */
  readonly lanes: readonly number[];
  /** Of the strip with a lane's name, along `main`. */
  readonly strip: number;
}

/** mm; wider boxes hold no more, they only look empty. */
const WIDEST = 44;

/** Lines of a label for which a box is as wide as it should be, and for which it is as narrow as it may be. */
const FEW_LINES = 2;
const MANY_LINES = 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function lyingSizes(grid: Grid, track: number, rhythm: Rhythm, room: Room, font: FontName): Sizes {
  const strip = stripSize(grid.lanes, room.width, rhythm, font);
  const words = grid.turns.map((edges) => wordRoom(edges, rhythm, font).width);
  const gutters = guttersOf(grid, rhythm, words, track);
  const taken = strip + sum(gutters);
  const wide = (lines: number) =>
    Math.max(0, ...grid.cells.map(({ item }) => widthFor(item, lines, rhythm)));
  const free = share(
    room.width - taken,
    widestOf(grid, grid.ranks, ({ rank }) => rank),
  );
  const width = Math.max(wide(MANY_LINES), Math.min(free, WIDEST, wide(FEW_LINES)));
  const between = 1.5 * rhythm.gap;
  const pad = 1.1 * rhythm.gap;
  const sized = (heights: Heights) => {
    const extent = extentOf('lying', width, heights, { rhythm, font });
    const lanes = grid.lanes.map((lane, index) => {
      const lines = lane.fit((strip - 2 * rhythm.side) / rhythm.size).lines;
      const need = crossNeed(grid, index, extent, between) + 2 * pad;
      return Math.max(need, lines * rhythm.line + 2 * rhythm.side);
    });
    return { extent, lanes };
  };
  const height = ({ item }: Cell) => heightFor(item, width, rhythm, font);
  const even = sized(heightsBy(grid, () => 0, height));
  const whole = sum(even.lanes) + (grid.lanes.length - 1) * LANE_GAP;
  const { extent, lanes } =
    whole <= room.height ? even : sized(heightsBy(grid, ({ lane }) => lane, height));
  const left = room.width - taken - sum(mainOf(grid, extent));
  const high = room.height - (lanes.length - 1) * LANE_GAP;
  return {
    extent,
    track,
    gutters: widened(gutters, grid, left),
    between,
    lanes: spreadLanes(lanes, high),
    strip,
  };
}

/** Lanes use the height of the page: alike where that holds them so, each with as much more room where not. */
function spreadLanes(needs: readonly number[], room: number): number[] {
  const most = Math.max(...needs);
  const alike = most * needs.length;
  if (alike <= room) {
    const each = Math.min(room / needs.length, MOST_SPREAD * most);
    return needs.map(() => each);
  }
  const taken = sum(needs);
  const more = Math.max(0, Math.min(room, MOST_SPREAD * taken) - taken) / needs.length;
  return needs.map((need) => need + more);
}

/** Lanes are at most so many times as high as they must be. */
const MOST_SPREAD = 1.5;

function uprightSizes(
  grid: Grid,
  track: number,
  rhythm: Rhythm,
  room: Room,
  font: FontName,
): Sizes {
  const words = grid.turns.map((edges) => wordRoom(edges, rhythm, font).height);
  const gutters = guttersOf(grid, rhythm, words, track);
  const slots = sum(grid.slots);
  const gaps = (grid.lanes.length - 1) * LANE_GAP;
  const least = Math.max(0, ...grid.cells.map(({ item }) => widthFor(item, MANY_LINES, rhythm)));
  const spaced = (share: number) => {
    const between = share * 1.5 * rhythm.gap;
    const pad = share * 1.3 * rhythm.gap;
    return { between, pad, beside: sum(grid.slots.map((some) => (some - 1) * between + 2 * pad)) };
  };
  const ample = spaced(1);
  const fits = slots * least + ample.beside + gaps <= room.width;
  const { between, pad, beside } = fits ? ample : spaced(TIGHT);
  // A wide box takes from the others what it has more than they.
  const wide = grid.cells.map(({ item }) => item.block.placed?.width ?? 0);
  const usual = (room.width - beside - gaps) / slots;
  const more = sum(wide.map((one) => Math.max(0, one - usual)));
  const width = Math.max(least, Math.min(usual - more / slots, WIDEST));
  const height = ({ item }: Cell) => heightFor(item, width, rhythm, font);
  const sized = (heights: Heights) => extentOf('upright', width, heights, { rhythm, font });
  const even = sized(heightsBy(grid, () => 0, height));
  const strips = grid.lanes.map((_, index) =>
    stripHeight(grid, index, room.width / grid.lanes.length, rhythm),
  );
  const whole = Math.max(0, ...strips) + sum(gutters);
  const extent =
    whole + sum(mainOf(grid, even)) <= room.height
      ? even
      : sized(heightsBy(grid, ({ rank }) => rank, height));
  const needs = grid.slots.map((some, index) =>
    Math.max(some * width + (some - 1) * between, crossNeed(grid, index, extent, between)),
  );
  const left = room.width - gaps - sum(needs.map((need) => need + 2 * pad));
  const spread = left > 0 ? left / grid.lanes.length : 0;
  const lanes = needs.map((need) => need + 2 * pad + spread);
  const strip = Math.max(0, ...lanes.map((lane, index) => stripHeight(grid, index, lane, rhythm)));
  return { extent, track, gutters, between, lanes, strip };
}

/** The height of the strip on top of an upright lane of this width. */
function stripHeight(grid: Grid, index: number, width: number, rhythm: Rhythm): number {
  const lines = grid.lanes[index]?.fit((width - 2 * rhythm.side) / rhythm.size).lines ?? 0;
  return lines * rhythm.line + 1.6 * rhythm.side + rhythm.badge.above;
}

/** mm between two lanes. */
const LANE_GAP = 0.8;

/** As wide as the lines that turn there ask for, and as the words on them. */
function guttersOf(grid: Grid, rhythm: Rhythm, words: readonly number[], track: number): number[] {
  return grid.turns.map((edges, index) => {
    const outer = index === 0 || index === grid.turns.length - 1;
    if (outer && edges.length === 0) return 0.8 * rhythm.gap;
    const turning = edges.length === 0 ? 0 : (words[index] ?? 0) + (edges.length - 1) * track;
    return 1.6 * rhythm.gap + turning;
  });
}

/** What is left over goes to the gutters between ranks. */
function widened(gutters: readonly number[], grid: Grid, left: number): number[] {
  const inner = gutters.map(
    (_, index) => (index > 0 && index < grid.ranks) || (grid.turns[index]?.length ?? 0) > 0,
  );
  const count = inner.filter((some) => some).length;
  if (left <= 0) return [...gutters];
  if (count === 0) return gutters.map((some) => some + left / gutters.length);
  return gutters.map((some, index) => (inner[index] ? some + left / count : some));
}

function place(
  chart: Chart,
  grid: Grid,
  sizes: Sizes,
  direction: LanesWish['direction'],
  { rhythm, room }: { readonly rhythm: Rhythm; readonly room: Room },
): ChartBody {
  const font = chart.font.name;
  const lying = direction === 'lying';
  const across = (main: number, cross: number, mainSize: number, crossSize: number): Rect =>
    lying
      ? { x: main, y: cross, width: mainSize, height: crossSize }
      : { x: cross, y: main, width: crossSize, height: mainSize };
  const { extent } = sizes;
  const mains = mainOf(grid, extent);
  const starts: number[] = [];
  let main = sizes.strip;
  for (const [rank, gutter] of sizes.gutters.entries()) {
    main += gutter;
    if (rank < grid.ranks) starts.push(main);
    main += mains[rank] ?? 0;
  }
  const nodes: PlacedNode[] = [];
  const laneStarts: number[] = [];
  let cross = 0;
  for (const size of sizes.lanes) {
    laneStarts.push(cross);
    cross += size + LANE_GAP;
  }
  const whole = cross - LANE_GAP;
  for (const [index, item] of grid.lanes.entries()) {
    const size = sizes.lanes[index] ?? 0;
    const start = laneStarts[index] ?? 0;
    const box = across(0, start, main, size);
    const strip = across(0, start, sizes.strip, size);
    nodes.push(placeLane(item, box, strip, rhythm, font));
    for (const cell of grid.cells) {
      if (cell.lane !== index) continue;
      const own = extent(cell);
      const at = start + crossOf(cell, grid, size, sizes.between, extent);
      const first = (starts[cell.rank] ?? 0) + ((mains[cell.rank] ?? own.main) - own.main) / 2;
      const one = across(first, at, own.main, own.cross);
      nodes.push(placeNode(cell.item, one, { rhythm, font, depth: 1, parent: item.block.id }));
    }
  }
  const width = lying ? main : whole;
  const height = lying ? whole : main;
  const settled = settledByHand(nodes, { rhythm, font, between: LANE_GAP });
  const hull = hullOf(settled, { width, height });
  if (isTooLarge(hull, room)) return { nodes: settled, edges: [], ...hull };
  const edges = leadFlows(chart, settled, hull, { lying, track: sizes.track, rhythm });
  return { nodes: settled, edges, ...hull };
}
