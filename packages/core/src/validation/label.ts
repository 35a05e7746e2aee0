/** What a finding calls a concept, in every language that it has a name in. */
import type { Model } from '../architecture/model.ts';
import { elementTypeInfo, relationTypeInfo } from '../language/types.ts';
import { elementAt, relationAt } from '../query/links.ts';
import type { ConceptId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';

/** A name; else the type with the id; else the id. */
export function labelOf(model: Model | undefined, id: ConceptId): Text {
  const element = model && elementAt(model, id);
  if (element) return named(element.name) ?? withId(elementTypeInfo(element.type).name, id);
  const relation = model && relationAt(model, id);
  if (relation) return named(relation.name) ?? withId(relationTypeInfo(relation.type).name, id);
  return { und: id };
}

function named(name: Text | undefined): Text | undefined {
  return name && Object.values(name).some(Boolean) ? name : undefined;
}

function withId(text: Text, id: string): Text {
  return Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, `${words} ${id}`]));
}
