/** Builds small models for tests of the language, queries and rules, without a workspace. */
import type { Model } from '../architecture/model.ts';
import { architectureId, elementId, relationId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { ElementType, RelationType } from './vocabulary.ts';

/** An element whose Vietnamese name is its id, unless `more` says otherwise. */
export function element(id: string, type: ElementType, more: Partial<Element> = {}): Element {
  return { id: elementId(id), type, name: { vi: id }, ...more };
}

/** A relation, written `Composition a b`; its id is the same three words. */
export function relation(text: string, more: Partial<Relation> = {}): Relation {
  const [type, source, target] = text.split(' ');
  return {
    id: relationId(text.replaceAll(' ', '-')),
    type: type as RelationType,
    source: elementId(source ?? ''),
    target: elementId(target ?? ''),
    ...more,
  };
}

export function model(
  elements: readonly Element[],
  relations: readonly (Relation | string)[] = [],
  profile = 'khung-2.0',
): Model {
  const all = relations.map((one) => (typeof one === 'string' ? relation(one) : one));
  return {
    architecture: architectureId('a'),
    workspace: {
      record: 'workspace',
      id: 'w',
      name: { vi: 'Thử' },
      profile,
      language: 'archimate-3.2',
    },
    elements: new Map(elements.map((one) => [one.id, one])),
    relations: new Map(all.map((one) => [one.id, one])),
    problems: [],
  };
}
