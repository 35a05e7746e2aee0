/** Compares two models: what became of each element and relation, and how many of each fate. */
import type { Model } from '../architecture/model.ts';
import { PROFILES, profileOf } from '../language/profiles.ts';
import { layerOf } from '../language/standing.ts';
import type { ConceptId } from '../workspace/ids.ts';
import type { Element, Text } from '../workspace/records.ts';
import type { Carried } from './carried.ts';
import type { Comparison } from './comparison.ts';
import { countsByLayer, countsByUnit, summaryOf } from './counts.ts';
import { compareElements } from './elements.ts';
import { type DirectedSuccession, linksBetween } from './lineage.ts';
import { reasonsOf } from './reasons.ts';
import { compareRelations } from './relations.ts';

/**
 * Compare two models by id, with the successions that lead from one to the other. Linear in the union.
 *
 * @param reasons Why, by concept; what the successions say unless given.
 * @param carried What an approved architecture planned and nobody has built.
 */
export function compareModels(
  before: Model,
  after: Model,
  successions: readonly DirectedSuccession[] = [],
  reasons: ReadonlyMap<ConceptId, Text> = reasonsOf(successions),
  carried: Carried = new Map(),
): Comparison {
  const links = linksBetween(before, after, successions);
  const reasonOf = (id: ConceptId) => reasons.get(id);
  const elements = compareElements({ before, after, links, reasonOf, layerIn, carried });
  const relations = compareRelations(before, after, links, reasonOf);
  return {
    before,
    after,
    elements,
    relations,
    summary: summaryOf(elements.values(), relations.values()),
    byLayer: countsByLayer(elements.values()),
    byUnit: countsByUnit(elements.values()),
  };
}

/** A profile that this version does not have reads as plain ArchiMate: comparing goes on. */
function layerIn(element: Element, model: Model) {
  const id = model.workspace.profile;
  const profile = PROFILES.find((one) => one.id === id) ?? profileOf('archimate');
  return layerOf(element, profile, model);
}
