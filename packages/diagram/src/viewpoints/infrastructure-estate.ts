/** What of a model is a site, a node or a network, and which stands in which. */
import {
  type Element,
  type ElementId,
  type ElementType,
  elementTypeInfo,
  type Model,
  nestingOf,
  type RelationId,
  specialisationOf,
} from '@khung/core';
import { type ChartContext, elementOf, layerIn } from './chart-context.ts';

export interface Estate {
  readonly sites: ReadonlySet<ElementId>;
  readonly networks: readonly ElementId[];
  /** Sites, and nodes that stand in none, in the model's order. */
  readonly roots: readonly ElementId[];
  readonly childrenOf: ReadonlyMap<ElementId, readonly ElementId[]>;
  /** For all that is placed: the root that it stands in, itself for a root. */
  readonly rootOf: ReadonlyMap<ElementId, ElementId>;
  /** Relations that nesting says. */
  readonly nesting: ReadonlySet<RelationId>;
  /** Takes part in links: a network or something placed. */
  readonly linked: (id: ElementId) => boolean;
}

export type Role = 'site' | 'node' | 'network' | 'software';

/** Types that are places rather than machines; the language's table tells no such trait. */
const SITES: ReadonlySet<ElementType> = new Set(['Facility', 'Location']);
/** Types of the active aspect that run on machines rather than being one. */
const SOFTWARE: ReadonlySet<ElementType> = new Set(['SystemSoftware', 'TechnologyInterface']);

export function estateOf(context: ChartContext): Estate {
  const parents = parentsOf(context);
  const roles = new Map<ElementId, Role>();
  for (const [id, row] of context.rows) {
    const element = elementOf(row, context.show);
    const role = element && roleOf(context, element);
    if (role !== undefined) roles.set(id, role);
  }
  const hosting = hostsIn(context, roles);
  const placed = new Set<ElementId>();
  for (const [id, role] of roles) {
    if (role === 'site' || role === 'node') placed.add(id);
    // A service that nothing provides and that carries applications (a hired cloud) is a machine to them.
    else if (role === 'software' && hosting.has(id) && !hosting.provided.has(id)) placed.add(id);
  }
  const childrenOf = new Map<ElementId, ElementId[]>();
  const rootOf = new Map<ElementId, ElementId>();
  const nesting = new Set<RelationId>();
  const roots: ElementId[] = [];
  const above = (id: ElementId): ElementId | undefined => {
    const seen = new Set<ElementId>([id]);
    for (let up = parents.of.get(id); up !== undefined; up = parents.of.get(up)) {
      if (seen.has(up)) return undefined;
      seen.add(up);
      if (placed.has(up)) return up;
    }
    return undefined;
  };
  for (const id of placed) {
    const parent = above(id);
    if (parent === undefined) roots.push(id);
    else {
      childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
      for (const relation of parents.by.get(id) ?? []) nesting.add(relation);
    }
  }
  const descend = (id: ElementId, root: ElementId): void => {
    rootOf.set(id, root);
    for (const child of childrenOf.get(id) ?? []) descend(child, root);
  };
  for (const root of roots) descend(root, root);
  const networks = [...roles].filter(([, role]) => role === 'network').map(([id]) => id);
  const nets = new Set(networks);
  const sites = new Set([...roles].filter(([, role]) => role === 'site').map(([id]) => id));
  const kept = roots.filter((id) => !sites.has(id) || isOfUse(context, id, childrenOf));
  return {
    sites,
    networks,
    roots: kept,
    childrenOf,
    rootOf,
    nesting,
    linked: (id) => nets.has(id) || rootOf.has(id),
  };
}

/** A place with nothing of the infrastructure in it is none of its sites. */
function isOfUse(
  context: ChartContext,
  id: ElementId,
  childrenOf: ReadonlyMap<ElementId, readonly ElementId[]>,
): boolean {
  const row = context.rows.get(id);
  const element = row && elementOf(row, context.show);
  if (element === undefined) return false;
  return elementTypeInfo(element.type).layer === 'infrastructure' || childrenOf.has(id);
}

/** `undefined`: no part of the infrastructure. */
export function roleOf(context: ChartContext, element: Element): Role | undefined {
  const { aspect, network, layer, outward } = elementTypeInfo(element.type);
  const zone = specialisationOf(element.specialisation, context.profile)?.layer === 'security';
  if (zone && aspect === 'composite') return 'site';
  if (SITES.has(element.type)) return 'site';
  if (layer !== 'infrastructure' || layerIn(context, element) !== 'infrastructure')
    return undefined;
  if (network === true) return 'network';
  return aspect === 'active' && outward !== true && !SOFTWARE.has(element.type)
    ? 'node'
    : 'software';
}

/** Which of the infrastructure carries applications, and which is carried or provided by another. */
function hostsIn(context: ChartContext, roles: ReadonlyMap<ElementId, Role>) {
  const hosts = new Set<ElementId>();
  const provided = new Set<ElementId>();
  for (const { before, after } of context.source.relations) {
    const relation = after ?? before;
    if (relation === undefined) continue;
    const [source, target] = [relation.source as ElementId, relation.target as ElementId];
    const [from, to] = [roles.get(source), roles.get(target)];
    if (from === 'network') continue;
    const row = context.rows.get(target);
    const element = row && elementOf(row, context.show);
    const layer = element && layerIn(context, element);
    if (from !== undefined && (layer === 'application' || layer === 'data')) hosts.add(source);
    if (from !== undefined && to === 'software') provided.add(target);
  }
  return { has: (id: ElementId) => hosts.has(id), provided };
}

/** The parent of each element over the union, the later side first, with the relations that say so. */
function parentsOf({ source, show }: ChartContext) {
  const of = new Map<ElementId, ElementId>();
  const by = new Map<ElementId, RelationId[]>();
  const sides = [source.after, source.before].filter((side): side is Model => side !== undefined);
  if (show === 'before') sides.reverse();
  for (const side of sides) {
    const nesting = nestingOf(side);
    for (const [child, parent] of nesting.parentOf) {
      const relation = nesting.relationOf.get(child);
      if (!of.has(child)) of.set(child, parent);
      if (relation !== undefined && of.get(child) === parent) {
        by.set(child, [...(by.get(child) ?? []), relation.id]);
      }
    }
  }
  return { of, by };
}
