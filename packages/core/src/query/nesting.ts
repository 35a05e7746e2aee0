/**
 * Which element stands inside which in rule views. An element may have several parents in the model
 * but only one on paper: the first by a stated order; the rest are named, so that a figure can mark them.
 */
import type { Model } from '../architecture/model.ts';
import { appendTo } from '../collections/multimap.ts';
import { elementTypeInfo } from '../language/types.ts';
import type { RelationType } from '../language/vocabulary.ts';
import type { ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import { elementAt, linksOf } from './links.ts';

export interface Nesting {
  readonly parentOf: ReadonlyMap<ElementId, ElementId>;
  /** In the model's order; a parent without children is not in the map. */
  readonly childrenOf: ReadonlyMap<ElementId, readonly ElementId[]>;
  /** Elements without a parent, in the model's order. */
  readonly roots: readonly ElementId[];
  /** The relation that nests a child. */
  readonly relationOf: ReadonlyMap<ElementId, Relation>;
  /** The other parents that a child has in the model, in the stated order. */
  readonly otherParentsOf: ReadonlyMap<ElementId, readonly ElementId[]>;
  /** Relations that would have nested an element in itself, directly or round a ring. */
  readonly rings: readonly RelationId[];
}

export interface NestingOptions {
  /** Relation types that nest, target in source, the first one first. */
  readonly relations?: readonly RelationType[];
}

/** The order where no viewpoint or profile states another. */
export const NESTING_RELATIONS: readonly RelationType[] = ['Composition', 'Aggregation'];

/**
 * The nesting of a model; made once for a stated order, and again only where relations, types or the
 * order of elements are others: a rename costs a look at each element. The parent is chosen by
 * `nestsBefore`. A ring is opened at its weakest relation by that same order, which depends on nothing
 * but the records, so every reader opens it at the same place. Linear in the model apart from rings.
 */
export function nestingOf(model: Model, options: NestingOptions = {}): Nesting {
  const relations = options.relations ?? NESTING_RELATIONS;
  let byOrder = MADE.get(model);
  if (!byOrder) {
    const last = LAST.get(model.relations);
    const stays = last && standAlike(last.elements, model.elements);
    byOrder = stays ? last.byOrder : new Map<string, Nesting>();
    MADE.set(model, byOrder);
    LAST.set(model.relations, { elements: model.elements, byOrder });
  }
  const order = relations.join();
  let nesting = byOrder.get(order);
  if (!nesting) {
    nesting = makeNesting(model, relations);
    byOrder.set(order, nesting);
  }
  return nesting;
}

/**
 * Whether one nesting relation wins over another: by type in the stated order, then by `order`, then
 * by id. Total over distinct relations.
 */
export function nestsBefore(
  one: Relation,
  other: Relation,
  relations: readonly RelationType[] = NESTING_RELATIONS,
): boolean {
  const byType = relations.indexOf(one.type) - relations.indexOf(other.type);
  if (byType !== 0) return byType < 0;
  const [a, b] = [one.order ?? '', other.order ?? ''];
  return a === b ? one.id < other.id : a < b;
}

/** The relations that could nest an element, the one that wins (unless it closes a ring) first. */
export function nestingRelationsOf(
  model: Model,
  child: ElementId,
  relations: readonly RelationType[] = NESTING_RELATIONS,
): Relation[] {
  return linksOf(model)
    .to(child)
    .filter(
      ({ type, source }) =>
        relations.includes(type) && source !== child && holderAt(model, source) !== undefined,
    )
    .sort((one, other) => (nestsBefore(one, other, relations) ? -1 : 1));
}

/** Whether others can stand inside an element: in a junction they can't, whatever relates them. */
export function canHold(element: Element): boolean {
  return elementTypeInfo(element.type).aspect !== 'connector';
}

/** The element at a relation's source, where it can hold others. */
function holderAt(model: Model, source: ConceptId): Element | undefined {
  const holder = elementAt(model, source);
  return holder && canHold(holder) ? holder : undefined;
}

const MADE = new WeakMap<Model, Map<string, Nesting>>();

/** Of the model asked about last with a table of relations: edits of elements leave that table as it is. */
const LAST = new WeakMap<
  Model['relations'],
  { readonly elements: Model['elements']; readonly byOrder: Map<string, Nesting> }
>();

/** Whether the same elements of the same types come in the same order: nothing else of them nests. */
function standAlike(before: Model['elements'], after: Model['elements']): boolean {
  if (before === after) return true;
  if (before.size !== after.size) return false;
  const others = before.values();
  for (const element of after.values()) {
    const { value: was } = others.next();
    if (was === element) continue;
    if (was === undefined || was.id !== element.id || was.type !== element.type) return false;
  }
  return true;
}

function makeNesting(model: Model, relations: readonly RelationType[]): Nesting {
  const candidates = candidatesOf(model, relations);
  const chosen = new Map<ElementId, number>();
  for (const child of candidates.byChild.keys()) chosen.set(child, 0);
  const up = (child: ElementId): Candidate | undefined => {
    const index = chosen.get(child);
    return index === undefined ? undefined : candidates.byChild.get(child)?.[index];
  };

  const rings: RelationId[] = [...candidates.inThemselves];
  for (const ring of ringsOf(candidates.byChild.keys(), up)) {
    const opened = ring.reduce((weakest, one) =>
      nestsBefore(one.relation, weakest.relation, relations) ? weakest : one,
    );
    rings.push(opened.relation.id);
    chosen.delete(opened.child);
    const others = candidates.byChild.get(opened.child) ?? [];
    for (const [index, other] of others.entries()) {
      if (other === opened) continue;
      if (leadsTo(other.parent, opened.child, up)) rings.push(other.relation.id);
      else {
        chosen.set(opened.child, index);
        break;
      }
    }
  }
  return collect(model, candidates.byChild, up, rings);
}

interface Candidate {
  readonly child: ElementId;
  readonly parent: ElementId;
  readonly relation: Relation;
}

function candidatesOf(model: Model, relations: readonly RelationType[]) {
  const byChild = new Map<ElementId, Candidate[]>();
  const inThemselves: RelationId[] = [];
  for (const relation of model.relations.values()) {
    if (!relations.includes(relation.type)) continue;
    const parent = holderAt(model, relation.source);
    const child = elementAt(model, relation.target);
    if (!parent || !child) continue;
    if (parent.id === child.id) {
      inThemselves.push(relation.id);
      continue;
    }
    const candidate = { child: child.id, parent: parent.id, relation };
    appendTo(byChild, child.id, candidate);
  }
  for (const list of byChild.values()) {
    if (list.length < 2) continue;
    list.sort((one, other) => (nestsBefore(one.relation, other.relation, relations) ? -1 : 1));
  }
  return { byChild, inThemselves: inThemselves.sort() };
}

/** The rings among the chosen parents; no two share a member, for each child has one parent. */
function ringsOf(
  children: Iterable<ElementId>,
  up: (child: ElementId) => Candidate | undefined,
): Candidate[][] {
  const walkOf = new Map<ElementId, number>();
  const rings: Candidate[][] = [];
  let walk = 0;
  for (const start of children) {
    walk += 1;
    let at: ElementId = start;
    while (!walkOf.has(at)) {
      walkOf.set(at, walk);
      const step = up(at);
      if (!step) break;
      at = step.parent;
    }
    if (walkOf.get(at) !== walk || !up(at)) continue;
    const ring: Candidate[] = [];
    const first = at;
    do {
      const step = up(at);
      if (!step) break;
      ring.push(step);
      at = step.parent;
    } while (at !== first);
    if (at === first) rings.push(ring);
  }
  return rings.sort((one, other) => (smallest(one) < smallest(other) ? -1 : 1));
}

function smallest(ring: readonly Candidate[]): ElementId | '' {
  return ring.reduce<ElementId | ''>(
    (least, { child }) => (least === '' || child < least ? child : least),
    '',
  );
}

function leadsTo(
  start: ElementId,
  goal: ElementId,
  up: (child: ElementId) => Candidate | undefined,
): boolean {
  const seen = new Set<ElementId>();
  let at: ElementId | undefined = start;
  while (at !== undefined && !seen.has(at)) {
    if (at === goal) return true;
    seen.add(at);
    at = up(at)?.parent;
  }
  return false;
}

function collect(
  model: Model,
  byChild: ReadonlyMap<ElementId, readonly Candidate[]>,
  up: (child: ElementId) => Candidate | undefined,
  rings: readonly RelationId[],
): Nesting {
  const parentOf = new Map<ElementId, ElementId>();
  const childrenOf = new Map<ElementId, ElementId[]>();
  const relationOf = new Map<ElementId, Relation>();
  const otherParentsOf = new Map<ElementId, readonly ElementId[]>();
  const roots: ElementId[] = [];
  for (const id of model.elements.keys()) {
    const chosen = up(id);
    if (chosen) {
      parentOf.set(id, chosen.parent);
      relationOf.set(id, chosen.relation);
      appendTo(childrenOf, chosen.parent, id);
    } else roots.push(id);
    const others = new Set((byChild.get(id) ?? []).map(({ parent }) => parent));
    if (chosen) others.delete(chosen.parent);
    if (others.size > 0) otherParentsOf.set(id, [...others]);
  }
  return { parentOf, childrenOf, roots, relationOf, otherParentsOf, rings };
}
