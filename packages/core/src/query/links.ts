/** The relations at each concept of a model, looked up instead of searched for. */
import type { Model } from '../architecture/model.ts';
import { appendTo } from '../collections/multimap.ts';
import { asElementId, asRelationId, type ConceptId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';

export interface RelationIndex {
  /** Relations that start at a concept, in the model's order. */
  readonly from: (id: ConceptId) => readonly Relation[];
  /** Relations that end at a concept, in the model's order. */
  readonly to: (id: ConceptId) => readonly Relation[];
}

/**
 * The links of a model: made once for a table of relations (linear in it), so that a rename, which
 * leaves that table as it is, costs nothing here.
 */
export function linksOf(model: Model): RelationIndex {
  const known = MADE.get(model.relations);
  if (known) return known;
  const out = new Map<ConceptId, Relation[]>();
  const back = new Map<ConceptId, Relation[]>();
  for (const relation of model.relations.values()) {
    appendTo(out, relation.source, relation);
    appendTo(back, relation.target, relation);
  }
  const links: RelationIndex = {
    from: (id) => out.get(id) ?? NONE,
    to: (id) => back.get(id) ?? NONE,
  };
  MADE.set(model.relations, links);
  return links;
}

/** The element at a relation's end; `undefined` where that end is a relation. */
export function elementAt(model: Model, end: ConceptId): Element | undefined {
  return model.elements.get(asElementId(end));
}

/** The relation at a relation's end, where it is one. */
export function relationAt(model: Model, end: ConceptId): Relation | undefined {
  return model.relations.get(asRelationId(end));
}

const MADE = new WeakMap<Model['relations'], RelationIndex>();
const NONE: readonly Relation[] = [];
