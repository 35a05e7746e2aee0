/** A model from another: kept up with an edit, or climbing the chain, at the cost of what differs. */
import { persistent } from '../collections/persistentMap.ts';
import type { Edit } from '../workspace/edit.ts';
import { sameValue } from '../workspace/field.ts';
import {
  type ArchitectureId,
  asElementId,
  asRelationId,
  type ConceptId,
  type ElementId,
  type RelationId,
} from '../workspace/ids.ts';
import { keyParts } from '../workspace/key.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { hangingOn, hiddenAmong } from './ends.ts';
import { foldConcept } from './foldChanges.ts';
import type { Model, ResolveProblem } from './model.ts';
import type { Present } from './present.ts';
import { conceptOrder, modelOf, type Resolution, resolutionOf, resolve } from './resolve.ts';

/**
 * The model after the edit: equal to a full resolve of `after`, and the very same object where the
 * edit doesn't touch this architecture. `previous` must be the model of `before`, and `after` what
 * `applyEdit(before, edit)` gave.
 */
export function updateModel(
  previous: Model,
  before: Workspace,
  after: Workspace,
  edit: Edit,
): Model {
  const resolution = resolutionOf(previous);
  const chain = baseChain(after, previous.architecture);
  if (!resolution || !sameValue(chain, resolution.chain))
    return resolve(after, previous.architecture);
  const touched = touchedConcepts(edit, new Set<string>(chain.architectures));
  if (touched.size === 0 && before.info === after.info) return previous;
  return updated(resolution, previous, after, touched);
}

/**
 * The model of an architecture by that of one below it in the same workspace: equal to `resolve`,
 * at the cost of the changes between the two.
 */
export function resolveAbove(ws: Workspace, below: Model, architecture: ArchitectureId): Model {
  const resolution = resolutionOf(below);
  const chain = baseChain(ws, architecture);
  const depth = resolution?.chain.architectures.length ?? 0;
  const shared = { ...chain, architectures: chain.architectures.slice(0, depth) };
  if (!resolution || !sameValue(shared, resolution.chain)) return resolve(ws, architecture);
  const touched = new Set<ConceptId>();
  for (const above of chain.architectures.slice(depth))
    for (const id of ws.changes.get(above)?.keys() ?? []) touched.add(id);
  return updated({ ...resolution, chain }, below, ws, touched);
}

/** The concepts whose changes in one of the architectures the edit touches. */
export function touchedConcepts(edit: Edit, architectures: ReadonlySet<string>): Set<ConceptId> {
  const touched = new Set<ConceptId>();
  for (const { key } of edit.fields) {
    const parts = keyParts(key);
    if (parts?.kind === 'change' && architectures.has(parts.architecture))
      touched.add(parts.concept);
  }
  return touched;
}

/** What the touched concepts are now, as changes of a resolution's tables; `undefined`: gone. */
interface Touches {
  readonly elements: Map<ElementId, Element | undefined>;
  readonly relations: Map<RelationId, Relation | undefined>;
  readonly problems: Map<ConceptId, readonly ResolveProblem[] | undefined>;
  /** Relations whose ends are as they were: hidden if they were. */
  readonly asBefore: Map<RelationId, Relation>;
  /** Relations of which it must be found out whether their ends are there. */
  readonly unsure: Map<RelationId, Relation>;
  readonly came: Set<ConceptId>;
  readonly went: Set<ConceptId>;
}

function touchesOf(
  resolution: Resolution,
  ws: Workspace,
  concepts: ReadonlySet<ConceptId>,
): Touches {
  const touches: Touches = {
    elements: new Map(),
    relations: new Map(),
    problems: new Map(),
    asBefore: new Map(),
    unsure: new Map(),
    came: new Set(),
    went: new Set(),
  };
  const { elements, relations, problems, came, went } = touches;
  for (const id of concepts) {
    const folded = foldConcept(ws, resolution.chain.architectures, id);
    if (folded.problems.length > 0) problems.set(id, folded.problems);
    else if (resolution.problems.has(id)) problems.set(id, undefined);
    const { present } = folded;
    const was = presentBefore(resolution, id);
    if (present && present.kind !== was?.kind) came.add(id);
    if (was && present?.kind !== was.kind) {
      went.add(id);
      if (was.kind === 'element') elements.set(was.concept.id, undefined);
      else relations.set(was.concept.id, undefined);
    }
    if (present?.kind === 'element') elements.set(present.concept.id, present.concept);
    if (present?.kind !== 'relation') continue;
    const relation = present.concept;
    relations.set(relation.id, relation);
    if (was?.kind === 'relation' && sameEnds(was.concept, relation)) {
      touches.asBefore.set(relation.id, relation);
      continue;
    }
    touches.unsure.set(relation.id, relation);
    came.add(id);
    if (was) went.add(id);
  }
  return touches;
}

/** The model of `ws` by a resolution of what it was before some concepts' changes were touched. */
function updated(
  resolution: Resolution,
  previous: Model,
  ws: Workspace,
  touched: ReadonlySet<ConceptId>,
): Model {
  const touches = touchesOf(resolution, ws, touched);
  const elements = resolution.elements.withAll(touches.elements);
  const relations = resolution.relations.withAll(touches.relations);
  const problems = resolution.problems.withAll(touches.problems);
  const hiddenNow = new Map<RelationId, readonly ConceptId[] | undefined>();
  const visibleNow = new Map<RelationId, Relation | undefined>();
  for (const [id, relation] of touches.relations) {
    if (relation) continue;
    hiddenNow.set(id, undefined);
    visibleNow.set(id, undefined);
  }
  const known = resolution.hidden.withAll(hiddenNow);
  for (const [id, relation] of touches.asBefore) if (!known.has(id)) visibleNow.set(id, relation);
  // What went may hide whatever hangs on it; what came may show only what is hidden.
  const unsure = new Map([
    ...touches.unsure,
    ...hangingOn(relations, touches.went),
    ...hangingOn(hiddenOf(relations, known), touches.came),
  ]);
  const lost = hiddenAmong(unsure, (id) => {
    if (elements.has(asElementId(id))) return true;
    return relations.has(asRelationId(id)) && !known.has(asRelationId(id));
  });
  for (const [id, relation] of unsure) {
    const ends = lost.get(id);
    if (ends || known.has(id)) hiddenNow.set(id, ends);
    visibleNow.set(id, ends ? undefined : relation);
  }
  const hidden = resolution.hidden.withAll(hiddenNow);
  const visible = persistent(previous.relations, conceptOrder).withAll(visibleNow);
  const { chain } = resolution;
  return modelOf(ws, { chain, elements, relations, problems, hidden }, visible);
}

function hiddenOf(
  relations: ReadonlyMap<RelationId, Relation>,
  hidden: ReadonlyMap<RelationId, unknown>,
): Map<RelationId, Relation> {
  const found = new Map<RelationId, Relation>();
  for (const id of hidden.keys()) {
    const relation = relations.get(id);
    if (relation) found.set(id, relation);
  }
  return found;
}

function sameEnds(a: Relation, b: Relation): boolean {
  return a.source === b.source && a.target === b.target;
}

function presentBefore({ elements, relations }: Resolution, id: ConceptId): Present | undefined {
  const element = elements.get(asElementId(id));
  if (element) return { kind: 'element', concept: element };
  const relation = relations.get(asRelationId(id));
  return relation && { kind: 'relation', concept: relation };
}
