/** Compares architectures of two workspaces: a file and an earlier one, a checkpoint and now, or two drawn apart. */
import { baseChain } from '../architecture/chain.ts';
import type { Model } from '../architecture/model.ts';
import { resolve } from '../architecture/resolve.ts';
import { appendTo } from '../collections/multimap.ts';
import type { MatchDecision } from '../matching/matching.ts';
import { pairRelations } from '../matching/relations.ts';
import { sameValue } from '../workspace/field.ts';
import {
  type ArchitectureId,
  type ConceptId,
  type ElementId,
  elementId,
  type RelationId,
  relationId,
} from '../workspace/ids.ts';
import type { Element, Relation, Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { UnknownArchitecture } from './compare.ts';
import { compareModels } from './compareModels.ts';
import type { Comparison } from './comparison.ts';
import { type DirectedSuccession, successionsOn } from './lineage.ts';
import { reasonsOf } from './reasons.ts';

/**
 * What became of everything between an architecture of one workspace and one of another. The same
 * are: what people decided (`decisions`), else what has the same id, else what was imported from the same
 * thing. In the result all has the ids of the first. What both workspaces tell of successions is common
 * ground; only what one of them alone tells lies between the two.
 *
 * @param decisions As a matches file has them (`readMatches`); of a rejected pair the two stay apart.
 * @throws UnknownArchitecture
 */
export function compareAcross(
  first: Workspace,
  before: ArchitectureId,
  second: Workspace,
  after: ArchitectureId,
  decisions: readonly MatchDecision[] = [],
): Comparison {
  for (const [ws, id] of [
    [first, before],
    [second, after],
  ] as const)
    if (!ws.architectures.has(id)) throw new UnknownArchitecture(id, [...ws.architectures.keys()]);
  const left = resolve(first, before);
  const right = resolve(second, after);
  const names = namesOf(left, right, decisions);
  const successions = between(first, before, second, after, names);
  const reasons = new Map<ConceptId, Text>(reasonsOf(successions));
  for (const architecture of baseChain(second, after).architectures)
    for (const [id, change] of second.changes.get(architecture) ?? [])
      if (change.reason && !sameValue(change, first.changes.get(architecture)?.get(id)))
        reasons.set(names.get(id) ?? id, change.reason);
  return compareModels(left, renamed(right, names), successions, { reasons });
}

/** What the concepts of the second are called in the first. */
type Names = ReadonlyMap<ConceptId, ElementId | RelationId>;

function namesOf(left: Model, right: Model, decisions: readonly MatchDecision[]): Names {
  const partners = partnersOf(left, right, decisions);
  const taken = new Set<string>([
    ...left.elements.keys(),
    ...left.relations.keys(),
    ...right.elements.keys(),
    ...right.relations.keys(),
  ]);
  const free = (id: string): string => {
    for (let nth = 2; ; nth += 1) {
      const other = `${id}-${nth}`;
      if (taken.has(other)) continue;
      taken.add(other);
      return other;
    }
  };
  const names = new Map<ConceptId, ElementId | RelationId>();
  for (const id of right.elements.keys()) {
    const partner = partners.get(id);
    if (partner !== undefined) names.set(id, partner);
    else if (left.elements.has(id)) names.set(id, elementId(free(id)));
  }
  const sameEnds = pairRelations(left, right, partners);
  const paired = new Set<RelationId>(sameEnds.values());
  for (const id of right.relations.keys()) {
    // One of the same id is the same, unless the first has it for another that was found the same.
    const partner = left.relations.has(id) && !paired.has(id) ? id : sameEnds.get(id);
    if (partner !== undefined) names.set(id, partner);
    else if (left.relations.has(id)) names.set(id, relationId(free(id)));
  }
  return names;
}

function partnersOf(
  left: Model,
  right: Model,
  decisions: readonly MatchDecision[],
): ReadonlyMap<ElementId, ElementId> {
  const partners = new Map<ElementId, ElementId>();
  const taken = new Set<ElementId>();
  const apart = new Set<string>();
  for (const { before, after, decision } of decisions)
    if (decision === 'rejected') apart.add(`${before} ${after}`);
  const pair = (before: ElementId, after: ElementId) => {
    if (taken.has(before) || partners.has(after) || apart.has(`${before} ${after}`)) return;
    if (!left.elements.has(before) || !right.elements.has(after)) return;
    taken.add(before);
    partners.set(after, before);
  };
  for (const { before, after, decision } of decisions)
    if (decision === 'accepted') pair(before, after);
  for (const id of right.elements.keys()) pair(id, id);
  const traced = new Map<string, ElementId[]>();
  for (const element of left.elements.values())
    if (!taken.has(element.id))
      for (const trace of tracesOf(element)) appendTo(traced, trace, element.id);
  for (const element of right.elements.values()) {
    if (partners.has(element.id)) continue;
    for (const trace of tracesOf(element)) {
      const [one, ...others] = traced.get(trace) ?? [];
      if (one !== undefined && others.length === 0) pair(one, element.id);
    }
  }
  return partners;
}

const tracesOf = ({ id, source }: Element): readonly string[] =>
  source === undefined || source.id === id ? [id] : [id, source.id];

function renamed(model: Model, names: Names): Model {
  const elementIdOf = (id: ElementId) => elementId(names.get(id) ?? id);
  const elements = new Map<ElementId, Element>();
  for (const element of model.elements.values()) {
    const { owner, operator, users } = element;
    const one: Element = {
      ...element,
      id: elementIdOf(element.id),
      ...(owner && { owner: elementIdOf(owner) }),
      ...(operator && { operator: elementIdOf(operator) }),
      ...(users && {
        users: Object.fromEntries(
          Object.keys(users).map((id) => [elementIdOf(elementId(id)), true as const]),
        ),
      }),
    };
    elements.set(one.id, one);
  }
  const relations = new Map<RelationId, Relation>();
  for (const relation of model.relations.values()) {
    const one: Relation = {
      ...relation,
      id: relationId(names.get(relation.id) ?? relation.id),
      source: names.get(relation.source) ?? relation.source,
      target: names.get(relation.target) ?? relation.target,
    };
    relations.set(one.id, one);
  }
  const { architecture, workspace, problems } = model;
  return { architecture, workspace, problems, elements, relations };
}

/** What only the first tells is undone, then what only the second tells is done. */
function between(
  first: Workspace,
  before: ArchitectureId,
  second: Workspace,
  after: ArchitectureId,
  names: Names,
): readonly DirectedSuccession[] {
  const left = baseChain(first, before).architectures;
  const right = baseChain(second, after).architectures;
  const alone = (ws: Workspace, other: Workspace, chain: readonly ArchitectureId[]) => ({
    ...ws,
    successions: new Map(
      [...ws.successions].filter(
        ([id, one]) =>
          !(chain.includes(one.architecture) && sameValue(one, other.successions.get(id))),
      ),
    ),
  });
  const undone = successionsOn(
    alone(first, second, right),
    left.toReversed().map((architecture) => ({ architecture, direction: 'undone' })),
  );
  const made = successionsOn(
    alone(second, first, left),
    right.map((architecture) => ({ architecture, direction: 'made' })),
  );
  const named = (ids: readonly ElementId[]) => ids.map((id) => elementId(names.get(id) ?? id));
  return [
    ...undone,
    ...made.map((one) => ({
      ...one,
      from: named(one.from),
      to: named(one.to),
      step: one.step + left.length,
    })),
  ];
}
