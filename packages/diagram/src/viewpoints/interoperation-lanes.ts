/** Whose lane a step stands in: who carries it out, who owns it, or what a field says; the outside at the edges. */
import {
  bandOf,
  type Element,
  type ElementId,
  elementTypeInfo,
  type RelationType,
  specialisationOf,
  textIn,
} from '@khung/core';
import { labelOf } from './blocks.ts';
import {
  type ChartContext,
  type ElementRowOf,
  elementOf,
  modelWith,
  relationOf,
} from './chart-context.ts';

export interface Lane {
  readonly key: string;
  readonly label: string;
  /** The element that the lane stands for, where it is one. */
  readonly row?: ElementRowOf;
  /** At the first or the last edge: what is outside. */
  readonly edge?: 'first' | 'last';
  readonly rows: ElementRowOf[];
}

/** Lanes in order, with their steps in the model's order. */
export function lanesOf(context: ChartContext, rows: readonly ElementRowOf[], by: string): Lane[] {
  const performers = performersOf(context);
  const busy = new Set<string>(
    rows.flatMap((row) => performers.get(elementOf(row, context.show)?.id ?? '')?.[0] ?? []),
  );
  const lanes = new Map<string, Lane>();
  for (const row of rows) {
    const element = elementOf(row, context.show);
    if (element === undefined) continue;
    const { key, ...rest } =
      by === 'performer'
        ? performerLane(context, element, performers, busy)
        : fieldLane(context, element, by);
    const lane = lanes.get(key) ?? { key, ...rest, rows: [] };
    lanes.set(key, lane);
    lane.rows.push(row);
  }
  const order = [...context.rows.keys()].map(String);
  const place = new Map(order.map((id, index) => [id, index]));
  const edges = { first: 0, last: 2 };
  return [...lanes.values()].sort((a, b) => {
    const byEdge = (a.edge ? edges[a.edge] : 1) - (b.edge ? edges[b.edge] : 1);
    return byEdge || (place.get(a.key) ?? order.length) - (place.get(b.key) ?? order.length);
  });
}

type LaneStart = Omit<Lane, 'rows'>;

/** By which actors and roles are given what they do. */
const PERFORMING: ReadonlySet<RelationType> = new Set(['Assignment']);

function performersOf(context: ChartContext): Map<string, ElementId[]> {
  const performers = new Map<string, ElementId[]>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation === undefined || !PERFORMING.has(relation.type)) continue;
    const source = context.rows.get(relation.source as ElementId);
    const element = source && elementOf(source, context.show);
    if (element === undefined || elementTypeInfo(element.type).aspect !== 'active') continue;
    performers.set(relation.target, [...(performers.get(relation.target) ?? []), element.id]);
  }
  return performers;
}

function performerLane(
  context: ChartContext,
  element: Element,
  performers: ReadonlyMap<string, readonly ElementId[]>,
  busy: ReadonlySet<string>,
): LaneStart {
  const { profile, language } = context;
  const outside = bandOf(element, profile, modelWith(context, element.id))?.kind === 'column';
  if (outside && profile.column !== undefined) {
    return { key: 'outside', label: textIn(profile.column.name, language), edge: 'last' };
  }
  const [performer] = performers.get(element.id) ?? [];
  const own = elementTypeInfo(element.type).aspect === 'active' && isBusinessType(element);
  if (performer === undefined && own && !busy.has(element.id) && isParty(context, element)) {
    return kindLane(context, element);
  }
  const id = performer ?? (own ? element.id : element.owner);
  return elementLane(context, id) ?? unknownLane(context);
}

const isBusinessType = (element: Element): boolean =>
  elementTypeInfo(element.type).layer === 'business';

function elementLane(context: ChartContext, id: ElementId | undefined): LaneStart | undefined {
  const row = id === undefined ? undefined : context.rows.get(id);
  const element = row && elementOf(row, context.show);
  if (row === undefined || element === undefined) return undefined;
  const label = labelOf(element, context.language);
  const outer = isParty(context, element) ? ({ edge: 'first' } as const) : {};
  return { key: element.id, label, row, ...outer };
}

/** Somebody whom the units serve or ask, where the profile knows which actors are units. */
function isParty({ profile, rows }: ChartContext, element: Element): boolean {
  const isUnit = (some: Element | undefined): boolean =>
    some !== undefined && specialisationOf(some.specialisation, profile)?.unit === true;
  if (isUnit(element)) return false;
  return [...rows.values()].some((row) => isUnit(row.after ?? row.before));
}

/** Parties that only send and receive share a lane with others of their kind. */
function kindLane({ profile, language }: ChartContext, element: Element): LaneStart {
  const kind = specialisationOf(element.specialisation, profile);
  const name = kind?.name ?? elementTypeInfo(element.type).name;
  return { key: `kind=${kind?.id ?? element.type}`, label: textIn(name, language), edge: 'first' };
}

function unknownLane({ language }: ChartContext): LaneStart {
  const label = textIn({ vi: 'Chưa rõ đơn vị', en: 'No unit named' }, language);
  return { key: 'nobody', label, edge: 'last' };
}

/** By the value of a field; units by their names. */
function fieldLane(context: ChartContext, element: Element, field: string): LaneStart {
  const { language, profile } = context;
  if (field === 'owner' || field === 'operator') {
    return elementLane(context, element[field]) ?? unknownLane(context);
  }
  const value = fieldValue(element, field);
  if (value === undefined) {
    const label = textIn({ vi: 'Chưa ghi', en: 'Not stated' }, language);
    return { key: 'nothing', label, edge: 'last' };
  }
  const property = profile.properties.find((one) => `properties.${one.id}` === field);
  const choice =
    property?.type === 'choice'
      ? property.values.find((one) => String(one.value) === value)?.name
      : undefined;
  const named =
    field === 'type'
      ? elementTypeInfo(element.type).name
      : field === 'specialisation'
        ? specialisationOf(element.specialisation, profile)?.name
        : choice;
  return { key: `${field}=${value}`, label: named === undefined ? value : textIn(named, language) };
}

function fieldValue(element: Element, field: string): string | undefined {
  if (field === 'type') return element.type;
  if (field === 'specialisation') return element.specialisation;
  if (!field.startsWith('properties.')) return undefined;
  const value = element.properties?.[field.slice('properties.'.length)];
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}
