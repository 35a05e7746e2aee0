/** Copies of elements with what stands in them and the relations among them, each after its original. */
import { appendTo } from '../collections/multimap.ts';
import { type Nesting, nestingOf } from '../query/nesting.ts';
import type { Edit } from '../workspace/edit.ts';
import {
  type ArchitectureId,
  type ConceptId,
  type ElementId,
  elementId,
  type RelationId,
  relationId,
} from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import { assertEditable } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addRelation } from './addConcept.ts';
import { addElements } from './addElements.ts';
import { editsInTurn } from './editsInTurn.ts';
import type { Model } from './model.ts';
import { moveInto } from './moveInto.ts';
import { newId } from './newId.ts';
import { freeName, outermost, relationsWithin, withContent } from './part.ts';
import { resolve } from './resolve.ts';
import { nameOf } from './setField.ts';

export interface DuplicateOptions {
  /** The architecture's resolved model, where the caller has it: saves resolving. */
  readonly model?: Model;
  /** For the ids of the copies. */
  readonly random?: () => number;
}

export interface Duplicate {
  readonly edit: Edit;
  /** The copy of each element that was copied, what stands in them included. */
  readonly copies: ReadonlyMap<ElementId, ElementId>;
}

/**
 * Plans copies of elements: every field but the id and where an imported one came from; what nests in
 * them; the relations of which both ends are copied. A copy stands in the same container, after the last
 * original there, and is named "… (2)"; what stands in it keeps its name. Unknown ids are passed over.
 * Throws `EditRefused`: 'locked'.
 */
export function planDuplicate(
  ws: Workspace,
  architecture: ArchitectureId,
  ids: readonly ElementId[],
  options: DuplicateOptions = {},
): Duplicate {
  assertEditable(ws, architecture);
  const model = options.model ?? resolve(ws, architecture);
  const nesting = nestingOf(model);
  const outer = outermost(model, nesting, ids);
  const copied = outer.flatMap((id) => withContent(nesting, id));
  const copies = new Map(copied.map((id) => [id, elementId(newId('el', options.random))]));
  const label = {
    key: 'edit.duplicate',
    values: { name: nameIn(model, outer[0]), count: String(outer.length) },
  };
  const turn = editsInTurn(ws, model, label);
  if (copied.length === 0) return { edit: turn.whole(), copies };
  turn.make(addElements(ws, architecture, copiesOf(model, copies, new Set(outer))));
  for (const relation of relationsAmong(model, nesting, copies, outer, options))
    turn.make(addRelation(turn.now.ws, architecture, relation));
  for (const [parent, originals] of byParent(nesting, outer)) {
    const siblings = (parent === undefined ? nesting.roots : nesting.childrenOf.get(parent)) ?? [];
    const last = Math.max(...originals.map((id) => siblings.indexOf(id)));
    const before = siblings[last + 1];
    const moved = originals.flatMap((id) => copies.get(id) ?? []);
    // What is added stands last already.
    if (before !== undefined)
      turn.make(
        moveInto(turn.now.ws, architecture, moved, parent, {
          ...options,
          before,
          model: turn.now.model,
        }),
      );
  }
  return { edit: turn.whole(), copies };
}

function copiesOf(
  model: Model,
  copies: ReadonlyMap<ElementId, ElementId>,
  renamed: ReadonlySet<ElementId>,
): Element[] {
  const taken = new Set([...model.elements.values()].flatMap(({ name }) => Object.values(name)));
  return [...copies].flatMap(([original, id]): Element[] => {
    const element = model.elements.get(original);
    if (element === undefined) return [];
    // Its place among its siblings comes after; where it was imported from is the original's.
    const { order: _order, source: _source, ...fields } = element;
    const name = renamed.has(original) ? freeName(element.name, taken) : element.name;
    for (const text of Object.values(name)) taken.add(text);
    return [{ ...fields, id, name }];
  });
}

/** Relations between two copies, and those that nest the outermost ones where their originals stand. */
function relationsAmong(
  model: Model,
  nesting: Nesting,
  copies: ReadonlyMap<ElementId, ElementId>,
  outer: readonly ElementId[],
  { random }: DuplicateOptions,
): Relation[] {
  const ends = new Map<ConceptId, ElementId | RelationId>(copies);
  const made: Relation[] = [];
  const copy = (relation: Relation, source: Relation['source'], target: Relation['target']) => {
    const { origin: _origin, ...fields } = relation;
    const id = relationId(newId('rel', random));
    ends.set(relation.id, id);
    made.push({ ...fields, id, source, target });
  };
  for (const id of outer) {
    const [relation, to] = [nesting.relationOf.get(id), copies.get(id)];
    if (relation === undefined || to === undefined) continue;
    const { origin: _origin, ...fields } = relation;
    made.push({ ...fields, id: relationId(newId('rel', random)), target: to });
  }
  for (const relation of relationsWithin(model.relations.values(), copies.keys())) {
    const [source, target] = [ends.get(relation.source), ends.get(relation.target)];
    if (source !== undefined && target !== undefined) copy(relation, source, target);
  }
  return made;
}

function byParent(
  nesting: Nesting,
  ids: readonly ElementId[],
): Map<ElementId | undefined, ElementId[]> {
  const groups = new Map<ElementId | undefined, ElementId[]>();
  for (const id of ids) appendTo(groups, nesting.parentOf.get(id), id);
  return groups;
}

function nameIn(model: Model, id: ElementId | undefined): string {
  const element = id === undefined ? undefined : model.elements.get(id);
  return element === undefined ? '' : nameOf(element);
}
