/**
 * Lines of exchange: an arrow is at who receives. What goes both ways between two is one line with two
 * heads; a service that is only used is dashed.
 */
import type { Relation, RelationType, Text } from '@khung/core';
import type { EdgeStyle } from '../figure/figure.ts';
import type { ChartEdge } from './chart.ts';
import type { ChartContext, RelationRowOf } from './chart-context.ts';

export function exchangeStyle(relation: Relation): EdgeStyle {
  const kind = KINDS[relation.type] ?? 'linked';
  if (kind === 'served') return { line: 'dashed', tail: 'none', head: 'open-arrow' };
  if (kind === 'linked') {
    return {
      line: 'dotted',
      tail: 'none',
      head: relation.directed === true ? 'open-arrow' : 'none',
    };
  }
  const { access } = relation;
  if (relation.type !== 'Access') return EXCHANGE;
  if (access === 'readWrite') return { ...EXCHANGE, tail: 'filled-arrow' };
  return access === 'read' || access === 'write' ? EXCHANGE : { ...EXCHANGE, head: 'none' };
}

const EXCHANGE: EdgeStyle = { line: 'solid', tail: 'none', head: 'filled-arrow' };

/** What is read comes from the data. */
export const isTurned = (relation: Relation): boolean =>
  relation.type === 'Access' && relation.access === 'read';

/** Something is exchanged, on one of the sides at least. */
export const isExchange = (row: RelationRowOf): boolean =>
  [row.before, row.after].some((side) => side !== undefined && KINDS[side.type] === 'exchanged');

type Kind = 'exchanged' | 'served' | 'linked';

const KINDS: Readonly<Partial<Record<RelationType, Kind>>> = {
  Flow: 'exchanged',
  Triggering: 'exchanged',
  Access: 'exchanged',
  Serving: 'served',
};

/** The relations that connect systems, in the order in which they are offered. */
export const CONNECTING: readonly RelationType[] = [
  'Flow',
  'Triggering',
  'Access',
  'Serving',
  'Association',
];

/** What a line of this style says in the legend. */
export function lineWord({ style }: ChartEdge): Text {
  if (style.line === 'dashed') return { vi: 'cung cấp dịch vụ', en: 'serves' };
  if (style.line === 'dotted') return { vi: 'có liên hệ', en: 'is associated' };
  if (style.tail !== 'none' && style.head !== 'none') {
    return { vi: 'trao đổi hai chiều', en: 'exchanges both ways' };
  }
  return { vi: 'gửi dữ liệu', en: 'sends data' };
}

/** Lines of one kind between the same two become one, whichever way they go. */
export function mergedPairs(context: ChartContext, edges: readonly ChartEdge[]): ChartEdge[] {
  const merged = new Map<string, ChartEdge>();
  for (const edge of edges) {
    const [one, other] = [edge.from, edge.to].sort();
    const key = `${one}<>${other}:${edge.style.line}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? renamed(context, edge, key) : together(known, edge));
  }
  return [...merged.values()];
}

function renamed(context: ChartContext, edge: ChartEdge, id: string): ChartEdge {
  const { wire, ...rest } = edge;
  const own = context.wish.wires?.[id] ?? wire;
  return { ...rest, id, ...(own === undefined ? {} : { wire: own }) };
}

function together(one: ChartEdge, other: ChartEdge): ChartEdge {
  const same = one.from === other.from;
  const [tail, head] = same
    ? [other.style.tail, other.style.head]
    : [other.style.head, other.style.tail];
  const style: EdgeStyle = {
    line: one.style.line,
    tail: one.style.tail === 'none' ? tail : one.style.tail,
    head: one.style.head === 'none' ? head : one.style.head,
  };
  const labels = joined([one.label, other.label]);
  const rooms = joined([one.labels.join('; '), other.labels.join('; ')]);
  const fates = [...one.fates, ...other.fates];
  const fate = fates.every((some) => some === fates[0]) ? fates[0] : 'changed';
  const { fate: _fate, label: _label, ...rest } = one;
  return {
    ...rest,
    style: one.hidden && !other.hidden ? turnedTo(one, other) : style,
    relations: [...one.relations, ...other.relations],
    fates,
    hidden: one.hidden && other.hidden,
    labels: rooms === '' ? [] : [rooms],
    ...(fate === undefined ? {} : { fate }),
    ...(labels === '' ? {} : { label: labels }),
  };
}

/** Only the other is drawn on the side shown: the line goes its way. */
function turnedTo(one: ChartEdge, other: ChartEdge): EdgeStyle {
  if (one.from === other.from) return other.style;
  return { line: other.style.line, tail: other.style.head, head: other.style.tail };
}

/** Each text once. */
function joined(texts: readonly (string | undefined)[]): string {
  const parts = texts.flatMap((text) => (text === undefined ? [] : text.split('; ')));
  return [...new Set(parts.filter((part) => part !== ''))].join('; ');
}
