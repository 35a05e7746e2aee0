/**
 * The impact viewpoint: what an element depends on at its left, what depends on it at its right, in
 * columns by how many steps away it is; with the relations that lead there.
 */
import {
  type Comparison,
  dependentEnd,
  type ElementId,
  impactOf,
  LAYERS,
  type Layer,
  layerName,
  type Model,
  type Reached,
  type Relation,
  type RelationId,
  type RelationType,
  type Text,
  textIn,
} from '@khung/core';
import type { ViewWish } from '../catalogue/viewpoint.ts';
import type { OccurrenceId } from '../figure/figure.ts';
import type { Chart, ChartNode } from './chart.ts';
import {
  type ChartContext,
  chartContext,
  edgesOf,
  elementNode,
  frameNode,
  relationOf,
} from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import { capitalised } from './words.ts';

export interface ImpactWish {
  /** The element asked about; the one with most relations where none is named. */
  readonly focus?: ElementId;
  readonly direction: 'both' | 'upstream' | 'downstream';
  readonly relations: ReadonlySet<RelationType>;
  /** Steps at most. */
  readonly depth: number;
  /** Parts depend on their whole. */
  readonly parts: boolean;
  /** Draws every relation between what is shown, not only those by which each was first reached. */
  readonly all: boolean;
  readonly labels: boolean;
}

export function impactChartOf(given: Model | Comparison, wish: ViewWish, asked: ImpactWish): Chart {
  const context = chartContext(given, wish);
  const focus = focusOf(context, asked);
  const reached = reachedFrom(context, focus, asked);
  const nodes = columnsOf(context, focus, reached);
  const drawn = new Set<string>([focus ?? '', ...reached.keys()]);
  const ways = new Set<RelationId>([...reached.values()].flatMap(({ vias }) => [...vias]));
  const rows = context.source.relations.filter((row) => {
    const relation = relationOf(row, context.show);
    if (relation === undefined || !asked.relations.has(relation.type)) return false;
    return asked.all ? isStep(relation, focus, reached) : ways.has(relation.id);
  });
  const edges = edgesOf(context, rows, {
    at: (end) => (drawn.has(end) ? (end as OccurrenceId) : undefined),
    ...(asked.labels ? {} : { label: () => '' }),
  });
  return chartOf(context, {
    viewpoint: 'impact',
    name: nameFor(context, focus),
    nodes,
    edges,
    why: () => 'filtered',
  });
}

/** What such a figure is called. */
export function nameFor(context: ChartContext, focus: ElementId | undefined): Text {
  const row = focus === undefined ? undefined : context.rows.get(focus);
  const element = row?.after ?? row?.before;
  const about = element === undefined ? '' : `: ${textIn(element.name, context.language)}`;
  return { vi: `Phân tích tác động${about}`, en: `Impact analysis${about}` };
}

/** The element asked about, if this source has it; else the one with most relations, the first of several. */
export function focusOf(context: ChartContext, { focus }: ImpactWish): ElementId | undefined {
  if (focus !== undefined && context.rows.has(focus)) return focus;
  const count = new Map<string, number>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    for (const end of relation === undefined ? [] : [relation.source, relation.target]) {
      count.set(end, (count.get(end) ?? 0) + 1);
    }
  }
  let most: ElementId | undefined;
  for (const id of context.rows.keys()) {
    if (most === undefined || (count.get(id) ?? 0) > (count.get(most) ?? 0)) most = id;
  }
  return most;
}

/** Steps from the focus, negative upstream; and the relations by which either architecture gets there. */
export interface Far {
  readonly distance: number;
  readonly vias: ReadonlySet<RelationId>;
}

export function reachedFrom(
  context: ChartContext,
  focus: ElementId | undefined,
  asked: ImpactWish,
): Map<ElementId, Far> {
  const all = new Map<ElementId, { distance: number; vias: Set<RelationId> }>();
  if (focus === undefined) return all;
  const add = (found: ReadonlyMap<ElementId, Reached>, sign: 1 | -1): void => {
    for (const [id, { distance, via }] of found) {
      const known = all.get(id);
      if (known === undefined) all.set(id, { distance: sign * distance, vias: new Set([via]) });
      else if (Math.sign(known.distance) === sign) known.vias.add(via);
    }
  };
  const { before, after } = context.source;
  const { relations, depth, parts, direction } = asked;
  const models = [after, ...(before === undefined ? [] : [before])];
  const search = (way: 'upstream' | 'downstream') =>
    models.map((model) => impactOf(model, focus, { direction: way, relations, depth, parts }));
  const up = direction === 'downstream' ? [] : search('upstream');
  const down = direction === 'upstream' ? [] : search('downstream');
  // What lies on both sides stands where it is nearer; if it is as near, among what is affected.
  for (const found of down) add(nearer(found, up), 1);
  for (const found of up) add(found, -1);
  return all;
}

/** Without what any of the others reaches in fewer steps. */
function nearer(
  found: ReadonlyMap<ElementId, Reached>,
  others: readonly ReadonlyMap<ElementId, Reached>[],
): Map<ElementId, Reached> {
  const least = (id: ElementId): number =>
    Math.min(...others.map((some) => some.get(id)?.distance ?? Number.POSITIVE_INFINITY));
  return new Map([...found].filter(([id, { distance }]) => distance <= least(id)));
}

/** Whether a relation leads from one column into the next, away from the focus or towards it. */
export function isStep(
  relation: Relation,
  focus: ElementId | undefined,
  reached: ReadonlyMap<ElementId, Far>,
): boolean {
  const far = (end: string): number | undefined =>
    end === focus ? 0 : reached.get(end as ElementId)?.distance;
  const [source, target] = [far(relation.source), far(relation.target)];
  if (source === undefined || target === undefined) return false;
  // Upstream is left: what depends stands at the right of what it depends on.
  const dependent = dependentEnd(relation);
  if (dependent === 'both') return source !== target;
  return dependent === 'source' ? source > target : target > source;
}

/** From so many elements on a column is divided by layers. */
const MANY = 7;

function columnsOf(
  context: ChartContext,
  focus: ElementId | undefined,
  reached: ReadonlyMap<ElementId, Far>,
): ChartNode[] {
  if (focus === undefined) return [];
  const byDistance = new Map<number, ElementId[]>([[0, [focus]]]);
  for (const id of context.rows.keys()) {
    const far = reached.get(id);
    if (far === undefined || id === focus) continue;
    const list = byDistance.get(far.distance) ?? [];
    list.push(id);
    byDistance.set(far.distance, list);
  }
  return [...byDistance]
    .sort(([a], [b]) => a - b)
    .map(([distance, ids]) => {
      const nodes = ids.flatMap((id) => boxOf(context, id, id === focus) ?? []);
      const children = nodes.length > MANY ? byLayers(context, distance, nodes) : nodes;
      const label = headingOf(distance, context.language);
      const column = frameNode(context, `step:${distance}`, label, children, { role: 'lane' });
      return distance === 0 ? { ...column, emphasis: 'strong' } : column;
    });
}

export function boxOf(context: ChartContext, id: ElementId, focus: boolean): ChartNode | undefined {
  const row = context.rows.get(id);
  const node = row && elementNode(context, row, focus ? { emphasis: 'strong' } : {});
  // Columns have no room for a bus to lie in.
  return node?.shape === 'bus' ? { ...node, shape: 'box' } : node;
}

/** One group a layer, in the order of layers. */
function byLayers(
  context: ChartContext,
  distance: number,
  nodes: readonly ChartNode[],
): readonly ChartNode[] {
  const layers = LAYERS.filter((layer) => nodes.some((node) => node.layer === layer));
  if (layers.length < 2) return nodes;
  return layers.map((layer: Layer) =>
    frameNode(
      context,
      `step:${distance}:${layer}`,
      capitalised(textIn(layerName(layer), context.language)),
      nodes.filter((node) => node.layer === layer),
      { role: 'zone', layer },
    ),
  );
}

const HEADINGS: Readonly<Record<'up' | 'down' | 'focus' | 'step', Text>> = {
  up: { vi: 'Phụ thuộc trực tiếp vào', en: 'Depends directly on' },
  down: { vi: 'Chịu tác động trực tiếp', en: 'Directly affected' },
  focus: { vi: 'Thành phần xét', en: 'Element asked about' },
  step: { vi: 'Bước {n}', en: 'Step {n}' },
};

export function headingOf(distance: number, language: string): string {
  if (distance === 0) return textIn(HEADINGS.focus, language);
  if (distance === -1) return textIn(HEADINGS.up, language);
  if (distance === 1) return textIn(HEADINGS.down, language);
  return textIn(HEADINGS.step, language).replace('{n}', String(Math.abs(distance)));
}
