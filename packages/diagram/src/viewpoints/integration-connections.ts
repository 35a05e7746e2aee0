/** Which systems there are, and which relations connect two of them (with all that is nested in each). */
import type { ElementId, RelationId } from '@khung/core';
import { applicationRows, isOutside } from './applications.ts';
import { gathers, laterOf, parentIn } from './applications-groups.ts';
import { type ChartContext, layerIn, type RelationRowOf } from './chart-context.ts';

export interface Systems {
  readonly where: ReadonlyMap<ElementId, 'inside' | 'data'>;
  readonly external: ReadonlySet<ElementId>;
  /** Of everything nested in a system, that system. */
  readonly rootOf: ReadonlyMap<string, ElementId>;
}

export function systemsOf(
  context: ChartContext,
  options: { readonly kinds: ReadonlySet<string> },
): Systems {
  const where = new Map<ElementId, 'inside' | 'data'>();
  const external = new Set<ElementId>();
  for (const row of applicationRows(context, { kinds: options.kinds, outside: true })) {
    const element = laterOf(row);
    if (element !== undefined) where.set(element.id, 'inside');
  }
  for (const row of context.rows.values()) {
    const element = laterOf(row);
    if (element === undefined) continue;
    if (layerIn(context, element) === 'data' && !gathers(element)) {
      where.set(element.id, 'data');
    }
    if (!isOutside(context, element)) continue;
    external.add(element.id);
    if (!where.has(element.id) && !gathers(element)) where.set(element.id, 'inside');
  }
  const rootOf = new Map<string, ElementId>();
  for (const row of context.rows.values()) {
    const element = laterOf(row);
    if (element === undefined) continue;
    let root: ElementId | undefined;
    const seen = new Set<ElementId>();
    for (
      let at: ElementId | undefined = element.id;
      at !== undefined && !seen.has(at);
      at = parentIn(context, at)
    ) {
      seen.add(at);
      if (where.has(at)) root = at;
    }
    if (root !== undefined) rootOf.set(element.id, root);
  }
  for (const id of [...where.keys()]) if (rootOf.get(id) !== id) where.delete(id);
  return { where, external, rootOf };
}

/** One relation between two different systems, as the union has it. */
export interface Connection {
  readonly row: RelationRowOf;
  readonly id: RelationId;
  readonly a: ElementId;
  readonly b: ElementId;
}

export function connectionsOf(
  context: ChartContext,
  systems: Systems,
  types: ReadonlySet<string>,
): Connection[] {
  const connections: Connection[] = [];
  for (const row of context.source.relations) {
    const relation = row.after ?? row.before;
    if (relation === undefined || !types.has(relation.type)) continue;
    const [a, b] = [systems.rootOf.get(relation.source), systems.rootOf.get(relation.target)];
    if (a === undefined || b === undefined || a === b) continue;
    connections.push({ row, id: relation.id, a, b });
  }
  return connections;
}
