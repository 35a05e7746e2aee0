/** Resolving: an architecture, stored as changes along its chain of bases, as one whole model. */

import { PersistentMap } from '../collections/persistentMap.ts';
import {
  type ArchitectureId,
  asElementId,
  type ConceptId,
  type ElementId,
  type RelationId,
} from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type BaseChain, baseChain } from './chain.ts';
import { hiddenAmong } from './ends.ts';
import { foldConcept } from './foldChanges.ts';
import type { Model, ResolveProblem } from './model.ts';

/**
 * The whole model of an architecture. Total: what can't be carried out is in `problems`, and an
 * architecture that isn't in the workspace is empty. Linear in the changes of the chain.
 */
export function resolve(ws: Workspace, architecture: ArchitectureId): Model {
  const steps = resolveInSteps(ws, architecture);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Concepts folded in a step. */
const A_STEP = 2000;

/** The same, step by step, so that whoever resolves a large one can do other things in between. */
export function* resolveInSteps(
  ws: Workspace,
  architecture: ArchitectureId,
): Generator<undefined, Model, undefined> {
  const chain = baseChain(ws, architecture);
  const elements = new Map<ElementId, Element>();
  const relations = new Map<RelationId, Relation>();
  const problems = new Map<ConceptId, readonly ResolveProblem[]>();
  let at = 0;
  for (const id of conceptsOf(ws, chain.architectures)) {
    at += 1;
    if (at % A_STEP === 0) yield;
    const folded = foldConcept(ws, chain.architectures, id);
    const { present } = folded;
    if (present?.kind === 'element') elements.set(present.concept.id, present.concept);
    else if (present) relations.set(present.concept.id, present.concept);
    if (folded.problems.length > 0) problems.set(id, folded.problems);
  }
  yield;
  const hidden = PersistentMap.from(hiddenAmong(relations, (id) => elements.has(asElementId(id))));
  yield;
  const sorted = PersistentMap.from(elements, conceptOrder);
  yield;
  return modelOf(ws, {
    chain,
    elements: sorted,
    relations: PersistentMap.from(relations, conceptOrder),
    problems: PersistentMap.from(problems),
    hidden,
  });
}

/** What a model is made from, kept beside it so that an edit can update the one from the other. */
export interface Resolution {
  readonly chain: BaseChain;
  readonly elements: PersistentMap<ElementId, Element>;
  /** Hidden ones included. */
  readonly relations: PersistentMap<RelationId, Relation>;
  readonly problems: PersistentMap<ConceptId, readonly ResolveProblem[]>;
  /** Relations that lost an end, with the ends. */
  readonly hidden: PersistentMap<RelationId, readonly ConceptId[]>;
}

export const conceptOrder = (concept: Element | Relation) => concept.order ?? '';

/** The model of a resolution; `visible` where the caller has the relations that aren't hidden. */
export function modelOf(
  ws: Workspace,
  resolution: Resolution,
  visible: PersistentMap<RelationId, Relation> = withoutHidden(resolution),
): Model {
  const { chain, elements, problems, hidden } = resolution;
  const all: ResolveProblem[] = [...chain.problems];
  for (const ofConcept of problems.values()) all.push(...ofConcept);
  for (const [relation, ends] of hidden)
    for (const end of ends) all.push({ kind: 'end-gone', relation, end });
  const architecture = chain.architectures.at(-1);
  if (architecture === undefined) throw new RangeError('a chain has at least one architecture');
  const model: Model = {
    architecture,
    workspace: ws.info,
    elements,
    relations: visible,
    problems: all,
  };
  RESOLUTIONS.set(model, resolution);
  return model;
}

/** What the model was made from; undefined for one that `resolve` didn't make. */
export const resolutionOf = (model: Model): Resolution | undefined => RESOLUTIONS.get(model);

const RESOLUTIONS = new WeakMap<Model, Resolution>();

function withoutHidden({ relations, hidden }: Resolution): PersistentMap<RelationId, Relation> {
  const gone = new Map<RelationId, undefined>();
  for (const id of hidden.keys()) gone.set(id, undefined);
  return relations.withAll(gone);
}

function conceptsOf(ws: Workspace, chain: readonly ArchitectureId[]): Set<ConceptId> {
  const ids = new Set<ConceptId>();
  for (const architecture of chain)
    for (const id of ws.changes.get(architecture)?.keys() ?? []) ids.add(id);
  return ids;
}
