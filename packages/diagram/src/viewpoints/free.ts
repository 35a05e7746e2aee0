/**
 * A view drawn by hand: what is put on it, where it is put, and nothing more. Elements (one may stand there
 * twice), frames, remarks and pictures come from the view's `placements`, lines from its `wires` and, where
 * wished, from the relations between what stands there.
 */
import {
  type Comparison,
  type ElementId,
  elementId,
  type Model,
  NESTING_RELATIONS,
  type Placement,
  type RelationId,
  type Text,
  textIn,
  type Wire,
} from '@khung/core';
import type { ViewWish } from '../catalogue/viewpoint.ts';
import type { EdgeStyle, OccurrenceId } from '../figure/figure.ts';
import { drawnLines, drawnText } from '../text/measure.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import {
  type ChartContext,
  chartContext,
  edgesOf,
  elementNode,
  type RelationRowOf,
  relationOf,
} from './chart-context.ts';
import { chartOf } from './chart-of.ts';

export interface FreeOptions {
  /** What such a figure is called. */
  readonly name: Text;
  /** Draw the relations between what stands on the view, unless a wire says otherwise. */
  readonly relations: boolean;
  readonly legend: boolean;
}

export function freeChart(source: Model | Comparison, wish: ViewWish, options: FreeOptions): Chart {
  const context = chartContext(source, wish);
  const board = boardOf(context);
  const { edges, expressed } = linesOf(context, board, options.relations);
  const chart = chartOf(context, {
    viewpoint: 'free',
    name: options.name,
    nodes: board.roots,
    edges,
    expressed,
  });
  if (options.legend) return chart;
  // Colours by a field mean nothing without their legend.
  const needed = (kind: string) => kind === 'note' || (chart.coloured === true && kind === 'tone');
  return { ...chart, legend: chart.legend.filter(({ kind }) => needed(kind)) };
}

interface Board {
  readonly roots: readonly ChartNode[];
  /** By occurrence: its container, and its element. */
  readonly parents: ReadonlyMap<string, string>;
  readonly elements: ReadonlyMap<string, ElementId>;
  /** In the order of the view. */
  readonly standing: ReadonlyMap<string, readonly OccurrenceId[]>;
}

function boardOf(context: ChartContext): Board {
  const placements = Object.entries(context.wish.placements ?? {});
  placements.sort(
    ([a, { order: first = '' }], [b, { order: second = '' }]) =>
      compared(first, second) || compared(a, b),
  );
  const all = new Map(placements);
  const children = new Map<string | undefined, string[]>();
  for (const [id, { parent }] of placements) {
    const holder = parent !== undefined && !isRing(id, all) ? parent : undefined;
    const within = holder !== undefined && all.has(holder) ? holder : undefined;
    children.set(within, [...(children.get(within) ?? []), id]);
  }
  const parents = new Map<string, string>();
  const elements = new Map<string, ElementId>();
  const standing = new Map<string, OccurrenceId[]>();

  const nodesIn = (holder: string | undefined, dx: number, dy: number): ChartNode[] =>
    (children.get(holder) ?? []).flatMap((id) => {
      const own = all.get(id) ?? {};
      const placed = dx === 0 && dy === 0 ? own : shifted(own, dx, dy);
      const node = nodeOf(context, id, placed, () => nodesIn(id, 0, 0));
      // What is no longer in the model goes; what stood in it stays where it was.
      if (node === undefined) return nodesIn(id, dx + (own.x ?? 0), dy + (own.y ?? 0));
      if (node.element !== undefined) {
        elements.set(node.id, node.element);
        standing.set(node.element, [...(standing.get(node.element) ?? []), node.id]);
      }
      for (const child of node.children) parents.set(child.id, node.id);
      return [node];
    });

  return { roots: nodesIn(undefined, 0, 0), parents, elements, standing };
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isRing(id: string, all: ReadonlyMap<string, Placement>): boolean {
  const seen = new Set([id]);
  for (let up = all.get(id)?.parent; up !== undefined; up = all.get(up)?.parent) {
    if (seen.has(up)) return true;
    seen.add(up);
  }
  return false;
}

const shifted = (placed: Placement, dx: number, dy: number): Placement => ({
  ...placed,
  ...(placed.x === undefined ? {} : { x: placed.x + dx }),
  ...(placed.y === undefined ? {} : { y: placed.y + dy }),
});

/** `undefined`: the element it shows is in none of the models. */
function nodeOf(
  context: ChartContext,
  id: string,
  placed: Placement,
  content: () => readonly ChartNode[],
): ChartNode | undefined {
  const { kind = 'element' } = placed;
  if (kind !== 'element') return ownNode(context, id, kind, placed, content());
  const row = context.rows.get(placed.element ?? elementId(id));
  if (row === undefined) return undefined;
  const node = elementNode(context, row, { id, children: content() });
  return node && { ...node, placed };
}

/** A frame, a remark or a picture. */
function ownNode(
  { language }: ChartContext,
  id: string,
  kind: 'frame' | 'note' | 'image',
  placed: Placement,
  children: readonly ChartNode[],
): ChartNode {
  const label = drawnLines(textIn(placed.text, language));
  return {
    kind,
    id: id as OccurrenceId,
    label,
    labels: [label],
    layer: 'other',
    shape: kind === 'frame' ? 'group' : 'box',
    ...(kind === 'frame' ? { role: 'zone' } : {}),
    children: kind === 'frame' ? children : [],
    hidden: false,
    former: false,
    ghost: false,
    leaves: false,
    more: 0,
    moreRoom: 0,
    placed,
  };
}

/** Those that wires name, then those between what stands on the view. */
function linesOf(
  context: ChartContext,
  board: Board,
  all: boolean,
): { edges: ChartEdge[]; expressed: ReadonlySet<RelationId> } {
  const rows = new Map<string, RelationRowOf>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation !== undefined) rows.set(relation.id, row);
  }
  const drawn = new Set<string>();
  const edges: ChartEdge[] = [];
  for (const [id, wire] of Object.entries(context.wish.wires ?? {})) {
    const edge = wiredEdge(context, board, rows, id, wire);
    if (edge === undefined) continue;
    edges.push(edge);
    if (wire.relation !== undefined) drawn.add(wire.relation);
  }
  const expressed = new Set<RelationId>();
  const pairs = new Map<string, readonly [OccurrenceId, OccurrenceId]>();
  for (const [id, row] of rows) {
    const relation = relationOf(row, context.show);
    if (relation === undefined || drawn.has(id)) continue;
    const sources = board.standing.get(relation.source) ?? [];
    const targets = board.standing.get(relation.target) ?? [];
    const nested = sources.some((from) => targets.some((to) => holdsOther(board, from, to)));
    if (nested && NESTING_RELATIONS.includes(relation.type)) expressed.add(relation.id);
    else if (all) {
      const pair = nearest(context, sources, targets);
      if (pair !== undefined) pairs.set(id, pair);
    }
  }
  const between = edgesOf(
    context,
    [...pairs.keys()].flatMap((id) => rows.get(id) ?? []),
    { at: (end, { id, source }) => pairs.get(id)?.[end === source ? 0 : 1] },
  );
  return { edges: [...edges, ...between], expressed };
}

function holdsOther({ parents }: Board, a: string, b: string): boolean {
  const isAbove = (holder: string, one: string): boolean => {
    for (let up = parents.get(one); up !== undefined; up = parents.get(up)) {
      if (up === holder) return true;
    }
    return false;
  };
  return isAbove(a, b) || isAbove(b, a);
}

/** Where an element stands twice: the two that a person put closest together. */
function nearest(
  { wish }: ChartContext,
  sources: readonly OccurrenceId[],
  targets: readonly OccurrenceId[],
): readonly [OccurrenceId, OccurrenceId] | undefined {
  let best: readonly [OccurrenceId, OccurrenceId] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const from of sources) {
    for (const to of targets) {
      const [a, b] = [wish.placements?.[from], wish.placements?.[to]];
      const apart = Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
      const far = a?.parent === b?.parent ? apart : apart + OTHER_HOLDER;
      if (far < least) [best, least] = [[from, to], far];
    }
  }
  return best;
}

/** Those in one container belong together, however far apart. mm */
const OTHER_HOLDER = 1000;

const PLAIN: EdgeStyle = { line: 'solid', tail: 'none', head: 'none' };

/** A line that the view itself draws; `undefined` for a wire that only leads one of the others. */
function wiredEdge(
  context: ChartContext,
  board: Board,
  rows: ReadonlyMap<string, RelationRowOf>,
  id: string,
  wire: Wire,
): ChartEdge | undefined {
  const { from, to, relation, text } = wire;
  if (from === undefined || to === undefined || from === to) return undefined;
  const known = (end: string) => board.elements.has(end) || standsAlone(board, end);
  if (!known(from) || !known(to)) return undefined;
  const label = drawnText(textIn(text, context.language));
  const ends = { from: from as OccurrenceId, to: to as OccurrenceId };
  if (relation === undefined) {
    return {
      id,
      ...ends,
      relations: [],
      fates: [],
      style: PLAIN,
      labels: label === '' ? [] : [label],
      hidden: false,
      ...(label === '' ? {} : { label }),
      wire,
    };
  }
  const row = rows.get(relation);
  if (row === undefined) return undefined;
  const [edge] = edgesOf(context, [row], {
    at: (end, one) => (end === one.source ? ends.from : ends.to),
    ...(label === '' ? {} : { label: () => label }),
  });
  return edge && { ...edge, id, wire };
}

/** A frame, a remark or a picture of the view. */
function standsAlone({ roots }: Board, id: string): boolean {
  const within = (nodes: readonly ChartNode[]): boolean =>
    nodes.some((node) => node.id === id || within(node.children));
  return within(roots);
}
