/** Who writes and who reads: what a relation to data says, and how its line looks, in grey too. */
import type { Relation, Text } from '@khung/core';
import type { EdgeStyle } from '../figure/figure.ts';
import type { ChartEdge } from './chart.ts';
import type { ChartContext } from './chart-context.ts';

export interface Access {
  readonly writes: boolean;
  readonly reads: boolean;
}

/** `fromUser`: data is at its target. `undefined` for a relation that is about something else. */
export function accessOf(relation: Relation, fromUser: boolean): Access | undefined {
  if (relation.type === 'Flow') return { writes: fromUser, reads: !fromUser };
  if (relation.type !== 'Access') return undefined;
  const { access } = relation;
  return {
    writes: access === 'write' || access === 'readWrite',
    reads: access === 'read' || access === 'readWrite',
  };
}

/** Solid where it is written, dashed where it is only read, dotted where nothing is said; arrows go with the data. */
export function accessStyle(relation: Relation): EdgeStyle {
  if (relation.type === 'Flow') return { line: 'solid', tail: 'none', head: 'filled-arrow' };
  switch (relation.access) {
    case 'write':
      return { line: 'solid', tail: 'none', head: 'filled-arrow' };
    case 'readWrite':
      return { line: 'solid', tail: 'filled-arrow', head: 'filled-arrow' };
    case 'read':
      return { line: 'dashed', tail: 'none', head: 'filled-arrow' };
    default:
      return { line: 'dotted', tail: 'none', head: 'none' };
  }
}

/** What is read goes from the data to its reader. */
export const readsFrom = (relation: Relation): boolean =>
  relation.type === 'Access' && relation.access === 'read';

export function accessWord({ style }: ChartEdge): Text {
  if (style.line === 'dashed') return { vi: 'đọc, khai thác', en: 'reads' };
  if (style.line === 'dotted') return { vi: 'truy cập (chưa rõ đọc hay ghi)', en: 'accesses' };
  if (style.tail !== 'none') return { vi: 'cập nhật và đọc', en: 'updates and reads' };
  return { vi: 'tạo, cập nhật', en: 'creates, updates' };
}

/** Writing and reading by the same are one line with two heads. */
export function mergedAccess(context: ChartContext, edges: readonly ChartEdge[]): ChartEdge[] {
  const pairs = new Map<string, ChartEdge>();
  for (const edge of edges) {
    const key = [edge.from, edge.to].sort().join('<>');
    const known = pairs.get(key);
    const id = `${key}:access`;
    const wire = context.wish.wires?.[id];
    if (known === undefined) {
      pairs.set(key, { ...edge, id, ...(wire === undefined ? {} : { wire }) });
      continue;
    }
    const fates = [...known.fates, ...edge.fates];
    const fate = fates.every((some) => some === fates[0]) ? fates[0] : 'changed';
    const { fate: _fate, ...rest } = known;
    pairs.set(key, {
      ...rest,
      relations: [...known.relations, ...edge.relations],
      fates,
      style:
        known.hidden === edge.hidden
          ? bothWays(known, edge)
          : known.hidden
            ? edge.style
            : known.style,
      hidden: known.hidden && edge.hidden,
      ...(known.hidden && !edge.hidden ? { from: edge.from, to: edge.to } : {}),
      ...(fate === undefined ? {} : { fate }),
    });
  }
  return [...pairs.values()];
}

function bothWays(one: ChartEdge, other: ChartEdge): ChartEdge['style'] {
  if (one.from === other.from) return one.style.line === 'solid' ? one.style : other.style;
  return { line: 'solid', tail: 'filled-arrow', head: 'filled-arrow' };
}
