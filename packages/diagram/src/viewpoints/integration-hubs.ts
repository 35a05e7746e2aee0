/** Which systems are the platform that others exchange over. */
import { type ElementId, shapeOf } from '@khung/core';
import { laterOf } from './applications-groups.ts';
import type { ChartContext } from './chart-context.ts';
import type { Connection, Systems } from './integration-connections.ts';

/** At most two, that of the later architecture first; none where nothing is connected to two others. */
export function hubsOf(
  context: ChartContext,
  systems: Systems,
  connections: readonly Connection[],
  chosen: ElementId | undefined,
): ElementId[] {
  const partners = new Map<ElementId, Set<ElementId>>();
  const meet = (one: ElementId, other: ElementId) => {
    const known = partners.get(one) ?? new Set();
    partners.set(one, known.add(other));
  };
  for (const { a, b } of connections) {
    meet(a, b);
    meet(b, a);
  }
  const count = (id: ElementId): number => partners.get(id)?.size ?? 0;
  const own = chosen === undefined ? undefined : systems.rootOf.get(chosen);
  const buses: ElementId[] = [];
  for (const [id, row] of context.rows) {
    const element = laterOf(row);
    if (element === undefined || !systems.where.has(id) || systems.external.has(id)) continue;
    if (id !== own && shapeOf(element, context.profile) === 'bus') buses.push(id);
  }
  const later = (id: ElementId): number => (context.rows.get(id)?.after === undefined ? 1 : 0);
  buses.sort((a, b) => later(a) - later(b) || count(b) - count(a));
  // A second one stands beside it: what came before, or another of the same time.
  if (own !== undefined) return [own, ...buses.filter((id) => later(id) === 1)].slice(0, 2);
  if (buses.length > 0) return buses.slice(0, 2);
  let most: ElementId | undefined;
  for (const [id, where] of systems.where) {
    if (where === 'inside' && count(id) > Math.max(1, most === undefined ? 0 : count(most)))
      most = id;
  }
  return most === undefined ? [] : [most];
}
