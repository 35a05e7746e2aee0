/**
 * Lays a data map out in three columns: who writes, the data in its groups, who reads; each user at the
 * height of its data, so that lines are short and mostly straight. All mm.
 */
import type { Rect, Side } from '../../figure/figure.ts';
import { route } from '../../routing/route.ts';
import type { RouteBox, RouteEdge } from '../../routing/routing.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartEdge, ChartNode } from '../../viewpoints/chart.ts';
import type { DataChart } from '../../viewpoints/data-map-chart.ts';
import type { ChartArrangement, PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import { type ChartBody, fitChart, type Room } from '../chart/fit.ts';
import {
  type MeasuredNode,
  measuredNodes,
  placeContainer,
  placeNode,
  titleHeight,
} from '../chart/nodes.ts';
import { wiredBy } from '../chart/wires.ts';
import { boxHeight, framePad, rowGap, wishedWidth } from '../integration/frames.ts';
import { labelRoom, placeLabel } from '../integration/labels.ts';
import type { Page } from '../overview/arrange.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { levelled } from './level.ts';
import { placeStore, storeHeight } from './store.ts';

export function arrangeDataMap(given: DataChart, page: Page): ChartArrangement {
  const parts = partsOf(given);
  return fitChart(given.chart, page, (rhythm, room) => lay(parts, rhythm, room));
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
}

function partsOf({ chart, sources, users, frames }: DataChart): Parts {
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
  return { font, sources: measure(sources), users: measure(users), stacks, edges: chart.edges };
}

interface Columns {
  readonly side: number;
  readonly channel: number;
  readonly middle: number;
}

function columnsOf(parts: Parts, rhythm: Rhythm, width: number): Columns | undefined {
  const sides = [parts.sources, parts.users].filter((side) => side !== undefined);
  const people = sides.flatMap((side) => side.children);
  const stores = parts.stacks.flatMap(({ items }) => items);
  const pad = framePad(rhythm);
  const lines = parts.edges.length / Math.max(1, sides.length);
  const channel = sides.length === 0 ? 0 : Math.min(0.16 * width, 10 + 0.5 * lines);
  const box = Math.min(Math.max(wishedWidth(people, 2, rhythm), 0.14 * width), 0.22 * width);
  const side = box + 2 * pad;
  if (people.length > 0 && box < wishedWidth(people, 99, rhythm) - 1e-6) return undefined;
  const free = width - sides.length * (side + channel);
  const middle = Math.min(free, 0.62 * width);
  if (middle - 2 * pad < wishedWidth(stores, 99, rhythm)) return undefined;
  const spare = sides.length === 0 ? 0 : (free - middle) / sides.length;
  return { side, channel: channel + Math.max(0, spare) / 2, middle };
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
  const total = used(sources) + columns.middle + used(users);
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
      boxes,
      parts.edges,
      style,
    );
    for (const node of placed) {
      nodes.push(node);
      boxes.set(node.node.id, node.box);
      sides[node.node.id] = where;
    }
  }
  const edges = lead(parts, nodes, boxes, sides, { width: room.width, height }, style);
  return { nodes, edges, width: room.width, height };
}

interface Style {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

/** The data one below the other; spread where the columns beside it are higher. */
function placeMiddle(
  { stacks }: Parts,
  strip: { readonly x: number; readonly width: number },
  least: number,
  style: Style,
): { nodes: PlacedNode[]; boxes: Map<string, Rect>; height: number } {
  const { rhythm, font } = style;
  const pad = framePad(rhythm);
  const gap = rowGap(rhythm);
  const inner = strip.width - 2 * pad;
  const leaves = stacks.flatMap(({ items }) => items.filter((item) => item.children.length === 0));
  const plain = Math.max(0, ...leaves.map((item) => storeHeight(item, inner, style)));
  const heightOf = (item: MeasuredNode): number =>
    item.children.length === 0 ? plain : storeHeight(item, inner, style);
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
        ...placeStore(item, box, {
          rhythm,
          font,
          depth: 2,
          ...(parent === undefined ? {} : { parent }),
        }),
      );
    }
    y += between;
  }
  return { nodes, boxes, height: Math.max(height, least) };
}

/** A frame as high as the figure; each of its boxes at the height of the data it has to do with. */
function placePeople(
  side: MeasuredNode,
  box: Rect,
  height: number,
  data: ReadonlyMap<string, Rect>,
  edges: readonly ChartEdge[],
  { rhythm, font }: Style,
): PlacedNode[] {
  const pad = framePad(rhythm);
  const title = titleHeight(side, box.width, rhythm);
  const wished = side.children.map((item, index) => {
    const middles = edges.flatMap(({ from, to }) => {
      const other = from === item.block.id ? to : to === item.block.id ? from : undefined;
      const there = other === undefined ? undefined : data.get(other);
      return there === undefined ? [] : [there.y + there.height / 2];
    });
    const at =
      middles.length === 0
        ? box.height
        : middles.reduce((sum, some) => sum + some, 0) / middles.length;
    return { item, at, index };
  });
  wished.sort((a, b) => a.at - b.at || a.index - b.index);
  const tops = levelled(
    wished.map(({ at }) => ({ at, height })),
    box.y + title,
    box.y + box.height - pad,
    rowGap(rhythm),
  );
  const parent = side.block.id;
  const nodes = [placeContainer(side, box, title, { rhythm, font, depth: 1 })];
  for (const [index, { item }] of wished.entries()) {
    const place = { x: box.x + pad, y: tops[index] ?? box.y, width: box.width - 2 * pad, height };
    nodes.push(placeNode(item, place, { rhythm, font, depth: 2, parent }));
  }
  return nodes;
}

/** Lines from the facing sides, led round what stands in the way. */
function lead(
  parts: Parts,
  nodes: readonly PlacedNode[],
  boxes: ReadonlyMap<string, Rect>,
  sides: Readonly<Record<string, 'left' | 'right'>>,
  room: Room,
  { rhythm, font }: Style,
): PlacedEdge[] {
  const drawn = parts.edges.filter(({ from, to }) => boxes.has(from) && boxes.has(to));
  const requestBoxes = nodes.map((placed): RouteBox => {
    const { node, box, parent, labelBox } = placed;
    const holds = node.children.length > 0;
    return {
      id: node.id,
      box,
      ...(parent === undefined ? {} : { parent }),
      ...(holds ? { title: labelBox } : {}),
    };
  });
  const toward = (id: string): Side[] | undefined => {
    const where = sides[id];
    return where === undefined ? undefined : [where === 'left' ? 'right' : 'left'];
  };
  const width = 0.2 * room.width;
  const edges = drawn.map((edge): RouteEdge => {
    const { from, to } = edge;
    const [ofFrom, ofTo] = [toward(from), toward(to)];
    const facing = (person: string): Side[] => (sides[person] === 'left' ? ['left'] : ['right']);
    const fromSides = ofFrom ?? (ofTo === undefined ? undefined : facing(to));
    const toSides = ofTo ?? (ofFrom === undefined ? undefined : facing(from));
    const words = labelRoom(edge, width, rhythm, font);
    return {
      id: edge.id,
      from,
      to,
      ...(fromSides === undefined ? {} : { fromSides }),
      ...(toSides === undefined ? {} : { toSides }),
      ...(words.height > 0 ? { label: { width: words.width + 0.6, height: words.height } } : {}),
      ...wiredBy(edge, (id) => boxes.get(id)),
    };
  });
  const routes = route({
    boxes: requestBoxes,
    edges,
    bounds: { x: 0, y: 0, width: room.width, height: room.height },
    gap: Math.max(1.4, 0.7 * rhythm.gap),
    width: 0.25 * rhythm.weight,
  });
  return drawn.flatMap((edge): PlacedEdge[] => {
    const found = routes.get(edge.id);
    if (found === undefined) return [];
    const { points, sides: ends, label } = found;
    const words =
      label === undefined
        ? {}
        : placeLabel(
            edge,
            { x: label.x + label.width / 2, y: label.y + label.height / 2 },
            label.width + 0.1,
            rhythm,
            font,
          );
    return [{ edge, points, sides: ends, ...words }];
  });
}
