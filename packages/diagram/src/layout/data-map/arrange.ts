/**
 * Lays a data map out in three columns: who writes, the data in its groups, who reads; each user at the
 * height of its data, so that lines are short and mostly straight. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartEdge, ChartNode } from '../../viewpoints/chart.ts';
import type { DataChart } from '../../viewpoints/data-map-chart.ts';
import type { ChartArrangement, PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import { type ChartBody, fitChart, type Room } from '../chart/fit.ts';
import { type MeasuredNode, measuredNodes, placeContainer, titleHeight } from '../chart/nodes.ts';
import { laidByHand } from '../integration/by-hand.ts';
import { boxHeight, framePad, rowGap, wishedWidth } from '../integration/frames.ts';
import type { Page } from '../overview/arrange.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import type { Channel } from './channel.ts';
import { accessLines, linkLines } from './lines.ts';
import { placePeople } from './people.ts';
import { placeStore, storeHeight } from './store.ts';

export function arrangeDataMap(given: DataChart, page: Page): ChartArrangement {
  const parts = partsOf(given);
  const { font } = parts;
  return fitChart(given.chart, page, (rhythm, room) =>
    laidByHand((some) => lay(parts, rhythm, some), { rhythm, font }, room),
  );
}

/** A group of data in its frame, or data that stands without one. */
interface Stack {
  readonly frame?: MeasuredNode;
  readonly items: readonly MeasuredNode[];
}

interface Parts {
  readonly font: FontName;
  readonly sources: MeasuredNode | undefined;
  readonly users: MeasuredNode | undefined;
  readonly stacks: readonly Stack[];
  readonly edges: readonly ChartEdge[];
  readonly signs: DataChart['signRooms'];
  readonly writing: DataChart['writing'];
}

function partsOf(given: DataChart): Parts {
  const { chart, sources, users, frames } = given;
  const font = chart.font.name;
  const measure = (node: ChartNode | undefined) =>
    node === undefined ? undefined : measuredNodes([node], font)[0];
  const framed = new Set(frames.map(({ id }) => id));
  const stacks: { frame?: MeasuredNode; items: MeasuredNode[] }[] = [];
  for (const node of chart.nodes) {
    if (node === sources || node === users) continue;
    const item = measure(node);
    if (item === undefined) continue;
    if (framed.has(node.id)) stacks.push({ frame: item, items: [...item.children] });
    else {
      const last = stacks.at(-1);
      if (last !== undefined && last.frame === undefined) last.items.push(item);
      else stacks.push({ items: [item] });
    }
  }
  return {
    font,
    sources: measure(sources),
    users: measure(users),
    stacks,
    edges: chart.edges,
    signs: given.signRooms,
    writing: given.writing,
  };
}

interface Columns {
  readonly side: number;
  readonly channel: number;
  readonly middle: number;
  /** At the right of the data, for lines between data. */
  readonly links: number;
}

function columnsOf(parts: Parts, rhythm: Rhythm, width: number): Columns | undefined {
  const sides = [parts.sources, parts.users].filter((side) => side !== undefined);
  const persons = sides.flatMap((side) => side.children);
  const stores = parts.stacks.flatMap(({ items }) => items);
  const pad = framePad(rhythm);
  const people = new Set(persons.map(({ block }) => block.id));
  const between = parts.edges.filter(({ from, to }) => !people.has(from) && !people.has(to)).length;
  const links = between === 0 ? 0 : Math.min(0.14 * width, 6 + 1.2 * between);
  const lines = (parts.edges.length - between) / Math.max(1, sides.length);
  const channel = sides.length === 0 ? 0 : Math.min(0.15 * width, 7 + 0.8 * lines);
  const box = Math.min(Math.max(wishedWidth(persons, 2, rhythm), 0.14 * width), 0.22 * width);
  const side = box + 2 * pad;
  if (persons.length > 0 && box < wishedWidth(persons, 99, rhythm) - 1e-6) return undefined;
  const free = width - sides.length * (side + channel) - links;
  // A name in the middle and a sign beside it; wider is only emptier.
  const ample = Math.max(wishedWidth(stores, 1, rhythm) + 24 * rhythm.size, 0.3 * width) + 2 * pad;
  const middle = Math.min(free, ample);
  if (middle - 2 * pad < wishedWidth(stores, 99, rhythm)) return undefined;
  const spare = sides.length === 0 ? 0 : (free - middle) / sides.length;
  const wider = Math.min(Math.max(0, spare), 1.2 * channel);
  return { side, channel: channel + wider, middle, links };
}

function lay(parts: Parts, rhythm: Rhythm, room: Room): ChartBody | undefined {
  if (parts.stacks.length === 0) return { nodes: [], edges: [], width: room.width, height: 0 };
  const columns = columnsOf(parts, rhythm, room.width);
  if (columns === undefined) return undefined;
  const { font, sources, users } = parts;
  const style = { rhythm, font };
  const pad = framePad(rhythm);
  const used = (side: MeasuredNode | undefined): number =>
    side === undefined ? 0 : columns.side + columns.channel;
  const total = used(sources) + columns.middle + columns.links + used(users);
  const left = (room.width - total) / 2;
  const people = [sources, users].flatMap((side) => side?.children ?? []);
  const personHeight = people.length === 0 ? 0 : boxHeight(people, columns.side - 2 * pad, style);
  const needs = [sources, users].map((side) => {
    if (side === undefined) return 0;
    const rows = side.children.length;
    return (
      titleHeight(side, columns.side, rhythm) +
      rows * personHeight +
      (rows - 1) * rowGap(rhythm) +
      pad
    );
  });
  const middle = placeMiddle(
    parts,
    { x: left + used(sources), width: columns.middle },
    Math.max(...needs),
    style,
  );
  const height = Math.max(middle.height, ...needs);
  const boxes = new Map<string, Rect>(middle.boxes);
  const nodes: PlacedNode[] = [...middle.nodes];
  const sides: Record<string, 'left' | 'right'> = {};
  for (const [side, where] of [
    [sources, 'left'],
    [users, 'right'],
  ] as const) {
    if (side === undefined) continue;
    const x = where === 'left' ? left : left + total - columns.side;
    const placed = placePeople(
      side,
      { x, y: 0, width: columns.side, height },
      personHeight,
      { data: boxes, edges: parts.edges, writing: parts.writing },
      style,
    );
    for (const node of placed) {
      nodes.push(node);
      boxes.set(node.node.id, node.box);
      sides[node.node.id] = where;
    }
  }
  const strip = { left: left + used(sources), right: left + used(sources) + columns.middle };
  const edges = linesOf(parts, boxes, sides, strip, columns, style);
  return { nodes, edges, width: room.width, height };
}

interface Style {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

/** The data one below the other; spread where the columns beside it are higher. */
function placeMiddle(
  { stacks, signs }: Parts,
  strip: { readonly x: number; readonly width: number },
  least: number,
  style: Style,
): { nodes: PlacedNode[]; boxes: Map<string, Rect>; height: number } {
  const { rhythm, font } = style;
  const pad = framePad(rhythm);
  const gap = rowGap(rhythm);
  const inner = strip.width - 2 * pad;
  const isPlain = ({ children, block }: MeasuredNode): boolean =>
    children.length === 0 && !signs.has(block.id);
  const leaves = stacks.flatMap(({ items }) => items.filter(isPlain));
  const plain = Math.max(0, ...leaves.map((item) => storeHeight(item, inner, { ...style, signs })));
  const heightOf = (item: MeasuredNode): number =>
    Math.max(isPlain(item) ? plain : 0, storeHeight(item, inner, { ...style, signs }));
  const headOf = ({ frame }: Stack): number =>
    frame === undefined ? 0 : titleHeight(frame, strip.width, rhythm);
  const footOf = ({ frame }: Stack): number => (frame === undefined ? 0 : pad);
  const natural = (between: number): number =>
    stacks.reduce(
      (sum, stack) =>
        sum +
        headOf(stack) +
        footOf(stack) +
        stack.items.reduce((rows, item) => rows + heightOf(item), 0) +
        (stack.items.length - 1) * between,
      0,
    ) +
    (stacks.length - 1) * between;
  const gaps = stacks.reduce((sum, { items }) => sum + items.length - 1, 0) + stacks.length - 1;
  const more = gaps === 0 ? 0 : Math.min(Math.max(0, least - natural(gap)) / gaps, 3 * gap);
  const between = gap + more;
  const nodes: PlacedNode[] = [];
  const boxes = new Map<string, Rect>();
  const height = natural(between);
  let y = Math.max(0, least - height) / 2;
  for (const stack of stacks) {
    const top = y;
    const places: { item: MeasuredNode; box: Rect }[] = [];
    y += headOf(stack);
    for (const item of stack.items) {
      const box = { x: strip.x + pad, y, width: inner, height: heightOf(item) };
      places.push({ item, box });
      y += box.height + between;
    }
    y += footOf(stack) - between;
    const { frame } = stack;
    const parent = frame?.block.id;
    if (frame !== undefined) {
      const box = { x: strip.x, y: top, width: strip.width, height: y - top };
      nodes.push(placeContainer(frame, box, headOf(stack), { rhythm, font, depth: 1 }));
    }
    for (const { item, box } of places) {
      boxes.set(item.block.id, box);
      nodes.push(
        ...placeStore(
          item,
          box,
          { rhythm, font, depth: 2, ...(parent === undefined ? {} : { parent }) },
          signs,
        ),
      );
    }
    y += between;
  }
  return { nodes, boxes, height: Math.max(height, least) };
}

/** Lines over the channels beside the data; those between data keep to the edge of the data. */
function linesOf(
  parts: Parts,
  boxes: ReadonlyMap<string, Rect>,
  sides: Readonly<Record<string, 'left' | 'right'>>,
  middle: { readonly left: number; readonly right: number },
  columns: Columns,
  style: Style,
): PlacedEdge[] {
  const boxOf = (id: string): Rect | undefined => boxes.get(id);
  const isPerson = (id: string): boolean => sides[id] !== undefined;
  const pad = framePad(style.rhythm);
  const sideOf = ({ from, to }: ChartEdge) => sides[from] ?? sides[to];
  const links = parts.edges.filter((edge) => sideOf(edge) === undefined);
  const linkRoom = links.length === 0 ? 0 : columns.links;
  // Lines between data stand at the right, where a channel is free or has the most room.
  const out = middle.right + linkRoom;
  const left: Channel = {
    left: middle.left - columns.channel - pad,
    right: middle.left + pad,
    strip: [middle.left - columns.channel, middle.left],
  };
  const right: Channel = {
    left: middle.right - pad,
    right: out + columns.channel + pad,
    strip: [out, out + columns.channel],
  };
  return [
    ...accessLines(
      parts.edges.filter((edge) => sideOf(edge) === 'left'),
      'left',
      boxOf,
      isPerson,
      left,
      style,
    ),
    ...accessLines(
      parts.edges.filter((edge) => sideOf(edge) === 'right'),
      'right',
      boxOf,
      isPerson,
      right,
      style,
    ),
    ...linkLines(links, 'right', boxOf, [middle.right, out], style),
  ];
}
