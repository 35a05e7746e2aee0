/**
 * Networks as bars as wide as the figure, sites in rows between them, so that most links are short
 * and straight. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { hullOf, settledByHand } from '../chart/by-hand.ts';
import {
  type ChartBody,
  isTooLarge,
  type LayChart,
  type Room,
  SMALLEST_IN_CHARTS,
} from '../chart/fit.ts';
import { heightFor, type MeasuredNode, measuredNodes, widthFor } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { setText } from '../set-text.ts';
import { type BlockStyle, blockHeight, placeBlock } from './block.ts';
import { type Levels, levelsOf } from './levels.ts';
import { leadLinks, linkRoom, wordsBetween } from './links.ts';
import { ownWidth, type Shelf, shelvesOf, siteWidth } from './shelves.ts';

export function infrastructureLayout(chart: Chart): LayChart {
  const font = chart.font.name;
  const items = measuredNodes(chart.nodes, font);
  const networks = items.filter((item) => item.block.shape === 'bus');
  const sites = items.filter((item) => item.block.shape !== 'bus');
  const levels = levelsIn(chart, networks, sites);
  const parts = { networks, sites, levels };
  return (rhythm, room) => {
    // Where lines pass by, words have a row of their own, even at the price of smaller type, if it is legible.
    const past = levels.passing === 0 ? 0 : rhythm.line + rhythm.gap;
    if (rhythm.points < SMALLEST_IN_CHARTS) return lay(chart, parts, rhythm, room, 0);
    const ample = lay(chart, parts, rhythm, room, past);
    const fits = past === 0 || ample.height <= room.height;
    return fits || rhythm.points > SMALLEST_IN_CHARTS ? ample : lay(chart, parts, rhythm, room, 0);
  };
}

interface Parts {
  readonly networks: readonly MeasuredNode[];
  readonly sites: readonly MeasuredNode[];
  readonly levels: Levels;
}

function levelsIn(
  chart: Chart,
  networks: readonly MeasuredNode[],
  sites: readonly MeasuredNode[],
): Levels {
  const nets = new Set<string>(networks.map((item) => item.block.id));
  const hung = new Map<string, Set<string>>();
  const beside = new Map<string, Set<string>>();
  const pairs: [string, string][] = [];
  for (const { from, to } of chart.edges) {
    if (nets.has(from) && nets.has(to)) pairs.push([from, to]);
    else if (nets.has(from) !== nets.has(to)) {
      const [net, site] = nets.has(from) ? [from, to] : [to, from];
      hung.set(site, (hung.get(site) ?? new Set<string>()).add(net));
    } else {
      beside.set(from, (beside.get(from) ?? new Set<string>()).add(to));
      beside.set(to, (beside.get(to) ?? new Set<string>()).add(from));
    }
  }
  return levelsOf(
    [...nets],
    sites.map(({ block, children, leaves }) => ({
      id: block.id,
      nets: [...(hung.get(block.id) ?? [])],
      sites: [...(beside.get(block.id) ?? [])],
      size: Math.max(1, children.length) + leaves / 10,
      height: children.length === 0 ? 1 : TITLED,
    })),
    pairs,
  );
}

/** How high a site with one row of boxes is, in boxes. */
const TITLED = 1.8;

/** mm; a wider box holds no more. */
const WIDEST = 46;

function lay(
  chart: Chart,
  { networks, sites, levels }: Parts,
  rhythm: Rhythm,
  room: Room,
  past: number,
): ChartBody {
  const font = chart.font.name;
  const byId = new Map([...networks, ...sites].map((item) => [item.block.id as string, item]));
  const between = 2.2 * rhythm.gap;
  const least = Math.max(...leavesOf(sites).map((item) => widthFor(item, 3, rhythm)), 0);
  const cell = least + 2 * rhythm.pad;
  // Links past a network go round its end.
  const side = levels.passing === 0 ? 0 : (1.2 + levels.passing) * rhythm.gap;
  const inside = room.width - 2 * side;
  const words = wordsBetween(chart, rhythm, font);
  const rows = levels.rows.map((ids) =>
    shelvesOf(
      besideEachOther(ids, chart.edges).flatMap((id) => byId.get(id) ?? []),
      inside,
      {
        cell,
        rhythm,
        between: (left, right) => Math.max(between, words(left.block.id, right.block.id)),
        height: (item, columns) => {
          const style = {
            rhythm,
            font,
            columns: (one: MeasuredNode) => (one === item ? columns : 1),
          };
          const own = ownWidth(item, cell, rhythm);
          return blockHeight(item, own ?? columns * cell + (columns - 1) * rhythm.gap, style);
        },
      },
    ),
  );
  const width = Math.max(inside, ...rows.flat().map((shelf) => shelf.width));
  const most = Math.min(
    WIDEST,
    ...rows.flat().map((shelf) => (width - shelf.width) / Math.max(1, shelf.columns) + cell),
  );
  const wide = Math.max(cell, most);
  const link = linkRoom(chart, rhythm, font);
  const nodes: PlacedNode[] = [];
  let y = 0;
  for (const [index, shelves] of rows.entries()) {
    for (const [place, shelf] of shelves.entries()) {
      if (place > 0) y += between;
      const height = placeShelf(shelf, { x: side, y, width }, wide, { rhythm, font }, nodes);
      y += height;
    }
    const net = byId.get(levels.networks[index] ?? '');
    if (net === undefined) continue;
    const below = levels.passed.has(index) ? past : 0;
    if (index > 0 || shelves.length > 0) y += shelves.length > 0 ? link + below : between;
    const height = barHeight(net, width, rhythm, font);
    nodes.push(placeBar(net, { x: side, y, width, height }, rhythm, font));
    y += height;
    if ((rows[index + 1]?.length ?? 0) > 0) y += link;
  }
  const whole = width + 2 * side;
  const settled = settledByHand(nodes, { rhythm, font, between });
  // A bar that a person made longer leaves as much beside it for what goes round its end.
  const right = Math.max(0, ...settled.map(({ box }) => box.x + box.width));
  const hull = hullOf(settled, { width: Math.max(whole, right + side), height: y });
  if (isTooLarge(hull, room)) return { nodes: settled, edges: [], ...hull };
  const edges = leadLinks(chart, settled, hull, rhythm);
  return { nodes: settled, edges, ...hull };
}

/** Sites of one row, linked ones side by side where that can be, else in their order. */
function besideEachOther(ids: readonly string[], edges: Chart['edges']): string[] {
  const left = new Set(ids);
  const order: string[] = [];
  const friends = (id: string): string[] =>
    edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  const chain = (id: string): void => {
    if (!left.delete(id)) return;
    order.push(id);
    const next = friends(id).filter((one) => left.has(one));
    next.sort((a, b) => friends(a).length - friends(b).length);
    for (const one of next) chain(one);
  };
  // From the ends of chains, so that none is begun in its middle.
  const inRow = (id: string) => friends(id).filter((one) => left.has(one)).length;
  for (const id of ids.filter((one) => inRow(one) === 1)) chain(id);
  for (const id of ids) chain(id);
  return order;
}

/** All boxes that hold nothing. */
const leavesOf = (items: readonly MeasuredNode[]): MeasuredNode[] =>
  items.flatMap((item) => (item.children.length === 0 ? [item] : leavesOf(item.children)));

/** Sites side by side in the middle, all as high as the highest. */
function placeShelf(
  shelf: Shelf,
  at: { readonly x: number; readonly y: number; readonly width: number },
  cell: number,
  { rhythm, font }: { readonly rhythm: Rhythm; readonly font: FontName },
  nodes: PlacedNode[],
): number {
  const columns = new Map(shelf.sites.map(({ item, columns }) => [item.block.id, columns]));
  const style: BlockStyle = {
    rhythm,
    font,
    columns: (item) => columns.get(item.block.id) ?? 1,
  };
  const widths = shelf.sites.map((site) => siteWidth(site, cell, rhythm.gap));
  const needs = shelf.sites.map(({ item }, index) =>
    siteHeight(item, widths[index] ?? cell, style),
  );
  const height = Math.max(...needs);
  const taken = widths.reduce(
    (sum, some, index) => sum + some + (shelf.sites[index]?.before ?? 0),
    0,
  );
  const free = Math.max(0, at.width - taken);
  const apart = Math.min(free / (widths.length + 1), 3 * rhythm.gap);
  let x = at.x + (at.width - taken - apart * (widths.length - 1)) / 2;
  for (const [index, { item, before }] of shelf.sites.entries()) {
    const width = widths[index] ?? cell;
    const holds = item.children.length > 0;
    const need = needs[index] ?? height;
    const given = item.block.placed?.height !== undefined;
    const own = given ? need : holds ? height : Math.min(height, 1.6 * need);
    const y = at.y + (height - own) / 2;
    if (index > 0) x += before + apart;
    nodes.push(...placeBlock(item, { x, y, width, height: own }, style, { depth: 0 }));
    x += width;
  }
  return height;
}

/** What it needs, or what a person gave it if that is more. */
const siteHeight = (item: MeasuredNode, width: number, style: BlockStyle): number =>
  Math.max(blockHeight(item, width, style), item.block.placed?.height ?? 0);

const barHeight = (item: MeasuredNode, width: number, rhythm: Rhythm, font: FontName): number =>
  Math.max(heightFor(item, width, rhythm, font), 2.1 * rhythm.size);

/** A network: a flat bar with its name in the middle. */
function placeBar(item: MeasuredNode, box: Rect, rhythm: Rhythm, font: FontName): PlacedNode {
  const room = { ...box, x: box.x + rhythm.side, width: box.width - 2 * rhythm.side };
  const set = setText(item.block.label, room, { size: rhythm.size, weight: 'bold', font });
  return { node: item.block, box, depth: 0, labelBox: set.box, label: set.text };
}
