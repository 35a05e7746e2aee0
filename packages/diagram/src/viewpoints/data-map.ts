/**
 * The data map: databases with what is in them, who creates and updates them, who reads them, and what
 * relates them. A database that nobody writes, or nobody reads, says so.
 */
import { type Element, type ElementId, shapeOf } from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import {
  type Group,
  gathers,
  groupNode,
  groupsOf,
  laterOf,
  nestingRelations,
  parentIn,
} from './applications-groups.ts';
import { labelOf } from './blocks.ts';
import type { ChartEdge, ChartNode } from './chart.ts';
import {
  type ChartContext,
  type ElementRowOf,
  edgesOf,
  elementNode,
  layerIn,
  type RelationRowOf,
} from './chart-context.ts';
import { accessOf, accessStyle, mergedAccess, readsFrom } from './data-map-access.ts';
import { dataRows, nested } from './data-map-parts.ts';
import { missingSign, touching } from './data-map-signs.ts';
import type { NodeTag } from './diagram.ts';

export interface DataMapOptions {
  /** `nesting`, `none` or a field. */
  readonly group: string;
  /** 1: databases; 2: with the data in them. */
  readonly levels: number;
  /** Types and specialisations that are data, besides what is of the data layer. */
  readonly kinds: ReadonlySet<string>;
  /** Those with a line between them that is no nesting. */
  readonly relations: ReadonlySet<string>;
  /** Say of a database that nobody writes or reads it. */
  readonly missing: boolean;
}

export interface DataMap {
  readonly context: ChartContext;
  readonly groups: readonly { readonly group: Group; readonly nodes: readonly ChartNode[] }[];
  /** Who writes (and perhaps reads). */
  readonly sources: readonly ChartNode[];
  /** Who only reads, or has to do with it in a way that is not said. */
  readonly users: readonly ChartNode[];
  readonly accesses: readonly ChartEdge[];
  /** Between data. */
  readonly links: readonly ChartEdge[];
  /** Data that is deeper than drawn. */
  readonly depth: number;
  readonly expressed: ReturnType<typeof nestingRelations>;
  readonly deeper: ReadonlySet<ElementId>;
  /** Relations between data, and the data as a whole that each end belongs to. */
  readonly between: readonly RelationRowOf[];
  readonly rootOf: ReadonlyMap<string, ElementId>;
  /** Who writes what, on either side: `writeKey`s. */
  readonly writing: ReadonlySet<string>;
  /** By the id of a box: the widest sign that it wears in the figures that share the frame. */
  readonly signRooms: ReadonlyMap<string, NodeTag>;
}

export function dataMap(context: ChartContext, options: DataMapOptions): DataMap {
  const data = dataRows(context, options.kinds);
  const { rootOf, partsOf, roots, depth } = nested(context, data);
  const isData = new Set(rootOf.keys());
  const access: RelationRowOf[] = [];
  const between: RelationRowOf[] = [];
  const userOf = new Map<string, ElementId>();
  const sides = new Map<ElementId, 'source' | 'user'>();
  const writing = new Set<string>();
  const touched = touching();
  for (const row of context.source.relations) {
    const relation = row.after ?? row.before;
    if (relation === undefined) continue;
    const [from, to] = [rootOf.get(relation.source), rootOf.get(relation.target)];
    if (from !== undefined && to !== undefined) {
      if (from !== to && options.relations.has(relation.type)) between.push(row);
      continue;
    }
    const root = from ?? to;
    const end = from === undefined ? relation.source : relation.target;
    const kind = accessOf(relation, from === undefined);
    const user =
      root === undefined || kind === undefined ? undefined : userAt(context, end, isData);
    if (root === undefined || user === undefined || kind === undefined) continue;
    access.push(row);
    userOf.set(end, user);
    const writes = [row.before, row.after].some(
      (side) => side !== undefined && accessOf(side, from === undefined)?.writes,
    );
    if (writes || !sides.has(user)) sides.set(user, writes ? 'source' : 'user');
    if (writes) writing.add(writeKey(user, root));
    const now = row.after && accessOf(row.after, from === undefined);
    if (now?.writes) touched.written.add(root);
    if (now?.reads) touched.read.add(root);
  }
  const at = (end: string): string | undefined => rootOf.get(end) ?? userOf.get(end);
  const accesses = mergedAccess(
    context,
    edgesOf(context, access, {
      at: occurrence(at),
      style: accessStyle,
      turned: readsFrom,
      label: () => '',
    }),
  );
  const links = edgesOf(context, between, { at: occurrence(at) });
  const deeper = new Set<ElementId>();
  const signRooms = new Map<string, NodeTag>();
  const nodeOf = (row: ElementRowOf, level: number): ChartNode | undefined => {
    const element = laterOf(row);
    if (element === undefined) return undefined;
    const parts = partsOf.get(element.id) ?? [];
    const children =
      level < options.levels ? parts.flatMap((part) => nodeOf(part, level + 1) ?? []) : [];
    const more = level < options.levels ? 0 : countOf(element.id, partsOf, deeper);
    const drum = shapeOf(element, context.profile) === 'cylinder';
    const role = drum && children.length > 0 ? ({ role: 'cell' } as const) : {};
    const node = elementNode(context, row, { children, more, ...role });
    if (node === undefined || level > 1 || !options.missing || access.length === 0) return node;
    // What lacks something in the end; of the earlier side of a comparison nothing is said.
    const sign = row.after && missingSign(context, element.id, touched);
    if (sign === undefined) return node;
    signRooms.set(node.id, sign);
    return context.show === 'before' ? node : { ...node, tags: [sign] };
  };
  const groups = groupsOf(context, roots, options.group).map((group) => ({
    group: namedOnly(context, group, sides),
    nodes: group.members.flatMap((row) => nodeOf(row, 1) ?? []),
  }));
  const sideNodes = (side: 'source' | 'user'): ChartNode[] =>
    [...context.rows].flatMap(([id, row]) =>
      sides.get(id) === side ? (elementNode(context, row, { shape: 'box' }) ?? []) : [],
    );
  const parents = new Map<ElementId, ElementId | undefined>();
  for (const [parent, parts] of partsOf) {
    for (const part of parts) {
      const id = laterOf(part)?.id;
      if (id !== undefined) parents.set(id, parent);
    }
  }
  for (const { group } of groups) {
    const holder = group.row && laterOf(group.row)?.id;
    for (const member of group.members) {
      const id = laterOf(member)?.id;
      if (id !== undefined && holder !== undefined) parents.set(id, holder);
    }
  }
  return {
    context,
    groups,
    sources: sideNodes('source'),
    users: sideNodes('user'),
    accesses,
    links,
    depth,
    expressed: nestingRelations(context, parents),
    deeper,
    between,
    rootOf,
    signRooms,
    writing,
  };
}

const occurrence = (at: (end: string) => string | undefined) => (end: string) =>
  at(end) as OccurrenceId | undefined;

/** What stands at the far end of an access: an application as a whole, anything else by itself. */
function userAt(
  context: ChartContext,
  end: string,
  isData: ReadonlySet<string>,
): ElementId | undefined {
  const row = context.rows.get(end as ElementId);
  const element = row && laterOf(row);
  if (row === undefined || element === undefined || isData.has(end)) return undefined;
  const layer = layerIn(context, element);
  let user: Element = element;
  for (
    let up = parentIn(context, user.id);
    up !== undefined && layer === 'application';
    up = parentIn(context, up)
  ) {
    const holder = context.rows.get(up);
    const above = holder && laterOf(holder);
    if (above === undefined || gathers(above) || layerIn(context, above) !== layer) break;
    user = above;
  }
  return user.id;
}

/** Of a user and what it writes. */
export const writeKey = (user: string, data: string): string => `${user} ${data}`;

/** What stands in the figure as a source or a user is not drawn again as what holds data. */
function namedOnly(
  context: ChartContext,
  group: Group,
  taken: ReadonlyMap<ElementId, unknown>,
): Group {
  const holder = group.row && laterOf(group.row);
  if (holder === undefined || !taken.has(holder.id)) return group;
  const { row: _row, ...rest } = group;
  return { ...rest, label: labelOf(holder, context.language) };
}

function countOf(
  id: ElementId,
  partsOf: ReadonlyMap<ElementId, readonly ElementRowOf[]>,
  deeper: Set<ElementId>,
): number {
  let sum = 0;
  for (const part of partsOf.get(id) ?? []) {
    const inner = laterOf(part)?.id;
    if (inner === undefined || deeper.has(inner)) continue;
    deeper.add(inner);
    sum += 1 + countOf(inner, partsOf, deeper);
  }
  return sum;
}

/** A group of data in its frame. */
export function dataFrame(
  context: ChartContext,
  group: Group,
  nodes: readonly ChartNode[],
): ChartNode | undefined {
  return groupNode(context, { ...group, layer: 'data' }, nodes, 'data');
}
