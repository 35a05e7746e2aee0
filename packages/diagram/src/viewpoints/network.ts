/**
 * The network viewpoint: any elements and the relations between them, nested as the profile nests; in the
 * bands of the profile, or free.
 */
import {
  bandOf,
  type Comparison,
  dependentEnd,
  type Element,
  type ElementId,
  type Layer,
  type Model,
  nestingOf,
  type Profile,
  placeKey,
  type Relation,
  type RelationId,
  relationTypeInfo,
  textIn,
} from '@khung/core';
import type { ViewWish } from '../catalogue/viewpoint.ts';
import type { EdgeStyle, OccurrenceId, UnshownReason } from '../figure/figure.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import {
  type ChartContext,
  chartContext,
  type ElementRowOf,
  edgesOf,
  elementNode,
  elementOf,
  frameNode,
  layerIn,
  modelWith,
  relationOf,
} from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import { isShown, sourceOf } from './source.ts';

export interface NetworkWish {
  /** In the bands of the profile, or where lines lead. */
  readonly banded: boolean;
  /** Layers, bands or types; all where empty. */
  readonly layers: ReadonlySet<string>;
  /** Types or specialisations; all where empty. */
  readonly kinds: ReadonlySet<string>;
  /** Relation types; all where empty. */
  readonly relations: ReadonlySet<string>;
  /** Levels of nesting that are drawn. */
  readonly levels: number;
  /** Leaves out what has no line and holds nothing that has. */
  readonly joinedOnly: boolean;
  readonly labels: boolean;
  /** ArchiMate's notation, or a plain arrow for everything. */
  readonly plain: boolean;
}

export function networkOf(given: Model | Comparison, wish: ViewWish, asked: NetworkWish): Chart {
  const context = chartContext(given, wish);
  const seats = seatsOf(context, asked);
  const lines = linesOf(context, asked, seats);
  const { nodes, unshown } = nodesOf(context, asked, seats, lines.joined);
  return chartOf(context, {
    viewpoint: 'network',
    name: { vi: 'Sơ đồ mạng quan hệ', en: 'Network' },
    nodes,
    edges: lines.edges,
    expressed: lines.expressed,
    why: (element) => unshown.get(element),
    ...(asked.plain ? { lineWord: () => undefined } : {}),
  });
}

/** Where an element of the union stands. */
interface Seat {
  readonly row: ElementRowOf;
  readonly element: Element;
  readonly region: string;
  parent: ElementId | undefined;
}

interface Seats {
  readonly of: ReadonlyMap<ElementId, Seat>;
  readonly inside: ReadonlyMap<ElementId, readonly ElementId[]>;
  readonly roots: readonly ElementId[];
  /** The drawn element that stands for each, itself or what it is too deep in. */
  readonly standsFor: ReadonlyMap<ElementId, ElementId>;
  readonly nestedBy: ReadonlySet<string>;
  readonly levelOf: ReadonlyMap<ElementId, number>;
}

export function seatsOf(context: ChartContext, asked: NetworkWish): Seats {
  const { profile } = context;
  const of = new Map<ElementId, Seat>();
  for (const [id, row] of context.rows) {
    const element = elementOf(row, context.show);
    if (element === undefined) continue;
    const model = modelWith(context, id);
    const place = bandOf(element, profile, model);
    const region = place === undefined ? 'none' : placeKey(place);
    if (!isWanted(element, layerIn(context, element), region, asked)) continue;
    const parent = nestingOf(model, { relations: profile.nesting }).parentOf.get(id);
    of.set(id, { row, element, region, parent });
  }
  const inside = new Map<ElementId, ElementId[]>();
  const roots: ElementId[] = [];
  for (const [id, seat] of of) {
    seat.parent = holderOf(of, id, seat, asked.banded);
    if (seat.parent === undefined) roots.push(id);
    else {
      const list = inside.get(seat.parent) ?? [];
      list.push(id);
      inside.set(seat.parent, list);
    }
  }
  const standsFor = new Map<ElementId, ElementId>();
  const levelOf = new Map<ElementId, number>();
  const visit = (id: ElementId, level: number, shownBy: ElementId): void => {
    const own = level <= asked.levels ? id : shownBy;
    standsFor.set(id, own);
    levelOf.set(id, level);
    for (const child of inside.get(id) ?? []) visit(child, level + 1, own);
  };
  for (const root of roots) visit(root, 1, root);
  return { of, inside, roots, standsFor, levelOf, nestedBy: new Set() };
}

/** The nearest holder that is drawn, and stands in the same band; rings of two models are opened. */
function holderOf(
  of: ReadonlyMap<ElementId, Seat>,
  id: ElementId,
  seat: Seat,
  banded: boolean,
): ElementId | undefined {
  const { parent } = seat;
  if (parent === undefined) return undefined;
  const holder = of.get(parent);
  if (holder === undefined || (banded && holder.region !== seat.region)) return undefined;
  const seen = new Set<ElementId>([id]);
  for (let at: ElementId | undefined = parent; at !== undefined; at = of.get(at)?.parent) {
    if (seen.has(at)) return undefined;
    seen.add(at);
  }
  return parent;
}

function isWanted(element: Element, layer: Layer, region: string, asked: NetworkWish): boolean {
  const { layers, kinds } = asked;
  const band = region.slice(region.indexOf('/') + 1);
  if (layers.size > 0 && !layers.has(layer) && !layers.has(band)) return false;
  if (kinds.size === 0) return true;
  const { type, specialisation } = element;
  return kinds.has(type) || (specialisation !== undefined && kinds.has(specialisation));
}

interface Lines {
  readonly edges: Chart['edges'];
  readonly expressed: ReadonlySet<RelationId>;
  readonly joined: ReadonlySet<ElementId>;
}

function linesOf(context: ChartContext, asked: NetworkWish, seats: Seats): Lines {
  const expressed = new Set<RelationId>();
  const joined = new Set<ElementId>();
  const rows = context.source.relations.filter((row) => {
    const relation = relationOf(row, context.show);
    if (relation === undefined) return false;
    const source = endOf(seats, relation.source);
    const target = endOf(seats, relation.target);
    if (isNested(context.profile, seats, relation)) {
      if (isShown(row, context.show)) expressed.add(relation.id);
      return false;
    }
    if (asked.relations.size > 0 && !asked.relations.has(relation.type)) return false;
    if (source === undefined || target === undefined) return false;
    // What leads from a part to a part of one box says nothing there; what leads to itself does.
    if (source === target && (relation.source !== relation.target || source !== relation.source))
      return false;
    joined.add(source);
    joined.add(target);
    return true;
  });
  const edges = edgesOf(context, rows, {
    at: (end) => endOf(seats, end) as OccurrenceId | undefined,
    loops: true,
    ...(asked.plain ? { style: plainLine } : {}),
    ...(asked.labels ? {} : { label: () => '' }),
  });
  return { edges: edges.map(shortened), expressed, joined };
}

/** Of many names on one line the first few are said. */
const MOST_NAMES = 2;

function shortened(edge: ChartEdge): ChartEdge {
  const short = (label: string): string => {
    const names = label.split('; ');
    return names.length <= MOST_NAMES
      ? label
      : [...names.slice(0, MOST_NAMES), `+${names.length - MOST_NAMES}`].join('; ');
  };
  if (edge.label === undefined) return { ...edge, labels: edge.labels.map(short) };
  return { ...edge, label: short(edge.label), labels: edge.labels.map(short) };
}

const endOf = (seats: Seats, end: string): ElementId | undefined =>
  seats.standsFor.get(end as ElementId);

/** Nesting says it already: the one stands in the other, drawn or not. */
function isNested(profile: Profile, seats: Seats, relation: Relation): boolean {
  if (!profile.nesting.includes(relation.type)) return false;
  const child = seats.of.get(relation.target as ElementId);
  return child !== undefined && child.parent === relation.source;
}

/** One arrow, from who gives to who gets. */
const plainLine = (): EdgeStyle => ({ line: 'solid', tail: 'none', head: 'filled-arrow' });

function nodesOf(
  context: ChartContext,
  asked: NetworkWish,
  seats: Seats,
  joined: ReadonlySet<ElementId>,
): { nodes: ChartNode[]; unshown: Map<ElementId, UnshownReason> } {
  const unshown = new Map<ElementId, UnshownReason>();
  for (const id of context.rows.keys()) if (!seats.of.has(id)) unshown.set(id, 'filtered');
  const countIn = (id: ElementId): number =>
    (seats.inside.get(id) ?? []).reduce((sum, child) => sum + 1 + countIn(child), 0);
  const hide = (id: ElementId, reason: UnshownReason): void => {
    unshown.set(id, reason);
    for (const child of seats.inside.get(id) ?? []) hide(child, reason);
  };
  const build = (id: ElementId): ChartNode | undefined => {
    const seat = seats.of.get(id);
    if (seat === undefined) return undefined;
    const inside = seats.inside.get(id) ?? [];
    const deep = (seats.levelOf.get(id) ?? 1) >= asked.levels;
    if (deep) for (const child of inside) hide(child, 'too-deep');
    const children = deep ? [] : inside.flatMap((child) => build(child) ?? []);
    if (asked.joinedOnly && children.length === 0 && !joined.has(id)) {
      hide(id, 'filtered');
      return undefined;
    }
    const more = deep ? countIn(id) : 0;
    return elementNode(context, seat.row, { children, more });
  };
  const built = seats.roots.flatMap((id) => {
    const node = build(id);
    return node === undefined ? [] : [{ node, region: seats.of.get(id)?.region ?? 'none' }];
  });
  if (!asked.banded) return { nodes: built.map(({ node }) => node), unshown };
  const nodes = regionsOf(context).flatMap(({ key, label, layer }) => {
    const children = built.filter(({ region }) => region === key).map(({ node }) => node);
    return children.length === 0
      ? []
      : [frameNode(context, key, label, children, { role: 'band', layer })];
  });
  return { nodes, unshown };
}

interface BandOf {
  readonly key: string;
  readonly label: string;
  readonly layer: Layer;
}

/** Bands, then what stands in bars and in the column of the overview, then what no band takes. */
export function regionsOf(context: ChartContext): BandOf[] {
  const { profile, language } = context;
  const { bands, bars, column } = profile;
  const region = (kind: 'band' | 'bar' | 'column', from: Profile['bands'][number]): BandOf => ({
    key: placeKey({ kind, id: from.id }),
    label: textIn(from.name, language),
    layer: from.layer,
  });
  return [
    ...bands.map((band) => region('band', band)),
    ...bars.map((bar) => region('bar', bar)),
    ...(column === undefined ? [] : [region('column', column)]),
    { key: 'none', label: textIn({ vi: 'Khác', en: 'Other' }, language), layer: 'other' },
  ];
}

/**
 * Lines that are read from their target where rows follow them: who depends stands above what it depends
 * on; what flows or triggers goes down.
 */
export function readUpwards(given: Model | Comparison, edges: Chart['edges']): Set<string> {
  const { relations } = sourceOf(given);
  const upwards = new Set<RelationId>();
  for (const row of relations) {
    const relation = row.after ?? row.before;
    if (relation === undefined) continue;
    const flows = relationTypeInfo(relation.type).family === 'dynamic';
    if (!flows && dependentEnd(relation) === 'target') upwards.add(relation.id);
  }
  return new Set(
    edges
      .filter(({ relations: [first] }) => first !== undefined && upwards.has(first))
      .map(({ id }) => id),
  );
}
