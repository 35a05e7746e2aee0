/** Groups of elements for a map: by what holds them, by a field, or none; each with its members in order. */
import {
  bandOf,
  type Element,
  type ElementId,
  elementTypeInfo,
  type Layer,
  type Nesting,
  nestingOf,
  type RelationId,
  type Text,
  textIn,
} from '@khung/core';
import type { ChartNode } from './chart.ts';
import {
  type ChartContext,
  type ElementRowOf,
  elementNode,
  frameNode,
  layerIn,
  modelWith,
} from './chart-context.ts';
import { fieldName, fieldValue } from './element-field.ts';

export interface Group {
  readonly key: string;
  readonly label: string;
  /** The element that holds them, where one does. */
  readonly row?: ElementRowOf;
  readonly layer: Layer;
  readonly members: readonly ElementRowOf[];
}

/** The element of a row on its later side; what a group is told by, so that both sides have the same groups. */
export const laterOf = (row: ElementRowOf): Element | undefined => row.after ?? row.before;

/** In the order of the profile's bands, then of the model. */
export function groupsOf(
  context: ChartContext,
  rows: readonly ElementRowOf[],
  by: string,
): Group[] {
  const groups = new Map<string, Group & { members: ElementRowOf[]; rank: number }>();
  for (const row of rows) {
    const element = laterOf(row);
    if (element === undefined) continue;
    const found =
      by === 'none'
        ? { key: 'all', label: '', layer: layerIn(context, element), rank: 0 }
        : by === 'nesting'
          ? holderOf(context, row)
          : fieldGroup(context, element, by);
    const known = groups.get(found.key);
    if (known === undefined) groups.set(found.key, { ...found, members: [row] });
    else {
      known.members.push(row);
      known.rank = Math.min(known.rank, found.rank);
    }
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}

type Found = Omit<Group, 'members'> & { readonly rank: number };

function fieldGroup(context: ChartContext, element: Element, field: string): Found {
  const value = fieldValue(context, element, field);
  const layer = layerIn(context, element);
  if (value === undefined) {
    const name = fieldName(context, field);
    const label = textIn(NOT_STATED, context.language).replace('{field}', name);
    return { key: `${field}=`, label, layer, rank: Number.MAX_SAFE_INTEGER };
  }
  return { key: `${field}=${value.key}`, label: value.word, layer, rank: value.rank };
}

const NOT_STATED: Text = { vi: 'Chưa rõ: {field}', en: 'Not stated: {field}' };

/** What holds it, if that is no box of the map itself; else the band it belongs to. */
function holderOf(context: ChartContext, row: ElementRowOf): Found {
  const element = laterOf(row);
  if (element === undefined) return { key: '', label: '', layer: 'other', rank: 0 };
  const model = modelWith(context, element.id);
  const band = fieldValue(context, element, 'band');
  const holder = nestingIn(context, row).parentOf.get(element.id);
  const held = holder === undefined ? undefined : context.rows.get(holder);
  const order = held === undefined ? 0.5 : 0;
  const rank = (band?.rank ?? 99) + order;
  if (holder !== undefined && held !== undefined) {
    const layer = layerIn(context, element);
    return { key: holder, label: '', row: held, layer, rank };
  }
  const place = bandOf(element, context.profile, model);
  const layer = layerIn(context, element);
  return {
    key: place === undefined ? 'band' : `band/${place.id}`,
    label: band?.word ?? '',
    layer,
    rank,
  };
}

/** The nesting of the model that the row's later side is in. */
export function nestingIn(context: ChartContext, row: ElementRowOf): Nesting {
  const { before, after } = context.source;
  const model = row.after === undefined && before !== undefined ? before : after;
  return nestingOf(model, { relations: context.profile.nesting });
}

/** What holds an element in the union: of each, as the later model that has it says. */
export function parentIn(context: ChartContext, id: ElementId): ElementId | undefined {
  const row = context.rows.get(id);
  return row && nestingIn(context, row).parentOf.get(id);
}

/** A group as a box that holds its members; `undefined` for a group without a name: members stand alone. */
export function groupNode(
  context: ChartContext,
  group: Group,
  children: readonly ChartNode[],
  prefix: string,
): ChartNode | undefined {
  if (group.row !== undefined) {
    const node = elementNode(context, group.row, { children, role: 'group' });
    if (node !== undefined) {
      // The frame of what is shown stays, even where the group itself is of the other side.
      const hidden = children.every((child) => child.hidden);
      return { ...node, hidden };
    }
  }
  if (group.label === '') return undefined;
  return frameNode(context, `${prefix}-${group.key}`, group.label, children, {
    role: 'group',
    layer: group.layer,
  });
}

/** Relations that say what holds what. */
export function nestingRelations(
  context: ChartContext,
  drawn: ReadonlyMap<ElementId, ElementId | undefined>,
): Set<RelationId> {
  const expressed = new Set<RelationId>();
  for (const [child, parent] of drawn) {
    const row = context.rows.get(child);
    if (row === undefined || parent === undefined) continue;
    const { before, after } = context.source;
    for (const model of before === undefined ? [after] : [before, after]) {
      const nesting = nestingOf(model, { relations: context.profile.nesting });
      if (nesting.parentOf.get(child) !== parent) continue;
      const relation = nesting.relationOf.get(child);
      if (relation !== undefined) expressed.add(relation.id);
    }
  }
  return expressed;
}

/** Whether others are only put into it to be together: a group, not a thing of its own. */
export const gathers = (element: Element): boolean => {
  const { aspect, fromContent } = elementTypeInfo(element.type);
  return aspect === 'composite' && fromContent === true;
};
