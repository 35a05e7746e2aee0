/** An element or a relation of what is shown: of one model, or of the later model that still has it. */
import type { Comparison, ConceptId, Element, Model, Relation } from '@khung/core';

export function elementIn(source: Model | Comparison, id: ConceptId): Element | undefined {
  if (!('before' in source)) return find(source.elements, id);
  return find(source.after.elements, id) ?? find(source.before.elements, id);
}

export function relationIn(source: Model | Comparison, id: ConceptId): Relation | undefined {
  if (!('before' in source)) return find(source.relations, id);
  return find(source.after.relations, id) ?? find(source.before.relations, id);
}

/** Looks an end of a relation up, whichever kind of concept it is. */
function find<Id extends ConceptId, Value>(
  table: ReadonlyMap<Id, Value>,
  id: ConceptId,
): Value | undefined {
  const loose: ReadonlyMap<ConceptId, Value> = table;
  return loose.get(id);
}
