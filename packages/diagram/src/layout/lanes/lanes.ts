/**
 * Lanes: one for each party, steps in columns in the order in which they follow each other. Lying
 * lanes read from left to right, upright ones from top to bottom. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { hullOf, settledByHand } from '../chart/by-hand.ts';
import type { ChartBody, LayChart, Room } from '../chart/fit.ts';
import { heightFor, measuredNodes, placeNode, widthFor } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { crossNeed, crossOf, type Extent, extentOf, mainOf, share, widestOf } from './extent.ts';
import { leadFlows, wordRoom } from './flows.ts';
import { type Grid, gridOf } from './grid.ts';
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
    const sizes =
      wish.direction === 'lying'
        ? lyingSizes(grid, chart, rhythm, room, font)
        : uprightSizes(grid, chart, rhythm, room, font);
    return place(chart, grid, sizes, wish.direction, rhythm, font);
  };
}

/** `main` runs with the flow, `cross` from lane to lane. */
interface Sizes {
  /** Of boxes to which no person gave a size. */
  readonly box: Extent;
  /** Before the first rank, and after each. */
  readonly gutters: readonly number[];
  /** Between boxes of one rank in one lane. */
  readonly between: number;
  readonly pad: number;
  /** Of each lane. */
  readonly lanes: readonly number[];
  /** Of the strip with a lane's name, along `main`. */
  readonly strip: number;
}

/** mm; wider boxes hold no more, they only look empty. */
const WIDEST = 44;

function lyingSizes(grid: Grid, chart: Chart, rhythm: Rhythm, room: Room, font: FontName): Sizes {
  const items = grid.cells.map((cell) => cell.item);
  const strip = stripSize(grid.lanes, room.width, rhythm, font);
  const word = wordRoom(chart, rhythm, font);
  const gutters = guttersOf(grid, rhythm, word.width);
  const taken = strip + gutters.reduce((sum, some) => sum + some, 0);
  const least = Math.max(0, ...items.map((item) => widthFor(item, 4, rhythm)));
  const free = share(
    room.width - taken,
    widestOf(grid, grid.ranks, ({ rank }) => rank),
  );
  const main = Math.max(least, Math.min(free, WIDEST));
  const cross = Math.max(0, ...items.map((item) => heightFor(item, main, rhythm, font)));
  const box = { main, cross };
  const extent = extentOf('lying', box, rhythm, font);
  const left = room.width - taken - mainOf(grid, box, extent).reduce((sum, one) => sum + one, 0);
  const spread = left > 0 ? left / gutters.length : 0;
  const between = 1.5 * rhythm.gap;
  const pad = 1.1 * rhythm.gap;
  const lanes = grid.slots.map((slots, index) => {
    const lane = grid.lanes[index];
    const words = lane === undefined ? 0 : lane.fit((strip - 2 * rhythm.side) / rhythm.size).lines;
    const need = slots * cross + (slots - 1) * between + 2 * pad;
    const sized = crossNeed(grid, index, extent, between) + 2 * pad;
    return Math.max(need, sized, words * rhythm.line + 2 * rhythm.side);
  });
  return {
    box,
    gutters: gutters.map((some) => some + spread),
    between,
    pad,
    lanes,
    strip,
  };
}

function uprightSizes(grid: Grid, chart: Chart, rhythm: Rhythm, room: Room, font: FontName): Sizes {
  const items = grid.cells.map((cell) => cell.item);
  const word = wordRoom(chart, rhythm, font);
  const gutters = guttersOf(grid, rhythm, word.height);
  const between = 1.5 * rhythm.gap;
  const pad = 1.3 * rhythm.gap;
  const slots = grid.slots.reduce((sum, some) => sum + some, 0);
  const beside = grid.slots.reduce((sum, some) => sum + (some - 1) * between + 2 * pad, 0);
  const gaps = (grid.lanes.length - 1) * LANE_GAP;
  const least = Math.max(0, ...items.map((item) => widthFor(item, 4, rhythm)));
  // A wide box takes from the others what it has more than they.
  const wide = grid.cells.map(({ item }) => item.block.placed?.width ?? 0);
  const usual = (room.width - beside - gaps) / slots;
  const more = wide.reduce((sum, one) => sum + Math.max(0, one - usual), 0);
  const cross = Math.max(least, Math.min(usual - more / slots, WIDEST));
  const main = Math.max(0, ...items.map((item) => heightFor(item, cross, rhythm, font)));
  const box = { main, cross };
  const extent = extentOf('upright', box, rhythm, font);
  const needs = grid.slots.map((some, index) =>
    Math.max(some * cross + (some - 1) * between, crossNeed(grid, index, extent, between)),
  );
  const left = room.width - gaps - needs.reduce((sum, need) => sum + need + 2 * pad, 0);
  const spread = left > 0 ? left / grid.lanes.length : 0;
  const lanes = needs.map((need) => need + 2 * pad + spread);
  const lines = grid.lanes.map((lane, index) => {
    const width = (lanes[index] ?? 0) - 2 * rhythm.side;
    return lane.fit(width / rhythm.size).lines;
  });
  const strip = Math.max(0, ...lines) * rhythm.line + 1.6 * rhythm.side + rhythm.badge.above;
  return { box, gutters, between, pad, lanes, strip };
}

/** mm between two lanes. */
const LANE_GAP = 0.8;

/** As wide as the lines that turn there ask for, and as the words on them. */
function guttersOf(grid: Grid, rhythm: Rhythm, word: number): number[] {
  const least = 1.6 * rhythm.gap;
  return grid.turns.map((turns, index) => {
    const outer = index === 0 || index === grid.turns.length - 1;
    if (outer && turns === 0) return 0.8 * rhythm.gap;
    return Math.max(least + (turns > 0 ? word : 0) + Math.max(0, turns - 1) * 0.7 * rhythm.gap);
  });
}

function place(
  chart: Chart,
  grid: Grid,
  sizes: Sizes,
  direction: LanesWish['direction'],
  rhythm: Rhythm,
  font: FontName,
): ChartBody {
  const lying = direction === 'lying';
  const across = (main: number, cross: number, mainSize: number, crossSize: number): Rect =>
    lying
      ? { x: main, y: cross, width: mainSize, height: crossSize }
      : { x: cross, y: main, width: crossSize, height: mainSize };
  const extent = extentOf(direction, sizes.box, rhythm, font);
  const mains = mainOf(grid, sizes.box, extent);
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
  const edges = leadFlows(chart, settled, hull, lying, rhythm);
  return { nodes: settled, edges, ...hull };
}
