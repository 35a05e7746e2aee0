/** What runs on what: systems and software on nodes, sites and services, by the relations that mean it. */
import type { ElementId, ElementType, RelationId, RelationType } from '@khung/core';
import {
  type ChartContext,
  type ElementRowOf,
  elementOf,
  layerIn,
  relationOf,
} from './chart-context.ts';
import { type Estate, roleOf } from './infrastructure-estate.ts';
import { isShown } from './source.ts';

export interface Deployment {
  readonly row: ElementRowOf;
  readonly relation: RelationId;
  /** In the comparison: no longer deployed there. */
  readonly ended: boolean;
}

/** Types that serve systems without carrying any: sensors, cameras. */
const BARE: ReadonlySet<ElementType> = new Set(['Equipment']);

/** From a host to what it carries. */
const CARRYING: ReadonlySet<RelationType> = new Set([
  'Assignment',
  'Realization',
  'Serving',
  'Composition',
  'Aggregation',
]);

/** By host, in the model's order. */
export function deploymentsOf(
  context: ChartContext,
  estate: Estate,
): ReadonlyMap<ElementId, readonly Deployment[]> {
  const found = new Map<ElementId, Map<ElementId, Deployment>>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation === undefined || !CARRYING.has(relation.type)) continue;
    const [host, carried] = [relation.source as ElementId, relation.target as ElementId];
    if (!isHost(context, estate, host) || !isCarried(context, estate, carried)) continue;
    const target = context.rows.get(carried);
    if (target === undefined || !isShown(row, context.show)) continue;
    const ended = context.compared && context.show === 'both' && row.after === undefined;
    const known = found.get(host) ?? new Map<ElementId, Deployment>();
    found.set(host, known);
    const already = known.get(carried);
    if (already === undefined || already.ended)
      known.set(carried, { row: target, relation: relation.id, ended });
  }
  return new Map([...found].map(([host, known]) => [host, [...known.values()]]));
}

function isHost(context: ChartContext, estate: Estate, id: ElementId): boolean {
  const row = context.rows.get(id);
  const element = row && elementOf(row, context.show);
  if (element === undefined || estate.networks.includes(id)) return false;
  if (BARE.has(element.type)) return false;
  return estate.rootOf.has(id) || roleOf(context, element) === 'software';
}

function isCarried(context: ChartContext, estate: Estate, id: ElementId): boolean {
  const row = context.rows.get(id);
  const element = row && elementOf(row, context.show);
  if (element === undefined || estate.rootOf.has(id)) return false;
  const layer = layerIn(context, element);
  return layer === 'application' || layer === 'data' || roleOf(context, element) === 'software';
}
