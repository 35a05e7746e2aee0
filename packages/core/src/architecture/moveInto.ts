/** Moving elements into a container, out of all containers, or among their siblings. */
import { mayRelate } from '../language/rules.ts';
import type { RelationType } from '../language/vocabulary.ts';
import {
  canHold,
  NESTING_RELATIONS,
  type Nesting,
  nestingOf,
  nestingRelationsOf,
  nestsBefore,
} from '../query/nesting.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import { type ArchitectureId, type ElementId, relationId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import { assertEditable, EditRefused } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { stateOf } from './conceptState.ts';
import type { Model } from './model.ts';
import { newId } from './newId.ts';
import { planConcept } from './planConcept.ts';
import { resolve } from './resolve.ts';
import { nameOf } from './setField.ts';
import { orderEdits } from './siblings.ts';
import { updateModel } from './updateModel.ts';

export interface MoveOptions {
  /** Nesting relations in the order tried, the first legal one is made. Composition, Aggregation unless said otherwise. */
  readonly relations?: readonly RelationType[];
  /**
   * The sibling to stand before (of several moved together, the next that stays); `null`: last;
   * absent: wherever its order key puts it.
   */
  readonly before?: ElementId | null;
  /** The architecture's resolved model, where the caller has it: saves resolving. */
  readonly model?: Model;
  /** For the ids of new relations. */
  readonly random?: () => number;
}

/**
 * Puts elements into another, or (`undefined`) out of all. The relation that nests an element now is
 * replaced, with any that would win over the new one; one that the base has between the two is used
 * again, so moving away and back leaves no trace. Without fields if all is so already.
 * Throws `EditRefused`: 'locked', 'not-there', 'cycle', 'no-legal-relation'.
 */
export function moveInto(
  ws: Workspace,
  architecture: ArchitectureId,
  elements: ElementId | readonly ElementId[],
  parent: ElementId | undefined,
  options: MoveOptions = {},
): Edit {
  assertEditable(ws, architecture);
  const ids = typeof elements === 'string' ? [elements] : elements;
  let place: Place = {
    ws,
    architecture,
    model: options.model ?? resolve(ws, architecture),
    options,
  };
  const label = { key: 'edit.move', values: labelValues(place, ids, parent) };
  const fields: FieldEdit[] = [];
  const make = (more: readonly FieldEdit[]) => {
    const edit: Edit = { label, fields: more };
    const after = applyEdit(place.ws, edit);
    place = { ...place, ws: after, model: updateModel(place.model, place.ws, after, edit) };
    fields.push(...more);
  };
  const before = nextThatStays(place, ids, parent);
  for (const id of ids) {
    make(nestingEdits(place, id, parent));
    if (before !== undefined) make(placingEdits(place, id, parent, before));
  }
  return { label, fields };
}

interface Place {
  readonly ws: Workspace;
  readonly architecture: ArchitectureId;
  readonly model: Model;
  readonly options: MoveOptions;
}

function nestingEdits(place: Place, id: ElementId, parent: ElementId | undefined): FieldEdit[] {
  const element = elementOrRefused(place, id);
  const container = parent === undefined ? undefined : elementOrRefused(place, parent);
  const kinds = kindsOf(place);
  const nesting = nestingOf(place.model, { relations: kinds });
  if (nesting.parentOf.get(id) === container?.id) return [];
  const incoming = nestingRelationsOf(place.model, id, kinds);
  if (!container) return removals(place, incoming);
  if (isInside(nesting, container.id, id))
    throw new EditRefused({ code: 'cycle', data: { ids: [id, container.id] } });
  const relation =
    incoming.find(({ source }) => source === container.id) ??
    removedFromBase(place, element, container, kinds) ??
    newRelation(place, element, container, kinds);
  const now = nesting.relationOf.get(id);
  const inTheWay = incoming.filter(
    (other) =>
      other.source !== container.id && (other === now || nestsBefore(other, relation, kinds)),
  );
  const wanted = { kind: 'relation', concept: relation } as const;
  return [
    ...removals(place, inTheWay),
    ...planConcept(place.ws, place.architecture, relation.id, wanted),
  ];
}

/** What is moved can't be what it is put before: then the next sibling is, which isn't moved. */
function nextThatStays(
  place: Place,
  ids: readonly ElementId[],
  parent: ElementId | undefined,
): ElementId | null | undefined {
  const { before } = place.options;
  if (before === undefined || before === null || !ids.includes(before)) return before;
  const siblings = siblingsIn(place, parent);
  return siblings.slice(siblings.indexOf(before)).find((id) => !ids.includes(id)) ?? null;
}

function siblingsIn(place: Place, parent: ElementId | undefined): readonly ElementId[] {
  const nesting = nestingOf(place.model, { relations: kindsOf(place) });
  return (parent === undefined ? nesting.roots : nesting.childrenOf.get(parent)) ?? [];
}

function placingEdits(
  place: Place,
  id: ElementId,
  parent: ElementId | undefined,
  before: ElementId | null,
): FieldEdit[] {
  const { ws, architecture, model } = place;
  const others: Element[] = [];
  for (const sibling of siblingsIn(place, parent)) {
    const element = sibling === id ? undefined : model.elements.get(sibling);
    if (element) others.push(element);
  }
  const at = before === null ? -1 : others.findIndex((sibling) => sibling.id === before);
  return orderEdits(
    ws,
    architecture,
    elementOrRefused(place, id),
    others,
    at < 0 ? others.length : at,
  );
}

const kindsOf = ({ options }: Place) => options.relations ?? NESTING_RELATIONS;

function elementOrRefused({ model, architecture }: Place, id: ElementId): Element {
  const element = model.elements.get(id);
  if (element) return element;
  throw new EditRefused({ code: 'not-there', data: { architecture, concept: id } });
}

function removals({ ws, architecture }: Place, relations: readonly Relation[]): FieldEdit[] {
  return relations.flatMap(({ id }) => planConcept(ws, architecture, id, undefined));
}

function newRelation(
  { options }: Place,
  element: Element,
  container: Element,
  kinds: readonly RelationType[],
): Relation {
  const type = canHold(container)
    ? kinds.find((kind) => mayRelate(kind, container.type, element.type))
    : undefined;
  if (type === undefined)
    throw new EditRefused({
      code: 'no-legal-relation',
      data: { parent: container.id, child: element.id },
    });
  const id = relationId(newId('rel', options.random));
  return { id, type, source: container.id, target: element.id };
}

/** A relation between the two that is in the base and was removed here. */
function removedFromBase(
  { ws, architecture }: Place,
  element: Element,
  container: Element,
  kinds: readonly RelationType[],
): Relation | undefined {
  if (!canHold(container)) return undefined;
  for (const change of ws.changes.get(architecture)?.values() ?? []) {
    if (change.record !== 'remove') continue;
    const { below } = stateOf(ws, architecture, change.of);
    if (below?.kind !== 'relation') continue;
    const { source, target, type } = below.concept;
    if (source === container.id && target === element.id && kinds.includes(type))
      return below.concept;
  }
  return undefined;
}

function isInside(nesting: Nesting, id: ElementId, container: ElementId): boolean {
  for (let at: ElementId | undefined = id; at !== undefined; at = nesting.parentOf.get(at))
    if (at === container) return true;
  return false;
}

function labelValues(
  { model }: Place,
  ids: readonly ElementId[],
  parent: ElementId | undefined,
): Record<string, string> {
  const name = (id: ElementId | undefined) => {
    const element = id === undefined ? undefined : model.elements.get(id);
    return element ? nameOf(element) : '';
  };
  return { name: name(ids[0]), parent: name(parent), count: String(ids.length) };
}
