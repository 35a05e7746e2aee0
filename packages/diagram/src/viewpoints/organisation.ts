/**
 * The organisation: units, each under the unit that it belongs to, with what it owns. A unit that moved
 * leaves a ghost where it was.
 */
import {
  bandOf,
  type Element,
  type ElementId,
  type ElementType,
  elementTypeInfo,
  layerOf,
  type Model,
  NESTING_RELATIONS,
  nestingOf,
  type Profile,
  type RelationId,
  type RelationType,
  specialisationOf,
  textIn,
} from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import { changedOf, labelOf } from './blocks.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { type ChartContext, type ElementRowOf, edgesOf, elementNode } from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import { figureWord } from './words.ts';

export interface OrganisationOptions {
  /** Drawn with all below it; the whole organisation if absent or not a unit. */
  readonly root?: ElementId;
  /** Levels of units drawn; all if absent. */
  readonly depth?: number;
  /** What a box says of the systems that its unit owns. */
  readonly owned: 'none' | 'count' | 'list';
  readonly page?: Chart['page'];
}

/** Units at the lowest level drawn that others belong to: their own charts go on from there. */
export function cutUnits(chart: Chart): ElementId[] {
  return chart.nodes.flatMap((node) =>
    node.more > 0 && node.element !== undefined ? [node.element] : [],
  );
}

/** Units as nodes without nesting; an edge from each to the units under it says the tree. */
export function organisationChart(context: ChartContext, options: OrganisationOptions): Chart {
  const tree = treeOf(context);
  const { nodes, levels } = pickedNodes(context, tree, options);
  const drawn = new Set<string>(nodes.map((node) => node.id));
  const rows = context.source.relations.filter((row) => {
    const id = (row.after ?? row.before)?.id;
    return id !== undefined && (tree.by.has(id) || tree.formerly.has(id));
  });
  const at = (end: string, relation: { readonly id: RelationId }): OccurrenceId | undefined => {
    const ghost = tree.formerly.get(relation.id);
    const id = ghost !== undefined && ghost.child === end ? ghost.id : end;
    return drawn.has(id) ? (id as OccurrenceId) : undefined;
  };
  const edges = edgesOf(context, rows, {
    at,
    style: () => ({ line: 'solid', tail: 'none', head: 'none' }),
    label: () => '',
  }).map(plain);
  const chart = chartOf(context, {
    viewpoint: 'organisation',
    name: { vi: 'Sơ đồ tổ chức', en: 'Organisation chart' },
    nodes,
    edges,
    why: (id) => {
      if (!tree.units.has(id)) return undefined;
      if (options.page !== undefined) return 'other-page';
      return levels.has(id) ? 'too-deep' : 'filtered';
    },
    lineWord: () => undefined,
    ...(nodes.length > 0
      ? {}
      : { legend: [{ kind: 'note', word: figureWord('no-units', context.language) }] }),
  });
  return { ...chart, ...(options.page === undefined ? {} : { page: options.page }) };
}

/** The boxes say what becomes of units; a trunk that many lines share can say nothing of each. */
function plain({ fate, ...edge }: ChartEdge): ChartEdge {
  return edge;
}

interface Ghost {
  readonly id: string;
  readonly child: ElementId;
  readonly parent: ElementId;
}

interface Tree {
  readonly units: ReadonlySet<ElementId>;
  /** Over the union of what is compared. */
  readonly parentOf: ReadonlyMap<ElementId, ElementId>;
  readonly childrenOf: ReadonlyMap<ElementId, readonly ElementId[]>;
  readonly roots: readonly ElementId[];
  /** The relations that put units under others. */
  readonly by: ReadonlySet<RelationId>;
  /** Relations that did so before their unit moved. */
  readonly formerly: ReadonlyMap<RelationId, Ghost>;
}

function treeOf(context: ChartContext): Tree {
  const { source, profile, show } = context;
  const units = unitsIn(context);
  const before = source.before && unitNesting(source.before, units, profile);
  const after = unitNesting(source.after, units, profile);
  const parentOf = new Map<ElementId, ElementId>();
  const by = new Set<RelationId>();
  const formerly = new Map<RelationId, Ghost>();
  for (const id of units) {
    const row = context.rows.get(id);
    const now = row?.after === undefined ? undefined : after;
    const main = now ?? before;
    const [parent, relation] = [main?.parentOf.get(id), main?.relationOf.get(id)];
    if (relation !== undefined) by.add(relation.id);
    if (parent !== undefined) parentOf.set(id, parent);
    const [was, old] = [before?.parentOf.get(id), before?.relationOf.get(id)];
    if (now === undefined || was === undefined || was === parent || old === undefined) continue;
    if (show === 'before') {
      // Alone, the earlier side has its units where they stood.
      parentOf.set(id, was);
      by.add(old.id);
    } else if (show === 'both' || context.wish.frame === 'shared') {
      formerly.set(old.id, { id: `${id}@${was}`, child: id, parent: was });
    }
  }
  openRings(parentOf);
  const childrenOf = new Map<ElementId, ElementId[]>();
  const roots: ElementId[] = [];
  for (const id of units) {
    const parent = parentOf.get(id);
    if (parent === undefined) roots.push(id);
    else childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
  }
  return { units, parentOf, childrenOf, roots, by, formerly };
}

/** What the profile calls a unit; where it knows none, or the model has none, whoever acts for the business. */
function unitsIn({ rows, profile }: ChartContext): Set<ElementId> {
  const named = new Set<ElementId>();
  const actors = new Set<ElementId>();
  for (const [id, row] of rows) {
    const element = row.after ?? row.before;
    if (element === undefined) continue;
    if (specialisationOf(element.specialisation, profile)?.unit === true) named.add(id);
    else if (ORGANISATIONS.has(element.type)) actors.add(id);
  }
  return named.size > 0 ? named : actors;
}

/** The type by which ArchiMate means organisational entities; its table tells no such trait. */
const ORGANISATIONS: ReadonlySet<ElementType> = new Set(['BusinessActor']);

function unitNesting(model: Model, units: ReadonlySet<ElementId>, profile: Profile) {
  const known = NESTINGS.get(model);
  if (known !== undefined) return known;
  const elements = new Map([...model.elements].filter(([id]) => units.has(id)));
  const relations: RelationType[] = [...NESTING_RELATIONS];
  for (const type of profile.nesting) if (!relations.includes(type)) relations.push(type);
  const nesting = nestingOf({ ...model, elements }, { relations });
  NESTINGS.set(model, nesting);
  return nesting;
}

const NESTINGS = new WeakMap<Model, ReturnType<typeof nestingOf>>();

/** Two models without rings can still make one together. */
function openRings(parentOf: Map<ElementId, ElementId>): void {
  for (const start of [...parentOf.keys()]) {
    const seen = new Set<ElementId>();
    let at: ElementId | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = parentOf.get(at);
    }
    if (at !== undefined) parentOf.delete(at);
  }
}

function pickedNodes(context: ChartContext, tree: Tree, options: OrganisationOptions) {
  const { root, depth = Number.POSITIVE_INFINITY } = options;
  const starts = root !== undefined && tree.units.has(root) ? [root] : tree.roots;
  const nodes: ChartNode[] = [];
  const levels = new Map<ElementId, number>();
  const owned = options.owned === 'none' ? undefined : ownedBy(context);
  const ghosts = new Map<ElementId, Ghost[]>();
  for (const ghost of tree.formerly.values()) {
    ghosts.set(ghost.parent, [...(ghosts.get(ghost.parent) ?? []), ghost]);
  }
  const visit = (id: ElementId, level: number): { all: number; changed: number } => {
    levels.set(id, level);
    const row = context.rows.get(id);
    const drawn = level <= depth;
    const children = tree.childrenOf.get(id) ?? [];
    const node = nodes.length;
    if (drawn && row !== undefined) {
      const detail = owned === undefined ? undefined : detailOf(row, owned, context, options);
      const made = elementNode(context, row, detail === undefined ? {} : { detail });
      if (made !== undefined) nodes.push(made);
    }
    let [below, changed] = [0, 0];
    for (const child of children) {
      const inside = visit(child, level + 1);
      below += inside.all;
      changed += inside.changed;
    }
    for (const ghost of level < depth ? (ghosts.get(id) ?? []) : []) {
      const made = ghostNode(context, ghost);
      if (made !== undefined) nodes.push(made);
    }
    const made = nodes[node];
    if (drawn && level === depth && below > 0 && made !== undefined) {
      const both = context.compared && context.show === 'both';
      nodes[node] = { ...made, more: below, moreRoom: below, ...changedOf(changed, both) };
    }
    const own = (row?.fate ?? 'kept') === 'kept' ? 0 : 1;
    return { all: below + 1, changed: changed + own };
  };
  for (const start of starts) visit(start, 1);
  return { nodes, levels };
}

function ghostNode(context: ChartContext, ghost: Ghost): ChartNode | undefined {
  const row = context.rows.get(ghost.child);
  const node = row && elementNode(context, row, { id: ghost.id });
  if (node === undefined) return undefined;
  const { fate, fateRoom, pins, heat, element, ...rest } = node;
  const both = context.compared && context.show === 'both';
  const badge = figureWord('moved-badge', context.language);
  return {
    ...rest,
    ...(element === undefined ? {} : { element }),
    hidden: !both,
    former: true,
    ghost: both,
    leaves: true,
    badgeRoom: badge,
    ...(both ? { badge } : {}),
  };
}

/** What each unit owns, on each side: applications inside the house that are not part of another application. */
interface Owned {
  readonly before: ReadonlyMap<ElementId, readonly Element[]> | undefined;
  readonly after: ReadonlyMap<ElementId, readonly Element[]>;
}

function ownedBy({ source, profile }: ChartContext): Owned {
  const of = (model: Model) => {
    const nesting = nestingOf(model, { relations: profile.nesting });
    const owned = new Map<ElementId, Element[]>();
    const counts = (element: Element | undefined): element is Element =>
      element !== undefined &&
      elementTypeInfo(element.type).fromContent !== true &&
      elementTypeInfo(element.type).aspect === 'active' &&
      layerOf(element, profile, model) === 'application' &&
      bandOf(element, profile, model)?.kind !== 'column';
    for (const element of model.elements.values()) {
      const { owner } = element;
      if (owner === undefined || !counts(element)) continue;
      const parent = nesting.parentOf.get(element.id);
      if (parent !== undefined && counts(model.elements.get(parent))) continue;
      owned.set(owner, [...(owned.get(owner) ?? []), element]);
    }
    return owned;
  };
  return { before: source.before && of(source.before), after: of(source.after) };
}

function detailOf(
  row: ElementRowOf,
  owned: Owned,
  context: ChartContext,
  options: OrganisationOptions,
): string | undefined {
  const { language, show } = context;
  const id = (row.after ?? row.before)?.id;
  if (id === undefined) return undefined;
  const was = owned.before?.get(id) ?? [];
  const now = owned.after.get(id) ?? [];
  const shown = show === 'before' ? was : now;
  if (options.owned === 'list') {
    const both = context.compared && show === 'both';
    const gone = both ? was.filter((some) => !now.some(({ id }) => id === some.id)) : [];
    const come = new Set(both ? now.filter((some) => !was.some(({ id }) => id === some.id)) : []);
    return [
      ...shown.map((some) => `${come.has(some) ? '+' : ''}${labelOf(some, language)}`),
      ...gone.map((some) => `−${labelOf(some, language)}`),
    ].join('; ');
  }
  const word = (count: string) => textIn(SYSTEMS, language).replace('{count}', count);
  if (context.compared && show === 'both' && was.length !== now.length) {
    return word(`${was.length} → ${now.length}`);
  }
  return shown.length === 0 ? undefined : word(String(shown.length));
}

const SYSTEMS = { vi: '{count} hệ thống', en: '{count} systems' };
