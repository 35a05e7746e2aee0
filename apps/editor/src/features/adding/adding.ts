/** Where something new is being typed: opened by the hand or by a key, moved on after each name. */
import type { ElementId } from '@khung/core';
import type { Place, PutPlace, ScreenRect } from '@khung/react';
import { create } from 'zustand';
import { mainModelIn, nestingIn } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { isHandDrawn } from '../by-hand/items.ts';
import { canvas } from '../canvas/handle.ts';
import { itemOf } from '../palette/kinds.ts';
import { useUnshown } from '../status/unshown.ts';

export interface Spot {
  /** The container in the model, and the sibling to stand before. */
  readonly parent: ElementId | undefined;
  readonly before: ElementId | undefined;
  /** The band, bar or column: `band/data`. */
  readonly ground: string | undefined;
  /** On a view drawn by hand. */
  readonly put: PutPlace | undefined;
}

export interface Adding {
  readonly spot: Spot;
  /** The box stands beside it; a point has no size. CSS px in the window. */
  readonly anchor: ScreenRect;
  /** Present: what is made is connected with it. */
  readonly from: ElementId | undefined;
  /** A palette's kind to begin with. */
  readonly item: string | undefined;
  /** Made last in this series. */
  readonly made: Made | undefined;
}

export interface Made {
  readonly name: string;
  /** The view on screen draws it. */
  readonly drawn: boolean;
}

export const useAdding = create<{ readonly adding: Adding | undefined }>()(() => ({
  adding: undefined,
}));

export function openAdding(
  adding: Pick<Adding, 'spot' | 'anchor'> & Partial<Pick<Adding, 'from' | 'item' | 'made'>>,
): void {
  const nothing = { from: undefined, item: undefined, made: undefined };
  useAdding.setState({ adding: { ...nothing, ...adding } });
}

export function closeAdding(): void {
  useAdding.setState({ adding: undefined });
}

/** What the canvas says of a place, as the model says it. */
export function spotOf({ parent, before, ground, holder, at }: Place): Spot {
  return {
    parent: parent?.element,
    before: before?.element,
    ground: ground?.id.split('/').slice(0, 2).join('/'),
    put: isHandDrawn(viewNow()) ? { parent: holder, at } : undefined,
  };
}

/** With an element taken: beside it, of its kind, or inside it; with none: in the middle of the screen. */
export function openBeside(way: 'beside' | 'inside'): void {
  const { selection, picked, workspace, shown } = useSession.getState();
  const [element] = selection;
  const stage = canvas();
  if (stage === undefined) return;
  const model = mainModelIn(workspace, shown);
  const taken = element === undefined ? undefined : model.elements.get(element);
  const item = way === 'beside' && taken ? itemOf(taken) : undefined;
  const place = element === undefined ? undefined : stage.beside(element);
  const parent = way === 'inside' ? element : element && nestingIn(model).parentOf.get(element);
  if (place === undefined) {
    const at = stage.middle();
    const put = isHandDrawn(viewNow()) ? { parent: undefined, at } : undefined;
    const spot = { parent, before: undefined, ground: undefined, put };
    openAdding({ spot, anchor: stage.onScreen({ ...at, width: 0, height: 0 }), item });
    return;
  }
  const { screen, ...there } = place;
  const spot = spotOf(there);
  if (way === 'beside') {
    openAdding({ spot, anchor: screen, item });
    return;
  }
  const holder = boxOf(element, picked);
  const put = spot.put && holder && { parent: holder, at: middleOf(holder.box) };
  openAdding({ spot: { ...spot, parent, before: undefined, put }, anchor: screen });
}

/** Something new that an element is connected with, beside it. */
export function openConnected(element: ElementId): void {
  const place = canvas()?.beside(element);
  if (place === undefined) return;
  const { screen, ...there } = place;
  const spot = spotOf({ ...there, parent: undefined, before: undefined });
  openAdding({ spot, anchor: screen, from: element });
}

/** The box taken, of several that show the element. */
function boxOf(element: ElementId | undefined, picked: readonly string[]) {
  const all = useUnshown.getState().figure?.occurrences.filter((one) => one.element === element);
  return all?.find(({ id }) => picked.includes(id)) ?? all?.[0];
}

const middleOf = ({ x, y, width, height }: ScreenRect) => ({ x: x + width / 2, y: y + height / 2 });
