/**
 * Replacing, splitting and merging in one gesture: those that come are added where the old ones
 * stand, relations are led on to them, what goes is removed, and who follows whom is told.
 */
import { mayRelate } from '../language/rules.ts';
import { canHold, NESTING_RELATIONS, nestingOf } from '../query/nesting.ts';
import type { Edit } from '../workspace/edit.ts';
import { type ArchitectureId, type ElementId, relationId } from '../workspace/ids.ts';
import type { Element, Text } from '../workspace/records.ts';
import { assertEditable, EditRefused } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addRelation } from './addConcept.ts';
import { addElements } from './addElements.ts';
import { type Carried, carriableRelations, ledOn } from './carrying.ts';
import { editsInTurn } from './editsInTurn.ts';
import type { Model } from './model.ts';
import { moveInto } from './moveInto.ts';
import { newId } from './newId.ts';
import { addSuccession } from './putRecord.ts';
import { removeConcepts } from './removeConcepts.ts';
import { resolve } from './resolve.ts';
import { nameOf } from './setField.ts';

export interface SuccessionWish {
  /** Whom the others follow: inherited from the base. */
  readonly from: readonly ElementId[];
  /** Followers that are there already; one that is also in `from` stays and takes over the others. */
  readonly to: readonly ElementId[];
  /** Followers that come: `newcomerLike` makes one. */
  readonly newcomers?: readonly Element[];
  /** Of `from`, those that stay and only give something away. */
  readonly staying?: readonly ElementId[];
  /** Relations that are led on; what is not legal is left out (see `carriableRelations`). */
  readonly carried?: readonly Carried[];
  readonly reason?: Text;
}

export interface SucceedOptions {
  /** The architecture's resolved model, where the caller has it: saves resolving. */
  readonly model?: Model;
  /** For the ids of new relations. */
  readonly random?: () => number;
}

/**
 * The label says what it is: `edit.replace`, `edit.split` (several follow, or it stays in part), or
 * `edit.merge`. Throws `EditRefused`: 'locked', 'not-there', 'id-taken', 'empty-succession'.
 * @example succeed(ws, v2, { from: [esb], to: [lgsp], reason: { vi: 'Hết hỗ trợ' } })
 */
export function succeed(
  ws: Workspace,
  architecture: ArchitectureId,
  wish: SuccessionWish,
  options: SucceedOptions = {},
): Edit {
  assertEditable(ws, architecture);
  const { newcomers = [], carried = [], reason } = wish;
  const to = [...new Set(wish.to)];
  const from = [...new Set(wish.from)].filter((id) => !to.includes(id));
  if (from.length === 0 || to.length + newcomers.length === 0)
    throw new EditRefused({ code: 'empty-succession', data: {} });
  const { going, heirs } = partsOf(wish);
  const model = options.model ?? resolve(ws, architecture);
  const missing = [...from, ...to].find((id) => !model.elements.has(id));
  if (missing !== undefined)
    throw new EditRefused({ code: 'not-there', data: { architecture, concept: missing } });
  const label = labelOf(wish, from, model);
  const turn = editsInTurn(ws, model, label);
  const place = placeOf(model, from, going);
  const there = heirs.map((id) => model.elements.get(id)).filter((one) => one !== undefined);
  const carriable = carriableRelations(model, going, [...newcomers, ...there]);

  turn.make(addElements(turn.now.ws, architecture, newcomers));
  for (const newcomer of newcomers) {
    const parent = mayStandIn(place.parent, newcomer) ? place.parent?.id : undefined;
    const at = { ...options, ...place.at, model: turn.now.model };
    turn.make(moveInto(turn.now.ws, architecture, newcomer.id, parent, at));
  }
  for (const { relation, to: heir } of carried) {
    const one = carriable.find((other) => other.relation.id === relation);
    if (!one?.heirs.includes(heir)) continue;
    const led = ledOn(one, heir, relationId(newId('rel', options.random)));
    // Two that are merged may have had the same.
    const twice = [...turn.now.model.relations.values()].some(
      (other) =>
        other.type === led.type && other.source === led.source && other.target === led.target,
    );
    if (!twice) turn.make(addRelation(turn.now.ws, architecture, led));
  }
  turn.make(removeConcepts(turn.now.ws, architecture, going, reason));
  const followers = [...to, ...newcomers.map(({ id }) => id)];
  turn.make(
    addSuccession(turn.now.ws, {
      architecture,
      from,
      to: followers,
      ...(reason === undefined ? {} : { reason }),
    }),
  );
  return turn.whole();
}

/** A new element of the same kind and layer, for the same units; without its properties and words. */
export function newcomerLike(element: Element, id: ElementId, name: Text): Element {
  const { type, specialisation, layer, owner, operator, users, internal } = element;
  return {
    id,
    type,
    name,
    ...(specialisation === undefined ? {} : { specialisation }),
    ...(layer === undefined ? {} : { layer }),
    ...(owner === undefined ? {} : { owner }),
    ...(operator === undefined ? {} : { operator }),
    ...(users === undefined ? {} : { users }),
    ...(internal === undefined ? {} : { internal }),
  };
}

/** Who goes, and who of those that are there takes over. */
function partsOf({ from, to, staying = [] }: SuccessionWish) {
  const stays = new Set([...staying, ...to]);
  return { going: new Set(from.filter((id) => !stays.has(id))), heirs: [...new Set(to)] };
}

interface NewPlace {
  readonly parent: Element | undefined;
  readonly at: { readonly before?: ElementId | null };
}

/** Where the first of them stands: in the nearest container that stays, and before it or after it. */
function placeOf(
  model: Model,
  from: readonly ElementId[],
  going: ReadonlySet<ElementId>,
): NewPlace {
  const { parentOf, childrenOf, roots } = nestingOf(model);
  const anchor = from[0];
  if (anchor === undefined) return { parent: undefined, at: {} };
  let child = anchor;
  let parent = parentOf.get(child);
  while (parent !== undefined && going.has(parent)) {
    child = parent;
    parent = parentOf.get(child);
  }
  const siblings = parent === undefined ? roots : (childrenOf.get(parent) ?? []);
  const next = siblings[siblings.indexOf(child) + 1] ?? null;
  return {
    parent: parent === undefined ? undefined : model.elements.get(parent),
    at: { before: going.has(anchor) ? child : next },
  };
}

const mayStandIn = (parent: Element | undefined, child: Element): boolean =>
  parent !== undefined &&
  canHold(parent) &&
  NESTING_RELATIONS.some((kind) => mayRelate(kind, parent.type, child.type));

function labelOf(wish: SuccessionWish, from: readonly ElementId[], model: Model): Edit['label'] {
  const count = wish.to.length + (wish.newcomers?.length ?? 0) + (wish.staying?.length ?? 0);
  const taken = new Set([...wish.from, ...from]).size;
  const first = from[0] === undefined ? undefined : model.elements.get(from[0]);
  const key = taken > 1 ? 'edit.merge' : count > 1 ? 'edit.split' : 'edit.replace';
  return { key, values: { name: first ? nameOf(first) : '', count: String(taken) } };
}
