/** Which column and row each step stands in: columns say what follows what, rows keep flows short. */
import type { ChartEdge } from '../../viewpoints/chart.ts';
import { ranksOf } from '../../viewpoints/interoperation-ranks.ts';
import type { MeasuredNode } from '../chart/nodes.ts';

export interface Cell {
  readonly item: MeasuredNode;
  readonly lane: number;
  readonly rank: number;
  /** Among those of its lane and rank, from 0. */
  readonly slot: number;
  readonly of: number;
}

export interface Grid {
  readonly lanes: readonly MeasuredNode[];
  readonly cells: readonly Cell[];
  readonly ranks: number;
  /** Of each lane: the most steps of one rank. */
  readonly slots: readonly number[];
  /** Lines that turn before the first rank and after each. */
  readonly turns: readonly (readonly ChartEdge[])[];
}

export function gridOf(lanes: readonly MeasuredNode[], edges: readonly ChartEdge[]): Grid {
  const items = lanes.flatMap((lane) => lane.children);
  const ranks = ranksOf(
    items.map((item) => item.block.id),
    edges.map(({ from, to }) => [from, to] as const),
  );
  const laneOf = new Map<string, number>();
  for (const [index, lane] of lanes.entries()) {
    for (const { block } of lane.children) laneOf.set(block.id, index);
  }
  const cells: Cell[] = [];
  const slots: number[] = [];
  for (const [lane, { children }] of lanes.entries()) {
    const byRank = new Map<number, MeasuredNode[]>();
    for (const item of children) {
      const rank = ranks.get(item.block.id) ?? 0;
      byRank.set(rank, [...(byRank.get(rank) ?? []), item]);
    }
    for (const [rank, group] of byRank) {
      const sorted = sortedByNeighbours(group, edges, laneOf);
      for (const [slot, item] of sorted.entries()) {
        cells.push({ item, lane, rank, slot, of: sorted.length });
      }
    }
    slots.push(Math.max(1, ...[...byRank.values()].map((group) => group.length)));
  }
  const count = Math.max(0, ...cells.map((cell) => cell.rank)) + 1;
  return { lanes, cells, ranks: count, slots, turns: turnsOf(cells, edges, count) };
}

/** Those that go to upper lanes stand above. */
function sortedByNeighbours(
  group: readonly MeasuredNode[],
  edges: readonly ChartEdge[],
  laneOf: ReadonlyMap<string, number>,
): MeasuredNode[] {
  const mean = new Map<string, number>();
  for (const { block } of group) {
    const lanes = edges.flatMap(({ from, to }) => {
      const other = from === block.id ? to : to === block.id ? from : undefined;
      const lane = other === undefined ? undefined : laneOf.get(other);
      return lane === undefined ? [] : [lane];
    });
    const sum = lanes.reduce((total, some) => total + some, 0);
    mean.set(block.id, lanes.length === 0 ? 0 : sum / lanes.length);
  }
  return [...group].sort((a, b) => (mean.get(a.block.id) ?? 0) - (mean.get(b.block.id) ?? 0));
}

function turnsOf(
  cells: readonly Cell[],
  edges: readonly ChartEdge[],
  ranks: number,
): ChartEdge[][] {
  const cellOf = new Map(cells.map((cell) => [cell.item.block.id as string, cell]));
  const turns: ChartEdge[][] = Array.from({ length: ranks + 1 }, () => []);
  for (const edge of edges) {
    const [source, target] = [cellOf.get(edge.from), cellOf.get(edge.to)];
    if (source === undefined || target === undefined) continue;
    const gutter = target.rank > source.rank ? source.rank + 1 : Math.max(source.rank, target.rank);
    turns[gutter]?.push(edge);
  }
  return turns;
}
