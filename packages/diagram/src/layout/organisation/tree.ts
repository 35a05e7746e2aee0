/** The tree that an organisation chart's edges say: units in the order of their boxes. */
import type { FontName } from '../../text/metrics.ts';
import type { Chart } from '../../viewpoints/chart.ts';
import { type MeasuredNode, measuredNodes } from '../chart/nodes.ts';

export interface Twig {
  readonly item: MeasuredNode;
  readonly level: number;
  readonly children: readonly Twig[];
}

/** Roots in the order of the chart. Every node stands in it once. */
export function twigsOf(chart: Chart, font: FontName): Twig[] {
  const parentOf = new Map<string, string>();
  for (const edge of chart.edges) if (!parentOf.has(edge.to)) parentOf.set(edge.to, edge.from);
  const under = new Map<string | undefined, MeasuredNode[]>();
  for (const item of measuredNodes(chart.nodes, font)) {
    const parent = parentOf.get(item.block.id);
    under.set(parent, [...(under.get(parent) ?? []), item]);
  }
  const grow = (item: MeasuredNode, level: number): Twig => ({
    item,
    level,
    children: (under.get(item.block.id) ?? []).map((child) => grow(child, level + 1)),
  });
  return (under.get(undefined) ?? []).map((root) => grow(root, 0));
}

export function* walk(twigs: readonly Twig[]): Generator<Twig> {
  for (const twig of twigs) {
    yield twig;
    yield* walk(twig.children);
  }
}
