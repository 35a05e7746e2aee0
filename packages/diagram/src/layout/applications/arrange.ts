/**
 * Lays an application map out: every application of one size on one grid, groups as frames packed into
 * shelves as wide as the page. As many columns as make the map lowest. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { ChartArrangement, PlacedNode } from '../chart/arrangement.ts';
import { hullOf, laidWithin, settledByHand } from '../chart/by-hand.ts';
import { type ChartBody, fitChart, type Room } from '../chart/fit.ts';
import {
  type MeasuredNode,
  measuredNodes,
  placeContainer,
  titleHeight,
  widthFor,
} from '../chart/nodes.ts';
import type { Page } from '../overview/arrange.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { cellNeed, placeCell } from './cell.ts';
import { cellsFor, type Packing, packSteadily } from './shelves.ts';

export function arrangeApplications(chart: Chart, page: Page): ChartArrangement {
  const font = chart.font.name;
  const groups = groupsIn(measuredNodes(chart.nodes, font), chart);
  const lay = laidWithin((rhythm, room) => layMap(groups, rhythm, room, font));
  return fitChart(chart, page, lay);
}

/** A frame with its members, or members that stand without one. */
interface Group {
  readonly frame?: MeasuredNode;
  readonly members: readonly MeasuredNode[];
}

function groupsIn(items: readonly MeasuredNode[], chart: Chart): Group[] {
  const frames = new Set(chart.nodes.filter(holdsApplications).map(({ id }) => id));
  const groups: { frame?: MeasuredNode; members: MeasuredNode[] }[] = [];
  for (const item of items) {
    if (frames.has(item.block.id)) {
      groups.push({ frame: item, members: [...item.children] });
      continue;
    }
    const last = groups.at(-1);
    if (last !== undefined && last.frame === undefined) last.members.push(item);
    else groups.push({ members: [item] });
  }
  return groups;
}

/** Frames, and elements that the map shows only as what holds others. */
const holdsApplications = (node: Chart['nodes'][number]): boolean =>
  node.kind === 'frame' || node.role === 'group';

interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly unit: number;
  readonly spans: readonly (readonly number[])[];
  readonly title: number;
  readonly packing: Packing;
  readonly height: number;
}

const sidePad = (rhythm: Rhythm): number => 0.6 * rhythm.gap;
const betweenFrames = (rhythm: Rhythm): number => 0.8 * rhythm.gap;
/** Between two boxes of a row: as much as between two of neighbouring frames, so that all stand on one grid. */
const across = (rhythm: Rhythm): number => 2 * sidePad(rhythm) + betweenFrames(rhythm);
/** Between two boxes of a column. */
const down = (rhythm: Rhythm): number =>
  Math.max(rhythm.gap, rhythm.tagged ? rhythm.badge.above + 0.4 : 0);
const footPad = (rhythm: Rhythm): number => 0.9 * rhythm.gap;
const betweenShelves = (rhythm: Rhythm): number =>
  Math.max(rhythm.gap, rhythm.tagged ? rhythm.badge.above + 0.4 : 0);

function layMap(
  groups: readonly Group[],
  rhythm: Rhythm,
  room: Room,
  font: FontName,
): ChartBody | undefined {
  if (groups.length === 0) return { nodes: [], edges: [], width: room.width, height: 0 };
  const grid = bestGrid(groups, rhythm, room, font);
  if (grid === undefined) return undefined;
  return placeMap(groups, grid, rhythm, font);
}

/** mm; more columns than make boxes this narrow are not tried. */
const NARROWEST = 13;
const MOST_COLUMNS = 16;

function bestGrid(
  groups: readonly Group[],
  rhythm: Rhythm,
  room: Room,
  font: FontName,
): Grid | undefined {
  const members = groups.flatMap((group) => group.members);
  const least = Math.min(
    0.4 * room.width,
    Math.max(...members.map((item) => leastWidth(item, rhythm))),
  );
  const wished = commonWidth(members, rhythm);
  let best: { grid: Grid; cost: number } | undefined;
  let usual: { grid: Grid; cost: number } | undefined;
  for (
    let columns = 1;
    columns <= Math.min(MOST_COLUMNS, Math.max(1, members.length));
    columns += 1
  ) {
    const width = (room.width - 2 * sidePad(rhythm) - (columns - 1) * across(rhythm)) / columns;
    if (columns > 1 && width < Math.max(NARROWEST, least)) break;
    const grid = gridOf(groups, columns, Math.min(width, WIDEST * rhythm.size), rhythm, font);
    // Boxes half again as wide as high read best; tall ones are worth avoiding, at the price of some height.
    const aspect = grid.width / grid.unit;
    const odd = aspect < 1.3 ? 1.3 / aspect : aspect > 4.5 ? aspect / 4.5 : 1;
    const empty = (grid.packing.empty * (grid.unit + down(rhythm))) / columns;
    const cost = grid.height * (0.6 + 0.4 * odd) + 0.5 * empty;
    if (best === undefined || cost < best.cost) best = { grid, cost };
    if (width >= wished) usual = { grid, cost };
  }
  // What the names ask for changes seldom; a few boxes more must not bring everything elsewhere.
  return usual !== undefined && best !== undefined && usual.cost < WORTH * best.cost
    ? usual.grid
    : best?.grid;
}

/** Other columns than names ask for are worth it where the map costs less by this factor. */
const WORTH = 1.1;

/** The width at which most names take two lines. */
function commonWidth(members: readonly MeasuredNode[], rhythm: Rhythm): number {
  const widths = members.map((item) => widthFor(item, 2, rhythm)).sort((a, b) => a - b);
  return widths[Math.floor(0.8 * (widths.length - 1))] ?? 0;
}

/** The width under which names would be split, or take many lines, in the box or in what it holds. */
function leastWidth(item: MeasuredNode, rhythm: Rhythm): number {
  const own = widthFor(item, MANY_LINES, rhythm);
  if (item.children.length === 0) return own;
  const inner = Math.max(...item.children.map((child) => leastWidth(child, rhythm)));
  // A container's title keeps off the sign in its corner on both sides.
  const corner = item.block.tone === undefined ? 0 : 4 * rhythm.size;
  return Math.max(own + 2 * rhythm.pad + corner - 2 * rhythm.side, inner + 2 * rhythm.pad);
}

/** Where there is a choice, no name takes more lines. */
const MANY_LINES = 4;

/** em: a box with a name in it is no wider. */
const WIDEST = 24;

function gridOf(
  groups: readonly Group[],
  columns: number,
  width: number,
  rhythm: Rhythm,
  font: FontName,
): Grid {
  const gap = down(rhythm);
  const members = groups.flatMap((group) => group.members);
  const plain = members.filter((item) => item.children.length === 0);
  const unit = Math.max(
    2 * rhythm.line,
    ...plain.map((item) => cellNeed(item, width, rhythm, font)),
  );
  const spans = groups.map((group) =>
    group.members.map((item) =>
      item.children.length === 0
        ? 1
        : Math.max(1, Math.ceil((cellNeed(item, width, rhythm, font) + gap - 1e-6) / (unit + gap))),
    ),
  );
  const pitch = width + across(rhythm);
  const titleAt = (share: number, group: Group): number =>
    group.frame === undefined
      ? 0
      : titleHeight(group.frame, share * pitch - betweenFrames(rhythm), rhythm);
  // A first guess of the titles' height, then that of the columns that they get.
  const guess = Math.max(0, ...groups.map((group) => titleAt(1, group)));
  const heightOf = (title: number) => (rows: number) =>
    title + rows * (unit + gap) - gap + footPad(rhythm) + betweenShelves(rhythm);
  const packing = packSteadily(
    spans.map((some) => ({ spans: some })),
    columns,
    heightOf(guess * 0.7),
    (0.6 * (unit + gap)) / columns,
  );
  const title = Math.max(
    0,
    ...packing.shelves.flatMap((shelf) =>
      shelf.columns.map((share, index) => {
        const group = groups[shelf.from + index];
        return group === undefined ? 0 : titleAt(share, group);
      }),
    ),
  );
  const height =
    packing.shelves.reduce((sum, shelf) => sum + heightOf(title)(shelf.rows), 0) -
    betweenShelves(rhythm);
  return { columns, width, unit, spans, title, packing, height };
}

function placeMap(groups: readonly Group[], grid: Grid, rhythm: Rhythm, font: FontName): ChartBody {
  const pitch = grid.width + across(rhythm);
  const laid: PlacedNode[] = [];
  let y = 0;
  for (const shelf of grid.packing.shelves) {
    let column = 0;
    const inner = shelf.rows * (grid.unit + down(rhythm)) - down(rhythm);
    for (const [index, columns] of shelf.columns.entries()) {
      const group = groups[shelf.from + index];
      const spans = grid.spans[shelf.from + index] ?? [];
      if (group === undefined) continue;
      const box = {
        x: column * pitch,
        y,
        width: columns * pitch - betweenFrames(rhythm),
        height: grid.title + inner + footPad(rhythm),
      };
      laid.push(
        ...placeGroup(group, box, { grid, spans, columns, rows: shelf.rows, rhythm, font }),
      );
      column += columns;
    }
    y += grid.title + inner + footPad(rhythm) + betweenShelves(rhythm);
  }
  const nodes = settledByHand(laid, { rhythm, font, between: betweenShelves(rhythm) });
  return { nodes, edges: [], ...hullOf(nodes, { width: 0, height: 0 }) };
}

interface GroupRoom {
  readonly grid: Grid;
  readonly spans: readonly number[];
  readonly columns: number;
  readonly rows: number;
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

/** The frame with its members; or members by themselves. */
function placeGroup({ frame, members }: Group, box: Rect, room: GroupRoom): PlacedNode[] {
  const { grid, spans, rhythm, font } = room;
  const cells = cellsFor(spans, room.columns, room.rows);
  const within = {
    rhythm,
    font,
    depth: 2,
    ...(frame === undefined ? {} : { parent: frame.block.id }),
  };
  const placed = members.flatMap((item, index) => {
    const cell = cells[index] ?? { column: 0, row: 0 };
    const span = spans[index] ?? 1;
    const place: Rect = {
      x: box.x + sidePad(rhythm) + cell.column * (grid.width + across(rhythm)),
      y: box.y + grid.title + cell.row * (grid.unit + down(rhythm)),
      width: grid.width,
      height: span * (grid.unit + down(rhythm)) - down(rhythm),
    };
    return placeCell(item, place, within);
  });
  if (frame === undefined) return placed;
  return [placeContainer(frame, box, grid.title, { rhythm, font, depth: 1 }), ...placed];
}
