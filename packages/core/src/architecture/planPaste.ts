/** Pasting a fragment: new elements with its fields, what stands in them, and the relations that are legal. */
import { mayRelate } from '../language/rules.ts';
import type { RelationEnd } from '../language/vocabulary.ts';
import type { Edit } from '../workspace/edit.ts';
import {
  type ArchitectureId,
  type ConceptId,
  type ElementId,
  elementId,
  type RelationId,
  relationId,
} from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import { assertEditable } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addRelation } from './addConcept.ts';
import { addElements } from './addElements.ts';
import { editsInTurn } from './editsInTurn.ts';
import type { Fragment } from './fragment.ts';
import type { Model } from './model.ts';
import { moveInto } from './moveInto.ts';
import { newId } from './newId.ts';
import { freeName } from './part.ts';
import { putRecord } from './putRecord.ts';
import { resolve } from './resolve.ts';
import { nameOf } from './setField.ts';

export interface PasteOptions {
  /** The element that the outermost ones are put into; none, if absent. */
  readonly parent?: ElementId | undefined;
  /** The sibling that they are put before; absent: last. */
  readonly before?: ElementId | undefined;
  /** The architecture's resolved model, where the caller has it: saves resolving. */
  readonly model?: Model;
  /** For the ids of the copies. */
  readonly random?: () => number;
}

export interface Paste {
  readonly edit: Edit;
  readonly copies: ReadonlyMap<ElementId, ElementId>;
  readonly relations: ReadonlyMap<RelationId, RelationId>;
  /** How many relations are not pasted because the language does not allow them. */
  readonly illegal: number;
}

/**
 * Plans copies of a fragment's elements in an architecture. Pasted where it comes from, an outermost
 * element whose name is there already is numbered; elsewhere names stay, and units that it names stay
 * only where they are pasted with it. Throws as `addElements` and `moveInto`.
 */
export function planPaste(
  ws: Workspace,
  architecture: ArchitectureId,
  fragment: Fragment,
  options: PasteOptions = {},
): Paste {
  assertEditable(ws, architecture);
  const model = options.model ?? resolve(ws, architecture);
  const copies = new Map(
    fragment.elements.map(({ id }) => [id, elementId(newId('el', options.random))]),
  );
  const [first] = fragment.outer;
  const label = {
    key: 'edit.paste',
    values: { name: nameIn(fragment, first), count: String(fragment.outer.length) },
  };
  const turn = editsInTurn(ws, model, label);
  for (const definition of fragment.properties)
    if (!turn.now.ws.properties.has(definition.id)) turn.make(putRecord(turn.now.ws, definition));
  if (copies.size > 0)
    turn.make(addElements(turn.now.ws, architecture, copiesOf(ws, model, fragment, copies)));
  const relations = new Map<RelationId, RelationId>();
  const ends = new Map<ConceptId, ElementId | RelationId>(copies);
  const typeOf = new Map<ConceptId, RelationEnd>(
    fragment.elements.map((one) => [one.id, one.type]),
  );
  for (const relation of fragment.relations) {
    const [source, target] = [ends.get(relation.source), ends.get(relation.target)];
    const from = typeOf.get(relation.source) ?? 'Relationship';
    const to = typeOf.get(relation.target) ?? 'Relationship';
    // One that ends at a relation left out is left out with it.
    if (source === undefined || target === undefined || !mayRelate(relation.type, from, to))
      continue;
    const id = relationId(newId('rel', options.random));
    const { origin: _origin, ...rest } = relation;
    turn.make(addRelation(turn.now.ws, architecture, { ...rest, id, source, target }));
    relations.set(relation.id, id);
    ends.set(relation.id, id);
  }
  const outer = fragment.outer.flatMap((id) => copies.get(id) ?? []);
  const { parent, before } = options;
  if ((parent !== undefined || before !== undefined) && outer.length > 0) {
    const { model } = turn.now;
    const place = before === undefined ? { model } : { model, before };
    turn.make(moveInto(turn.now.ws, architecture, outer, parent, { ...random(options), ...place }));
  }
  const illegal = fragment.relations.length - relations.size;
  return { edit: turn.whole(), copies, relations, illegal };
}

const random = ({ random }: PasteOptions) => (random === undefined ? {} : { random });

function copiesOf(
  ws: Workspace,
  model: Model,
  { workspace, elements, outer }: Fragment,
  copies: ReadonlyMap<ElementId, ElementId>,
): Element[] {
  const home = workspace === ws.info.id;
  const taken = new Set([...model.elements.values()].flatMap(({ name }) => Object.values(name)));
  /** Who it is here; nobody, where it was somebody of another workspace. */
  const known = (id: ElementId | undefined): ElementId | undefined => {
    if (id === undefined) return undefined;
    return home && model.elements.has(id) ? id : copies.get(id);
  };
  return elements.flatMap((element): Element[] => {
    const id = copies.get(element.id);
    if (id === undefined) return [];
    // Its place among its siblings comes after; where it was imported from is the original's.
    const { order: _order, source: _source, owner, operator, users, ...fields } = element;
    const again = Object.values(element.name).some((text) => taken.has(text));
    const numbered = home && again && outer.includes(element.id);
    const name = numbered ? freeName(element.name, taken) : element.name;
    for (const text of Object.values(name)) taken.add(text);
    const [owns, operates] = [known(owner), known(operator)];
    const use = Object.keys(users ?? {}).flatMap((user) => known(user as ElementId) ?? []);
    return [
      {
        ...fields,
        id,
        name,
        ...(owns === undefined ? {} : { owner: owns }),
        ...(operates === undefined ? {} : { operator: operates }),
        ...(use.length === 0
          ? {}
          : { users: Object.fromEntries(use.map((user) => [user, true as const])) }),
      },
    ];
  });
}

function nameIn({ elements }: Fragment, id: ElementId | undefined): string {
  const element = elements.find((one) => one.id === id);
  return element === undefined ? '' : nameOf(element);
}
