/** Which properties may still be added to an element or relation, found by name; and how one that is new is made. */
import {
  type ArchitectureId,
  type Concept,
  type Edit,
  fieldPath,
  fold,
  type Json,
  joinEdits,
  newId,
  type Profile,
  type PropertyDefinition,
  type PropertyRule,
  propertyDefinitionId,
  putRecord,
  setField,
  textIn,
  type Workspace,
} from '@khung/core';

/** A property of the framework, or one that the workspace defines. */
export type Offered =
  | {
      readonly kind: 'ruled';
      readonly id: string;
      readonly name: string;
      readonly rule: PropertyRule;
    }
  | {
      readonly kind: 'defined';
      readonly id: string;
      readonly name: string;
      readonly type: PropertyDefinition['type'];
    };

/** The types that a person chooses among; files may bring others. */
export const OWN_TYPES = ['string', 'number', 'boolean', 'date'] as const;
export type OwnType = (typeof OWN_TYPES)[number];

interface Asked {
  readonly concept: Concept;
  readonly profile: Profile;
  readonly workspace: Workspace;
  /** Ids of those that have a field already, though no value. */
  readonly asked: ReadonlySet<string>;
  readonly language: string;
  readonly query: string;
}

export interface Offers {
  readonly offers: readonly Offered[];
  /** The name of one that may be made, where none is called so; `undefined` where one is, or nothing was typed. */
  readonly newName: string | undefined;
}

export function propertiesToAdd(asked: Asked): Offers {
  const { concept, profile, workspace, language, query } = asked;
  const all: readonly Offered[] = [
    ...profile.properties.map(
      (rule): Offered => ({
        kind: 'ruled',
        id: rule.id,
        name: textIn(rule.name, language),
        rule,
      }),
    ),
    ...[...workspace.properties.values()]
      .filter(({ id }) => !profile.properties.some((rule) => rule.id === id))
      .map(
        ({ id, name, type }): Offered => ({
          kind: 'defined',
          id,
          name: textIn(name, language),
          type,
        }),
      ),
  ];
  const words = fold(query).split(' ').filter(Boolean);
  const offers = all.filter(
    ({ id, name }) =>
      !asked.asked.has(id) &&
      concept.properties?.[id] === undefined &&
      words.every((word) => fold(name).includes(word)),
  );
  const name = query.trim();
  const taken = all.some((one) => fold(one.name) === fold(name));
  return { offers, newName: name === '' || taken ? undefined : name };
}

/** The new property and its first value, as one step. */
export function addOwnProperty(
  workspace: Workspace,
  architecture: ArchitectureId,
  concept: Concept,
  own: {
    readonly name: string;
    readonly language: string;
    readonly type: OwnType;
    readonly value: Json;
  },
  newIdOf: (prefix: string) => string = newId,
): Edit {
  const id = propertyDefinitionId(newIdOf('property'));
  const defined = putRecord(workspace, {
    record: 'property',
    id,
    name: { [own.language]: own.name },
    type: own.type,
  });
  const path = fieldPath(['properties', id]);
  const set = setField(workspace, architecture, concept.id, path, own.value);
  return joinEdits(set.label, [defined, set]);
}
