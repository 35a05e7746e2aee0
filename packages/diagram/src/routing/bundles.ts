/** Lines that run together go one way: those to a shared box are told apart from those from it, or arrows would lie. */
import type { RouteEdge } from './routing.ts';

/** The same edges; those of one bundle that leave its most common box have another key than those that reach it. */
export function directed(edges: readonly RouteEdge[]): readonly RouteEdge[] {
  if (!edges.some(({ bundle }) => bundle !== undefined)) return edges;
  const counts = new Map<string, Map<string, number>>();
  for (const { bundle, from, to } of edges) {
    if (bundle === undefined) continue;
    const count = counts.get(bundle) ?? new Map<string, number>();
    counts.set(bundle, count);
    for (const end of [from, to]) count.set(end, (count.get(end) ?? 0) + 1);
  }
  const hubs = new Map([...counts].map(([bundle, count]) => [bundle, mostCommon(count)]));
  return edges.map((edge) => {
    if (edge.bundle === undefined) return edge;
    const way = edge.from === hubs.get(edge.bundle) ? 'from' : 'to';
    return { ...edge, bundle: `${way} ${edge.bundle}` };
  });
}

function mostCommon(count: ReadonlyMap<string, number>): string | undefined {
  let most: string | undefined;
  for (const [id, times] of count) if (times > (count.get(most ?? '') ?? 0)) most = id;
  return most;
}
