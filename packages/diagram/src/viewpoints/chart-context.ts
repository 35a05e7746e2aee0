/**
 * What every chart begins with: the union of what is compared, the side that is shown, and how an element
 * becomes a box and relations become a line. A viewpoint says which, nested how, and why.
 */
import {
  type Comparison,
  type Element,
  type ElementId,
  FATES,
  fateWords,
  type Layer,
  layerOf,
  type Model,
  PROFILES,
  type Profile,
  profileOf,
  type Relation,
  type RelationFate,
  type RelationId,
  shapeOf,
  textIn,
} from '@khung/core';
import type { ViewWish } from '../catalogue/viewpoint.ts';
import type { EdgeStyle, FontFamily, OccurrenceId } from '../figure/figure.ts';
import { drawnText } from '../text/measure.ts';
import { TYPEFACES } from '../text/typefaces.ts';
import { changedOf, labelOf } from './blocks.ts';
import type { ChartEdge, ChartNode } from './chart.ts';
import type { Degree } from './diagram.ts';
import { relationLine } from './relation-line.ts';
import {
  isComparison,
  isShown,
  ownSide,
  type Show,
  type Source,
  type SourceRow,
  sourceOf,
} from './source.ts';
import { figureWord } from './words.ts';

export type ElementRowOf = SourceRow<Element, NonNullable<ChartNode['fate']>>;
export type RelationRowOf = SourceRow<Relation, RelationFate>;

export interface ChartContext {
  readonly wish: ViewWish;
  readonly source: Source;
  readonly compared: boolean;
  readonly show: Show;
  readonly language: string;
  readonly profile: Profile;
  readonly font: FontFamily;
  /** Every element of the union. */
  readonly rows: ReadonlyMap<ElementId, ElementRowOf>;
  readonly heat: ReadonlyMap<ElementId, Degree> | undefined;
}

export function chartContext(given: Model | Comparison, wish: ViewWish): ChartContext {
  const from = ownSide(given, wish);
  const source = sourceOf(from);
  const compared = isComparison(from);
  const known = source.after.workspace.profile;
  const rows = new Map<ElementId, ElementRowOf>();
  for (const row of source.elements) {
    const element = row.after ?? row.before;
    if (element !== undefined) rows.set(element.id, row);
  }
  return {
    wish,
    source,
    compared,
    show: compared ? (wish.show ?? 'both') : 'after',
    language: wish.language ?? 'vi',
    profile: wish.profile ?? PROFILES.find((one) => one.id === known) ?? profileOf('archimate'),
    font: wish.font ?? TYPEFACES.sans,
    rows,
    heat: degreesOf(wish.heat),
  };
}

/** The element as the side shown has it; of both sides the later. */
export function elementOf(row: ElementRowOf, show: Show): Element | undefined {
  return (show === 'before' ? row.before : undefined) ?? row.after ?? row.before;
}

/** As `elementOf`, for relations. */
export function relationOf(row: RelationRowOf, show: Show): Relation | undefined {
  return (show === 'before' ? row.before : undefined) ?? row.after ?? row.before;
}

/** The model that an element of the union is looked up in: the side shown, else where it still was. */
export function modelWith(context: ChartContext, id: ElementId): Model {
  const { before, after } = context.source;
  if (before === undefined) return after;
  if (context.show === 'before' && before.elements.has(id)) return before;
  return after.elements.has(id) ? after : before;
}

export function layerIn(context: ChartContext, element: Element): Layer {
  return layerOf(element, context.profile, modelWith(context, element.id));
}

/** What a viewpoint adds to the box of an element. */
export type NodeMore = Partial<
  Pick<
    ChartNode,
    | 'children'
    | 'detail'
    | 'icon'
    | 'tone'
    | 'tags'
    | 'role'
    | 'emphasis'
    | 'shape'
    | 'more'
    | 'moreChanged'
  >
> & {
  /** The occurrence's id, where the element's own is taken already. */
  readonly id?: string;
};

/** The box of an element, with its fate, pins and heat, and where a person placed it. */
export function elementNode(
  context: ChartContext,
  row: ElementRowOf,
  more: NodeMore = {},
): ChartNode | undefined {
  const { language, show, profile, wish } = context;
  const element = elementOf(row, show);
  if (element === undefined) return undefined;
  const id = (more.id ?? element.id) as OccurrenceId;
  const { children = [] } = more;
  const own = more.shape ?? shapeOf(element, profile);
  const shape = children.length > 0 ? 'group' : own === 'group' ? 'box' : own;
  const words = row.fate === undefined ? undefined : fateWords(row.fate).badge;
  const badge = words === undefined ? undefined : textIn(words, language);
  const both = context.compared && show === 'both';
  const pins = wish.pins?.get(element.id);
  const heat = context.heat?.get(element.id);
  const placed = wish.placements?.[id];
  const labels = new Set<string>();
  for (const side of [row.before, row.after]) {
    if (side !== undefined) labels.add(labelOf(side, language));
  }
  const nodeMore = more.more ?? 0;
  return {
    kind: 'element',
    id,
    element: element.id,
    label: labelOf(element, language),
    labels: [...labels],
    layer: layerIn(context, element),
    shape,
    children,
    hidden: !isShown(row, show),
    former: false,
    ghost: false,
    leaves: row.after === undefined,
    more: nodeMore,
    moreRoom: nodeMore,
    ...changedOf(more.moreChanged ?? 0, both),
    ...(row.fate === undefined || !both ? {} : { fate: row.fate }),
    ...(row.fate === undefined ? {} : { fateRoom: row.fate }),
    ...(badge === undefined ? {} : { badgeRoom: badge, ...(both ? { badge } : {}) }),
    ...(pins === undefined || pins === 0 ? {} : { pins }),
    ...(heat === undefined ? {} : { heat }),
    ...(more.detail === undefined || more.detail === '' ? {} : { detail: drawnText(more.detail) }),
    ...(more.icon === undefined ? {} : { icon: more.icon }),
    ...(more.tone === undefined ? {} : { tone: more.tone }),
    ...(more.tags === undefined ? {} : { tags: more.tags }),
    ...(more.role === undefined ? {} : { role: more.role }),
    ...(more.emphasis === undefined ? {} : { emphasis: more.emphasis }),
    ...(placed === undefined ? {} : { placed }),
  };
}

/** A lane, zone, band or group that stands for no element. `id` is made unique among elements' by its prefix. */
export function frameNode(
  context: ChartContext,
  id: string,
  label: string,
  children: readonly ChartNode[],
  more: { readonly role: NonNullable<ChartNode['role']>; readonly layer?: Layer },
): ChartNode {
  const placed = context.wish.placements?.[`frame:${id}`];
  return {
    kind: 'frame',
    id: `frame:${id}` as OccurrenceId,
    label: drawnText(label),
    labels: [drawnText(label)],
    layer: more.layer ?? 'other',
    shape: 'group',
    role: more.role,
    children,
    hidden: children.length > 0 && children.every((child) => child.hidden),
    former: false,
    ghost: false,
    leaves: false,
    more: 0,
    moreRoom: 0,
    ...(placed === undefined ? {} : { placed }),
  };
}

/** What a viewpoint says of the lines it wants. */
export interface EdgeOptions {
  /** The occurrences that stand for a relation's end, if it is drawn. */
  readonly at: (end: string, relation: Relation) => OccurrenceId | undefined;
  /** ArchiMate's notation if absent. */
  readonly style?: (relation: Relation) => EdgeStyle;
  /** Its name if absent; an empty one says nothing. */
  readonly label?: (relation: Relation) => string;
  /** Turns a relation round, where the viewpoint reads it from its target (uses instead of serves). */
  readonly turned?: (relation: Relation) => boolean;
  /** Draws an element's relation to itself as a loop at its box; else there is no line for it. */
  readonly loops?: boolean;
}

/** Lines for these relations; those between the same ends in the same style are one. */
export function edgesOf(
  context: ChartContext,
  rows: Iterable<RelationRowOf>,
  options: EdgeOptions,
): ChartEdge[] {
  const { show, language, wish } = context;
  const both = context.compared && show === 'both';
  const collected = new Map<string, Gathered>();
  for (const row of rows) {
    const relation = relationOf(row, show);
    if (relation === undefined) continue;
    const turned = options.turned?.(relation) ?? false;
    const source = options.at(relation.source, relation);
    const target = options.at(relation.target, relation);
    if (source === undefined || target === undefined) continue;
    if (source === target && !(options.loops && relation.source === relation.target)) continue;
    const [from, to] = turned ? [target, source] : [source, target];
    const style = options.style?.(relation) ?? relationLine(relation);
    const id = `${from}>${to}:${relation.type}${style.tail === 'none' ? '' : '-'}${style.head === 'none' ? '' : '+'}`;
    const gathered = collected.get(id) ?? begin(id, from, to, style);
    collected.set(id, gathered);
    for (const side of [row.before, row.after]) {
      if (side === undefined) continue;
      const label = drawnText(options.label?.(side) ?? textIn(side.name, language));
      if (label === '') continue;
      if (side === row.before) gathered.before.add(label);
      if (side === row.after) gathered.after.add(label);
      if (side === relation && isShown(row, show)) gathered.shown.add(label);
    }
    gathered.room.push({ id: relation.id, ...(row.fate === undefined ? {} : { fate: row.fate }) });
    if (!isShown(row, show)) continue;
    gathered.relations.push(relation.id);
    if (both && row.fate !== undefined) gathered.fates.push(row.fate);
  }
  return [...collected.values()].map((gathered) => {
    const { id, from, to, style, relations, fates, room } = gathered;
    const fate = fates.every((some) => some === fates[0]) ? fates[0] : 'changed';
    const label = [...gathered.shown].join('; ');
    const labels = [gathered.before, gathered.after, gathered.shown]
      .map((some) => [...some].join('; '))
      .filter((some) => some !== '');
    const wire = wish.wires?.[id];
    return {
      id,
      from,
      to,
      relations,
      fates,
      style,
      labels: [...new Set(labels)],
      hidden: relations.length === 0,
      room,
      ...(fate === undefined ? {} : { fate }),
      ...(label === '' ? {} : { label }),
      ...(wire === undefined ? {} : { wire }),
    };
  });
}

interface Gathered {
  readonly id: string;
  readonly from: OccurrenceId;
  readonly to: OccurrenceId;
  readonly style: EdgeStyle;
  readonly relations: RelationId[];
  readonly fates: RelationFate[];
  readonly room: { id: RelationId; fate?: RelationFate }[];
  readonly shown: Set<string>;
  readonly before: Set<string>;
  readonly after: Set<string>;
}

const begin = (id: string, from: OccurrenceId, to: OccurrenceId, style: EdgeStyle): Gathered => ({
  id,
  from,
  to,
  style,
  relations: [],
  fates: [],
  room: [],
  shown: new Set(),
  before: new Set(),
  after: new Set(),
});

/** Every badge that boxes may wear; room is kept for the widest. */
export function badgesIn(language: string): string[] {
  const badges = FATES.map((fate) => fateWords(fate).badge).filter((some) => some !== undefined);
  return [...badges.map((some) => textIn(some, language)), figureWord('moved-badge', language)];
}

/** The step of each value on its scale. */
export function degreesOf(heat: ViewWish['heat']): ReadonlyMap<ElementId, Degree> | undefined {
  if (heat === undefined) return undefined;
  const degrees = new Map<ElementId, Degree>();
  for (const [id, { value, step }] of heat.values) {
    const index = heat.steps.findIndex((some) => some.id === step.id);
    if (index >= 0) degrees.set(id, { value, step: index, steps: heat.steps.length });
  }
  return degrees;
}
