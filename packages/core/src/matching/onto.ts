/** A model drawn apart, said again in the ids of another: then the two compare, and one derives from the other. */
import type { Wanted } from '../architecture/derive.ts';
import type { Model } from '../architecture/model.ts';
import {
  type ConceptId,
  type ElementId,
  elementId,
  type RelationId,
  relationId,
} from '../workspace/ids.ts';
import type { Element, Relation, Text } from '../workspace/records.ts';
import { pairRelations } from './relations.ts';

/**
 * The `other` model with the base's ids for what the two share, and with the base's words where the
 * other says nothing: silence is not a change. What is not paired keeps its id, or gets a free one.
 *
 * @param pairs Who of the other is who of the base; at most one each.
 * @example derive(ws, architectureId('2.0'), ontoBase(resolve(ws, base), imported, pairs))
 */
export function ontoBase(
  base: Model,
  other: Model,
  pairs: readonly { readonly before: ElementId; readonly after: ElementId }[],
): Wanted {
  const partners = new Map(pairs.map(({ before, after }) => [after, before]));
  const relationPairs = pairRelations(base, other, partners);
  const inBase = new Set<string>([...base.elements.keys(), ...base.relations.keys()]);
  const taken = new Set<string>([
    ...inBase,
    ...[...other.elements.keys()].filter((id) => !partners.has(id)),
    ...[...other.relations.keys()].filter((id) => !relationPairs.has(id)),
  ]);
  const free = (id: ConceptId, isFree: boolean): string => {
    if (isFree) return id;
    for (let nth = 2; ; nth++) if (!taken.has(`${id}-${nth}`)) return added(taken, `${id}-${nth}`);
  };
  const ids = new Map<ConceptId, ElementId | RelationId>();
  for (const id of other.elements.keys())
    ids.set(id, partners.get(id) ?? elementId(free(id, !inBase.has(id))));
  for (const id of other.relations.keys())
    ids.set(id, relationPairs.get(id) ?? relationId(free(id, !inBase.has(id))));
  const elements = [...other.elements.values()].map((element) =>
    elementOnto(found(base.elements, partners.get(element.id)), element, ids),
  );
  const relations = [...other.relations.values()].map((relation) =>
    relationOnto(found(base.relations, relationPairs.get(relation.id)), relation, ids),
  );
  return {
    elements: new Map(elements.map((one) => [one.id, one])),
    relations: new Map(relations.map((one) => [one.id, one])),
  };
}

type Ids = ReadonlyMap<ConceptId, ElementId | RelationId>;

const found = <Id, One>(all: ReadonlyMap<Id, One>, id: Id | undefined): One | undefined =>
  id === undefined ? undefined : all.get(id);

function added(taken: Set<string>, id: string): string {
  taken.add(id);
  return id;
}

function elementOnto(was: Element | undefined, element: Element, ids: Ids): Element {
  const idOf = (id: ElementId) => elementId(ids.get(id) ?? id);
  const { owner, operator, users, ...rest } = element;
  return {
    ...was,
    ...rest,
    id: idOf(element.id),
    name: textOnto(was?.name, element.name),
    ...documented(was, element),
    ...properties(was, element),
    ...(owner && { owner: idOf(owner) }),
    ...(operator && { operator: idOf(operator) }),
    ...(users && {
      users: Object.fromEntries(
        Object.keys(users).map((user) => [idOf(elementId(user)), true as const]),
      ),
    }),
    ...placed(was),
    ...(was?.source && { source: was.source }),
  };
}

function relationOnto(was: Relation | undefined, relation: Relation, ids: Ids): Relation {
  const endOf = (end: ConceptId) => ids.get(end) ?? end;
  const name = relation.name && textOnto(was?.name, relation.name);
  return {
    ...was,
    ...relation,
    id: relationId(ids.get(relation.id) ?? relation.id),
    source: endOf(relation.source),
    target: endOf(relation.target),
    ...(name && { name }),
    ...documented(was, relation),
    ...properties(was, relation),
    ...placed(was),
    ...(was?.origin && { origin: was.origin }),
  };
}

/** Where something stood in lists and figures, it stands still. */
const placed = (was: { readonly order?: string | undefined } | undefined) =>
  was?.order === undefined ? {} : { order: was.order };

function documented(
  was: { readonly documentation?: Text | undefined } | undefined,
  { documentation }: { readonly documentation?: Text | undefined },
) {
  return documentation === undefined
    ? {}
    : { documentation: textOnto(was?.documentation, documentation) };
}

function properties(was: Element | Relation | undefined, { properties }: Element | Relation) {
  return properties === undefined ? {} : { properties: { ...was?.properties, ...properties } };
}

/** Words without a language (`und`) are in the first one that the base speaks. */
function textOnto(was: Text | undefined, text: Text): Text {
  if (was === undefined) return text;
  const { und, ...rest } = text;
  if (und === undefined) return { ...was, ...rest };
  const language = Object.keys(was).find((one) => was[one] === und) ?? Object.keys(was)[0] ?? 'und';
  return { ...was, [language]: und, ...rest };
}
