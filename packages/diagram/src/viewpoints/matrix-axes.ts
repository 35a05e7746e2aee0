/** The headers of a matrix: which elements, in which order, grouped how. */
import {
  bandOf,
  type Element,
  type ElementId,
  elementTypeInfo,
  fateWords,
  nestingOf,
  placeKey,
  specialisationOf,
  textIn,
} from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import { labelOf } from './blocks.ts';
import {
  type ChartContext,
  type ElementRowOf,
  elementOf,
  layerIn,
  modelWith,
} from './chart-context.ts';
import { fieldValue } from './element-field.ts';
import type { ElementSet, MatrixRule } from './matrix-presets.ts';
import type { Axes, Axis, Header } from './matrix-table.ts';
import { isShown } from './source.ts';
import { figureWord } from './words.ts';

export function axesOf(context: ChartContext, rule: MatrixRule, parts: boolean): Axes {
  return {
    rows: axisOf(context, rule.rows, rule.groupRows, parts, ''),
    // An element may stand in both.
    columns: axisOf(context, rule.columns, rule.groupColumns, parts, COLUMN),
  };
}

const COLUMN = '@column';
/** Whether a header is one of the rule's columns; a turned matrix draws those as rows. */
export const inColumns = (id: OccurrenceId): boolean => id.endsWith(COLUMN);

function axisOf(
  context: ChartContext,
  set: ElementSet,
  group: string,
  parts: boolean,
  suffix: string,
): Axis {
  const members = new Set<ElementId>();
  for (const [id, row] of context.rows) {
    const element = row.after ?? row.before;
    if (element !== undefined && isIn(context, element, set)) members.add(id);
  }
  const headers: Header[] = [];
  const under = new Map<ElementId, ElementId[]>();
  const tops: ElementId[] = [];
  for (const id of members) {
    const holder = set.nested === true ? undefined : holderOf(context, id, members);
    if (holder === undefined) tops.push(id);
    else under.set(holder, [...(under.get(holder) ?? []), id]);
  }
  const add = (id: ElementId, depth: number, word: string | undefined): void => {
    const row = context.rows.get(id);
    const header = row && headerOf(context, row, depth, word, suffix);
    if (header === undefined) return;
    headers.push(header);
    if (parts) for (const part of under.get(id) ?? []) add(part, depth + 1, word);
  };
  for (const { id, word } of grouped(context, tops, group)) add(id, 0, word);
  return headers;
}

export function isIn(context: ChartContext, element: Element, set: ElementSet): boolean {
  const { layers, kinds = [], aspects, units, inside } = set;
  const { profile } = context;
  const { type, specialisation } = element;
  const named =
    kinds.includes(type) || (specialisation !== undefined && kinds.includes(specialisation));
  if (kinds.length > 0 && !named) return false;
  const info = elementTypeInfo(type);
  if (!named && info.fromContent === true) return false;
  if (layers !== undefined && layers.length > 0 && !layers.includes(layerIn(context, element))) {
    return false;
  }
  if (aspects !== undefined && !aspects.some((aspect) => aspect === info.aspect)) return false;
  if (units === true && !isUnitIn(context, element)) return false;
  if (inside === true) {
    const place = bandOf(element, profile, modelWith(context, element.id));
    if (place?.kind === 'column') return false;
  }
  return true;
}

/** What the profile calls a unit, or what some element names as one. */
function isUnitIn(context: ChartContext, element: Element): boolean {
  if (specialisationOf(element.specialisation, context.profile)?.unit === true) return true;
  let named = NAMED.get(context);
  if (named === undefined) {
    named = new Set();
    for (const row of context.rows.values()) {
      for (const one of [row.before, row.after]) {
        for (const id of one === undefined ? [] : [one.owner, one.operator, ...usersOf(one)]) {
          if (id !== undefined) named.add(id);
        }
      }
    }
    NAMED.set(context, named);
  }
  return named.has(element.id);
}

const NAMED = new WeakMap<ChartContext, Set<string>>();

export const usersOf = (element: Element): string[] =>
  Object.entries(element.users ?? {}).flatMap(([id, uses]) => (uses ? [id] : []));

/** The nearest element that it is part of and that is in the set too. */
function holderOf(
  context: ChartContext,
  id: ElementId,
  members: ReadonlySet<ElementId>,
): ElementId | undefined {
  for (const holder of holdersOf(context, id)) if (members.has(holder)) return holder;
  return undefined;
}

/** What it is part of, from the nearest outwards. */
export function* holdersOf(context: ChartContext, id: ElementId): Generator<ElementId> {
  const model = modelWith(context, id);
  const { parentOf } = nestingOf(model, { relations: context.profile.nesting });
  for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) yield at;
}

function headerOf(
  context: ChartContext,
  row: ElementRowOf,
  depth: number,
  group: string | undefined,
  suffix: string,
): Header | undefined {
  const { show, language, compared } = context;
  const element = elementOf(row, show);
  if (element === undefined) return undefined;
  const both = compared && show === 'both';
  const badge = row.fate === undefined ? undefined : fateWords(row.fate).badge;
  return {
    id: `${element.id}${suffix}` as OccurrenceId,
    element: element.id,
    label: labelOf(element, language),
    layer: layerIn(context, element),
    depth,
    hidden: !isShown(row, show),
    ...(group === undefined ? {} : { group }),
    ...(both && row.fate !== undefined ? { fate: row.fate } : {}),
    ...(both && badge !== undefined ? { badge: textIn(badge, language) } : {}),
  };
}

interface Grouped {
  readonly id: ElementId;
  readonly word: string | undefined;
}

/** Together by group, in the order in which groups are met (nesting) or rank; what has none comes last. */
function grouped(context: ChartContext, ids: readonly ElementId[], by: string): Grouped[] {
  if (by === 'none' || by === '') return ids.map((id) => ({ id, word: undefined }));
  const groups = new Map<string, { word: string; rank: number; ids: ElementId[] }>();
  const rest: ElementId[] = [];
  for (const id of ids) {
    const group = by === 'parent' ? holderGroup(context, id) : fieldGroup(context, id, by);
    if (group === undefined) {
      rest.push(id);
      continue;
    }
    const known = groups.get(group.key);
    if (known === undefined) groups.set(group.key, { ...group, ids: [id] });
    else known.ids.push(id);
  }
  // One group alone says nothing.
  if (groups.size + (rest.length > 0 ? 1 : 0) < 2)
    return ids.map((id) => ({ id, word: undefined }));
  const sorted = [...groups.values()].sort((a, b) => a.rank - b.rank);
  const other = figureWord('others', context.language);
  return [
    ...sorted.flatMap(({ word, ids }) => ids.map((id) => ({ id, word }))),
    ...rest.map((id) => ({ id, word: other })),
  ];
}

function fieldGroup(context: ChartContext, id: ElementId, field: string) {
  const row = context.rows.get(id);
  const element = row && elementOf(row, context.show);
  const value = element && fieldValue(context, element, field);
  return value && { key: value.key, word: value.word, rank: value.rank };
}

/** By what holds it; else by its place on the overall diagram, as external systems have one. */
function holderGroup(context: ChartContext, id: ElementId) {
  for (const holder of holdersOf(context, id)) {
    const row = context.rows.get(holder);
    const element = row && elementOf(row, context.show);
    if (element !== undefined) {
      return { key: holder, word: labelOf(element, context.language), rank: 0 };
    }
  }
  const row = context.rows.get(id);
  const element = row && elementOf(row, context.show);
  if (element === undefined) return undefined;
  const { profile, language } = context;
  const place = bandOf(element, profile, modelWith(context, id));
  if (place === undefined) return undefined;
  const all = [...profile.bands, ...profile.bars, ...(profile.column ? [profile.column] : [])];
  const name = all.find((one) => one.id === place.id)?.name;
  return (
    name && {
      key: placeKey(place),
      word: textIn(name, language),
      rank: place.kind === 'column' ? 2 : 1,
    }
  );
}
