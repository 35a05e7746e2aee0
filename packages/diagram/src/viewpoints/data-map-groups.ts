/**
 * Very many data as their groups: one box for each, with how many there are in it, and one line for all
 * relations from group to group.
 */
import { type ElementId, relationTypeInfo, textIn } from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import { laterOf } from './applications-groups.ts';
import type { Chart, ChartNode } from './chart.ts';
import { edgesOf, elementNode } from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import type { DataMap } from './data-map.ts';
import { DATA_MAP } from './data-map-chart.ts';

/** Data that no group holds stands for itself. */
export function groupedDataChart(map: DataMap): Chart {
  const { context } = map;
  const nodes: ChartNode[] = [];
  const placeOf = new Map<ElementId, ElementId>();
  for (const { group, nodes: members } of map.groups) {
    const holder = group.row && laterOf(group.row)?.id;
    if (group.row === undefined || holder === undefined) {
      nodes.push(...members.map((member) => ({ ...member, children: [] })));
      continue;
    }
    const inside = members.reduce((sum, { more, children }) => sum + 1 + more + children.length, 0);
    const moreChanged = members.filter(({ fateRoom = 'kept' }) => fateRoom !== 'kept').length;
    const node = elementNode(context, group.row, { more: inside, moreChanged, shape: 'box' });
    if (node === undefined) continue;
    nodes.push(node);
    for (const row of group.members) {
      const id = laterOf(row)?.id;
      if (id !== undefined) placeOf.set(id, holder);
    }
  }
  const at = (end: string): OccurrenceId | undefined => {
    const root = map.rootOf.get(end);
    const place = root && (placeOf.get(root) ?? root);
    return place as string | undefined as OccurrenceId | undefined;
  };
  const ordered = new Map<string, number>(nodes.map(({ id }, index) => [id, index]));
  const edges = edgesOf(context, map.between, {
    at,
    label: () => '',
    style: () => ({ line: 'solid', tail: 'none', head: 'none' }),
    turned: (relation) =>
      (ordered.get(at(relation.source) ?? '') ?? 0) > (ordered.get(at(relation.target) ?? '') ?? 0),
  });
  return chartOf(context, {
    viewpoint: 'data',
    name: DATA_MAP,
    nodes,
    edges,
    why: (id) => (map.rootOf.has(id) ? 'too-deep' : undefined),
    lineWord: (_edge, type) => type && textIn(relationTypeInfo(type).name, context.language),
  });
}
