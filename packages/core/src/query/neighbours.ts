/** What stands one relation away from a concept. */
import type { Model } from '../architecture/model.ts';
import type { ConceptId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import { linksOf } from './links.ts';

export interface Neighbour {
  readonly relation: Relation;
  readonly other: ConceptId;
  /** Which end of the relation the concept asked about is. */
  readonly as: 'source' | 'target';
}

/** The neighbours of an element or a relation: what it points to first, then what points to it. */
export function neighbours(model: Model, id: ConceptId): Neighbour[] {
  const links = linksOf(model);
  return [
    ...links
      .from(id)
      .map((relation) => ({ relation, other: relation.target, as: 'source' as const })),
    ...links
      .to(id)
      .map((relation) => ({ relation, other: relation.source, as: 'target' as const })),
  ];
}
