/** A part of a model: what stands in chosen elements, and the relations that stay among them. */
import type { Nesting } from '../query/nesting.ts';
import type { ConceptId, ElementId } from '../workspace/ids.ts';
import type { Relation, Text } from '../workspace/records.ts';
import type { Model } from './model.ts';

/** Those that stand in none of the others, in the model's order. */
export function outermost(model: Model, nesting: Nesting, ids: readonly ElementId[]): ElementId[] {
  const chosen = new Set(ids);
  return [...model.elements.keys()].filter((id) => {
    if (!chosen.has(id)) return false;
    for (let up = nesting.parentOf.get(id); up !== undefined; up = nesting.parentOf.get(up))
      if (chosen.has(up)) return false;
    return true;
  });
}

/** The element and all that stands in it, containers first. */
export function withContent(nesting: Nesting, id: ElementId): ElementId[] {
  const inside = nesting.childrenOf.get(id) ?? [];
  return [id, ...inside.flatMap((child) => withContent(nesting, child))];
}

/**
 * Relations of which both ends are among these, each after those that it ends at: a relation may end at
 * another one.
 */
export function relationsWithin(
  relations: Iterable<Relation>,
  elements: Iterable<ElementId>,
): Relation[] {
  const ends = new Set<ConceptId>(elements);
  const within: Relation[] = [];
  let left = [...relations];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((relation) => {
      if (!ends.has(relation.source) || !ends.has(relation.target)) return true;
      ends.add(relation.id);
      within.push(relation);
      return false;
    });
  }
  return within;
}

/** The name with the first number that nothing has, the same in every language. */
export function freeName(name: Text, taken: ReadonlySet<string>): Text {
  const stems = Object.entries(name).map(
    ([language, text]) => [language, text.replace(/ \(\d+\)$/, '')] as const,
  );
  for (let number = 2; ; number++) {
    const tried = stems.map(([language, stem]) => [language, `${stem} (${number})`] as const);
    if (tried.every(([, text]) => !taken.has(text))) return Object.fromEntries(tried);
  }
}
