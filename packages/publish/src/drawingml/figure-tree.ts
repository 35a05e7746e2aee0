/**
 * A figure as a tree of Office shapes: containers as groups with their content, lines as connectors
 * over them, attached to what they join, and their words on top.
 */

import { textIn } from '@khung/core';
import type {
  DrawnEdge,
  Figure,
  Mark,
  OccurrenceId,
  Picture,
  Point,
  Rect,
  Side,
  Theme,
} from '@khung/diagram';
import { gapShapes } from './gaps.ts';
import { groundsOf } from './grounds.ts';
import { lineNodes, wordNodes } from './line-nodes.ts';
import { LEGEND, lineName, occurrenceName } from './names.ts';
import { middleOf, SIDES } from './outline.ts';
import { type IndexedMark, type Owned, type Owner, ownersOf } from './owners.ts';
import { type PlacedNode, type ShapeMaker, shapesOf } from './shapes.ts';
import { type Attachment, around, boxOf, type OfficeNode, type Port } from './tree.ts';

export interface FigureTree {
  readonly nodes: readonly OfficeNode[];
  /** The highest id. */
  readonly last: number;
}

/** @param pictures by their address, those in the figure */
export function figureTree(
  figure: Figure,
  theme: Theme,
  pictures: ReadonlyMap<string, Picture>,
): FigureTree {
  let last = 0;
  const maker: ShapeMaker = {
    theme,
    font: figure.font.name,
    pictures,
    nextId: () => {
      last += 1;
      return last;
    },
  };
  const owned = ownersOf(figure);
  const ports = portsOf(figure.edges, owned);
  const ids = new Map<OccurrenceId, number>();
  const below: PlacedNode[] = [];
  for (const owner of owned.roots) {
    const placed = ownerNode(owner, maker, { ports, ids, language: figure.language });
    if (placed) below.push(placed);
  }
  below.push(...looseNodes(owned.loose, maker, figure.language));
  below.sort((a, b) => a.index - b.index);
  const labelOf = (id: OccurrenceId) => owned.owners.get(id)?.what.label;
  const marksOfLines = owned.lines.flatMap(({ marks }) => marks.map(({ mark }) => mark));
  const grounds = groundsOf(figure, theme, new Set(marksOfLines));
  const lines: OfficeNode[] = [];
  const words: OfficeNode[] = [];
  const covered: Rect[] = [];
  for (const owner of owned.lines) {
    const attach = (end: 0 | 1) => attachment(owner.edge, end, ids, ports, owned);
    lines.push(...lineNodes(owner, maker, lineName(owner.edge, labelOf, figure.language), attach));
    const said = wordNodes(owner, maker, grounds);
    words.push(...said.nodes);
    covered.push(...said.covered);
  }
  const gaps = gapShapes(owned.lines, grounds, covered, maker, figure.language);
  return { nodes: [...below.map(({ node }) => node), ...lines, ...gaps, ...words], last };
}

interface Within {
  readonly ports: ReadonlyMap<OccurrenceId, readonly Port[]>;
  /** Of the main shapes, as they are made. */
  readonly ids: Map<OccurrenceId, number>;
  readonly language: string;
}

/** A box alone is a shape; with a badge, or with content, a group. */
function ownerNode(owner: Owner, maker: ShapeMaker, within: Within): PlacedNode | undefined {
  const { what } = owner;
  const called = occurrenceName(what, within.language);
  const main = mainMark(owner);
  const own = shapesOf(
    owner.marks,
    maker,
    (mark) => (mark === main ? called : undefined),
    (mark) => (mark === main ? (within.ports.get(what.id) ?? []) : []),
  );
  const mainNode = own.find(({ index }) => index === indexOf(owner, main))?.node;
  if (mainNode) within.ids.set(what.id, mainNode.id);
  const parts = [...own];
  for (const child of owner.children) {
    const placed = ownerNode(child, maker, within);
    if (placed) parts.push(placed);
  }
  parts.sort((a, b) => a.index - b.index);
  const [first] = parts;
  if (!first) return undefined;
  if (parts.length === 1) return first;
  const children = parts.map(({ node }) => node);
  return {
    index: first.index,
    node: {
      kind: 'group',
      id: maker.nextId(),
      name: called.name,
      box: around(children.map(boxOf)),
      children,
    },
  };
}

/** The one called as its owner is, else the first that is no text. */
function mainMark({ what, marks }: Owner): Mark | undefined {
  const shapes = marks.map(({ mark }) => mark).filter((mark) => mark.shape !== 'text');
  return shapes.find((mark) => mark.id === what.id) ?? shapes[0];
}

function indexOf(owner: Owner, main: Mark | undefined): number | undefined {
  return owner.marks.find(({ mark }) => mark === main)?.index;
}

/** Bands, arrows and the page stand alone; the legend is one group. */
function looseNodes(
  marks: readonly IndexedMark[],
  maker: ShapeMaker,
  language: string,
): PlacedNode[] {
  const isLegend = ({ mark }: IndexedMark) => mark.id.startsWith('legend/');
  const nodes = shapesOf(
    marks.filter((one) => !isLegend(one) && one.mark.look.part !== 'page'),
    maker,
  );
  const entries = shapesOf(marks.filter(isLegend), maker);
  const [first] = entries;
  if (!first) return nodes;
  const children = entries.map(({ node }) => node);
  const name = textIn(LEGEND, language);
  const box = around(children.map(boxOf));
  return [
    ...nodes,
    { index: first.index, node: { kind: 'group', id: maker.nextId(), name, box, children } },
  ];
}

/** mm. */
const SAME = 0.05;

const near = (a: Point, b: Point): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < SAME;

/** Where lines end on each box, besides the middles of its sides. */
function portsOf(edges: readonly DrawnEdge[], owned: Owned): Map<OccurrenceId, Port[]> {
  const ports = new Map<OccurrenceId, Port[]>();
  for (const edge of edges) {
    for (const end of [0, 1] as const) {
      const { id, at, side } = endOf(edge, end);
      const owner = owned.owners.get(id);
      if (!owner || !at || near(at, middleOf(side, owner.what.box))) continue;
      const known = ports.get(id) ?? [];
      if (!known.some((port) => near(port.at, at) && port.side === side))
        ports.set(id, [...known, { at, side }]);
    }
  }
  return ports;
}

function attachment(
  edge: DrawnEdge,
  end: 0 | 1,
  ids: ReadonlyMap<OccurrenceId, number>,
  ports: ReadonlyMap<OccurrenceId, readonly Port[]>,
  owned: Owned,
): Attachment | undefined {
  const { id, at, side } = endOf(edge, end);
  const [shape, owner] = [ids.get(id), owned.owners.get(id)];
  if (shape === undefined || !owner || !at) return undefined;
  if (near(at, middleOf(side, owner.what.box))) return { shape, site: SIDES.indexOf(side) };
  const port = (ports.get(id) ?? []).findIndex((one) => near(one.at, at) && one.side === side);
  return port < 0 ? undefined : { shape, site: SIDES.length + port };
}

function endOf(
  edge: DrawnEdge,
  end: 0 | 1,
): { id: OccurrenceId; at: Point | undefined; side: Side } {
  return end === 0
    ? { id: edge.from, at: edge.points[0], side: edge.sides[0] }
    : { id: edge.to, at: edge.points.at(-1), side: edge.sides[1] };
}
