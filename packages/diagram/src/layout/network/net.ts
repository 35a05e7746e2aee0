/** A chart as numbers: its nodes in one list, containers before their content, and its lines between them. */
import type { OccurrenceId } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { Chart, ChartEdge, ChartNode } from '../../viewpoints/chart.ts';
import { type MeasuredNode, measuredNodes } from '../chart/nodes.ts';

export interface Net {
  readonly items: readonly NetItem[];
  /** Indices of the items that stand in no other. */
  readonly roots: readonly number[];
  readonly edges: readonly NetEdge[];
  /** Indices of the edges at each item itself, not at what it holds. */
  readonly at: readonly (readonly number[])[];
}

export interface NetItem {
  readonly measured: MeasuredNode;
  readonly node: ChartNode;
  /** -1 for a root. */
  readonly parent: number;
  readonly children: readonly number[];
  /** One past the last item that stands in it: what it holds are those from its own index + 1 to here. */
  readonly end: number;
  readonly depth: number;
}

export interface NetEdge {
  readonly edge: ChartEdge;
  readonly from: number;
  readonly to: number;
  /** How much it pulls: many relations in one line pull more than one. */
  readonly weight: number;
}

/** Lines whose ends are not in the chart are left out. */
export function netOf(chart: Chart): Net {
  const items: NetItem[] = [];
  const indexOf = new Map<OccurrenceId, number>();
  const visit = (measured: MeasuredNode, parent: number, depth: number): number => {
    const index = items.length;
    const children: number[] = [];
    indexOf.set(measured.block.id, index);
    const item = { measured, node: measured.block, parent, children, end: index + 1, depth };
    items.push(item);
    for (const child of measured.children) children.push(visit(child, index, depth + 1));
    item.end = items.length;
    return index;
  };
  const roots = measuredOnce(chart).map((root) => visit(root, -1, 0));
  const edges: NetEdge[] = [];
  const at: number[][] = items.map(() => []);
  for (const edge of chart.edges) {
    const from = indexOf.get(edge.from);
    const to = indexOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    at[from]?.push(edges.length);
    if (to !== from) at[to]?.push(edges.length);
    edges.push({ edge, from, to, weight: Math.min(3, Math.max(1, edge.relations.length)) });
  }
  return { items, roots, edges, at };
}

const measuredOnce = (chart: Chart): MeasuredNode[] => {
  const font: FontName = chart.font.name;
  return measuredNodes(chart.nodes, font);
};
