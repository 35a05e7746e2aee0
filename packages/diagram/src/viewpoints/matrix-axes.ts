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
import { type Ranks, ranksIn, standingIn } from './matrix-order.ts';
import type { ElementSet, MatrixRule } from './matrix-presets.ts';
import type { Axes, Axis, Header, HeaderRun } from './matrix-table.ts';
import { isShown } from './source.ts';
import { figureWord } from './words.ts';

/** The headers in the order that a person gave them, else in that of the model. `transpose`: rows are drawn as columns. */
export function axesOf(
  context: ChartContext,
  rule: MatrixRule,
  { parts, transpose }: { readonly parts: boolean; readonly transpose: boolean },
): Axes {
  const runs: HeaderRun[] = [];
  const axis = (set: ElementSet, group: string, suffix: string, along: 'x' | 'y') =>
    axisOf(
      context,
      set,
      { group, parts, suffix, ranks: ranksIn(context.wish.placements, along) },
      runs,
    );
  const [down, across] = transpose ? (['x', 'y'] as const) : (['y', 'x'] as const);
  return {
    rows: axis(rule.rows, rule.groupRows, '', down),
    // An element may stand in both.
    columns: axis(rule.columns, rule.groupColumns, COLUMN, across),
    runs,
  };
}

const COLUMN = '@column';
/** Whether a header is one of the rule's columns; a turned matrix draws those as rows. */
export const inColumns = (id: OccurrenceId): boolean => id.endsWith(COLUMN);

interface AxisWish {
  readonly group: string;
  readonly parts: boolean;
  readonly suffix: string;
  readonly ranks: Ranks;
}

function axisOf(
  context: ChartContext,
  set: ElementSet,
  { group, parts, suffix, ranks }: AxisWish,
  runs: HeaderRun[],
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
  const occurrence = (id: string) => `${id}${suffix}` as OccurrenceId;
  const inOrder = <One>(all: readonly One[], idOf: (one: One) => OccurrenceId): readonly One[] => {
    const ordered = standingIn(all, (one) => ranks.of(idOf(one)));
    if (all.length > 1) runs.push({ along: ranks.along, members: ordered.map(idOf) });
    return ordered;
  };
  const add = (id: ElementId, depth: number, group: HeaderGroup): void => {
    const row = context.rows.get(id);
    const header = row && headerOf(context, row, depth, group, occurrence(id));
    if (header === undefined) return;
    headers.push(header);
    if (!parts) return;
    for (const part of inOrder(under.get(id) ?? [], occurrence)) add(part, depth + 1, group);
  };
  const groups = grouped(context, tops, group).map((some) => ({
    ...some,
    id: occurrence(`group:${some.key}`),
  }));
  for (const { ids, ...some } of inOrder(groups, ({ id }) => id)) {
    for (const id of inOrder(ids, occurrence)) add(id, 0, some);
  }
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
  group: HeaderGroup,
  id: OccurrenceId,
): Header | undefined {
  const { show, language, compared } = context;
  const element = elementOf(row, show);
  if (element === undefined) return undefined;
  const both = compared && show === 'both';
  const badge = row.fate === undefined ? undefined : fateWords(row.fate).badge;
  return {
    id,
    element: element.id,
    label: labelOf(element, language),
    layer: layerIn(context, element),
    depth,
    hidden: !isShown(row, show),
    ...(group.word === undefined ? {} : { group: group.word, groupId: group.id }),
    ...(both && row.fate !== undefined ? { fate: row.fate } : {}),
    ...(both && badge !== undefined ? { badge: textIn(badge, language) } : {}),
  };
}

interface HeaderGroup {
  readonly id: OccurrenceId;
  /** None where headers are not grouped. */
  readonly word: string | undefined;
}

interface Grouped {
  readonly key: string;
  readonly word: string | undefined;
  readonly ids: readonly ElementId[];
}

/** Together by group, in the order in which groups are met (nesting) or rank; what has none comes last. */
function grouped(context: ChartContext, ids: readonly ElementId[], by: string): Grouped[] {
  const none: Grouped[] = [{ key: '', word: undefined, ids }];
  if (by === 'none' || by === '') return none;
  const groups = new Map<string, { key: string; word: string; rank: number; ids: ElementId[] }>();
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
  if (groups.size + (rest.length > 0 ? 1 : 0) < 2) return none;
  const sorted = [...groups.values()].sort((a, b) => a.rank - b.rank);
  const word = figureWord('others', context.language);
  return [...sorted, ...(rest.length > 0 ? [{ key: '', word, ids: rest }] : [])];
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
