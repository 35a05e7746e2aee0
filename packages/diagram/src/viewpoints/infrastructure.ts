/**
 * The infrastructure: sites with their nodes and what is deployed on them, networks as bars that sites
 * hang on. What stands in no site stands for itself.
 */
import { type ElementId, type RelationId, type Text, textIn } from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import {
  type ChartContext,
  type ElementRowOf,
  edgesOf,
  elementNode,
  elementOf,
  relationOf,
} from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import { type Deployment, deploymentsOf } from './infrastructure-deployed.ts';
import { type Estate, estateOf } from './infrastructure-estate.ts';
import { nothingIn } from './nothing.ts';
import { figureWord } from './words.ts';

export interface InfrastructureOptions {
  /** What is deployed on nodes is listed in them, so many levels deep; 0 for none. */
  readonly deployed: number;
  /** Of what is deployed on one node so many are listed, the rest counted. */
  readonly most: number;
}

/** Networks are roots of shape `bus`; sites and what stands alone are the other roots. */
export function infrastructureChart(context: ChartContext, options: InfrastructureOptions): Chart {
  const estate = estateOf(context);
  const deployments = deploymentsOf(context, estate);
  const said = new Set<RelationId>(estate.nesting);
  const inside = (id: ElementId): ChartNode | undefined => {
    const row = context.rows.get(id);
    if (row === undefined) return undefined;
    const children = (estate.childrenOf.get(id) ?? []).map(inside).filter(isThere);
    const hosted = hostedIn(context, id, deployments, options, options.deployed, said);
    return elementNode(context, row, {
      children: [...children, ...hosted],
      ...(estate.sites.has(id) ? { role: 'zone' } : {}),
    });
  };
  const roots = estate.roots.map(inside).filter(isThere);
  const networks = estate.networks
    .map((id) => nodeOf(context, id, { shape: 'bus' }))
    .filter(isThere);
  const edges = linksOf(context, estate);
  return chartOf(context, {
    viewpoint: 'infrastructure',
    name: { vi: 'Mô hình hạ tầng kỹ thuật', en: 'Infrastructure' },
    nodes: [...networks, ...roots],
    edges,
    expressed: said,
    lineWord: () => undefined,
    ...(networks.length + roots.length === 0 ? { legend: [nothingIn(context, NOTHING)] } : {}),
  });
}

const NOTHING: Text = {
  vi: 'Mô hình chưa có thành phần hạ tầng nào.',
  en: 'The model has no infrastructure yet.',
};

const isThere = <Item>(item: Item | undefined): item is Item => item !== undefined;

function nodeOf(
  context: ChartContext,
  id: ElementId,
  more: Parameters<typeof elementNode>[2],
): ChartNode | undefined {
  const row = context.rows.get(id);
  return row === undefined ? undefined : elementNode(context, row, more);
}

/** What is deployed on a host, and on that again. */
function hostedIn(
  context: ChartContext,
  host: ElementId,
  deployments: ReadonlyMap<ElementId, readonly Deployment[]>,
  options: InfrastructureOptions,
  levels: number,
  said: Set<RelationId>,
  path: readonly ElementId[] = [],
): ChartNode[] {
  if (levels <= 0 || path.includes(host)) return [];
  const all = deployments.get(host) ?? [];
  const shown = all.length > options.most ? all.slice(0, options.most - 1) : all;
  const nodes: ChartNode[] = [];
  for (const { row, relation, ended } of shown) {
    const element = elementOf(row, context.show);
    if (element === undefined) continue;
    said.add(relation);
    const deeper = [...path, host];
    const children = ended
      ? []
      : hostedIn(context, element.id, deployments, options, levels - 1, said, deeper);
    const id = `${element.id}@${deeper.join('@')}`;
    const node = elementNode(context, row, { id, children, shape: 'box' });
    if (node !== undefined) nodes.push(ended ? formerNode(context, node, row) : node);
  }
  const rest = all.slice(shown.length);
  if (rest.length > 0) nodes.push(restNode(context, host, rest, said));
  return nodes;
}

/** Where something stood that goes on elsewhere. */
function formerNode(context: ChartContext, node: ChartNode, row: ElementRowOf): ChartNode {
  if (row.after === undefined) return node;
  const badge = figureWord('moved-badge', context.language);
  const { fate, fateRoom, ...rest } = node;
  return { ...rest, former: true, ghost: true, badge, badgeRoom: badge };
}

/** What would make the list too long, in a number. */
function restNode(
  context: ChartContext,
  host: ElementId,
  rest: readonly Deployment[],
  said: Set<RelationId>,
): ChartNode {
  for (const { relation } of rest) said.add(relation);
  const words = { vi: 'thành phần khác', en: 'more' };
  const label = `+${rest.length} ${textIn(words, context.language)}`;
  return {
    kind: 'note',
    id: `rest@${host}` as OccurrenceId,
    label,
    labels: [label],
    layer: 'other',
    shape: 'box',
    children: [],
    hidden: false,
    former: false,
    ghost: false,
    leaves: false,
    more: 0,
    moreRoom: 0,
    emphasis: 'faint',
  };
}

/** Between networks, sites and what stands alone; of what stands in a site its site speaks. */
function linksOf(context: ChartContext, estate: Estate): ChartEdge[] {
  const { rootOf, networks } = estate;
  const nets = new Set<string>(networks);
  const at = (end: string): OccurrenceId | undefined => {
    if (nets.has(end)) return end as OccurrenceId;
    return rootOf.get(end as ElementId) as OccurrenceId | undefined;
  };
  const rows = context.source.relations.filter((row) => {
    const relation = relationOf(row, context.show);
    if (relation === undefined || estate.nesting.has(relation.id)) return false;
    const [from, to] = [relation.source as ElementId, relation.target as ElementId];
    return estate.linked(from) && estate.linked(to);
  });
  return edgesOf(context, rows, {
    at,
    style: () => ({ line: 'solid', tail: 'none', head: 'none' }),
    label: (relation) => nameOf(context, relation.name) || bandwidthOf(relation.properties),
  });
}

function nameOf({ language }: ChartContext, name: Readonly<Record<string, string>> | undefined) {
  return name?.[language] ?? Object.values(name ?? {})[0] ?? '';
}

/** Properties that say how much a link carries, in the order in which they are looked for. */
const BANDWIDTHS = ['bang-thong', 'bandwidth', 'Bandwidth', 'speed'];

function bandwidthOf(properties: Readonly<Record<string, unknown>> | undefined): string {
  for (const key of BANDWIDTHS) {
    const value = properties?.[key];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return '';
}
