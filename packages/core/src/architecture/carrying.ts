/** Which relations of elements that go can be led on to those that follow them, and how. */
import { mayRelate } from '../language/rules.ts';
import { elementAt, linksOf } from '../query/links.ts';
import { NESTING_RELATIONS, type Nesting, nestingOf } from '../query/nesting.ts';
import type { ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { Model } from './model.ts';

/** A relation that would be lost with its end. */
export interface Carriable {
  readonly relation: Relation;
  /** Which end goes. */
  readonly end: 'source' | 'target';
  /** Those that may legally take that end and are not so related yet; in the order of the heirs. */
  readonly heirs: readonly ElementId[];
}

/** A relation to be led on to one that follows. */
export interface Carried {
  readonly relation: RelationId;
  readonly to: ElementId;
}

/**
 * The relations between what goes and what stays, each with the heirs that could have it: none where
 * it would be illegal or is there already. What nests the one that goes is not among them: a newcomer
 * stands where it stood, and who is there already stays where it is.
 * @param heirs elements of the model, or such as are yet to be added
 */
export function carriableRelations(
  model: Model,
  going: ReadonlySet<ElementId>,
  heirs: readonly Element[],
): Carriable[] {
  const links = linksOf(model);
  const nesting = nestingOf(model);
  const found: Carriable[] = [];
  for (const id of going) {
    for (const relation of links.from(id)) {
      const far = elementAt(model, relation.target);
      if (far && !going.has(far.id))
        found.push({ relation, end: 'source', heirs: legal(relation, 'source', far) });
    }
    for (const relation of links.to(id)) {
      const far = elementAt(model, relation.source);
      if (far && !going.has(far.id) && !NESTING_RELATIONS.includes(relation.type))
        found.push({ relation, end: 'target', heirs: legal(relation, 'target', far) });
    }
  }
  return found;

  function legal(relation: Relation, end: Carriable['end'], far: Element): ElementId[] {
    const fits = (heir: Element) =>
      heir.id !== far.id &&
      (end === 'source'
        ? mayRelate(relation.type, heir.type, far.type)
        : mayRelate(relation.type, far.type, heir.type)) &&
      !(NESTING_RELATIONS.includes(relation.type) && standsIn(nesting, heir.id, far.id)) &&
      !links.from(end === 'source' ? heir.id : far.id).some((other) => {
        const target = end === 'source' ? far.id : heir.id;
        return other.type === relation.type && other.target === target;
      });
    return heirs.filter(fits).map(({ id }) => id);
  }
}

/** The relation as it is led on, under a new id. */
export function ledOn({ relation, end }: Carriable, heir: ConceptId, id: RelationId): Relation {
  const { origin: _, ...said } = relation;
  return { ...said, id, [end]: heir };
}

function standsIn({ parentOf }: Nesting, id: ElementId, holder: ElementId): boolean {
  for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at))
    if (at === holder) return true;
  return false;
}
