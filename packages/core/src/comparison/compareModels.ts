/** Compares two models: what became of each element and relation, and how many of each fate. */
import type { Model } from '../architecture/model.ts';
import { PROFILES, profileOf } from '../language/profiles.ts';
import { layerOf } from '../language/standing.ts';
import type { ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Element, Relation, Text } from '../workspace/records.ts';
import type { Carried } from './carried.ts';
import type { Comparison } from './comparison.ts';
import { countsOf } from './counts.ts';
import { compareElements } from './elements.ts';
import { type DirectedSuccession, type Links, linksBetween } from './lineage.ts';
import { movesAmong } from './moves.ts';
import { type Pair, pairUp } from './pairs.ts';
import { reasonsOf } from './reasons.ts';
import { compareRelations } from './relations.ts';

/** All that may differ between two models that are known to be alike in all else; nothing twice. */
export interface Touched {
  readonly elements: readonly Pair<ElementId, Element>[];
  readonly relations: readonly Pair<RelationId, Relation>[];
}

export interface CompareOptions {
  /** Why, by concept; what the successions say unless given. */
  readonly reasons?: ReadonlyMap<ConceptId, Text>;
  /** What an approved architecture planned and nobody has built. */
  readonly carried?: Carried;
  /** Where it is known what may differ, only that is looked at. */
  readonly touched?: Touched | undefined;
}

/**
 * Compare two models by id, with the successions that lead from one to the other. Linear in the union,
 * or in what was touched where that is known.
 */
export function compareModels(
  before: Model,
  after: Model,
  successions: readonly DirectedSuccession[] = [],
  options: CompareOptions = {},
): Comparison {
  const { reasons = reasonsOf(successions), carried = NO_PLAN, touched } = options;
  const links = linksBetween(before, after, successions);
  const reasonOf = (id: ConceptId) => reasons.get(id);
  const profile = knownProfile(after);
  const relationPairs = touched ? touched.relations : pairUp(before.relations, after.relations);
  const moves = movesAmong(relationPairs, before, after, links);
  const elementPairs = touched
    ? withLinked(touched.elements, before, after, links, carried, moves)
    : pairUp(before.elements, after.elements);
  const elements = compareElements(elementPairs, {
    before,
    after,
    links,
    reasonOf,
    carried,
    moves,
    layerIn: (element, model) => layerOf(element, profile, model),
  });
  const relations = compareRelations(
    relationPairs,
    { before, after, elements: elements.told },
    links,
    reasonOf,
  );
  const near = touched && { model: before, pairs: elementPairs };
  const counts = countsOf({ elements, relations, after, profile, ...(near && { near }) });
  return { before, after, elements, relations, ...counts };
}

const NO_PLAN: Carried = new Map();

/** A profile that this version does not have reads as plain ArchiMate: comparing goes on. */
function knownProfile({ workspace }: Model) {
  return PROFILES.find((one) => one.id === workspace.profile) ?? profileOf('archimate');
}

/** What is linked, carried over or moved has a row too, though its own record may not differ. */
function withLinked(
  touched: readonly Pair<ElementId, Element>[],
  before: Model,
  after: Model,
  { predecessors, successors }: Links,
  ...more: readonly ReadonlyMap<ElementId, unknown>[]
): readonly Pair<ElementId, Element>[] {
  const known = new Set<ElementId>();
  for (const { id } of touched) known.add(id);
  const pairs = [...touched];
  for (const table of [predecessors, successors, ...more])
    for (const id of table.keys()) {
      if (known.has(id)) continue;
      known.add(id);
      const [was, is] = [before.elements.get(id), after.elements.get(id)];
      if (was || is) pairs.push({ id, was, is });
    }
  return pairs;
}
