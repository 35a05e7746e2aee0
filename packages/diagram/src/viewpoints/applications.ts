/**
 * The application map: applications in groups, their modules inside them, coloured by what they say in a
 * field. It has no lines: what connects applications is the integration figure's subject.
 */
import {
  bandOf,
  type Element,
  type ElementId,
  elementTypeInfo,
  type Text,
  textIn,
} from '@khung/core';
import type { UnshownReason } from '../figure/figure.ts';
import {
  type Group,
  groupNode,
  groupsOf,
  laterOf,
  nestingRelations,
  parentIn,
} from './applications-groups.ts';
import { type Tones, tonesOf } from './applications-tones.ts';
import type { Chart, ChartNode } from './chart.ts';
import {
  type ChartContext,
  type ElementRowOf,
  elementNode,
  elementOf,
  layerIn,
  modelWith,
} from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import type { LegendEntry } from './diagram.ts';
import { fieldValue } from './element-field.ts';

export interface ApplicationsOptions {
  /** `nesting` (what holds them), `none`, or a field. */
  readonly group: string;
  /** `auto`, `none`, or a field. */
  readonly colour: string;
  /** What the second line says. */
  readonly detail: 'none' | 'owner' | 'type';
  /** 1: applications; 2: with their modules. */
  readonly levels: number;
  /** Types and specialisations that are applications. */
  readonly kinds: ReadonlySet<string>;
  /** Also what the profile puts outside. */
  readonly outside: boolean;
}

export const APPLICATION_MAP: Text = { vi: 'Sơ đồ thành phần ứng dụng', en: 'Application map' };

/** Groups with their members; a page may hold some of them. */
export interface ApplicationMap {
  readonly context: ChartContext;
  readonly options: ApplicationsOptions;
  readonly groups: readonly Group[];
  readonly tones: Tones;
  /** Applications and modules, with what holds each. */
  readonly parentOf: ReadonlyMap<ElementId, ElementId | undefined>;
  readonly modulesOf: ReadonlyMap<ElementId, readonly ElementRowOf[]>;
  /** The deepest nesting of applications that there is. */
  readonly depth: number;
}

export function applicationMap(
  context: ChartContext,
  options: ApplicationsOptions,
): ApplicationMap {
  const parentOf = new Map<ElementId, ElementId | undefined>();
  const modulesOf = new Map<ElementId, ElementRowOf[]>();
  const applications = applicationRows(context, options);
  const roots: ElementRowOf[] = [];
  const members = new Set(applications.map((row) => laterOf(row)?.id));
  let depth = 1;
  for (const row of applications) {
    const id = laterOf(row)?.id;
    if (id === undefined) continue;
    let parent = parentIn(context, id);
    while (parent !== undefined && !members.has(parent)) parent = parentIn(context, parent);
    parentOf.set(id, parent);
    if (parent === undefined) roots.push(row);
    else modulesOf.set(parent, [...(modulesOf.get(parent) ?? []), row]);
  }
  for (const start of parentOf.keys()) {
    let level = 1;
    for (let at = parentOf.get(start); at !== undefined && level < 9; at = parentOf.get(at))
      level += 1;
    depth = Math.max(depth, level);
  }
  const groups = groupsOf(context, roots, options.group);
  const tones = tonesOf(context, roots, options.colour);
  return { context, options, groups, tones, parentOf, modulesOf, depth };
}

/** Of the kinds asked for; where the model has none, whatever acts in the application layer, else all of it. */
export function applicationRows(
  context: ChartContext,
  { kinds, outside }: Pick<ApplicationsOptions, 'kinds' | 'outside'>,
): ElementRowOf[] {
  const inside = [...context.rows.values()].filter((row) => {
    const element = laterOf(row);
    return element !== undefined && (outside || !isOutside(context, element));
  });
  const chosen = (fits: (element: Element) => boolean) =>
    inside.filter((row) => {
      const element = laterOf(row);
      return element !== undefined && fits(element);
    });
  const applies = (element: Element) => layerIn(context, element) === 'application';
  const named = chosen(
    (element) =>
      (kinds.has(element.type) && applies(element)) || kinds.has(element.specialisation ?? ''),
  );
  if (named.length > 0) return named;
  const acting = chosen(
    (element) => applies(element) && elementTypeInfo(element.type).aspect === 'active',
  );
  return acting.length > 0 ? acting : chosen(applies);
}

/** What the profile puts in the column of what is outside. */
export function isOutside(context: ChartContext, element: Element): boolean {
  const model = modelWith(context, element.id);
  return bandOf(element, context.profile, model)?.kind === 'column';
}

/** A chart of some of the groups, as one page of several or all. */
export function applicationsChart(
  map: ApplicationMap,
  groups: readonly Group[] = map.groups,
  page?: NonNullable<Chart['page']>,
): Chart {
  const { context, parentOf } = map;
  const nodes: ChartNode[] = [];
  const here = new Set<ElementId>();
  for (const group of groups) {
    const children = group.members.flatMap((row) => applicationNode(map, row, 1, here) ?? []);
    if (children.length === 0) continue;
    const node = groupNode(context, group, children, 'group');
    if (node === undefined) nodes.push(...children);
    else nodes.push(node);
  }
  const why = (id: ElementId): UnshownReason | undefined => {
    if (!parentOf.has(id)) return undefined;
    return page !== undefined && !underAny(id, here, parentOf) ? 'other-page' : 'too-deep';
  };
  const drawn = new Map([...parentOf].filter(([id]) => here.has(id)));
  for (const { row, members } of groups) {
    const holder = row && laterOf(row)?.id;
    for (const member of members) {
      const id = laterOf(member)?.id;
      if (id !== undefined && holder !== undefined) drawn.set(id, holder);
    }
  }
  const empty: LegendEntry[] =
    nodes.length === 0 ? [{ kind: 'note', word: textIn(NOTHING, context.language) }] : [];
  const chart = chartOf(context, {
    viewpoint: 'applications',
    name: APPLICATION_MAP,
    nodes,
    edges: [],
    expressed: nestingRelations(context, drawn),
    why,
    legend: [...map.tones.legend.map((entry) => ({ ...entry })), ...empty],
  });
  return page === undefined ? chart : { ...chart, page };
}

const NOTHING: Text = {
  vi: 'Kiến trúc này chưa có ứng dụng nào.',
  en: 'This architecture has no applications yet.',
};

function underAny(
  id: ElementId,
  here: ReadonlySet<ElementId>,
  parentOf: ReadonlyMap<ElementId, ElementId | undefined>,
): boolean {
  for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) {
    if (here.has(at)) return true;
  }
  return false;
}

function applicationNode(
  map: ApplicationMap,
  row: ElementRowOf,
  level: number,
  here: Set<ElementId>,
): ChartNode | undefined {
  const { context, options, tones, modulesOf } = map;
  const element = elementOf(row, context.show);
  if (element === undefined) return undefined;
  here.add(element.id);
  const modules = modulesOf.get(element.id) ?? [];
  const deeper = level < options.levels;
  const children = deeper
    ? modules.flatMap((module) => applicationNode(map, module, level + 1, here) ?? [])
    : [];
  const detail = level === 1 ? detailOf(context, element, options.detail) : undefined;
  const tone = level === 1 ? tones.of.get(element.id) : undefined;
  return elementNode(context, row, {
    children,
    shape: 'box',
    ...(deeper ? {} : leftOut(map, element.id)),
    ...(detail === undefined || children.length > 0 ? {} : { detail }),
    ...(tone === undefined ? {} : { tone }),
  });
}

/** Modules at every depth, and how many of them are not kept as they were. */
function leftOut(map: ApplicationMap, id: ElementId): { more: number; moreChanged: number } {
  const found = { more: 0, moreChanged: 0 };
  for (const row of map.modulesOf.get(id) ?? []) {
    const inner = laterOf(row)?.id;
    const below = inner === undefined ? { more: 0, moreChanged: 0 } : leftOut(map, inner);
    found.more += 1 + below.more;
    found.moreChanged += (row.fate ?? 'kept') === 'kept' ? 0 : 1;
    found.moreChanged += below.moreChanged;
  }
  return found;
}

function detailOf(
  context: ChartContext,
  element: Element,
  wanted: ApplicationsOptions['detail'],
): string | undefined {
  if (wanted === 'none') return undefined;
  return fieldValue(context, element, wanted === 'owner' ? 'owner' : 'specialisation')?.word;
}
