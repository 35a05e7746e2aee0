/**
 * What may leave the house: models without the elements, relations and fields that are marked internal
 * (addresses, versions, weaknesses). Everything that names one of them goes too.
 */
import { PROFILES } from '../language/profiles.ts';
import type { ConceptId } from '../workspace/ids.ts';
import type { Element, PropertyValue, Relation } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Model } from './model.ts';

/**
 * The public edition of one model, or of two that are compared: what either keeps internal is left
 * out of both, so that comparing them does not tell that it is there.
 *
 * @returns as many models, in the same order. Linear.
 * @example const [before, after] = publicEdition(ws, [resolve(ws, v1), resolve(ws, v2)])
 */
export function publicEdition(ws: Workspace, models: readonly Model[]): Model[] {
  const fields = internalProperties(ws);
  const left = new Set<ConceptId>();
  for (const model of models) {
    for (const one of model.elements.values()) if (one.internal === true) left.add(one.id);
    for (const one of model.relations.values()) if (one.internal === true) left.add(one.id);
  }
  return models.map((model) => published(model, left, fields));
}

/** Ids of the properties whose values stay in the house: by the framework, or as the workspace says. */
export function internalProperties(ws: Workspace): ReadonlySet<string> {
  const profile = PROFILES.find((one) => one.id === ws.info.profile);
  const ids = new Set<string>();
  for (const rule of profile?.properties ?? []) if (rule.internal === true) ids.add(rule.id);
  for (const own of ws.properties.values()) if (own.internal === true) ids.add(own.id);
  return ids;
}

function published(
  model: Model,
  marked: ReadonlySet<ConceptId>,
  fields: ReadonlySet<string>,
): Model {
  const elements = new Map<Element['id'], Element>();
  for (const [id, element] of model.elements) {
    if (!marked.has(id)) elements.set(id, publishedElement(element, marked, fields));
  }
  const relations = new Map<Relation['id'], Relation>();
  const gone = withTheirRelations(model, marked);
  for (const [id, relation] of model.relations) {
    if (!gone.has(id)) relations.set(id, withoutFields(relation, fields));
  }
  return { ...model, elements, relations };
}

/** What is left out, and every relation at it, and at those relations, until there are no more. */
function withTheirRelations(model: Model, marked: ReadonlySet<ConceptId>): Set<ConceptId> {
  const gone = new Set(marked);
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const { id, source, target } of model.relations.values()) {
      if (gone.has(source) || gone.has(target)) gone.add(id);
    }
  }
  return gone;
}

function publishedElement(
  element: Element,
  marked: ReadonlySet<ConceptId>,
  fields: ReadonlySet<string>,
): Element {
  const { owner, operator, users, ...rest } = withoutFields(element, fields);
  const known = Object.entries(users ?? {}).filter(([id]) => !hasId(marked, id));
  return {
    ...rest,
    ...(owner === undefined || marked.has(owner) ? {} : { owner }),
    ...(operator === undefined || marked.has(operator) ? {} : { operator }),
    ...(known.length === 0 ? {} : { users: Object.fromEntries(known) }),
  };
}

const hasId = (ids: ReadonlySet<string>, id: string): boolean => ids.has(id);

function withoutFields<Concept extends Element | Relation>(
  concept: Concept,
  fields: ReadonlySet<string>,
): Concept {
  const { properties } = concept;
  if (properties === undefined) return concept;
  const kept: Record<string, PropertyValue> = {};
  let left = false;
  for (const [id, value] of Object.entries(properties)) {
    if (fields.has(id)) left = true;
    else kept[id] = value;
  }
  return left ? { ...concept, properties: kept } : concept;
}
