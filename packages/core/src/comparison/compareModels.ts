/** Compares two models: what became of each element and relation, and how many of each fate. */
import type { Model } from '../architecture/model.ts';
import { PROFILES, profileOf } from '../language/profiles.ts';
import { layerOf } from '../language/standing.ts';
import type { ConceptId, ElementId, RelationId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
import type { Carried } from './carried.ts';
import type { Comparison } from './comparison.ts';
import { countsOf } from './counts.ts';
import { compareElements } from './elements.ts';
import { type DirectedSuccession, type Links, linksBetween } from './lineage.ts';
import { movesAmong } from './moves.ts';
import { type Pair, pairUp } from './pairs.ts';
import { reasonsOf } from './reasons.ts';
import { compareRelations } from './relations.ts';

/** What may differ between two models that are known to be alike in all else. */
export interface Touched {
  readonly elements: ReadonlySet<ElementId>;
  readonly relations: ReadonlySet<RelationId>;
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
  const relationPairs = touched
    ? pairsOf(touched.relations, before.relations, after.relations)
    : pairUp(before.relations, after.relations);
  const moves = movesAmong(relationPairs, before, after, links);
  const elementPairs = touched
    ? pairsOf(alsoLinked(touched.elements, links, carried, moves), before.elements, after.elements)
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
  const relations = compareRelations(relationPairs, before, after, links, reasonOf);
  const near = touched && { model: before, pairs: elementPairs };
  const counts = countsOf({ elements, relations, after, profile, ...(near && { near }) });
  return { before, after, elements, relations, ...counts };
}

const NO_PLAN: Carried = new Map();

/** A profile that this version does not have reads as plain ArchiMate: comparing goes on. */
function knownProfile({ workspace }: Model) {
  return PROFILES.find((one) => one.id === workspace.profile) ?? profileOf('archimate');
}

function alsoLinked(
  touched: ReadonlySet<ElementId>,
  { predecessors, successors }: Links,
  ...more: readonly ReadonlyMap<ElementId, unknown>[]
): ReadonlySet<ElementId> {
  const all = new Set(touched);
  for (const table of [predecessors, successors, ...more])
    for (const id of table.keys()) all.add(id);
  return all;
}

/** The two states of some concepts, in the order in which models keep them; those in neither left out. */
function pairsOf<Id extends string, Concept extends { readonly order?: string | undefined }>(
  ids: ReadonlySet<Id>,
  before: ReadonlyMap<Id, Concept>,
  after: ReadonlyMap<Id, Concept>,
): Pair<Id, Concept>[] {
  const pairs: Pair<Id, Concept>[] = [];
  for (const id of ids) {
    const [was, is] = [before.get(id), after.get(id)];
    if (was || is) pairs.push({ id, was, is });
  }
  const rank = ({ was, is }: Pair<Id, Concept>) => (was ?? is)?.order ?? '';
  return pairs.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    if (one !== other) return one < other ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}
