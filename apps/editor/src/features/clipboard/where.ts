/** Where pasting puts things: under the hand, else by what is taken. */
import { type ElementId, type Fragment, type Model, NESTING_RELATIONS } from '@khung/core';
import type { PutPlace } from '@khung/react';
import { mainModelIn, nestingIn } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { takenIn } from '../by-hand/taken.ts';
import { canvas } from '../canvas/handle.ts';
import { mayNest } from '../canvas/mayNest.ts';
import { useUnshown } from '../status/unshown.ts';
import { pointerPlace } from './pointer.ts';

export interface InModel {
  readonly parent: ElementId | undefined;
  readonly before: ElementId | undefined;
}

let pastedLast: ReadonlySet<ElementId> = new Set();
export function rememberPasted(ids: readonly ElementId[]): void {
  pastedLast = new Set(ids);
}

/**
 * The container in the model, and the sibling to stand before.
 * @param fresh new elements are made; else these very ones are moved there
 */
export function placeInModel({ elements, outer }: Fragment, fresh: boolean): InModel {
  const { workspace, shown, selection, table } = useSession.getState();
  const model = mainModelIn(workspace, shown);
  const { parentOf, childrenOf, roots } = nestingIn(model);
  const types = elements.filter(({ id }) => outer.includes(id)).map(({ type }) => type);
  const moved = new Set<ElementId>(fresh ? [] : outer);
  const takes = (id: ElementId): boolean => {
    const holder = model.elements.get(id);
    if (holder === undefined || types.some((type) => !mayNest(holder.type, type))) return false;
    for (let up: ElementId | undefined = id; up !== undefined; up = parentOf.get(up))
      if (moved.has(up)) return false;
    return true;
  };
  /** The first box from here outwards that may take all of them. */
  const outwards = (from: ElementId | undefined): ElementId | undefined => {
    for (let up = from; up !== undefined; up = parentOf.get(up)) if (takes(up)) return up;
    return undefined;
  };
  const hand = table === undefined ? pointerPlace() : undefined;
  const under = hand && canvas()?.placeAt(hand);
  if (under !== undefined) {
    const parent = outwards(under.parent?.element);
    const before = under.before?.element;
    const beside = before !== undefined && parentOf.get(before) === parent && !moved.has(before);
    return { parent, before: beside ? before : undefined };
  }
  const [first] = selection;
  if (first === undefined || !model.elements.has(first)) return NOWHERE;
  // What was copied, or pasted last, is still taken: the next one stands beside it.
  const again = selection.some((id) => outer.includes(id) || pastedLast.has(id));
  if (!again && selection.length === 1 && holdsSome(model, first) && takes(first))
    return { parent: first, before: undefined };
  const parent = outwards(parentOf.get(first));
  const siblings = (parent === undefined ? roots : childrenOf.get(parent)) ?? [];
  const last = Math.max(...selection.map((id) => siblings.indexOf(id)));
  const before = last < 0 ? undefined : siblings.slice(last + 1).find((id) => !moved.has(id));
  return { parent, before };
}

const NOWHERE: InModel = { parent: undefined, before: undefined };

/** A group, or what holds others already: an application alone is rather a neighbour. */
const holdsSome = (model: Model, id: ElementId): boolean =>
  model.elements.get(id)?.type === 'Grouping' ||
  [...model.relations.values()].some(
    ({ type, source }) => source === id && NESTING_RELATIONS.includes(type),
  );

export interface OnView {
  readonly holder: PutPlace['parent'];
  /** mm in the figure. */
  readonly at: { readonly x: number; readonly y: number };
  /** Whether `at` is meant for the middle of what is pasted or its upper left corner. */
  readonly of: 'middle' | 'corner';
}

/** mm from what is taken. */
const ASIDE = 6;

/** On a view drawn by hand. */
export function placeOnView(): OnView {
  const stage = canvas();
  const hand = pointerPlace();
  const under = hand && stage?.placeAt(hand);
  if (under !== undefined) return { holder: under.holder, at: under.at, of: 'middle' };
  const { figure } = useUnshown.getState();
  const [id] = takenIn(useSession.getState()).boxes;
  const all = [...(figure?.occurrences ?? []), ...(figure?.items ?? [])];
  const beside = all.find((box) => box.id === id);
  if (beside === undefined || viewNow().placements?.[beside.id] === undefined) {
    return { holder: undefined, at: stage?.middle() ?? { x: 40, y: 40 }, of: 'middle' };
  }
  const { x, y } = beside.box;
  const holder = all.find((box) => box.id === beside.parent);
  return { holder, at: { x: x + ASIDE, y: y + ASIDE }, of: 'corner' };
}
