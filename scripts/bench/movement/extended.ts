/**
 * A model with one element more, made after one that is there: of its kind, in the same container, with
 * its relation or without. What people do all day, so what figures must take calmly.
 */
import {
  type Element,
  type ElementId,
  elementId,
  type Model,
  nestingOf,
  orderBetween,
  profileOf,
  type Relation,
  type RelationId,
  relationId,
} from '@khung/core';

export interface Extension {
  /** Whom it is like. */
  readonly like: ElementId;
  readonly id: string;
  readonly name: string;
  /** Right after the one it is like, or behind everything. */
  readonly at: 'after' | 'end';
  /** Relations of the one it is like that it gets too. */
  readonly relations: readonly RelationId[];
}

/** @throws Error where the model lacks the element that the new one should be like. */
export function extended(model: Model, extension: Extension): Model {
  const { like, id, name, at } = extension;
  const original = model.elements.get(like);
  if (original === undefined) throw new Error(`no element ${like}`);
  const rows = [...model.elements.values()];
  const place = at === 'end' ? rows.length : rows.indexOf(original) + 1;
  const order = orderBetween(rows[place - 1]?.order, rows[place]?.order);
  const added: Element = {
    ...original,
    id: elementId(id),
    name: { vi: name, en: name },
    ...(order === undefined ? {} : { order }),
  };
  rows.splice(place, 0, added);
  const relations = new Map(model.relations);
  for (const known of [nesterOf(model, like), ...extension.relations]) {
    const relation = known === undefined ? undefined : model.relations.get(known);
    if (relation === undefined) continue;
    const copy = copyFor(relation, like, added.id);
    relations.set(copy.id, copy);
  }
  return { ...model, elements: new Map(rows.map((row) => [row.id, row])), relations };
}

/** The relation that puts it into its container. */
export function nesterOf(model: Model, id: ElementId): RelationId | undefined {
  const { nesting } = profileOf(model.workspace.profile);
  return nestingOf(model, { relations: nesting }).relationOf.get(id)?.id;
}

function copyFor(relation: Relation, like: ElementId, added: ElementId): Relation {
  const end = <End extends Relation['source']>(given: End) => (given === like ? added : given);
  return {
    ...relation,
    id: relationId(`${relation.id}/${added}`),
    source: end(relation.source),
    target: end(relation.target),
  };
}
