/** The flows of business interoperation in the order in which several pages show them. */
import type { ChartEdge } from './chart.ts';

/** What hangs together stays together: group after group, in each by number. */
export function inPageOrder(edges: readonly ChartEdge[]): ChartEdge[] {
  const groupOf = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = groupOf.get(root); up !== undefined; up = groupOf.get(root)) root = up;
    return root;
  };
  for (const { from, to } of edges) {
    const [a, b] = [rootOf(from), rootOf(to)];
    if (a !== b) groupOf.set(b, a);
  }
  const groups = new Map<string, ChartEdge[]>();
  for (const edge of edges) {
    const root = rootOf(edge.from);
    groups.set(root, [...(groups.get(root) ?? []), edge]);
  }
  return [...groups.values()].flat();
}
